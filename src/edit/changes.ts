/** Changes of the files of a folder, a record at a time: each says what was there, so that none undoes what others did. */
import { z } from 'zod'
import { Overtaken } from '../corpus/desk.js'
import { isSame, placeOf, type Written, wordsOf } from './form.js'
import { LISTS, type List } from './lists.js'

const Record = z.record(z.string(), z.unknown())

/** A record of a list that comes, goes, or becomes another. */
export const Change = z.strictObject({ list: z.string(), was: Record.optional(), now: Record.optional() })
export type Change = z.infer<typeof Change>

/** What is wrong with a record, by the name of the field that it is mended in. */
export interface FieldFault {
  name: string
  detail: string
}

/** The order of keys in `facts.json`. */
const ORDER = ['$schema', ...LISTS.flatMap(({ name, entity }) => (entity || name.includes('/') ? [] : name))]

/** The opposite. */
export const undone = (changes: Change[]): Change[] =>
  changes.toReversed().map(({ list, was, now }) => ({ list, ...(now && { was: now }), ...(was && { now: was }) }))

/** A file with a change; `content` is the text that its records are of. @throws Overtaken */
export const changed = (file: Written, { list, was, now }: Change, { entity }: List, content: string): Written => {
  if (list === 'article') {
    const { blocks, ...article } = (file.article ?? {}) as Written
    if (was && !isSame(article, was)) throw new Overtaken()
    return inOrder({ ...file, article: { ...now, ...(blocks !== undefined && { blocks }) } })
  }
  if (list === 'article/blocks') {
    const article = (file.article ?? {}) as Written
    const { blocks: _, ...rest } = article
    const blocks = listWith(recordsAt(article, 'blocks'), { was, now }, placed(content))
    return inOrder({ ...file, article: { ...rest, ...(blocks.length > 0 && { blocks }) } })
  }
  const sort = entity ? ({ id }: Written) => String(id) : placed(content)
  return inOrder({ ...file, [list]: listWith(recordsAt(file, list), { was, now }, sort) })
}

/** The records of a list, by its keys. */
export const recordsAt = (file: Written, list: string): Written[] => {
  const value = list.split('/').reduce<unknown>((value, key) => (value as Written | undefined)?.[key], file)
  return Array.isArray(value) ? value : []
}

/** Where a record stands in the text, so that they can be sorted by it. */
const placed = (content: string) => (record: Written) => {
  const [words] = wordsOf(record)
  const start = words === undefined ? undefined : placeOf(content, words)?.start
  return String(start ?? content.length).padStart(9, '0')
}

/** A new record stands before the first that comes after it, however the rest is sorted. */
const listWith = (
  records: Written[],
  { was, now }: Pick<Change, 'was' | 'now'>,
  sortKey: (record: Written) => string,
) => {
  if (was) {
    const at = records.findIndex((record) => isSame(record, was))
    if (at === -1) throw new Overtaken()
    return records.toSpliced(at, 1, ...(now ? [now] : []))
  }
  if (!now) return records
  // somebody was quicker
  if (now.id !== undefined && records.some(({ id }) => id === now.id)) throw new Overtaken()
  const key = sortKey(now)
  const at = records.findIndex((record) => sortKey(record) > key)
  return records.toSpliced(at === -1 ? records.length : at, 0, now)
}

const inOrder = (file: Written): Written => {
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length)
  const keys = Object.keys(file)
  const isSorted = keys.every((key, at) => at === 0 || rank(keys[at - 1]!) <= rank(key))
  return isSorted ? file : Object.fromEntries(Object.entries(file).toSorted(([a], [b]) => rank(a) - rank(b)))
}
