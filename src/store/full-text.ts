/** Full-text search over the words of entries, in memory. */
import MiniSearch, { type QueryCombination } from 'minisearch'
import { stemmer } from 'stemmer'
import type { Entry } from '../kinds/record.js'
import { wordsOf } from '../text/words.js'
import type { Hit } from './store.js'

/** Words of this length and more may have a typing error for every five letters. */
const FUZZY_FROM = 4
const FUZZINESS = 0.2

export const fullText = (entries: Entry[]) => {
  const index = new MiniSearch<{ key: number; text: string }>({
    idField: 'key',
    fields: ['text'],
    tokenize: (text) => wordsOf(text).map(({ folded }) => folded),
    processTerm: termsOf,
  })
  const searched = entries.filter(({ text }) => text !== '')
  index.addAll(searched.map(({ text }, key) => ({ key, text })))

  /** Everything of these kinds that has all the words, best first, ties by id. */
  return (text: string, kinds: string[]): Hit[] => {
    const words = wordsOf(text).map(({ folded }) => folded)
    const query: QueryCombination = {
      combineWith: 'AND',
      queries: words.map((word, position) => ({
        combineWith: 'OR',
        queries: termsOf(word),
        tokenize: (term) => [term],
        processTerm: (term) => term,
        prefix: position === words.length - 1,
        fuzzy: word.length >= FUZZY_FROM && FUZZINESS,
      })),
    }
    return index
      .search(query, { filter: ({ id }) => kinds.includes(searched[id]!.kind) })
      .map(({ id, score, match }) => hit(searched[id]!, score, match))
      .sort((a, b) => b.score - a.score || Number(a.id > b.id) - Number(a.id < b.id))
  }
}

/** A word as it stands without accents and possessive, and its stem. */
const termsOf = (word: string): string[] => {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/'s?$/, '')
  return [...new Set([plain, stemmer(plain)])]
}

const hit = ({ kind, id, text }: Entry, score: number, match: Record<string, string[]>): Hit => ({
  kind,
  id,
  score: Number(score.toPrecision(6)),
  text,
  marks: wordsOf(text)
    .filter(({ folded }) => termsOf(folded).some((term) => term in match))
    .map(({ start, end }) => ({ start, end })),
})
