/** A corpus in memory: maps for `get`, arrays sorted once for `list`. */
import type { Documents, Entry, Kind, Scalar } from '../model/record.js'
import type { Condition, Page, Query, Store } from './store.js'

export const memoryStore = (entries: Entry[]): Store => {
  const kinds = new Map<Kind, Map<string, Entry>>()
  for (const entry of entries) {
    const records = kinds.get(entry.kind) ?? new Map<string, Entry>()
    kinds.set(entry.kind, records.set(entry.id, entry))
  }
  const orders = new Map<string, Entry[]>()
  const sorted = (kind: Kind, key: string) => {
    const name = `${kind} ${key}`
    const order = orders.get(name) ?? [...(kinds.get(kind)?.values() ?? [])].sort(byKeyThenId(key))
    orders.set(name, order)
    return order
  }

  return {
    async get<K extends Kind>(kind: K, id: string) {
      return kinds.get(kind)?.get(id)?.document as Documents[K] | undefined
    },

    async list<K extends Kind>(kind: K, { where, sort, after, limit }: Query): Promise<Page<Documents[K]>> {
      const fitting = sorted(kind, sort.key).filter((entry) => where.every((condition) => fits(entry, condition)))
      if (sort.descending) fitting.reverse()
      const direction = sort.descending ? -1 : 1
      const start = after
        ? fitting.findIndex(
            (entry) => compare([entry.sorts[sort.key]!, entry.id], [after.key, after.id]) * direction > 0,
          )
        : 0
      const page = start === -1 ? [] : fitting.slice(start, start + limit)
      const last = page.at(-1)
      const more = last !== undefined && last !== fitting.at(-1)
      return {
        items: page.map(({ document }) => document as Documents[K]),
        total: fitting.length,
        ...(more && { next: { key: last.sorts[sort.key]!, id: last.id } }),
      }
    },
  }
}

type SortKey = [key: string | number, id: string]

const byKeyThenId = (key: string) => (a: Entry, b: Entry) => compare([a.sorts[key]!, a.id], [b.sorts[key]!, b.id])

const compare = ([key, id]: SortKey, [otherKey, otherId]: SortKey): number => order(key, otherKey) || order(id, otherId)

const order = <T extends string | number>(a: T, b: T) => Number(a > b) - Number(a < b)

const fits = ({ facets }: Entry, { facet, test, value }: Condition): boolean => {
  const held = facets[facet]
  const values: Scalar[] = held === undefined ? [] : Array.isArray(held) ? held : [held]
  if (test === 'is') return values.includes(value)
  return values.some((held) => typeof held === typeof value && (test === 'atLeast' ? held >= value : held <= value))
}
