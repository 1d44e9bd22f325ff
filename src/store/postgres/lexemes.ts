/** Words as PostgreSQL's full-text search takes them: we say what a word is, it finds them. */
import { storable } from './keys.js'

/** Characters of a word that count; PostgreSQL takes 2,046 bytes. */
const LONGEST = 200
/** Places that a vector notes of a word, and the last that it can note. */
const [MOST_PLACES, LAST_PLACE] = [255, 16_383]

export const lexeme = (word: string): string => storable(word.slice(0, LONGEST)).toWellFormed()

const quote = (word: string) => `'${lexeme(word).replace(/['\\]/g, '$&$&')}'`

/** The text of a `tsvector`: for each word in reading order, what it is found by. Places count for how well it fits. */
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

/** The text of a `tsvector` by which words in a row are found: each word, and each with the one that follows it. */
export const rowVector = (words: string[]): string => [...new Set([...words, ...pairsOf(words)].map(quote))].join(' ')

const pairsOf = (words: string[]) => words.slice(1).map((word, at) => `${words[at]} ${word}`)

/** The text of a `tsquery` for one of these terms, or for one that is begun by one of these. */
export const anyOf = (terms: Iterable<string>, begun: Iterable<string> = []): string =>
  `(${[...[...terms].map(quote), ...[...begun].map((term) => `${quote(term)}:*`)].join(' | ')})`

/** The text of a `tsquery` for all of these. */
export const allOf = (parts: string[]): string => parts.join(' & ')

/** The text of a `tsquery` that finds, among others, all that has these words in a row. */
export const inARow = (words: string[]): string => allOf((words.length < 2 ? words : pairsOf(words)).map(quote))

/** Combinations that a query has at the most. */
const MOST_COMBINATIONS = 60

/**
 * The text of a `tsquery` that finds, among others, all that has all but `missing` of these different words, of which the
 * first are the rarest: of so many of those that some must be left, some.
 */
export const allBut = (words: string[], missing: number): string => {
  const left = words.length - missing
  for (let most = Math.min(3, left); most > 1; most--) {
    const combinations = combinationsOf(words.slice(0, missing + most), most)
    if (combinations.length <= MOST_COMBINATIONS)
      return combinations.map((some) => `(${allOf(some.map(quote))})`).join(' | ')
  }
  return words
    .slice(0, missing + 1)
    .map(quote)
    .join(' | ')
}

/** Every choice of so many of these. */
const combinationsOf = (words: string[], count: number): string[][] => {
  if (count === 0) return [[]]
  return words.flatMap((word, at) => combinationsOf(words.slice(at + 1), count - 1).map((rest) => [word, ...rest]))
}
