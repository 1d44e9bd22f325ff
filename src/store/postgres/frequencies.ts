/** How frequent words are, as far as PostgreSQL has counted: it keeps the most frequent of a sample. */
import type { Database } from './database.js'
import { lexeme } from './lexemes.js'

/** After so long it may have counted again, in milliseconds. */
const STALE_MS = 600_000

/** The share of records that have a word; zero for what is none of the frequent ones. */
export type Frequency = (word: string) => number

export const frequenciesIn = (database: Database): (() => Promise<Frequency>) => {
  let known: { at: number; frequency: Frequency } | undefined
  return async () => {
    if (known && performance.now() - known.at < STALE_MS) return known.frequency
    const { rows } = await database.query<{ word: string; share: number }>(
      `SELECT word, share FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS one(word, share)
       WHERE schemaname = current_schema() AND tablename = 'records' AND attname = 'terms'`,
    )
    const shares = new Map(rows.map(({ word, share }) => [word, share]))
    known = { at: performance.now(), frequency: (word) => shares.get(lexeme(word)) ?? 0 }
    return known.frequency
  }
}
