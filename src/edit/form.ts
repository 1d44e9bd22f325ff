/** From records to what forms show of them, and back. */
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { locate } from '../corpus/locate.js'
import { idOf } from '../draft/names.js'
import { wordsAt } from '../draft/proposal.js'
import type { Words } from '../kinds/anchor.js'
import { isWordBoundary, type Span } from '../text/text.js'
import { type Field, type List, nameOf } from './lists.js'

export type Written = Record<string, unknown>

/** Words of the text, with their place in UTF-16 units where that is known. */
export interface Placed {
  text: string
  at?: [number, number] | undefined
}

/** What forms send: words with their places, all else as it is typed. */
const Typed = z.union([
  z.string(),
  z.boolean(),
  z.strictObject({ text: z.string(), at: z.tuple([z.int(), z.int()]).optional() }),
])
export const Values = z.record(z.string(), z.array(Typed))
export type Values = z.infer<typeof Values>

/** The place of words; nothing where that is not one. */
export const placeOf = (content: string, words: string | Words): Span | undefined => {
  const sought = typeof words === 'string' ? { text: words } : words
  if (sought.text === '') return undefined
  const located = locate({ content }, sought)
  return 'span' in located ? located.span : undefined
}

/** The words that a record is about. */
export const wordsOf = (record: Written): (string | Words)[] => {
  if (Array.isArray(record.segments)) return record.segments.filter(isWords)
  return typeof record.text === 'string' ? [record as Words] : []
}

/** What stands in a field of a record, one for each of several. */
export const valuesOf = (content: string, { path, sort }: Field, record: Written): (string | boolean | Placed)[] => {
  const value = valueAt(record, path)
  if (value === undefined) return []
  const placed = (words: string | Words): Placed => {
    const span = placeOf(content, words)
    return { text: typeof words === 'string' ? words : words.text, at: span && [span.start, span.end] }
  }
  if (sort === 'words') return (Array.isArray(value) ? value : [value]).filter(isWords).map(placed)
  if (sort === 'speaker' && isObject(value)) return isWords(value.described) ? [placed(value.described)] : []
  return (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'boolean' ? one : String(one)))
}

export const isObject = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isWords = (value: unknown): value is string | Words =>
  typeof value === 'string' || (isObject(value) && typeof value.text === 'string')

const valueAt = (record: unknown, path: string[]): unknown =>
  path.reduce((value, key) => (isObject(value) ? value[key] : undefined), record)

/** The record that a form describes, with its keys in the order of its schema; `base` is the one that it began with. */
export const recordOf = (
  content: string,
  { fields, name, entity }: List,
  values: Values,
  base: Written = {},
): Written => {
  const near = fields.flatMap((field) => (field.sort === 'words' ? placesIn(values[nameOf(field)]) : []))[0] ?? 0
  /** Words as they are written: as they were, where they are the same. */
  const words = (value: unknown, { path }: Field): string | Words | undefined => {
    const { text, at } = typeof value === 'string' ? { text: value } : (value as Placed)
    if (text.trim() === '') return undefined
    const before = [valueAt(base, path)]
      .flat()
      .map((one) => (isObject(one) && 'described' in one ? one.described : one))
    const same = before.filter(isWords).find((one) => {
      const span = placeOf(content, one)
      return at && span
        ? span.start === at[0] && span.end === at[1]
        : (typeof one === 'string' ? one : one.text) === text
    })
    if (same && (typeof same === 'string' ? same : same.text) === text) return ownWords(same)
    const span = at && content.slice(...at) === text ? { start: at[0], end: at[1] } : nearest(content, text, near)
    return span ? wordsAt(content, span) : text
  }
  const record: Written = {}
  for (const field of fields) {
    const given = (values[nameOf(field)] ?? []).filter((value) => value !== '')
    const value = valueFrom(field, given, words)
    if (value === undefined) continue
    if (field.own) Object.assign(objectAt(record, field.path), typeof value === 'string' ? { text: value } : value)
    // nobody is of anybody who is named
    else if (field.path[1] !== 'of' || isObject(record.speaker))
      objectAt(record, field.path.slice(0, -1))[field.path.at(-1)!] = value
  }
  // what no field is for stays as it was
  for (const [key, value] of Object.entries(base))
    if (!fields.some(({ path }) => path[0] === key) && !['text', 'prefix', 'suffix'].includes(key)) record[key] = value
  const needsId = fields.some(({ path: [key] }) => key === 'id')
  if (!needsId || record.id !== undefined) return record
  const [said] = wordsOf(record)
  const id = idOf(
    String((entity ? record.name : (record.label ?? (typeof said === 'string' ? said : said?.text))) ?? ''),
    entity ? 80 : 40,
  )
  // an entity is found by its id: one that can't be made of the name is written, as the schema says
  return { id: id || (entity ? '' : name), ...record }
}

const placesIn = (values: Values[string] = []) =>
  values.flatMap((value) => (typeof value === 'object' && value.at ? value.at[0] : []))

const valueFrom = (
  field: Field,
  given: Values[string],
  words: (value: unknown, field: Field) => string | Words | undefined,
): unknown => {
  const { sort, many } = field
  const [first] = given
  if (sort === 'flag') return first === true ? true : undefined
  if (first === undefined) return undefined
  if (sort === 'words') {
    const all = given.map((one) => words(one, field)).filter((one) => one !== undefined)
    return many ? (all.length > 0 ? all : undefined) : all[0]
  }
  if (sort === 'speaker') {
    // words are the article’s for somebody whom it does not name
    if (given.length === 1 && typeof first === 'object') return { described: words(first, field) }
    return given.length > 1 ? given : first
  }
  if (sort === 'number') {
    const number = Number(String(first).replaceAll(/[,_ ]/g, ''))
    return Number.isFinite(number) ? number : first
  }
  return many ? given : first
}

/** The object that stands somewhere in a record, made where there is none. */
const objectAt = (record: Written, path: string[]): Written =>
  path.reduce((object, key) => {
    object[key] ??= {}
    return object[key] as Written
  }, record)

/** Without other keys of the object that they are among. */
const ownWords = (words: string | Words): string | Words => {
  if (typeof words === 'string') return words
  const { text, prefix, suffix } = words
  return { text, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }
}

/** The place of whole words that is nearest to another. */
export const nearest = (content: string, text: string, near: number): Span | undefined => {
  const places: number[] = []
  for (let at = content.indexOf(text); at !== -1; at = content.indexOf(text, at + 1))
    if (isWordBoundary(content, at) && isWordBoundary(content, at + text.length)) places.push(at)
  const [start] = places.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
  return start === undefined ? undefined : { start, end: start + text.length }
}

/** Whether two records say the same. */
export const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b)
