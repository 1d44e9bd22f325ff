/** Records in order, of a whole kind, and of each value of a facet when first asked for. */
import { type Counted, saysWhich } from '../kinds/counted.js'
import type { Entry, Scalar } from '../kinds/record.js'
import { mostFirst } from './counts.js'
import type { After, Condition } from './store.js'
import { turns } from './turns.js'

export const ordersOf = async (kinds: Map<string, Map<string, Entry>>) => {
  const wholes = new Map<string, Entry[]>()
  const groups = new Map<string, Map<Scalar, Entry[]>>()
  const turn = turns()
  for (const [kind, records] of kinds) {
    const [first] = records.values()
    for (const key of Object.keys(first!.sorts)) {
      await turn()
      wholes.set(`${kind} ${key}`, [...records.values()].sort(byKeyThenId(key)))
    }
  }

  const whole = (kind: string, key: string): Entry[] => wholes.get(`${kind} ${key}`) ?? []

  /** The records of each value. */
  const group = (kind: string, key: string, facet: string): Map<Scalar, Entry[]> => {
    const name = `${kind} ${key} ${facet}`
    const group = groups.get(name) ?? grouped(whole(kind, key), facet)
    groups.set(name, group)
    return group
  }

  /** The records of a kind that another names. */
  const namedBy = (kind: string, key: string, { facet, value }: Condition): Entry[] => {
    const naming = kinds.get(facet)?.get(String(value))
    const named = new Set(naming ? valuesOf(naming, kind) : [])
    return [...named].flatMap((id) => kinds.get(kind)?.get(String(id)) ?? []).sort(byKeyThenId(key))
  }

  /** What meets all conditions, by rising key, then by id. Must not be changed. */
  const list = (kind: string, key: string, where: Condition[]): Entry[] => {
    const naming = where.find(({ test }) => test === 'namedBy')
    const lists = where
      .filter(({ test }) => test === (naming ? 'namedBy' : 'is'))
      .map((condition) => ({
        condition,
        list: naming ? namedBy(kind, key, naming) : (group(kind, key, condition.facet).get(condition.value) ?? []),
      }))
    const [shortest] = lists.sort((a, b) => a.list.length - b.list.length)
    const rest = where.filter((condition) => condition !== shortest?.condition)
    const fitting = shortest?.list ?? whole(kind, key)
    return rest.length === 0 ? fitting : fitting.filter((entry) => rest.every((condition) => fits(entry, condition)))
  }

  /** The values of a facet, the most frequent first. */
  const tally = (kind: string, facet: string, where: Condition[]): Counted[] =>
    [...(where.length > 0 ? grouped(list(kind, 'id', where), facet) : group(kind, 'id', facet))]
      .map(([value, { length }]) => ({ value: String(value), count: length }))
      .filter(({ value }) => saysWhich(facet, value))
      .sort(mostFirst)

  return { list, tally }
}

const grouped = (order: Entry[], facet: string): Map<Scalar, Entry[]> => {
  const group = new Map<Scalar, Entry[]>()
  for (const entry of order)
    for (const value of new Set(valuesOf(entry, facet))) {
      const list = group.get(value) ?? []
      list.push(entry)
      group.set(value, list)
    }
  return group
}

const valuesOf = ({ facets }: Entry, facet: string): Scalar[] => {
  const held = facets[facet]
  return held === undefined ? [] : Array.isArray(held) ? held : [held]
}

const fits = (entry: Entry, { facet, test, value }: Condition): boolean => {
  const values = valuesOf(entry, facet)
  if (test === 'is') return values.includes(value)
  return values.some((held) => typeof held === typeof value && (test === 'atLeast' ? held >= value : held <= value))
}

const byKeyThenId = (key: string) => (a: Entry, b: Entry) =>
  compare({ key: a.sorts[key]!, id: a.id }, { key: b.sorts[key]!, id: b.id })

/** Below zero where the first comes first. */
export const compare = (a: After, b: After): number => order(a.key, b.key) || order(a.id, b.id)

const order = (a: string | number, b: string | number): number =>
  typeof a === 'string' && typeof b === 'string' ? byCodePoint(a, b) : Number(a > b) - Number(a < b)

/** As UTF-8 is ordered, and with it a database; JavaScript orders by UTF-16 unit, of which surrogates stand before U+E000. */
export const byCodePoint = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length)
  let at = 0
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++
  if (at === shorter) return a.length - b.length
  return rank(a.charCodeAt(at)) - rank(b.charCodeAt(at))
}
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)
