/**
 * Did they really say that? Compares words with what is on record and says what the record shows.
 *
 * 1. The same words in a row, in a quotation or in the article's own words: `exact` when the characters are the same
 *    too, else `typographic` with the folds that it took.
 * 2. Else, with an ellipsis or brackets: the parts in this order in one quotation are `elided`.
 * 3. Else, quotations that share enough words are laid beside it, word by word: with no more than one edit (a word
 *    replaced, dropped or added) for every four words, and one at least, it is `altered`, with the changes.
 * 4. Else it is `not-found`.
 */
import { type Anchor, anchorAt } from '../kinds/anchor.js'
import { articleText } from '../kinds/article.js'
import type { Reference } from '../kinds/id.js'
import { VOCABULARY } from '../kinds/index.js'
import type { Passage } from '../kinds/passage.js'
import type { Store } from '../store/store.js'
import { type Span, text } from '../text/text.js'
import { type Word, wordsOf } from '../text/words.js'
import { alignWords, changesOf } from './align.js'
import { readElisions, rowsInOrder } from './elision.js'
import { edgeFolds, foldsBetween } from './folds.js'
import { type Row, rowsOf, type Spoken, spansOf, spoken, wordingOf } from './spoken.js'
import type { Match, Verification } from './verification.js'

/** How many words may be replaced, dropped or added in so many, and it still counts as altered. */
const editsAllowed = (words: number) => Math.max(1, Math.floor(words / 4))

/** A match without the documents that it is shown with. */
type Finding = Pick<Match, 'verdict' | 'similarity' | 'folds' | 'insertions' | 'changes'> & {
  said: Spoken
  rows: Row[]
  spans: (Span & { piece: number })[]
}

/** Which of the matches are shown: `limit` of them after the first `from`. */
export interface Shown {
  from: number
  limit: number
}

/**
 * What the record shows about a quote. `speaker` is the person asked for, whose quotations come first. `total` and
 * `agreeing` count all matches, whichever are shown.
 */
export const verify = async (
  store: Store,
  quote: string,
  speaker?: Reference,
  { from, limit }: Shown = { from: 0, limit: 20 },
): Promise<Verification> => {
  const words = wordsOf(quote)
  const findings = await firstFound([
    () => sameWords(store, quote, words),
    () => elided(store, quote),
    () => altered(store, quote, words),
  ])
  const agrees = ({ said }: Finding) => speaker !== undefined && said.passage.quote?.speaker?.id === speaker.id
  findings.sort((a, b) => Number(agrees(b)) - Number(agrees(a)) || byMerit(a, b))
  const shown = findings.slice(from, from + limit)
  return {
    quote,
    ...(speaker && { speaker }),
    verdict: findings[0]?.verdict ?? 'not-found',
    total: findings.length,
    ...(speaker && { agreeing: findings.filter(agrees).length }),
    matches: await Promise.all(shown.map((finding) => present(store, finding, speaker))),
  }
}

/** The findings of the first question that has any. */
const firstFound = async (questions: (() => Promise<Finding[]>)[]): Promise<Finding[]> => {
  for (const question of questions) {
    const findings = await question()
    if (findings.length > 0) return findings
  }
  return []
}

const sameWords = async (store: Store, quote: string, words: Word[]): Promise<Finding[]> => {
  if (words.length === 0) return []
  const folded = words.map(({ folded }) => folded)
  const [start, end] = [words[0]!.start, words.at(-1)!.end]
  const asked = {
    core: quote.slice(start, end),
    head: quote.slice(0, start).trimStart(),
    tail: quote.slice(end).trimEnd(),
  }
  const passages = await store.passagesWith(folded)
  return passages.map(spoken).flatMap((said) =>
    rowsOf(said, folded).map((row) => {
      const spans = spansOf(said, row)
      const [first, last] = [spans[0]!, spans.at(-1)!]
      const record = { head: pieceOf(said, first).slice(0, first.start), tail: pieceOf(said, last).slice(last.end) }
      const folds = [...new Set([...foldsBetween(asked.core, wordingOf(said, row)), ...edgeFolds(asked, record)])]
      const common = { said, rows: [row], similarity: 1 }
      if (folds.length > 0) return { ...common, spans, verdict: 'typographic' as const, folds }
      first.start -= asked.head.length
      last.end += asked.tail.length
      return { ...common, spans, verdict: 'exact' as const }
    }),
  )
}

