/** The part of a row of words that the fewest edits make into another row (Sellers, 1980). */

export type Edit = 'kept' | 'replaced' | 'deleted' | 'inserted'

/** Fewer words than these kept are no likeness. */
const LEAST_KEPT = 2
/** What counts first: few edits, then many words kept, then a part as long as the words asked for. */
const [EDIT, KEPT, STRETCH] = [1e9, -1e4, 1]

/** One edit for each word of either side, in order, for the record's words from `from` on, before `to`. */
export interface Part {
  from: number
  to: number
  edits: Edit[]
}

/** The first of equals. */
export const nearestPart = (record: string[], asked: string[]): Part => {
  const width = asked.length + 1
  // so few words are all kept: only dropping one between them leaves enough
  const change = asked.length > LEAST_KEPT ? EDIT : EDIT * 1e4
  const costs = new Float64Array((record.length + 1) * width)
  const cost = (r: number, a: number) => costs[r * width + a]!
  const kept = (r: number, a: number) =>
    record[r - 1] === asked[a - 1] ? cost(r - 1, a - 1) + KEPT : Number.POSITIVE_INFINITY
  const replaced = (r: number, a: number) => cost(r - 1, a - 1) + change
  const deleted = (r: number, a: number) => cost(r - 1, a) + EDIT + STRETCH
  const inserted = (r: number, a: number) => cost(r, a - 1) + change + STRETCH
  for (let a = 1; a < width; a++) costs[a] = a * (change + STRETCH)
  let end = 0
  for (let r = 1; r <= record.length; r++) {
    for (let a = 1; a < width; a++)
      costs[r * width + a] = Math.min(kept(r, a), replaced(r, a), deleted(r, a), inserted(r, a))
    if (cost(r, asked.length) < cost(end, asked.length)) end = r
  }
  const edits: Edit[] = []
  let from = end
  for (let a = asked.length; a > 0; ) {
    const edit = lastEdit(from, a)
    edits.unshift(edit)
    if (edit !== 'inserted') from--
    if (edit !== 'deleted') a--
  }
  return { from, to: end, edits }

  function lastEdit(r: number, a: number): Edit {
    if (r === 0) return 'inserted'
    if (cost(r, a) === kept(r, a)) return 'kept'
    if (cost(r, a) === replaced(r, a)) return 'replaced'
    return cost(r, a) === deleted(r, a) ? 'deleted' : 'inserted'
  }
}
