/** What all entities have in common: names and identifiers, no biography. */
import { z } from 'zod'
import { joined } from './columns.js'
import { filter } from './filters.js'
import { type EntityId, type EntityReference, type EntityType, Id } from './id.js'
import { foldName, type Kind } from './kind.js'
import { Line } from './line.js'
import { textParameter } from './parameters.js'
import type { RecordKind } from './record.js'
import { sameAs } from './same-as.js'
import { SCHEMA_ORG_TYPES, type SchemaOrg } from './schema-org.js'

/** The keys that every entity file shares. */
export const writtenEntity = {
  id: Id,
  name: Line.describe('The name to show; also found in texts.'),
  aliases: z.array(Line).default([]).describe('Other names that texts use, whole words, case kept.'),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'must be a Wikidata item id, like "Q30"')
    .optional()
    .describe('Wikidata item.'),
  wikipedia: z
    .string()
    .regex(
      /^https:\/\/[a-z-]+\.wikipedia\.org\/wiki\/\S+$/,
      'must be an article address, like "https://en.wikipedia.org/wiki/Japan"',
    )
    .optional()
    .describe('Wikipedia article.'),
}

/** The keys that every served entity shares. */
export const servedEntity = <T extends EntityType>(type: T) => ({
  type: z.literal(type),
  id: z.string(),
  href: z.string().describe('Path of this resource.'),
  name: z.string(),
  aliases: z.array(z.string()).describe('Other names that texts use.'),
  wikidata: z.string().optional().describe('Wikidata item id.'),
  wikipedia: z.string().optional().describe('Address of the Wikipedia article.'),
})

export type WrittenEntity = { id: string; name: string; aliases: string[] }

/** What every served entity has. */
export interface Entity extends WrittenEntity {
  type: EntityType
  href: string
  wikidata?: string | undefined
  wikipedia?: string | undefined
}

/** An entity as an editor wrote it, and which version that is; known by `type:id`. */
export const EntitySource = z.object({ source: z.record(z.string(), z.unknown()), revision: z.string() })
export type EntitySource = z.infer<typeof EntitySource>
export const entitySource: RecordKind<EntitySource> = { kind: 'source', schema: EntitySource }

/** One kind of entity, whole: its file, its schemas, its list. */
export interface EntityKind<Written extends WrittenEntity = WrittenEntity, D extends Entity = Entity> extends Kind<D> {
  kind: EntityType
  written: z.ZodType<Written>
  /** `reference` leads to an entity that the entity names; undefined where that is not known, which is reported already. */
  serve(written: Written, href: string, reference: (id: EntityId) => EntityReference | undefined): D
  /** Rules beyond the schema; `report` takes the path within the entity. */
  check?(written: Written, report: (path: string[], detail: string) => void): void
  /** The kind of fact that is shown with an entity: a person's roles. */
  shows: string
}

const called = textParameter('Only what has this name or alias, whole, whatever its case and accents.', 'Trump')
const nameParameter = called.transform(foldName).meta({ ...called.meta() })

/** What all kinds of entities have in common. */
export const entityKind = <D extends Entity>() => ({
  tag: 'Entities' as const,
  filters: {
    article: filter<D>(
      textParameter('Id of an article that names it.', 'trump-abe-trade-talks'),
      () => undefined,
      'namedBy',
    ),
    name: filter<D>(nameParameter, ({ name, aliases }) => [...new Set([name, ...aliases].map(foldName))]),
  },
  sorts: { name: ({ name }: D) => foldName(name) },
  order: 'name',
  search: { words: ({ name, aliases }: D) => [name, ...aliases].join('\n'), title: ({ name }: D) => name },
  schemaOrg: (entity: D) => named(entity),
})

/** An entity in the words of schema.org. */
export const named = (entity: Entity, properties: object = {}): SchemaOrg => ({
  '@type': SCHEMA_ORG_TYPES[entity.type],
  name: entity.name,
  alternateName: entity.aliases,
  ...properties,
  sameAs: sameAs(entity),
})

/** The columns of every entity that come last. */
export const identifierColumns = {
  aliases: ({ aliases }: Entity) => joined(aliases),
  wikidata: ({ wikidata }: Entity) => wikidata,
  wikipedia: ({ wikipedia }: Entity) => wikipedia,
  href: ({ href }: Entity) => href,
}

/** What leads to an entity. */
export const entityReference = ({ type, id, name, href }: Entity): EntityReference => ({ type, id, name, href })
