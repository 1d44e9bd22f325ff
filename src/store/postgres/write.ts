/** Records into the database: an article, or what belongs to none, at once and wholly. */
import { passage, spoken } from '../../kinds/passage.js'
import { documentOf, type Entry, type Facets } from '../../kinds/record.js'
import { wordsOf } from '../../text/words.js'
import { termsOf } from '../terms.js'
import type { Session } from './database.js'
import { keyOf, storable } from './keys.js'
import { lexeme, vector } from './lexemes.js'

/** Replaces all that belongs to an article ('' for what belongs to none). Runs in the transaction of the session. */
export const writeRecords = async (session: Session, article: string, entries: Entry[]): Promise<void> => {
  await session.query('DELETE FROM records WHERE article = $1', [article])
  const rows = entries.map((entry) => rowOf(entry))
  const terms = new Set(rows.flatMap(({ searched }) => searched))
  await session.query('INSERT INTO terms SELECT unnest($1::text[]) ORDER BY 1 ON CONFLICT DO NOTHING', [[...terms]])
  await session.query(
    `INSERT INTO records
     SELECT $1, kind, id, facets, least, most, sorts, words, terms::tsvector, convert_to(document, 'UTF8')
     FROM json_to_recordset($2) AS row(kind text, id text, facets text[], least jsonb, most jsonb, sorts jsonb,
       words text, terms text, document text)`,
    [article, JSON.stringify(rows.map(({ searched: _, ...row }) => row))],
  )
  await session.query('UPDATE corpus SET revision = revision + 1')
}

const rowOf = (entry: Entry) => {
  const { kind, id, facets, sorts, text, document } = entry
  const passed =
    kind === passage.kind ? spoken(documentOf(entry, passage)).words.map(({ folded }) => [folded]) : undefined
  // what is searched has the terms of its words, a passage its very words
  const words = passed ?? wordsOf(text).map(({ folded }) => termsOf(folded))
  return {
    ...{ kind, id },
    facets: [...named(facets)].map(([name, key]) => `${name}=${key}`),
    least: bounds(facets, (key, other) => key < other),
    most: bounds(facets, (key, other) => key > other),
    sorts: Object.fromEntries(Object.entries(sorts).map(([name, value]) => [name, keyOf(value)])),
    words: storable(text),
    terms: vector(words),
    document: JSON.stringify(document),
    searched: passed ? [] : words.flat().map(lexeme),
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
