/** A corpus in PostgreSQL. What a word is and when words are alike is said here and in memory by the same functions. */
import { SEARCH_FACETS } from '../../kinds/counted.js'
import { passage, speakerKey } from '../../kinds/passage.js'
import type { Entry, RecordKind, Scalar } from '../../kinds/record.js'
import { wordsOf } from '../../text/words.js'
import { countsOf } from '../counts.js'
import { passageIndex } from '../passages.js'
import { type Found, type PlaceQuery, type SearchQuery, type Store, TooCommon } from '../store.js'
import { hit } from '../terms.js'
import type { Database } from './database.js'
import { frequenciesIn } from './frequencies.js'
import { keyOf, storable, valueIn } from './keys.js'
import { allBut, allOf, inARow } from './lexemes.js'
import { listsIn, type Row } from './lists.js'
import { type Sought, soughtIn } from './search.js'
import { facetsIn, tallyIn } from './tally.js'

/** Records that are ranked by how well they fit a search. */
const MOST_RANKED = 500
/** Records that are looked at for words so frequent that as many as are ranked should be among them. */
const MOST_WALKED = 10_000
/** Passages that words are compared with at the most, and bytes of their documents: a quotation has few, an article many. */
const [MOST_PASSAGES, MOST_BYTES] = [500, 100_000]

/** The store of what a database holds; `revision` is another where that has changed. */
export const postgresStore = (database: Database, revision: () => string): Store => {
  const frequencies = frequenciesIn(database)

  /** Those passages whose words are all that is needed to answer. */
  const among = async (tsquery: string, { among }: PlaceQuery, isQuoted: boolean) => {
    if (tsquery === '') return passageIndex([])
    const values: unknown[] = [tsquery]
    const has = (facet: string, value: Scalar) => `facets @> ARRAY[$${values.push(`${facet}=${keyOf(value)}`)}::text]`
    const conditions = [
      `kind = 'passage' AND terms @@ $1::tsquery`,
      ...(isQuoted ? [has('quoted', true)] : []),
      ...(among ? [`${among.own ? '' : 'NOT '}${has('speaker', speakerKey(among.speaker))}`] : []),
    ]
    const { rows } = await database.query<{ comparable: boolean; id: string | null; document: Buffer }>(
      `WITH found AS MATERIALIZED (
         SELECT id, document, octet_length(document) AS size FROM records WHERE ${conditions.join(' AND ')}
         LIMIT ${MOST_PASSAGES + 1}
       ), whole AS (
         SELECT count(*) <= ${MOST_PASSAGES} AND coalesce(sum(size), 0) <= ${MOST_BYTES} AS comparable FROM found
       )
       SELECT comparable, id, document FROM whole LEFT JOIN found ON comparable`,
      values,
    )
    if (!rows[0]!.comparable) throw new TooCommon()
    return passageIndex(rows.flatMap(({ id, document }) => (id === null ? [] : passageEntry(id, document))))
  }

  const searched = async (
    { kind, where = [], counted, after, limit }: SearchQuery,
    { tsquery, ranking, isLike }: Sought,
    among: string,
  ): Promise<Found> => {
    const facets = facetsIn(where)
    const { rows } = await database.query<FoundRow>(
      `WITH found AS MATERIALIZED (
         SELECT kind, id, facets, round((100000 * ts_rank(terms, $6::tsquery, 1))::numeric)::int AS score
         FROM ${among} WHERE kind <> 'passage' AND ($2::text IS NULL OR kind = $2) AND terms @@ $1::tsquery
           ${facets.length > 0 ? 'AND facets @> $7' : 'AND $7::text[] IS NOT NULL'} LIMIT ${MOST_RANKED + 1}
       ), page AS (
         SELECT * FROM found WHERE $3::int IS NULL OR score < $3 OR (score = $3 AND id > $4)
         ORDER BY score DESC, id LIMIT $5
       )
       SELECT page.kind, id, score, words, document, (SELECT count(*)::int FROM found) AS total,
         ${counted ? COUNTS : 'NULL'} AS counts FROM page JOIN records USING (kind, id)
       ORDER BY score DESC, id`,
      [
        tsquery,
        kind,
        after && Math.round(Number(after.key) * 1000),
        storable(after?.id ?? ''),
        limit + 1,
        ranking,
        facets,
      ],
    )
    const total = rows[0]?.total ?? 0
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      items: page.map((row) => hit(found(row), row.score / 1000, isLike)),
      total: Math.min(total, MOST_RANKED),
      ...(total > MOST_RANKED && { totalIsAtLeast: true as const }),
      ...(rows.length > limit && last && { next: { key: last.score / 1000, id: last.id } }),
      ...(counted && { counts: countsOf(rows[0]?.counts.map(countedIn) ?? []) }),
    }
  }

  return {
    ...listsIn(database, revision),

    async get<D>({ kind }: RecordKind<D>, id: string) {
      const { rows } = await database.query<Pick<Row, 'document'>>(
        'SELECT document FROM records WHERE kind = $1 AND id = $2',
        [kind, storable(id)],
      )
      return rows[0] && (JSON.parse(rows[0].document.toString()) as D)
    },

    async getMany<D>({ kind }: RecordKind<D>, ids: string[]) {
      const { rows } = await database.query<Pick<Row, 'id' | 'document'>>(
        'SELECT id, document FROM records WHERE kind = $1 AND id = ANY ($2)',
        [kind, ids.map(storable)],
      )
      return new Map(rows.map(({ id, document }) => [id, JSON.parse(document.toString()) as D]))
    },

    async search(query: SearchQuery): Promise<Found> {
      const sought = await soughtIn(database, query.text, await frequencies())
      const walked = sought.share * MOST_WALKED > MOST_RANKED ? await searched(query, sought, WALKED) : undefined
      return walked?.totalIsAtLeast ? walked : searched(query, sought, 'records')
    },

    tally: (kind, facet, query) => tallyIn(database, kind, facet, query),

    async wordsInRow(wording, query) {
      const words = wordsOf(wording).map(({ folded }) => folded)
      return (await among(inARow(words), query, false)).wordsInRow(wording, query)
    },

    async partsInOrder(parts, query) {
      return (await among(allOf(parts.map(inARow)), query, true)).partsInOrder(parts, query)
    },

    async nearTo(words, edits, query) {
      const frequency = await frequencies()
      const rarest = [...new Set(words)].sort((a, b) => frequency(a) - frequency(b))
      // a word that is not there is an edit
      return (await among(allBut(rarest, Math.min(edits, rarest.length - 1)), query, true)).nearTo(words, edits, query)
    },
  }
}

