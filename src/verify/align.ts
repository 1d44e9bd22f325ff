/** Lays words beside a window of a passage, and lists what was changed. */
import type { Spoken } from '../kinds/passage.js'
import type { Row } from '../store/store.js'
import type { Word } from '../text/words.js'
import { type Edit, nearestPart } from './edits.js'
import { wordingOf } from './spoken.js'
import type { Change } from './verification.js'

export interface Aligned {
  row: Row
  /** One for each word of either side. */
  edits: Edit[]
  /** Share of words kept, of both sides: 2 × kept ÷ (asked + recorded) (Dice). */
  similarity: number
}

/** The part of a window with the fewest edits (words replaced, dropped or added); among equals the one that keeps the most words. */
export const alignWords = (asked: Word[], said: Spoken, window: Row): Aligned => {
  const fold = (words: Word[]) => words.map(({ folded }) => folded)
  const { from, to, edits } = nearestPart(fold(said.words.slice(window.from, window.to)), fold(asked))
  const kept = edits.filter((edit) => edit === 'kept').length
  return {
    row: { from: window.from + from, to: window.from + to },
    edits,
    similarity: (2 * kept) / (to - from + asked.length),
  }
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
