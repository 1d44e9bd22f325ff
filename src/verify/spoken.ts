/** What stands on record from one word of a passage to another. */
import type { Spoken } from '../kinds/passage.js'
import type { Row } from '../store/store.js'
import type { Span } from '../text/text.js'

/** The span of a row within the passage as one text. */
const spanOf = ({ words }: Spoken, { from, to }: Row): Span => ({ start: words[from]!.start, end: words[to - 1]!.end })

/** The spans of a row within the pieces that it touches; where it goes on in the next, a piece counts to its end. */
export const spansOf = (said: Spoken, row: Row): (Span & { piece: number })[] => {
  const { start, end } = spanOf(said, row)
  return said.bounds.flatMap((bound, piece) =>
    bound.start < end && bound.end > start
      ? [{ piece, start: Math.max(start, bound.start) - bound.start, end: Math.min(end, bound.end) - bound.start }]
      : [],
  )
}

/** What the record has there, pieces joined by a space. */
export const wordingOf = (said: Spoken, row: Row): string => {
  const { start, end } = spanOf(said, row)
  return said.text.slice(start, end)
}

/** What the pieces that a row starts and ends in have before and after it. */
export const besides = (said: Spoken, row: Row): { head: string; tail: string } => {
  const { start, end } = spanOf(said, row)
  const first = said.bounds.find((bound) => bound.end > start)!
  const last = said.bounds.find((bound) => bound.end >= end)!
  return { head: said.text.slice(first.start, start), tail: said.text.slice(end, last.end) }
}
