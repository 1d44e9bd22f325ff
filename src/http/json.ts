/** JSON of checked documents: what the schema knows is written, what it does not is dropped, nothing is checked again. */
import fastJsonStringify from 'fast-json-stringify'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'

type Serializer = (value: unknown) => string

/** Made once for each schema: nearly every operation answers with some of the same. */
const SERIALIZERS = new WeakMap<z.ZodType, Serializer>()

export const serializerOf = (schema: unknown): Serializer => {
  if (!(schema instanceof z.ZodType)) return JSON.stringify
  const serializer =
    SERIALIZERS.get(schema) ?? lazily(() => (isList(schema) ? listSerializer(schema) : plainSerializer(schema)))
  SERIALIZERS.set(schema, serializer)
  return serializer
}

/** Made when first needed: an app has a hundred, which take a while. */
const lazily = (make: () => Serializer): Serializer => {
  let made: Serializer | undefined
  return (value) => {
    made ??= make()
    return made(value)
  }
}

const plainSerializer = (schema: z.ZodType): Serializer =>
  fastJsonStringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'output' }) as object)

type List = z.ZodObject<{ items: z.ZodArray<z.ZodType> }>
/** What begins with its items: keys are written in the order of the schema. */
const isList = (schema: z.ZodType): schema is List =>
  schema instanceof z.ZodObject && Object.keys(schema.shape)[0] === 'items' && schema.shape.items instanceof z.ZodArray

/** Texts of items, of all lists together, up to so many characters; `by` what made them. */
const TEXTS = new LRUCache<object, { text: string; by: Serializer }>({
  maxSize: 2 ** 24,
  sizeCalculation: ({ text }) => text.length + 1,
})

/** A list is joined from the texts of its items: the same documents stand in many lists. */
const listSerializer = (schema: List): Serializer => {
  const { items, ...others } = schema.shape
  const itemText = serializerOf(items.element)
  const rest = serializerOf(z.object(others))
  const textOf = (item: object) => {
    const known = TEXTS.get(item)
    if (known?.by === itemText) return known.text
    const text = itemText(item)
    TEXTS.set(item, { text, by: itemText })
    return text
  }
  return (value) => {
    const list = value as { items: object[] }
    return `{"items":[${list.items.map(textOf).join(',')}],${rest(list).slice(1)}`
  }
}
