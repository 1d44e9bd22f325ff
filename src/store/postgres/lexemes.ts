/** Words as PostgreSQL's full-text search takes them: we say what a word is, it finds them. */
import { storable } from './keys.js'

/** Characters of a word that count; PostgreSQL takes 2,046 bytes. */
const LONGEST = 200
/** Places that a vector notes of a word, and the last that it can note. */
const [MOST_PLACES, LAST_PLACE] = [255, 16_383]

export const lexeme = (word: string): string => storable(word.slice(0, LONGEST)).toWellFormed()

const quote = (word: string) => `'${lexeme(word).replace(/['\\]/g, '$&$&')}'`

/** What a vector has beside words where it could not note all of their places; no word is a space. */
const NOT_ALL = `' '`

/** The text of a `tsvector`: for each word in reading order, what it is found by. */
export const vector = (words: string[][]): string => {
  const places = new Map<string, number[]>()
  for (const [at, terms] of words.entries())
    for (const term of new Set(terms.map(quote))) {
      const known = places.get(term) ?? []
      if (known.length < MOST_PLACES) known.push(Math.min(at + 1, LAST_PLACE))
      places.set(term, known)
    }
  const isWhole = words.length < LAST_PLACE && [...places.values()].every(({ length }) => length < MOST_PLACES)
  return [...[...places].map(([term, at]) => `${term}:${at.join()}`), ...(isWhole ? [] : [NOT_ALL])].join(' ')
}

/** The text of a `tsquery` for one of these terms, or for one that is begun by one of these. */
export const anyOf = (terms: Iterable<string>, begun: Iterable<string> = []): string =>
  `(${[...[...terms].map(quote), ...[...begun].map((term) => `${quote(term)}:*`)].join(' | ')})`

/** The text of a `tsquery` for all of these. */
export const allOf = (parts: string[]): string => parts.join(' & ')

/** The text of a `tsquery` for these words in a row; of a vector that has not all places, for all of them. */
export const inARow = (words: string[]): string => {
  const terms = words.map(quote)
  return terms.length < 2 ? allOf(terms) : `(${terms.join(' <-> ')} | ${allOf([NOT_ALL, ...terms])})`
}
