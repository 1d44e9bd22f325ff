/** What words are searched by, in every store. */
import { stemmer } from 'stemmer'
import { wordsOf } from '../text/words.js'
import type { Hit } from './store.js'

/** Words of this length and more may have a typing error for every five letters. */
const FUZZY_FROM = 4
const FUZZINESS = 0.2

/** A word as it stands without accents and possessive, and its stem. */
export const termsOf = (word: string): string[] => {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/'s?$/, '')
  return [...new Set([plain, stemmer(plain)])]
}

/** How many typing errors a term of a word may have. */
export const errorsIn = (word: string, term: string): number =>
  word.length >= FUZZY_FROM ? Math.round(FUZZINESS * term.length) : 0

/** What is found, with the words that are like those asked for. */
export const hit = (
  found: Pick<Hit, 'kind' | 'id' | 'text' | 'document'>,
  score: number,
  isLike: (word: string) => boolean,
): Hit => {
  const { kind, id, text } = found
  return {
    ...{ kind, id, score, text },
    marks: wordsOf(text)
      .filter(({ folded }) => isLike(folded))
      .map(({ start, end }) => ({ start, end })),
    // read where it is asked for
    get document() {
      return found.document
    },
  }
}
