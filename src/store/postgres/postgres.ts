/** A corpus in PostgreSQL. What a word is and when words are alike is said here and in memory by the same functions. */
import { LRUCache } from 'lru-cache'
import { passage } from '../../kinds/passage.js'
import type { Entry, RecordKind, Scalar } from '../../kinds/record.js'
import { wordsOf } from '../../text/words.js'
import { passageIndex } from '../passages.js'
import {
  type Hit,
  type Page,
  type Query,
  type SearchQuery,
  type Store,
  type Stored,
  type Stream,
  type StreamQuery,
  TooCommon,
} from '../store.js'
import { hit } from '../terms.js'
import type { Database, Session } from './database.js'
import { keyOf, storable, valueIn } from './keys.js'
import { allOf, inARow } from './lexemes.js'
import { boundOf, type Compared, keyIn, plain } from './schema.js'
import { soughtIn } from './search.js'

/** Records read at once where all are wanted. */
const CHUNK = 1000
/** After so long nobody will begin to read, in milliseconds. */
const UNREAD_MS = 1000
/** Lists of which it is known how many records they have. */
const MOST_COUNTS = 1000
/** Records that are ranked by how well they fit a search. */
const MOST_RANKED = 5_000
/** Passages that words are compared with at the most. */
const MOST_PASSAGES = 5_000

interface Row {
  id: string
  key: string
  document: Buffer
}

