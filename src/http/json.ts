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

/** Characters of all items whose text is at hand. */
const MOST_CHARACTERS = 2 ** 24

/** A list is joined from the texts of its items: the same documents stand in many lists. */
const listSerializer = (schema: List): Serializer => {
  const { items, ...others } = schema.shape
  const itemText = serializerOf(items.element)
  const rest = serializerOf(z.object(others))
  const texts = new LRUCache<object, string>({ maxSize: MOST_CHARACTERS, sizeCalculation: ({ length }) => length + 1 })
  const textOf = (item: object) => {
    const text = texts.get(item) ?? itemText(item)
    texts.set(item, text)
    return text
  }
  return (value) => {
    const list = value as { items: object[] }
    return `{"items":[${list.items.map(textOf).join(',')}],${rest(list).slice(1)}`
  }
}
