/** What each data file holds: its schema whole (for editors' programs) and its envelope (so that items parse one by one). */
import { z } from 'zod'
import { agreement } from '../kinds/agreement.js'
import { WrittenArticle } from '../kinds/article.js'
import { country } from '../kinds/country.js'
import { WrittenExclusion } from '../kinds/coverage.js'
import type { EntityKind, WrittenEntity } from '../kinds/entity.js'
import type { FactKind } from '../kinds/fact.js'
import { figure } from '../kinds/figure.js'
import { WrittenMention } from '../kinds/mention.js'
import { person } from '../kinds/person.js'
import { position } from '../kinds/position.js'
import { quote } from '../kinds/quote.js'
import { role } from '../kinds/role.js'

/** Every kind of entity. A new one is added here. */
export const ENTITY_KINDS: EntityKind<WrittenEntity>[] = [person, country, agreement]
/** Every kind of fact that editors write. A new one is added here. */
export const FACT_KINDS: FactKind[] = [quote, figure, role, position]

const $schema = z.string().optional().describe('The JSON Schema of this file, for the editor’s program.')
const list = (item: z.ZodType, description: string) => z.array(item).default([]).describe(description)

/** `people.json`, `countries.json`, `agreements.json`. */
export const entityFile = (kind: EntityKind<WrittenEntity>, item: z.ZodType = kind.written) =>
  z.strictObject({ $schema, [kind.plural]: z.array(item) })

/** `facts.json`, each part by its own schema. */
const factsFile = z.strictObject({
  $schema,
  article: WrittenArticle,
  ...Object.fromEntries(
    FACT_KINDS.map(({ plural, written }) => [plural, list(written, `The ${plural} of the article.`)]),
  ),
  mentions: list(WrittenMention, 'Exceptions: places that aliases miss, or find wrongly.'),
  excluded: list(WrittenExclusion, 'Quotations and numbers that are no facts, each with the reason.'),
})

/** `facts.json`, its parts still unread. */
export const factsEnvelope = z.strictObject({
  $schema,
  article: z.unknown().refine((article) => article !== undefined, 'is missing: what the article is'),
  ...Object.fromEntries(FACT_KINDS.map(({ plural }) => [plural, list(z.unknown(), '')])),
  mentions: z.array(z.unknown()).default([]),
  excluded: z.array(z.unknown()).default([]),
})

/** JSON Schemas of the data files by file name, as `openapi/` holds them. Draft 7 is what most editors' programs know. */
export const dataSchemas = (): Record<string, object> => {
  const schemas: [string, z.ZodType][] = [
    ...ENTITY_KINDS.map((kind): [string, z.ZodType] => [kind.plural, entityFile(kind)]),
    ['facts', factsFile],
  ]
  return Object.fromEntries(
    schemas.map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }),
    ]),
  )
}
