/** Parts of passages that few edits (a word replaced, dropped or added) make the words asked for. */
import { partsOf } from './parts.js'
import { inPassages, type RowsOf } from './rows.js'
import { NONE, type WordIndex } from './word-index.js'

/** Places from `from` on, before `to`, that hold a part with so many edits. */
export interface Near {
  passage: number
  from: number
  to: number
  edits: number
}

/** Fewer words than these kept are no likeness. */
const LEAST_KEPT = 2

/**
 * Of each of the first `passages` passages that is wanted, a window with the fewest edits, `most` at most.
 *
 * Words cut into one part more than there may be edits keep one part at least as it is (Navarro, 2001, 6.1): only what
 * stands around those parts is looked at, and of that only what has enough of the words is compared.
 */
export const nearest = (
  index: WordIndex,
  rowsOf: RowsOf,
  sought: number[],
  most: number,
  passages: number,
  wanted: (passage: number) => boolean,
): Near[] => {
  if (sought.length < LEAST_KEPT) return []
  const { starts } = index
  const length = sought.length + 2 * most
  const hasEnough = bagOf(index, sought, most)
  const editsIn = comparison(index, sought, most)
  const best: Near[] = []
  let [passage, from, to] = [0, 0, 0]
  const compare = () => {
    const edits = from < to ? editsIn(from, to) : most + 1
    if (edits > most) return
    const last = best.at(-1)
    if (last?.passage !== passage) best.push({ passage, from, to, edits })
    else if (edits < last.edits) best[best.length - 1] = { passage, from, to, edits }
  }
  const seeds = seedsOf(index, rowsOf, sought, most, passages)
  for (let at = 0, of = 0; at < seeds.length; at++) {
    const seed = seeds[at]!
    while (starts[of + 1]! <= seed) of++
    const end = Math.min(starts[of + 1]!, seed + length)
    if (!wanted(of) || !hasEnough(seed, end)) continue
    if (of === passage && seed <= to) to = end
    else {
      compare()
      passage = of
      from = seed
      to = end
    }
  }
  compare()
  return best
}

/** Where windows start around each part of the words that stands in a row, rising, each once. */
const seedsOf = (index: WordIndex, rowsOf: RowsOf, sought: number[], most: number, passages: number): Uint32Array => {
  const { starts } = index
  const frequency = sought.map((word) => index.placesOf(word).length)
  const found: Uint32Array[] = partsOf(frequency, index.words.length, most + 1).map(({ from, to }) => {
    const rows = rowsOf(sought.slice(from, to), passages)
    const seeds = new Uint32Array(rows.length)
    inPassages(index, rows, (place, passage, at) => {
      seeds[at] = Math.max(starts[passage]! + 1, place - from - most)
    })
    return seeds
  })
  return found.sort((a, b) => a.length - b.length).reduce(merged)
}

/** Two lists of rising numbers as one, each number once. */
const merged = (a: Uint32Array, b: Uint32Array): Uint32Array => {
  const both = new Uint32Array(a.length + b.length)
  let length = 0
  for (let atA = 0, atB = 0; atA < a.length || atB < b.length; ) {
    const next = atB >= b.length || a[atA]! < b[atB]! ? a[atA++]! : b[atB++]!
    if (length === 0 || both[length - 1] !== next) both[length++] = next
  }
  return both.subarray(0, length)
}

/** Whether a window has as many of the words, in any order, as so few edits leave. */
const bagOf = ({ words, size }: WordIndex, sought: number[], most: number) => {
  const left = new Uint16Array(size + 1)
  for (const word of sought) left[word]!++
  left[NONE] = 0
  const least = Math.max(LEAST_KEPT, sought.length - most)
  const taken = new Uint32Array(least)
  return (from: number, to: number): boolean => {
    if (to - from < least) return false
    let kept = 0
    for (let place = from; place < to && kept < least; place++) {
      const word = words[place]!
      if (left[word] === 0) continue
      left[word]!--
      taken[kept++] = word
    }
    for (let at = 0; at < kept; at++) left[taken[at]!]!++
    return kept === least
  }
}

/** The fewest edits that make a part of a window the words (Sellers, 1980). */
const comparison = ({ words }: WordIndex, sought: number[], most: number) => {
  // so few words are all kept: only dropping one between them leaves enough
  const change = sought.length > LEAST_KEPT ? 1 : most + 1
  const costs = new Uint32Array(sought.length + 1)
  return (from: number, to: number): number => {
    for (let asked = 0; asked <= sought.length; asked++) costs[asked] = asked * change
    let fewest = costs[sought.length]!
    for (let place = from; place < to; place++) {
      const word = words[place]!
      let diagonal = 0
      let above = 0
      for (let asked = 1; asked <= sought.length; asked++) {
        const kept = diagonal + (sought[asked - 1] === word ? 0 : change)
        diagonal = costs[asked]!
        const dropped = diagonal + 1
        const added = above + change
        above = kept < dropped ? kept : dropped
        if (added < above) above = added
        costs[asked] = above
      }
      if (above < fewest) fewest = above
    }
    return fewest
  }
}
