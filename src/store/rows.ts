/** Words in a row: the places of the rarest, where its neighbours are the others. */
import { LRUCache } from 'lru-cache'
import { countBelow } from '../text/counting.js'
import type { Row } from './store.js'
import { NONE, type WordIndex } from './word-index.js'

/** Where words (ids) start in a row in the first `passages` passages, rising. */
export type RowsOf = (sought: number[], passages: number) => Uint32Array

/** Places that are kept of the rows found last: a lookup asks for the same rows for each side of a speaker. */
const KEPT = 1_000_000

export const rowsIn = (index: WordIndex): RowsOf => {
  const kept = new LRUCache<string, Uint32Array>({ maxSize: KEPT, sizeCalculation: ({ length }) => length + 1 })
  return (sought, passages) => {
    if (sought.length === 0 || sought.includes(NONE)) return new Uint32Array()
    const key = `${passages} ${sought}`
    const rows = kept.get(key) ?? findRows(index, sought, passages)
    kept.set(key, rows)
    return rows
  }
}

const findRows = (index: WordIndex, sought: number[], passages: number): Uint32Array => {
  const { words, starts } = index
  const frequency = sought.map((word) => index.placesOf(word).length)
  const byRarity = Uint32Array.from([...sought.keys()].sort((a, b) => frequency[a]! - frequency[b]!))
  const rarest = byRarity[0]!
  const places = index.placesOf(sought[rarest]!)
  const within = places.subarray(0, countBelow(places, starts[passages]!))
  if (sought.length === 1) return within
  const rows = new Uint32Array(within.length)
  let found = 0
  // plain loops over plain numbers: a frequent word stands in hundreds of thousands of places
  for (let at = 0; at < within.length; at++) {
    const start = within[at]! - rarest
    let same = 1
    while (same < byRarity.length && words[start + byRarity[same]!] === sought[byRarity[same]!]) same++
    if (same === byRarity.length) rows[found++] = start
  }
  return rows.slice(0, found)
}

/** Where parts stand in this order in a passage, each in a row and at the first place; undefined where they do not. */
export const rowsInOrder = ({ words, starts }: WordIndex, parts: number[][], passage: number) => {
  const rows: Row[] = []
  const end = starts[passage + 1]!
  let from = starts[passage]! + 1
  for (const part of parts) {
    while (from + part.length <= end && !part.every((word, at) => words[from + at] === word)) from++
    if (from + part.length > end) return undefined
    rows.push({ from, to: from + part.length })
    from += part.length
  }
  return rows
}

/** Calls back for each of rising places, with the index of the passage that it stands in and its own. */
export const inPassages = (
  { starts }: WordIndex,
  places: Uint32Array,
  visit: (place: number, passage: number, at: number) => void,
) => {
  let passage = 0
  for (let at = 0; at < places.length; at++) {
    while (starts[passage + 1]! <= places[at]!) passage++
    visit(places[at]!, passage, at)
  }
}