/** The last records by their articles. An index of words would first bring together all that have a frequent one. */
const WALKED = `(SELECT * FROM records ORDER BY article DESC, kind DESC, id DESC LIMIT ${MOST_WALKED}) AS walked`

/** How often each kind and each value occurs among what is found. */
const COUNTS = `(SELECT json_agg(json_build_array(value, count)) FROM (
  SELECT value, count(*) FROM found, LATERAL unnest(('type=t' || kind) || facets) AS value
  WHERE value ~ '^(type|${SEARCH_FACETS.join('|')})=t' GROUP BY value) AS counted)`

/** A value of a facet as it is kept, and how often it occurs. */
const countedIn = ([value, count]: [string, number]) => {
  const at = value.indexOf('=')
  return { facet: value.slice(0, at), value: String(valueIn(value.slice(at + 1))), count }
}

/** What a search finds. */
interface FoundRow extends Pick<Row, 'id' | 'document'> {
  [column: string]: unknown
  kind: string
  words: string
  score: number
  total: number
  counts: [string, number][]
}

const found = ({ kind, id, words, document }: FoundRow) => ({
  ...{ kind, id, text: words },
  get document() {
    return JSON.parse(document.toString())
  },
})

const passageEntry = (id: string, json: Buffer): Entry => ({
  ...{ kind: passage.kind, id, facets: {}, sorts: {}, text: '' },
  document: JSON.parse(json.toString()),
})
