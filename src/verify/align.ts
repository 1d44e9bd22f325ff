/** Lays words beside the part of a passage that they are nearest to, and lists what was changed. */
import search from 'approx-string-match'
import type { Word } from '../text/words.js'
import { type Edit, editsBetween } from './edits.js'
import { type Row, type Spoken, wordingOf } from './spoken.js'
import type { Change } from './verification.js'

/** Characters from here on stand for words, so that a matcher of characters matches words. */
const FIRST = 0xe000
const NO_WORD = String.fromCharCode(FIRST - 1)
/** One word alone is no likeness. */
const LEAST_KEPT = 2

export interface Aligned {
  row: Row
  /** One for each word of either side. */
  edits: Edit[]
  /** How many of them change something. */
  errors: number
  /** Share of words kept, of both sides: 2 × kept ÷ (asked + recorded) (Dice). */
  similarity: number
}

/**
 * The part of a passage with the fewest edits, `most` at most (words replaced, dropped or added); among equals the one
 * that keeps the most words, then the one whose length is nearest to what was asked.
 */
export const alignWords = (asked: Word[], said: Spoken, most: number): Aligned | undefined => {
  const words = [...new Set(asked.map(({ folded }) => folded))]
  const codes = new Map(words.map((word, index) => [word, String.fromCharCode(FIRST + index)]))
  const encode = (words: Word[]) => words.map(({ folded }) => codes.get(folded) ?? NO_WORD).join('')
  const [pattern, text] = [encode(asked), encode(said.words)]
  const rows = search(text, pattern, most).map(({ start, end, errors }) => {
    const edits = editsBetween([...text.slice(start, end)], [...pattern])
    const kept = edits.filter((edit) => edit === 'kept').length
    const similarity = (2 * kept) / (end - start + pattern.length)
    return {
      row: { from: start, to: end },
      edits,
      errors,
      kept,
      similarity,
      stretch: Math.abs(end - start - pattern.length),
    }
  })
  const [best] = rows
    .filter(({ kept }) => kept >= LEAST_KEPT)
    .sort((a, b) => a.errors - b.errors || b.kept - a.kept || a.stretch - b.stretch)
  return best
}

/** The edits in words, those of one kind in a row together. */
export const changesOf = ({ row, edits }: Aligned, asked: Word[], quote: string, said: Spoken): Change[] => {
  const changes: Change[] = []
  const place = { asked: 0, record: row.from }
  for (const [start, edit] of edits.entries()) {
    if (edit === edits[start - 1]) continue
    const following = edits.slice(start).findIndex((other) => other !== edit)
    const count = following === -1 ? edits.length - start : following
    const change: Change = { change: edit }
    if (edit !== 'inserted') {
      change.record = wordingOf(said, { from: place.record, to: place.record + count })
      place.record += count
    }
    if (edit !== 'deleted') {
      change.asked = quote.slice(asked[place.asked]!.start, asked[place.asked + count - 1]!.end)
      place.asked += count
    }
    changes.push(change)
  }
  return changes
}
