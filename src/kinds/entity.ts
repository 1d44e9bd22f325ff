/** What people, countries and agreements have in common: names and identifiers, no biography. */
import { z } from 'zod'
import { type EntityType, Id } from './id.js'
import { Line } from './line.js'

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

/** One kind of entity: its file, its schemas, its path. */
export interface EntityKind<Written = WrittenEntity, Served = unknown> {
  kind: EntityType
  /** Name of the file in the data folder, of its list in that file, and of its path under /v1. */
  plural: string
  written: z.ZodType<Written>
  serve(written: Written, href: string): Served
}

export type WrittenEntity = {
  id: string
  name: string
  aliases: string[]
}
