/** How far a text repeats itself, told for all its places at once. */

/** What was asked for last: whoever proposes passages of a text asks of many. */
let last: { content: string; repeats: Uint32Array } | undefined

/** For each place, how many characters from there on stand somewhere else too, at most: what is longer stands there alone. */
export const repeatsOf = (content: string): Uint32Array => {
  if (last?.content !== content) last = { content, repeats: repeatsIn(content) }
  return last.repeats
}

/** In the order of what follows them, no place is more like another than like one beside it (Kasai et al. 2001). */
const repeatsIn = (content: string): Uint32Array => {
  const order = inOrder(content)
  const ranks = new Uint32Array(content.length)
  for (const [rank, start] of order.entries()) ranks[start] = rank
  const repeats = new Uint32Array(content.length)
  let alike = 0
  for (const [start, rank] of ranks.entries()) {
    const other = order[rank - 1]
    if (other === undefined) alike = 0
    else {
      // there is no character after the last, and NaN is like nothing
      while (content.charCodeAt(start + alike) === content.charCodeAt(other + alike)) alike++
      repeats[start] = Math.max(repeats[start]!, alike)
      repeats[other] = Math.max(repeats[other]!, alike)
      alike = Math.max(0, alike - 1)
    }
  }
  return repeats
}

/** The places of a text, in the order of all that follows them: by twice as many characters each time (Manber & Myers 1993). */
const inOrder = (content: string): Uint32Array => {
  const { length } = content
  let ranks = Uint32Array.from({ length }, (_, at) => content.charCodeAt(at))
  let order = sortedBy(
    ranks,
    ranks.map((_, at) => at),
  )
  for (let width = 1; width < length; width *= 2) {
    const second = new Uint32Array(length)
    let count = 0
    // what ends within so many characters comes before what goes on
    for (let at = length - width; at < length; at++) second[count++] = at
    for (const at of order) if (at >= width) second[count++] = at - width
    order = sortedBy(ranks, second)
    const finer = new Uint32Array(length)
    for (let index = 1; index < length; index++) {
      const [before, at] = [order[index - 1]!, order[index]!]
      const isSame = ranks[before] === ranks[at] && ranks[before + width] === ranks[at + width]
      finer[at] = finer[before]! + (isSame ? 0 : 1)
    }
    ranks = finer
    if (ranks[order[length - 1]!] === length - 1) break
  }
  return order
}

/** Places by their rank; those of one rank as they are. */
const sortedBy = (ranks: Uint32Array, places: Uint32Array): Uint32Array => {
  const next = new Uint32Array(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 2)
  for (const rank of ranks) next[rank + 1]!++
  for (let rank = 1; rank < next.length; rank++) next[rank]! += next[rank - 1]!
  const sorted = new Uint32Array(places.length)
  for (const place of places) sorted[next[ranks[place]!]!++] = place
  return sorted
}