/** The store of one revision: how many records fit is counted once. */
export const postgresStore = (database: Database): Store => {
  const counts = new LRUCache<string, Promise<number>>({ max: MOST_COUNTS })
  /** What must hold, as SQL with its values. */
  const selected = async ({ kind }: RecordKind<unknown>, { where, text }: Pick<Query, 'where' | 'text'>) => {
    const values: unknown[] = []
    const bind = (value: unknown) => `$${values.push(value)}`
    const conditions = [`kind = ${bind(kind)}`]
    const same = where.filter(({ test }) => test === 'is').map(({ facet, value }) => `${facet}=${keyOf(value)}`)
    if (same.length > 0) conditions.push(`facets @> ${bind(same)}::text[]`)
    for (const { facet, test, value } of where) if (test !== 'is') conditions.push(compared(facet, test, value, bind))
    if (text !== undefined) {
      const { tsquery } = await soughtIn(database, text)
      conditions.push(`kind <> 'passage' AND terms @@ ${bind(tsquery)}::tsquery`)
    }
    return { values, bind, conditions }
  }

  /** A page's rows, after a place. */
  const pageSql = (
    { values, bind, conditions }: Awaited<ReturnType<typeof selected>>,
    { sort, after, limit }: Pick<Query, 'sort' | 'after' | 'limit'>,
  ) => {
    const key = keyIn('sorts', sort.key)
    const [direction, beyond] = sort.descending ? ['DESC', '<'] : ['ASC', '>']
    const places = [...conditions, `sorts ? '${plain(sort.key)}'`]
    if (after) places.push(`(${key}, id) ${beyond} (${bind(keyOf(after.key))}, ${bind(storable(after.id))})`)
    return [
      `SELECT id, ${key} AS key, document FROM records WHERE ${places.join(' AND ')}
        ORDER BY ${key} ${direction}, id ${direction} LIMIT ${bind(limit)}`,
      values,
    ] as const
  }

  /** How many fit. */
  const countIn = async (session: Session, [sql, values]: [string, unknown[]]) =>
    (await session.query<{ total: number }>(sql, values)).rows[0]!.total
  const countSql = ({ values, conditions }: Awaited<ReturnType<typeof selected>>): [string, unknown[]] => [
    `SELECT count(*)::int AS total FROM records WHERE ${conditions.join(' AND ')}`,
    [...values],
  ]
  const countOf = (wanted: Awaited<ReturnType<typeof selected>>): Promise<number> => {
    const sql = countSql(wanted)
    const key = JSON.stringify(sql)
    const known = counts.get(key)
    if (known) return known
    const count = countIn(database, sql)
    counts.set(key, count)
    // what failed is tried again
    count.catch(() => counts.delete(key))
    return count
  }

  /** Those passages whose words are all that is needed to answer. */
  const among = async (tsquery: string) => {
    if (tsquery === '') return passageIndex([])
    const { rows } = await database.query<Pick<Row, 'id' | 'document'>>(
      `SELECT id, document FROM records WHERE kind = 'passage' AND terms @@ $1::tsquery LIMIT ${MOST_PASSAGES + 1}`,
      [tsquery],
    )
    if (rows.length > MOST_PASSAGES) throw new TooCommon()
    return passageIndex(rows.map(({ id, document }) => passageEntry(id, document)))
  }

  return {
    async get<D>({ kind }: RecordKind<D>, id: string) {
      const { rows } = await database.query<Pick<Row, 'document'>>(
        'SELECT document FROM records WHERE kind = $1 AND id = $2',
        [kind, storable(id)],
      )
      return rows[0] && (JSON.parse(rows[0].document.toString()) as D)
    },

    async list<D>(kind: RecordKind<D>, query: Query): Promise<Page<Stored<D>>> {
      const wanted = await selected(kind, query)
      const count = countOf(wanted)
      const [{ rows }, total] = await Promise.all([
        database.query<Row>(...pageSql(wanted, { ...query, limit: query.limit + 1 })),
        count,
      ])
      const page = rows.slice(0, query.limit)
      const last = page.at(-1)
      const more = last !== undefined && rows.length > query.limit
      return {
        items: page.map(storedOf<D>),
        total,
        ...(more && { next: { key: valueIn(last.key), id: last.id } }),
      }
    },

    async stream<D>(
      kind: RecordKind<D>,
      { sort, limit = Number.MAX_SAFE_INTEGER, ...query }: StreamQuery,
    ): Promise<Stream<Stored<D>>> {
      const wanted = await selected(kind, query)
      const count = countSql(wanted)
      const session = await database.connect()
      let open = true
      /** Ends the snapshot; a session in which anything failed ends too. */
      const close = (failed = false) => {
        if (open) session.release(failed)
        open = false
      }
      try {
        await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        const total = Math.min(await countIn(session, count), limit)
        const [sql, values] = pageSql(wanted, { sort, limit })
        await session.query(`DECLARE pages CURSOR FOR ${sql}`, values)
        // a client that is gone before anything was sent leaves what never begins, and so never ends
        const unread = setTimeout(close, UNREAD_MS, true)
        async function* pages() {
          clearTimeout(unread)
          try {
            for (let left = total; left > 0; left -= CHUNK) {
              const { rows } = await session.query<Row>(`FETCH ${CHUNK} FROM pages`)
              yield rows.map(storedOf<D>)
            }
            await session.query('COMMIT')
            close()
          } finally {
            close(true)
          }
        }
        return { total, pages: pages() }
      } catch (error) {
        close(true)
        throw error
      }
    },

    async search({ text, kinds, after, limit }: SearchQuery): Promise<Page<Hit>> {
      const { tsquery, isLike } = await soughtIn(database, text)
      const { rows } = await database.query<{ kind: string; id: string; words: string; score: number; total: number }>(
        `WITH found AS MATERIALIZED (
           SELECT kind, id, round((100000 * ts_rank(terms, $1::tsquery, 1))::numeric)::int AS score
           FROM records WHERE kind <> 'passage' AND kind = ANY ($2) AND terms @@ $1::tsquery LIMIT ${MOST_RANKED + 1}
         ), page AS (
           SELECT * FROM found WHERE $3::int IS NULL OR score < $3 OR (score = $3 AND id > $4)
           ORDER BY score DESC, id LIMIT $5
         )
         SELECT page.*, words, (SELECT count(*)::int FROM found) AS total FROM page JOIN records USING (kind, id)
         ORDER BY score DESC, id`,
        [tsquery, kinds, after && Math.round(Number(after.key) * 1000), storable(after?.id ?? ''), limit + 1],
      )
      const total = rows[0]?.total ?? 0
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        items: page.map(({ kind, id, words, score }) => hit({ kind, id, text: words }, score / 1000, isLike)),
        total: Math.min(total, MOST_RANKED),
        ...(total > MOST_RANKED && { totalIsAtLeast: true as const }),
        ...(rows.length > limit && last && { next: { key: last.score / 1000, id: last.id } }),
      }
    },

    async wordsInRow(wording, query) {
      const words = wordsOf(wording).map(({ folded }) => folded)
      return (await among(inARow(words))).wordsInRow(wording, query)
    },

    async partsInOrder(parts, query) {
      return (await among(allOf(parts.map(inARow)))).partsInOrder(parts, query)
    },

    async nearTo(words, edits, query) {
      // of one stretch more than there are edits one is untouched, so that its words are in a row
      const length = Math.max(1, Math.floor(words.length / (edits + 1)))
      const stretches = Array.from({ length: edits + 1 }, (_, at) => words.slice(at * length, (at + 1) * length))
      const one = stretches.filter(({ length }) => length > 0).map(inARow)
      return (await among(one.join(' | '))).nearTo(words, edits, query)
    },
  }
}

/** A comparison, among values of the same type: keys begin with a letter for it. */
const compared = (facet: string, test: Compared['test'], value: Scalar, bind: (value: unknown) => string) => {
  const key = keyOf(value)
  const [type, nextType] = [key.charAt(0), String.fromCharCode(key.charCodeAt(0) + 1)]
  const column = boundOf(test)
  const held = keyIn(column, facet)
  const range = test === 'atLeast' ? [`>= ${bind(key)}`, `< '${nextType}'`] : [`<= ${bind(key)}`, `>= '${type}'`]
  return `${column} ? '${facet}' AND ${range.map((one) => `${held} ${one}`).join(' AND ')}`
}

const storedOf = <D>({ document }: Pick<Row, 'document'>): Stored<D> => ({
  json: document,
  get document() {
    return JSON.parse(document.toString()) as D
  },
})

const passageEntry = (id: string, json: Buffer): Entry => ({
  ...{ kind: passage.kind, id, facets: {}, sorts: {}, text: '' },
  get document() {
    return JSON.parse(json.toString())
  },
})
