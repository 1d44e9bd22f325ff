/** A corpus in memory: maps for `get`, arrays sorted once for `list`, word indexes for the rest. */

import { passage } from '../kinds/passage.js'
import { documentOf, type Entry, type RecordKind } from '../kinds/record.js'
import { countWhile } from '../text/counting.js'
import { fullText } from './full-text.js'
import { compare, ordersOf } from './orders.js'
import { passageIndex } from './passages.js'
import type { After, Page, Query, Store, Stored, Stream, StreamQuery } from './store.js'

/** Records handed out at once where all are wanted. */
const CHUNK = 1000

/** The store of a corpus. Others have their turns while it is made. */
export const memoryStore = async (entries: Entry[]): Promise<Store> => {
  const kinds = new Map<string, Map<string, Entry>>()
  for (const entry of entries) {
    const records = kinds.get(entry.kind) ?? new Map<string, Entry>()
    kinds.set(entry.kind, records.set(entry.id, entry))
  }
  const inOrder = await ordersOf(kinds)
  const texts = await fullText(entries)
  const passages = await passageIndex([...(kinds.get(passage.kind)?.values() ?? [])])

  /** What fits, in rising order. */
  const select = ({ kind }: RecordKind<unknown>, { where, text, sort }: Pick<Query, 'where' | 'text' | 'sort'>) => {
    const fitting = inOrder.list(kind, sort.key, where)
    return text === undefined ? fitting : fitting.filter(texts.having(text))
  }

  return {
    async get<D>(kind: RecordKind<D>, id: string) {
      const entry = kinds.get(kind.kind)?.get(id)
      return entry && documentOf(entry, kind)
    },

    async getMany<D>(kind: RecordKind<D>, ids: string[]) {
      const entries = kinds.get(kind.kind)
      const found = ids.flatMap((id) => entries?.get(id) ?? [])
      return new Map(found.map((entry) => [entry.id, documentOf(entry, kind)]))
    },

    async list<D>(kind: RecordKind<D>, query: Query): Promise<Page<Stored<D>>> {
      const { sort, after, limit } = query
      const placeOf = ({ sorts, id }: Entry) => ({ key: sorts[sort.key]!, id })
      const { items, ...rest } = cut(select(kind, query), placeOf, sort.descending, after, limit)
      return { items: items.map((entry) => new StoredEntry(entry, kind)), ...rest }
    },

    async stream<D>(kind: RecordKind<D>, query: StreamQuery): Promise<Stream<Stored<D>>> {
      const rising = select(kind, query)
      const entries = (query.sort.descending ? rising.toReversed() : rising).slice(0, query.limit)
      async function* pages() {
        for (let start = 0; start < entries.length; start += CHUNK)
          yield entries.slice(start, start + CHUNK).map((entry) => new StoredEntry(entry, kind))
      }
      return { total: entries.length, pages: pages() }
    },

    tally: async ({ kind }, facet, { where, limit }) => ({ values: inOrder.tally(kind, facet, where).slice(0, limit) }),

    search: async (query) => texts.search(query),

    wordsInRow: async (wording, query) => passages.wordsInRow(wording, query),

    partsInOrder: async (parts, query) => passages.partsInOrder(parts, query),

    nearTo: async (words, edits, query) => passages.nearTo(words, edits, query),
  }
}

class StoredEntry<D> implements Stored<D> {
  readonly #entry: Entry
  readonly #kind: RecordKind<D>

  constructor(entry: Entry, kind: RecordKind<D>) {
    this.#entry = entry
    this.#kind = kind
  }

  get json() {
    return this.#entry.json ?? Buffer.from(JSON.stringify(this.#entry.document))
  }

  get document() {
    return documentOf(this.#entry, this.#kind)
  }
}

/** A page of an array in rising order: what comes after a place, and the place of its last item where more follows. */
const cut = <T>(
  items: T[],
  placeOf: (item: T) => After,
  descending: boolean,
  after: After | undefined,
  limit: number,
): Page<T> => {
  const total = items.length
  const at = (index: number) => items[descending ? total - 1 - index : index]!
  const direction = descending ? -1 : 1
  const isBefore = (index: number) => after !== undefined && compare(placeOf(at(index)), after) * direction <= 0
  const start = countWhile(total, isBefore)
  const page = Array.from({ length: Math.min(limit, total - start) }, (_, index) => at(start + index))
  const last = page.at(-1)
  const more = last !== undefined && start + page.length < total
  return { items: page, total, ...(more && { next: placeOf(last) }) }
}
