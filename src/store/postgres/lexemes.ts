/** Words as PostgreSQL's full-text search takes them: we say what a word is, it finds them. */
import { storable } from './keys.js'

/** Characters of a word that count; PostgreSQL takes 2,046 bytes. */
const LONGEST = 200
/** Places that a vector notes of a word, and the last that it can note. */
const [MOST_PLACES, LAST_PLACE] = [255, 16_383]

export const lexeme = (word: string): string => storable(word.slice(0, LONGEST)).toWellFormed()

const quote = (word: string) => `'${lexeme(word).replace(/['\\]/g, '$&$&')}'`

/** The text of a `tsvector`: for each word in reading order, what it is found by. */
export const vector = (words: string[][]): string => {
  const places = new Map<string, number[]>()
  for (const [at, terms] of words.entries())
    for (const term of new Set(terms.map(quote))) {
      const known = places.get(term) ?? []
      if (known.length < MOST_PLACES) known.push(Math.min(at + 1, LAST_PLACE))
      places.set(term, known)
    }
  return [...places].map(([term, at]) => `${term}:${at.join()}`).join(' ')
}

/** The text of a `tsquery` for one of these terms, or for one that is begun by one of these. */
export const anyOf = (terms: Iterable<string>, begun: Iterable<string> = []): string =>
  `(${[...[...terms].map(quote), ...[...begun].map((term) => `${quote(term)}:*`)].join(' | ')})`

/** The text of a `tsquery` for all of these. */
export const allOf = (parts: string[]): string => parts.join(' & ')
