/** JSON of checked documents: what the schema knows is written, what it does not is dropped, nothing is checked again. */
import fastJsonStringify from 'fast-json-stringify'
import { z } from 'zod'

type Serializer = (value: unknown) => string

/** What is JSON already, as an item of a list. */
export class Json {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

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

/** A list is joined from the texts of its items. */
const listSerializer = (schema: List): Serializer => {
  const { items, ...others } = schema.shape
  const itemText = serializerOf(items.element)
  const rest = serializerOf(z.object(others))
  const textOf = (item: unknown) => (item instanceof Json ? item.text : itemText(item))
  return (value) => {
    const list = value as { items: unknown[] }
    return `{"items":[${list.items.map(textOf).join(',')}],${rest(list).slice(1)}`
  }
}
