/** The lists that an editor writes, and what can be filled in of a record of each, read from its schema. */
import { z } from 'zod'
import { WrittenArticle, WrittenBlock } from '../kinds/article.js'
import { WrittenExclusion } from '../kinds/coverage.js'
import type { EntityKind } from '../kinds/entity.js'
import { ENTITY_TYPES, type EntityType } from '../kinds/id.js'
import { VOCABULARY, type Vocabulary } from '../kinds/index.js'
import { WrittenMention } from '../kinds/mention.js'
import { PARTS } from '../kinds/parts.js'

export interface List {
  /** Its keys in `facts.json`, or the name of the file of entities: "quotes", "article/blocks", "people". */
  name: string
  /** What one record is called. */
  one: string
  fields: Field[]
  /** The kind, where the records are entities. */
  entity?: EntityKind
}

/** Something to fill in. */
export interface Field {
  /** Where its value stands in a record, which itself is the empty path. */
  path: string[]
  label: string
  sort: 'words' | 'entity' | 'speaker' | 'choice' | 'line' | 'note' | 'number' | 'flag' | 'day'
  many: boolean
  /** Whether words are among the keys of what stands there. */
  own: boolean
  required: boolean
  help?: string | undefined
  /** What can be chosen. */
  options: string[]
  /** What entities it may lead to. */
  types: EntityType[]
}

/** In the order in which they stand in their file. */
const listsOf = ({ written, entities }: Vocabulary): List[] => [
  { name: 'article', one: 'article', fields: fieldsOf(WrittenArticle) },
  { name: 'article/blocks', one: 'line', fields: fieldsOf(WrittenBlock) },
  ...written.map(({ plural, kind, written }) => ({ name: plural, one: kind, fields: fieldsOf(written) })),
  { name: 'mentions', one: 'mention', fields: fieldsOf(WrittenMention) },
  { name: 'excluded', one: 'exclusion', fields: fieldsOf(WrittenExclusion) },
  ...entities.map((entity) => ({
    name: entity.plural,
    one: entity.kind,
    fields: fieldsOf(entity.written),
    entity,
  })),
]

/** As much of JSON Schema as is needed. */
interface Node {
  type?: string
  part?: 'words' | 'entity'
  pattern?: string
  format?: string
  maxLength?: number
  enum?: string[]
  const?: string
  description?: string
  items?: Node
  anyOf?: Node[]
  properties?: Record<string, Node>
  required?: string[]
  $ref?: string
  $defs?: Record<string, Node>
}

const fieldsOf = (schema: z.ZodType): Field[] => {
  const root = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, PARTS.get(zodSchema)),
  }) as Node
  const whole = ({ $ref, ...node }: Node): Node =>
    $ref ? { ...root.$defs![$ref.replace('#/$defs/', '')], ...node } : node

  const inObject = ({ properties = {}, required = [] }: Node, path: string[], isNeeded: boolean): Field[] => {
    const hasWords = 'prefix' in properties
    return Object.entries(properties)
      .filter(([key]) => !hasWords || !['prefix', 'suffix'].includes(key))
      .flatMap(([key, node]) => {
        const isRequired = isNeeded && required.includes(key)
        if (hasWords && key === 'text') return [{ ...field('words', path, isRequired, node), own: true }]
        return inNode(whole(node), [...path, key], isRequired)
      })
  }
  const inNode = (node: Node, path: string[], required: boolean): Field[] => {
    const { type, part, anyOf, format, maxLength = 0 } = node
    const one = (sort: Field['sort'], more: Partial<Field> = {}) => [{ ...field(sort, path, required, node), ...more }]
    if (part === 'words') return one('words')
    if (part === 'entity') return one('entity', { types: typesIn(node) })
    if (anyOf) {
      const types = anyOf.flatMap(typesIn)
      const described = anyOf.find(({ properties }) => properties?.described)
      if (!described) return one('entity', { types, options: anyOf.flatMap(({ const: option }) => option ?? []) })
      const of = whole(described.properties!.of!)
      return [...one('speaker', { types, many: true }), { ...field('entity', [...path, 'of'], false, of), types }]
    }
    if (node.enum) return one('choice', { options: node.enum })
    if (type === 'array') {
      const items = inNode(whole(node.items!), path, required)
      // what has fields of its own is a list of its own
      return items.length === 1 ? [{ ...items[0]!, help: node.description, many: true }] : []
    }
    if (type === 'object') return inObject(node, path, required)
    if (type === 'boolean') return one('flag')
    if (type === 'number') return one('number')
    if (format === 'date') return one('day')
    return one(maxLength > LINE ? 'note' : 'line')
  }
  return inObject(root, [], true)
}

/** Characters of what is written in a line. */
const LINE = 300

const field = (sort: Field['sort'], path: string[], required: boolean, { description }: Node): Field => ({
  ...{ path, sort, required, many: false, own: false, options: [], types: [] },
  label: (path.length > 0 ? path.join(' ') : 'words').replaceAll(
    /(?<=\p{Ll})\p{Lu}/gu,
    (letter) => ` ${letter.toLowerCase()}`,
  ),
  help: description,
})

const typesIn = ({ part, pattern = '' }: Node): EntityType[] =>
  part === 'entity' ? ENTITY_TYPES.filter((type) => pattern.includes(type)) : []

/** The name of a field, as forms send it. */
export const nameOf = ({ path, sort }: Pick<Field, 'path' | 'sort'>): string =>
  [...path, ...(sort === 'words' && path.length === 0 ? ['words'] : [])].join('/')

/** Those of the vocabulary. */
export const LISTS = listsOf(VOCABULARY)
