/** Cuts words into parts that are as rare as can be. */
import type { Row } from './store.js'

/** Longer parts are hardly rarer. */
const LONGEST = 8
/** What it costs to look around a part that is found, in places of a word that are looked at to find it. */
const FOUND = 20

/**
 * So many parts, as many as there are words at most, that cost least to find: the places of the rarest word, and what
 * is around those where the whole part is to be expected. `frequency` is in how many of all `places` each word stands.
 * Words may be left out between parts.
 */
export const partsOf = (frequency: number[], places: number, count: number): Row[] => {
  const width = frequency.length + 1
  const parts = Math.min(count, frequency.length)
  // the least cost of so many parts in the first words, and the length of the last part; 0 where a word is left out
  const costs = new Float64Array((parts + 1) * width).fill(Number.POSITIVE_INFINITY, width)
  const lengths = new Uint8Array(costs.length)
  for (let part = 1; part <= parts; part++) {
    for (let end = part; end < width; end++) {
      const at = part * width + end
      costs[at] = costs[at - 1]!
      let [rarest, expected] = [places, places]
      for (let length = 1; length <= Math.min(LONGEST, end); length++) {
        rarest = Math.min(rarest, frequency[end - length]!)
        expected *= frequency[end - length]! / places
        const cost = costs[at - width - length]! + rarest + FOUND * expected
        if (cost >= costs[at]!) continue
        costs[at] = cost
        lengths[at] = length
      }
    }
  }
  const cut: Row[] = []
  for (let part = parts, to = frequency.length; part > 0; ) {
    const length = lengths[part * width + to]!
    if (length > 0) {
      cut.push({ from: to - length, to })
      part--
    }
    to -= Math.max(length, 1)
  }
  return cut
}
