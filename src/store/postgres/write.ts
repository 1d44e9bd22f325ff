/** Records into the database, and out of it. */
import { change } from '../../kinds/change.js'
import { passage, spoken } from '../../kinds/passage.js'
import { documentOf, type Entry, type Facets } from '../../kinds/record.js'
import { revision } from '../../kinds/revision.js'
import { wordsOf } from '../../text/words.js'
import { termsOf } from '../terms.js'
import type { Session } from './database.js'
import { keyOf, storable } from './keys.js'
import { lexeme, rowVector, vector } from './lexemes.js'
import { tallyOf } from './schema.js'

/** Kinds of which what was written stays. */
const LASTING = [revision.kind, change.kind]

/** Replaces all that belongs to an article but its versions. Runs in the transaction of the session. */
export const replaceRecords = async (session: Session, article: string, entries: Entry[]): Promise<void> => {
  await session.query(
    `WITH changed AS (DELETE FROM records WHERE article = $1 AND kind <> ALL ($2) RETURNING kind, facets) ${tallied(-1)}`,
    [article, LASTING],
  )
  await addRecords(session, article, entries)
}

/** Takes out what belongs to no article. */
export const removeRecords = async (session: Session, entries: Pick<Entry, 'kind' | 'id'>[]): Promise<void> => {
  await session.query(
    `WITH changed AS (
       DELETE FROM records USING unnest($1::text[], $2::text[]) AS gone(kind, id)
       WHERE article = '' AND records.kind = gone.kind AND records.id = gone.id RETURNING records.kind, facets
     ) ${tallied(-1)}`,
    [entries.map(({ kind }) => kind), entries.map(({ id }) => id)],
  )
}

/** Puts in what is not there, under an article or ('') under none. */
export const addRecords = async (session: Session, article: string, entries: Entry[]): Promise<void> => {
  const rows = entries.map((entry) => rowOf(entry))
  const terms = new Set(rows.flatMap(({ searched }) => searched))
  await session.query('INSERT INTO terms SELECT unnest($1::text[]) ORDER BY 1 ON CONFLICT DO NOTHING', [[...terms]])
  await session.query(
    `WITH changed AS (
     INSERT INTO records
     SELECT $1, kind, id, facets, least, most, sorts, words, terms::tsvector, convert_to(document, 'UTF8')
     FROM json_to_recordset($2) AS row(kind text, id text, facets text[], least jsonb, most jsonb, sorts jsonb,
       words text, terms text, document text)
     ON CONFLICT DO NOTHING RETURNING kind, facets) ${tallied(1)}`,
    [article, JSON.stringify(rows.map(({ searched: _, ...row }) => row))],
  )
}

/** Adds to how many records of a kind there are (''), and how many have a value; who writes has its turn alone. */
const tallied = (by: 1 | -1) => `INSERT INTO tallies AS known (kind, value, count) ${tallyOf('changed', by)}
  ON CONFLICT (kind, value) DO UPDATE SET count = known.count + excluded.count`

const rowOf = (entry: Entry) => {
  const { kind, id, facets, sorts, text, json } = entry
  // what is searched has the terms of its words, a passage its very words
  const passed =
    kind === passage.kind ? spoken(documentOf(entry, passage)).words.map(({ folded }) => folded) : undefined
  const words = wordsOf(text).map(({ folded }) => termsOf(folded))
  return {
    ...{ kind, id },
    facets: [...named(facets)].map(([name, key]) => `${name}=${key}`),
    least: bounds(facets, (key, other) => key < other),
    most: bounds(facets, (key, other) => key > other),
    sorts: Object.fromEntries(Object.entries(sorts).map(([name, value]) => [name, keyOf(value)])),
    words: storable(text),
    terms: passed ? rowVector(passed) : vector(words),
    document: json ? new TextDecoder().decode(json) : JSON.stringify(entry.document),
    searched: words.flat().map(lexeme),
  }
}

/** Each value of each facet, as a key. */
function* named(facets: Facets): Iterable<[string, string]> {
  for (const [name, held] of Object.entries(facets))
    for (const value of held === undefined ? [] : [held].flat()) yield [name, keyOf(value)]
}

const bounds = (facets: Facets, isBetter: (key: string, other: string) => boolean) => {
  const found: Record<string, string> = {}
  for (const [name, key] of named(facets))
    if (found[name] === undefined || isBetter(key, found[name])) found[name] = key
  return found
}
