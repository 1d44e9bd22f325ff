/** JSON of checked documents: what the schema knows is written, what it does not is dropped, nothing is checked again. */
import fastJsonStringify from 'fast-json-stringify'
import { z } from 'zod'

/** As it is sent. */
export const JSON_CONTENT_TYPE = 'application/json; charset=utf-8'

type Serializer = (value: unknown) => string

/** Made once for each schema: nearly every operation answers with some of the same. */
const SERIALIZERS = new WeakMap<z.ZodType, Serializer>()

export const serializerOf = (schema: unknown): Serializer => {
  if (!(schema instanceof z.ZodType)) return JSON.stringify
  const serializer = SERIALIZERS.get(schema) ?? lazily(() => plainSerializer(schema))
  SERIALIZERS.set(schema, serializer)
  return serializer
}

/** By their JSON Schemas: whichever corpus comes next is written as the one before. */
const MADE = new Map<string, Serializer>()

/** Made when first needed: an app has a hundred, which take a while. */
const lazily = (make: () => Serializer): Serializer => {
  let made: Serializer | undefined
  return (value) => {
    made ??= make()
    return made(value)
  }
}

const plainSerializer = (schema: z.ZodType): Serializer => {
  const plain = z.toJSONSchema(schema, { target: 'draft-7', io: 'output' })
  const key = JSON.stringify(plain)
  const made = MADE.get(key) ?? fastJsonStringify(plain as object)
  MADE.set(key, made)
  return made
}

/** The JSON of a list whose items are JSON already, with what stands beside them: nothing is read and written again. */
export const joinedList = (items: Uint8Array[], beside: object): Buffer => {
  const parts = items.flatMap((item, at) => (at === 0 ? [item] : [COMMA, item]))
  return Buffer.concat([OPENING, ...parts, Buffer.from(`],${JSON.stringify(beside).slice(1)}`)])
}
const [OPENING, COMMA] = [Buffer.from('{"items":['), Buffer.from(',')]
