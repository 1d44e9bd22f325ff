/** A corpus in memory: maps for `get`, arrays sorted once for `list`, word indexes for the rest. */

import { passage } from '../kinds/passage.js'
import { documentsOf, type Entry, type RecordKind, type Scalar } from '../kinds/record.js'
import { fullText } from './full-text.js'
import { passageIndex } from './passages.js'
import type { After, Condition, Hit, Page, Query, SearchQuery, Store, Stream, StreamQuery } from './store.js'

/** Records handed out at once where all are wanted. */
const CHUNK = 1000

export const memoryStore = (entries: Entry[]): Store => {
  const kinds = new Map<string, Map<string, Entry>>()
  for (const entry of entries) {
    const records = kinds.get(entry.kind) ?? new Map<string, Entry>()
    kinds.set(entry.kind, records.set(entry.id, entry))
  }
  const orders = new Map<string, Entry[]>()
  const sorted = (kind: string, key: string) => {
    const name = `${kind} ${key}`
    const order = orders.get(name) ?? [...(kinds.get(kind)?.values() ?? [])].sort(byKeyThenId(key))
    orders.set(name, order)
    return order
  }
  const texts = fullText(entries)

  /** What fits, in order. */
  const select = ({ kind }: RecordKind<unknown>, { where, text, sort }: Pick<Query, 'where' | 'text' | 'sort'>) => {
    const hasWords = text === undefined ? () => true : texts.having(text, kind)
    const fitting = sorted(kind, sort.key).filter(
      (entry) => hasWords(entry) && where.every((condition) => fits(entry, condition)),
    )
    return sort.descending ? fitting.reverse() : fitting
  }

  const passages = passageIndex(documentsOf(entries, passage))

  return {
    async get<D>(kind: RecordKind<D>, id: string) {
      const entry = kinds.get(kind.kind)?.get(id)
      return entry && documentsOf([entry], kind)[0]
    },

    async list<D>(kind: RecordKind<D>, query: Query): Promise<Page<D>> {
      const { sort, after, limit } = query
      const placeOf = ({ sorts, id }: Entry) => ({ key: sorts[sort.key]!, id })
      const { items, ...rest } = cut(select(kind, query), placeOf, sort.descending, after, limit)
      return { items: documentsOf(items, kind), ...rest }
    },

    async stream<D>(kind: RecordKind<D>, query: StreamQuery): Promise<Stream<D>> {
      const entries = select(kind, query).slice(0, query.limit)
      async function* pages() {
        for (let start = 0; start < entries.length; start += CHUNK)
          yield documentsOf(entries.slice(start, start + CHUNK), kind)
      }
      return { total: entries.length, pages: pages() }
    },

    async search({ text, kinds, after, limit }: SearchQuery): Promise<Page<Hit>> {
      return texts.search(text, kinds, after && { score: Number(after.key), id: after.id }, limit)
    },

    wordsInRow: async (wording, query) => passages.wordsInRow(wording, query),

    partsInOrder: async (parts, query) => passages.partsInOrder(parts, query),

    nearTo: async (words, edits, query) => passages.nearTo(words, edits, query),
  }
}

/** A page of an ordered array: what comes after a place, and the place of its last item where more follows. */
const cut = <T>(
  items: T[],
  placeOf: (item: T) => After,
  descending: boolean,
  after: After | undefined,
  limit: number,
): Page<T> => {
  const direction = descending ? -1 : 1
  const start = after ? countWhere(items, (item) => compare(placeOf(item), after) * direction <= 0) : 0
  const page = items.slice(start, start + limit)
  const last = page.at(-1)
  const more = last !== undefined && last !== items.at(-1)
  return { items: page, total: items.length, ...(more && { next: placeOf(last) }) }
}

/** How many of the first items something holds for, of those in order that it holds for first. */
const countWhere = <T>(items: T[], holds: (item: T) => boolean): number => {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

const byKeyThenId = (key: string) => (a: Entry, b: Entry) =>
  compare({ key: a.sorts[key]!, id: a.id }, { key: b.sorts[key]!, id: b.id })

const compare = (a: After, b: After): number => order(a.key, b.key) || order(a.id, b.id)

const order = <T extends string | number>(a: T, b: T) => Number(a > b) - Number(a < b)

const fits = ({ facets }: Entry, { facet, test, value }: Condition): boolean => {
  const held = facets[facet]
  const values: Scalar[] = held === undefined ? [] : Array.isArray(held) ? held : [held]
  if (test === 'is') return values.includes(value)
  return values.some((held) => typeof held === typeof value && (test === 'atLeast' ? held >= value : held <= value))
}
