/** How often the values of facets occur among what was found. */
import { type Counted, SEARCH_FACETS, type SearchFacet, saysWhich } from '../kinds/counted.js'

/** The most frequent values of each facet, and of the kind (`type`). */
export type Counts = Record<'type' | SearchFacet, Counted[]>

/** Values of a facet that are told. */
const MOST_VALUES = 10

export const countsOf = (found: Iterable<Counted & { facet: string }>): Counts => {
  const counts = Object.fromEntries(['type', ...SEARCH_FACETS].map((facet): [string, Counted[]] => [facet, []]))
  for (const { facet, value, count } of found)
    if (count > 0 && saysWhich(facet, value)) counts[facet]!.push({ value, count })
  return Object.fromEntries(
    Object.entries(counts).map(([facet, values]) => [facet, values.sort(mostFirst).slice(0, MOST_VALUES)]),
  ) as Counts
}

/** The most frequent first, then by value. */
export const mostFirst = (a: Counted, b: Counted): number => b.count - a.count || (a.value < b.value ? -1 : 1)
