/** What each data file holds: its schema whole (for editors' programs) and its envelope (so that items parse one by one). */
import { z } from 'zod'
import { WrittenArticle } from '../kinds/article.js'
import { WrittenExclusion } from '../kinds/coverage.js'
import type { EntityKind } from '../kinds/entity.js'
import type { Vocabulary } from '../kinds/index.js'
import { WrittenMention } from '../kinds/mention.js'

const $schema = z.string().optional().describe('The JSON Schema of this file, for the editor’s program.')

/** `people.json`, `countries.json`, …: `{ "people": [ … ] }`. */
export const entityFile = (kind: EntityKind) => z.strictObject({ $schema, [kind.plural]: z.array(kind.written) })
export const entityEnvelope = ({ plural }: EntityKind) => z.strictObject({ $schema, [plural]: z.array(z.unknown()) })

/** Made once for each vocabulary: every article has a file of it. */
function oncePer<T>(make: (vocabulary: Vocabulary) => T): (vocabulary: Vocabulary) => T {
  const made = new WeakMap<Vocabulary, T>()
  return (vocabulary) => {
    const schema = made.get(vocabulary) ?? make(vocabulary)
    made.set(vocabulary, schema)
    return schema
  }
}

/** `facts.json`, each part by its own schema. */
export const factsFile = oncePer(({ written }: Vocabulary) => {
  const list = (item: z.ZodType, description: string) => z.array(item).default([]).describe(description)
  return z.strictObject({
    $schema,
    article: WrittenArticle,
    ...Object.fromEntries(
      written.map(({ plural, written }) => [plural, list(written, `The ${plural} of the article.`)]),
    ),
    mentions: list(WrittenMention, 'Exceptions: places that aliases miss, or find wrongly.'),
    excluded: list(WrittenExclusion, 'Quotations and numbers that are no facts, each with the reason.'),
  })
})

/** `facts.json`, its parts still unread: `facts` has the lists of facts by the plural of their kind. */
export const factsEnvelope = oncePer(({ written }: Vocabulary) => {
  const list = z.array(z.unknown()).default([])
  const lists = z.object(Object.fromEntries(written.map(({ plural }) => [plural, list])))
  return z
    .strictObject({ ...lists.shape, $schema, article: z.unknown(), mentions: list, excluded: list })
    .refine(({ article }) => article !== undefined, { path: ['article'], error: 'is missing: what the article is' })
    .transform((file) => ({ ...file, facts: lists.parse(file) }))
})

/** JSON Schemas of the data files by file name, as `openapi/` holds them. Draft 7 is what most editors' programs know. */
export const dataSchemas = (vocabulary: Vocabulary): Record<string, object> => {
  const schemas: [string, z.ZodType][] = [
    ...vocabulary.entities.map((kind): [string, z.ZodType] => [kind.plural, entityFile(kind)]),
    ['facts', factsFile(vocabulary)],
  ]
  return Object.fromEntries(
    schemas.map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }),
    ]),
  )
}