const elided = async (store: Store, quote: string): Promise<Finding[]> => {
  const elisions = readElisions(quote)
  if (!elisions) return []
  const { parts, insertions } = elisions
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a))
  const passages = (await store.passagesWith(longest)).filter(isQuotation)
  return passages.map(spoken).flatMap((said) => {
    const rows = rowsInOrder(said, parts)
    if (!rows) return []
    const kept = parts.flat().length
    const covered = rows.at(-1)!.to - rows[0]!.from
    const spans = rows.flatMap((row) => spansOf(said, row))
    return [{ said, rows, spans, verdict: 'elided' as const, similarity: (2 * kept) / (kept + covered), insertions }]
  })
}

const altered = async (store: Store, quote: string, words: Word[]): Promise<Finding[]> => {
  const folded = words.map(({ folded }) => folded)
  const edits = editsAllowed(words.length)
  const passages = await store.quotationsLike(folded, new Set(folded).size - edits)
  const aligned = passages.map(spoken).flatMap((said) => {
    const best = alignWords(words, said, edits)
    return best ? [{ said, ...best }] : []
  })
  const fewest = Math.min(...aligned.map(({ errors }) => errors))
  return aligned
    .filter(({ errors }) => errors === fewest)
    .map(({ said, ...alignment }) => ({
      said,
      rows: [alignment.row],
      spans: spansOf(said, alignment.row),
      verdict: 'altered' as const,
      similarity: alignment.similarity,
      changes: changesOf(alignment, words, quote, said),
    }))
}

const isQuotation = ({ quote }: Passage) => quote !== undefined
const pieceOf = ({ passage }: Spoken, { piece }: { piece: number }) => passage.pieces[piece]!.exact

const RANK = { exact: 0, typographic: 1, elided: 2, altered: 3 }

/** Exact before typographic, quotations before narration, near before far. */
const byMerit = (a: Finding, b: Finding) =>
  RANK[a.verdict] - RANK[b.verdict] ||
  Number(isQuotation(b.said.passage)) - Number(isQuotation(a.said.passage)) ||
  b.similarity - a.similarity

const present = async (store: Store, finding: Finding, speaker: Reference | undefined): Promise<Match> => {
  const { said, spans, verdict, similarity, folds, insertions, changes } = finding
  const { quote, article: id, pieces } = said.passage
  const [article, body] = await Promise.all([store.get(VOCABULARY.article, id), store.get(articleText, id)])
  const whole = text(id, body!.text)
  const anchors = spans.map(({ piece, start, end }): Anchor => {
    const { index } = pieces[piece]!
    return anchorAt(whole, { start: index + start, end: index + end })
  })
  return {
    verdict,
    in: quote ? 'quotation' : 'narration',
    article: { type: 'article', id, name: article!.title, href: article!.href },
    ...(quote && { quote: { type: 'quote', id: quote.id, href: quote.href, text: quote.text } }),
    ...(quote?.speaker && { speaker: quote.speaker }),
    ...(quote && speaker && { speakerAgrees: quote.speaker?.id === speaker.id }),
    anchors,
    acrossSegments: quote !== undefined && finding.rows.some((row) => spansOf(said, row).length > 1),
    similarity: Number(similarity.toFixed(3)),
    ...(folds && { folds }),
    ...(insertions && insertions.length > 0 && { insertions }),
    ...(changes && { changes }),
    ...(quote?.disputed && { disputed: quote.disputed.note }),
  }
}
