/** What every fact has: an id, the article that states it, and a way from the editor's words to anchors. */
import { z } from 'zod'
import type { PrintedNumber } from '../text/numbers.js'
import type { Span, Text } from '../text/text.js'
import type { Anchor, Words } from './anchor.js'
import { byArticle, byYear } from './filters.js'
import { type EntityId, entityId, Id, Reference } from './id.js'
import type { Kind, Resource, Within } from './kind.js'

/** What grounding gives to a fact: everything it asks for was proved before. */
export interface Ground {
  /** The article that states the fact. */
  article: Reference
  /** The place of words of the record. */
  anchor(words: Words): Anchor
  /** The places of what the text prints between quotation marks in words of the record, without the marks. */
  quotedIn(words: Words): Anchor[]
  reference(id: EntityId): Reference
}

/** What a check of a fact may look at. `report` takes the path within the fact. */
export interface Checked {
  text: Text
  /** BCP 47 tag of the article. */
  language: string
  /** Undefined where the words are faulty, which is reported already. */
  spanOf(words: Words): Span | undefined
  /** Where the text gives somebody's own words: its quotations, with their marks, and its lines marked as quoted. */
  quoted: Span[]
  /** Every number, date and time that the text prints. */
  numbers: readonly PrintedNumber[]
  report(path: (string | number)[], detail: string): void
}

export interface Fact extends Resource {
  article: Reference
}

/** One kind of fact: what is served, and what it can be found by. */
export interface FactKind<D extends Fact = Fact> extends Kind<D> {
  /** The places that say it, never none; it is sorted by the first. */
  anchors(fact: D): Anchor[]
  /** The places of the text that need no other fact; its anchors, unless it says so. */
  accountsFor?(fact: D): Anchor[]
  /** What it says, in a few words for people. */
  says(fact: D): string
  /** The entity that it is no more than a name of; absent for what states something. */
  names?(fact: D): Reference
}

/** A kind of fact that editors write. */
export interface WrittenFactKind<Written extends { id: string } = { id: string }, D extends Fact = Fact>
  extends FactKind<D> {
  written: z.ZodType<Written>
  /** The document, but for what every fact has. */
  ground(written: Written, ground: Ground): Omit<D, keyof Fact>
  /** Rules beyond the schema and the words. */
  check?(written: Written, checked: Checked): void
}

/** The keys that every hand-written fact shares. */
export const writtenFact = { id: Id.describe('Unique in the article; `<article>.<id>` in the API.') }

export const writtenAbout = z.array(entityId()).default([]).describe('What it is about, as "country:jp".')
export const servedAbout = z.array(Reference).describe('What it is about.')

/** The keys that every served fact shares. */
export const servedFact = <T extends string>(type: T) => ({
  type: z.literal(type),
  id: z.string().describe('`<article>.<local id>`.'),
  href: z.string().describe('Path of this resource.'),
  article: Reference.describe('The article that states it.'),
})

/** What all kinds of facts have in common. `anchors` are those of the kind. */
export const factKind = <D extends Fact>(anchors: (fact: D) => Anchor[]) => ({
  tag: 'Facts' as const,
  filters: { article: byArticle<D>(), ...byYear<D>((_, { dated }) => dated) },
  sorts: {
    position: (fact: D) => `${fact.article.id} ${String(anchors(fact)[0]!.start).padStart(9, '0')}`,
    date: (_: D, { dated }: Within) => dated?.from ?? '',
  },
  order: 'position',
  anchors,
})

/** Where a fact stands that one passage states. */
export const oneAnchor = ({ anchor }: { anchor: Anchor }) => [anchor]
