/**
 * The words and the entity ids in a data file, found by walking its schema along the value: in faulty records too, so
 * that a fault of one kind hides none of another. All that touches Zod's inner ways of describing a schema stands here.
 */
import { z } from 'zod'
import { type Words, wordsShape } from '../kinds/anchor.js'
import type { EntityId } from '../kinds/id.js'
import { PARTS } from '../kinds/parts.js'
import type { Path } from './read.js'

/** Words that must stand in the text, or an id that must be known, and where it is written. */
export type Part = { path: Path; words: Words } | { path: Path; entity: EntityId }

/** Words that are written as an object, as they are parsed. */
const WordsObject = z.object(wordsShape)

export function* partsOf(schema: z.core.$ZodType, value: unknown, path: Path): Generator<Part> {
  const part = PARTS.get(schema)?.part
  if (part) {
    const { success, data } = z.safeParse(schema, value)
    if (success && part === 'entity') yield { path, entity: data as EntityId }
    if (success && part === 'words') yield { path: placeOfWords(value, path), words: data as Words }
    return
  }
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'default':
      yield* partsOf(def.innerType, value, path)
      break
    case 'pipe':
      yield* partsOf(def.in, value, path)
      break
    case 'array':
      if (Array.isArray(value))
        for (const [index, item] of value.entries()) yield* partsOf(def.element, item, [...path, index])
      break
    case 'union':
      yield* partsOfUnion(def.options, value, path)
      break
    case 'object':
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        yield* partsOfObject(def.shape, value, path)
  }
}

function* partsOfObject(shape: z.core.$ZodShape, value: object, path: Path): Generator<Part> {
  const isWords = shape.text === wordsShape.text
  const words = isWords ? WordsObject.safeParse(value) : undefined
  if (words?.success) yield { path: placeOfWords(value, path), words: words.data }
  for (const [key, schema] of Object.entries(shape)) {
    if (isWords && key in wordsShape) continue
    if (Object.hasOwn(value, key)) yield* partsOf(schema, value[key as keyof typeof value], [...path, key])
  }
}

/** Words may be written as a bare string; otherwise they stand under `text`. */
const placeOfWords = (value: unknown, path: Path): Path => (typeof value === 'string' ? path : [...path, 'text'])

/** A value is of one branch only: the first that finds anything in it. */
function* partsOfUnion(options: readonly z.core.$ZodType[], value: unknown, path: Path): Generator<Part> {
  for (const option of options) {
    const parts = [...partsOf(option, value, path)]
    yield* parts
    if (parts.length > 0) return
  }
}
