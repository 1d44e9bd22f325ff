/** What every fact has: an id, the article that states it, and a way from the editor's words to anchors. */
import { z } from 'zod'
import type { Anchor, Words } from './anchor.js'
import type { Facets, Sorts } from './facets.js'
import { type EntityId, entityId, Id, Reference } from './id.js'

/** What grounding gives to a fact: everything it asks for was proved before. */
export interface Ground {
  /** The article that states the fact. */
  article: Reference
  /** `<article id>.<local id>`. */
  id(local: string): string
  /** The place of words that stand in the parsed record (found by identity). */
  anchor(words: Words): Anchor
  reference(id: EntityId): Reference
}

/** One kind of fact, whole: what an editor writes, what is served, and what it can be found by. */
export interface FactKind<Written = unknown, Served extends ServedFact = ServedFact> {
  kind: Served['type']
  /** Name of its list in facts.json and of its path under /v1. */
  plural: string
  written: z.ZodType<Written>
  ground(written: Written, ground: Ground): Served
  /** Filters beyond `article`. */
  facets(fact: Served): Facets
  /** Sort keys beyond `position`. */
  sorts(fact: Served): Sorts
  /** The places that say it; it is sorted by the first. */
  anchors(fact: Served): Anchor[]
  /** The words to search it by. */
  text(fact: Served): string
}

export type ServedFact = {
  type: 'quote' | 'figure' | 'mention' | 'role' | 'position'
  id: string
  href: string
}

/** The keys that every hand-written fact shares. */
export const writtenFact = { id: Id.describe('Unique in the article; `<article>.<id>` in the API.') }

export const writtenAbout = z.array(entityId()).default([]).describe('What it is about, as "country:jp".')
export const servedAbout = z.array(Reference).describe('What it is about.')

/** The keys that every served fact shares. */
export const servedFact = <T extends ServedFact['type']>(type: T) => ({
  type: z.literal(type),
  id: z.string().describe('`<article>.<local id>`.'),
  href: z.string().describe('Path of this resource.'),
  article: Reference.describe('The article that states it.'),
})

/** The served keys that follow from the article and the local id. */
export const groundFact = <T extends ServedFact['type']>(type: T, plural: string, local: string, ground: Ground) => {
  const id = ground.id(local)
  return { type, id, href: `/v1/${plural}/${id}`, article: ground.article }
}

/** Ids by entity type, the filters `person`, `country` and `agreement`. */
export const entityFacets = (references: Reference[]): Facets => ({
  person: idsOf('person', references),
  country: idsOf('country', references),
  agreement: idsOf('agreement', references),
})

const idsOf = (type: Reference['type'], references: Reference[]) =>
  references.filter((reference) => reference.type === type).map(({ id }) => id)
