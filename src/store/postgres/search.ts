/** What words of a search may match, as a query for PostgreSQL's full-text search. */
import { distance } from 'fastest-levenshtein'
import { wordsOf } from '../../text/words.js'
import { errorsIn, termsOf } from '../terms.js'
import type { Database } from './database.js'
import type { Frequency } from './frequencies.js'
import { allOf, anyOf, lexeme } from './lexemes.js'

export interface Sought {
  /** The text of a `tsquery`; where no word is asked for, one that nothing matches. */
  tsquery: string
  /** The text of a `tsquery` for the words as they were typed, by which what matches is ranked. */
  ranking: string
  /** The share of records that have all of these words, as far as each is a frequent one and they stand anywhere. */
  share: number
  /** Whether a folded word is one of those that match. */
  isLike(word: string): boolean
}

/** Each word by itself or its stem, with small typing errors, the last as the beginning of a word too. */
export const soughtIn = async (database: Database, text: string, frequency?: Frequency): Promise<Sought> => {
  const words = [...new Set(wordsOf(text).map(({ folded }) => folded))]
  const last = words.at(-1)
  const asked = words.map((word) => ({ word, terms: termsOf(word) }))
  const { rows } = await database.query<{ term: string }>(
    `SELECT DISTINCT terms.term FROM unnest($1::text[]) AS asked, terms
     WHERE terms.term % asked AND abs(length(terms.term) - length(asked)) <= length(asked) / 4`,
    [asked.flatMap(({ word, terms }) => terms.filter((term) => errorsIn(word, term) > 0).map(lexeme))],
  )
  const like = asked.map(({ word, terms }) => ({
    exact: [
      ...terms,
      ...rows
        .map(({ term }) => term)
        .filter((found) => terms.some((term) => distance(term, found) <= errorsIn(word, term))),
    ],
    begun: word === last ? terms : [],
  }))
  const exact = new Set(like.flatMap(({ exact }) => exact))
  const begun = like.flatMap(({ begun }) => begun)
  return {
    tsquery: allOf(like.map(({ exact, begun }) => anyOf(exact, begun))),
    ranking: asked.map(({ terms }) => anyOf(terms)).join(' | '),
    share: asked.reduce((share, { terms }) => share * Math.max(...terms.map((term) => frequency?.(term) ?? 0)), 1),
    isLike: (word) => termsOf(word).some((term) => exact.has(term) || begun.some((start) => term.startsWith(start))),
  }
}
