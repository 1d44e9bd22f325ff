/** The words of a passage with their places, and what stands on record from one word to another. */
import type { Passage } from '../kinds/passage.js'
import type { Span } from '../text/text.js'
import { type Word, wordsOf } from '../text/words.js'

/** A word of a passage; `piece` is the index of the piece that it stands in. */
export type SpokenWord = Word & { piece: number }

export interface Spoken {
  passage: Passage
  words: SpokenWord[]
}

/** Words from `from` on, before `to`. */
export type Row = { from: number; to: number }

const SPOKEN = new WeakMap<Passage, Spoken>()

/** The passage with its words, which are found once. */
export const spoken = (passage: Passage): Spoken => {
  const known = SPOKEN.get(passage)
  if (known) return known
  const words = passage.pieces.flatMap(({ exact }, piece) => wordsOf(exact).map((word) => ({ ...word, piece })))
  SPOKEN.set(passage, { passage, words })
  return { passage, words }
}

/** Every place where the folded words stand in a row. */
export const rowsOf = ({ words }: Spoken, folded: string[], from = 0): Row[] => {
  const rows: Row[] = []
  for (let start = from; start + folded.length <= words.length; start++) {
    if (folded.every((word, index) => words[start + index]!.folded === word))
      rows.push({ from: start, to: start + folded.length })
  }
  return rows
}

/** The spans of a row within the pieces that it touches; where it goes on in the next, a piece counts to its end. */
export const spansOf = ({ words, passage: { pieces } }: Spoken, { from, to }: Row): (Span & { piece: number })[] => {
  const [first, last] = [words[from]!, words[to - 1]!]
  return pieces.slice(first.piece, last.piece + 1).map(({ exact }, index) => {
    const piece = first.piece + index
    return {
      piece,
      start: piece === first.piece ? first.start : 0,
      end: piece === last.piece ? last.end : exact.length,
    }
  })
}

/** What the record has there, pieces joined by a space. */
export const wordingOf = (said: Spoken, row: Row): string =>
  spansOf(said, row)
    .map(({ piece, start, end }) => said.passage.pieces[piece]!.exact.slice(start, end))
    .join(' ')
