/** What the words asked for were found as, before it is shown with its documents. */
import { type Spoken, spoken, voiceOf } from '../kinds/passage.js'
import type { Place, Row, SamePlace } from '../store/store.js'
import type { Span } from '../text/text.js'
import type { Word } from '../text/words.js'
import { alignWords, changesOf } from './align.js'
import type { Elided } from './elision.js'
import { edgeFolds, foldsBetween } from './folds.js'
import { besides, spansOf, wordingOf } from './spoken.js'
import type { Likeness, Match } from './verification.js'

export type Finding = Pick<Match, 'verdict' | 'similarity' | 'folds' | 'insertions' | 'changes'> & {
  said: Spoken
  rows: Row[]
  spans: (Span & { piece: number })[]
}

/** The one place where the verdict on a match is decided: by how near it is, unless nobody is quoted with the words. */
const finding = (
  said: Spoken,
  rows: Row[],
  likeness: Likeness,
  rest: Pick<Finding, 'similarity' | 'folds' | 'insertions' | 'changes'>,
): Finding => ({
  said,
  rows,
  spans: rows.flatMap((row) => spansOf(said, row)),
  verdict: voiceOf(said.passage) === 'reported' ? 'paraphrase' : likeness,
  ...rest,
})

/** The same words in a row: `exact` when the characters are the same too, else `typographic` with the folds that it took. */
export const sameWords = ({ passage, rows, same }: SamePlace, quote: string, words: Word[]): Finding => {
  const said = spoken(passage)
  const [start, end] = [words[0]!.start, words.at(-1)!.end]
  const asked = { head: quote.slice(0, start).trimStart(), tail: quote.slice(end).trimEnd() }
  if (same) {
    const { spans, ...exact } = finding(said, rows, 'exact', { similarity: 1 })
    const last = spans.length - 1
    const whole = spans.map((span, at) => ({
      ...span,
      start: span.start - (at === 0 ? asked.head.length : 0),
      end: span.end + (at === last ? asked.tail.length : 0),
    }))
    return { ...exact, spans: whole }
  }
  const around = besides(said, rows[0]!)
  const folds = new Set([
    ...foldsBetween(quote.slice(start, end), wordingOf(said, rows[0]!)),
    ...edgeFolds(asked, around),
  ])
  return finding(said, rows, 'typographic', { similarity: 1, folds: [...folds] })
}

/** The parts around an ellipsis or brackets, in this order. */
export const elided = ({ passage, rows }: Place, { parts, insertions }: Elided): Finding => {
  const kept = parts.flat().length
  const covered = rows.at(-1)!.to - rows[0]!.from
  return finding(spoken(passage), rows, 'elided', { similarity: (2 * kept) / (kept + covered), insertions })
}

/** Near words, with the changes; the place is where to look. */
export const altered = ({ passage, rows }: Place, quote: string, words: Word[]): Finding => {
  const said = spoken(passage)
  const aligned = alignWords(words, said, rows[0]!)
  const { row, similarity } = aligned
  return finding(said, [row], 'altered', { similarity, changes: changesOf(aligned, words, quote, said) })
}
