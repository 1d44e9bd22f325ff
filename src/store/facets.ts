/** By which facets what is found is narrowed and counted, as numbers for each text. */
import { SEARCH_FACETS } from '../kinds/counted.js'
import type { Entry } from '../kinds/record.js'
import { type Counts, countsOf } from './counts.js'
import { growing } from './growing.js'
import { numbering } from './numbering.js'
import type { Condition } from './store.js'

export const facetsOf = (entries: Pick<Entry, 'kind' | 'facets'>[]) => {
  const numbers = numbering()
  const pairs: [string, string][] = []
  const held = growing()
  const ends = Uint32Array.from(entries, ({ kind, facets }) => {
    const values = SEARCH_FACETS.flatMap((facet) => [facets[facet] ?? []].flat().map((value) => [facet, String(value)]))
    for (const [facet, value] of [['type', kind], ...values] as [string, string][]) {
      const number = numbers.add(`${facet}=${value}`)
      pairs[number] ??= [facet, value]
      held.push(number)
    }
    return held.length()
  })
  const all = held.whole()
  const startOf = (text: number) => (text === 0 ? 0 : ends[text - 1]!)

  return {
    /** Whether a text, by its index, has all of these values. */
    having(where: Condition[]): (text: number) => boolean {
      const wanted = where.map(({ facet, value }) => numbers.get(`${facet}=${value}`))
      return (text) => wanted.every((number) => all.subarray(startOf(text), ends[text]).includes(number))
    },

    /** Counts the values that texts have. */
    counter() {
      const counts = new Uint32Array(numbers.size() + 1)
      return {
        add(text: number) {
          for (let at = startOf(text); at < ends[text]!; at++) counts[all[at]!]!++
        },
        counts: (): Counts =>
          countsOf(pairs.flatMap(([facet, value], number) => ({ facet, value, count: counts[number]! }))),
      }
    },
  }
}
