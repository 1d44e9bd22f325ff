/** Parts of passages that few edits (a word replaced, dropped or added) make the words asked for. */
import { partsOf } from './parts.js'
import { inPassages, rowsOf } from './rows.js'
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
  const best = new Map<number, Near>()
  const compare = (window: Omit<Near, 'edits'>) => {
    const edits = editsIn(window.from, window.to)
    const fewest = best.get(window.passage)?.edits ?? most + 1
    if (edits < fewest) best.set(window.passage, { ...window, edits })
  }
  let passage = 0
  let window: Omit<Near, 'edits'> | undefined
  const seeds = seedsOf(index, sought, most, passages)
  for (let at = 0; at < seeds.length; at++) {
    const from = seeds[at]!
    while (starts[passage + 1]! <= from) passage++
    const to = Math.min(starts[passage + 1]!, from + length)
    if (!wanted(passage) || !hasEnough(from, to)) continue
    if (window?.passage === passage && from <= window.to) window.to = to
    else {
      if (window) compare(window)
      window = { passage, from, to }
    }
  }
  if (window) compare(window)
  return [...best.values()]
}

/** Where windows start around each part of the words that stands in a row, rising, each once. */
const seedsOf = (index: WordIndex, sought: number[], most: number, passages: number): Uint32Array => {
  const { starts } = index
  const frequency = sought.map((word) => index.placesOf(word).length)
  const known = new Map<string, Uint32Array>()
  const found = partsOf(frequency, index.words.length, most + 1).map(({ from, to }) => {
    const part = sought.slice(from, to)
    const rows = known.get(part.join()) ?? rowsOf(index, part, passages)
    known.set(part.join(), rows)
    const seeds = new Uint32Array(rows.length)
    inPassages(index, rows, (place, passage, at) => {
      seeds[at] = Math.max(starts[passage]! + 1, place - from - most)
    })
    return seeds
  })
  const all = new Uint32Array(found.reduce((sum, { length }) => sum + length, 0))
  let filled = 0
  for (const seeds of found) {
    all.set(seeds, filled)
    filled += seeds.length
  }
  all.sort()
  return all.filter((from, at) => from !== all[at - 1])
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
