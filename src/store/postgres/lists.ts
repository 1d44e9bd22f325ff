/** Lists in PostgreSQL: a page starts where the one before ended, a download is read from one snapshot. */
import { LRUCache } from 'lru-cache'
import type { RecordKind, Scalar } from '../../kinds/record.js'
import type { Page, Query, Store, Stored, Stream, StreamQuery } from '../store.js'
import type { Database, Session } from './database.js'
import { keyOf, storable, valueIn } from './keys.js'
import { boundOf, type Compared, keyIn } from './schema.js'
import { soughtIn } from './search.js'

/** Records read at once where all are wanted. */
const CHUNK = 1000
/** After so long nobody will begin to read, in milliseconds. */
const UNREAD_MS = 1000
/** Lists of which it is known how many records they have, and how far they are counted. */
const [MOST_COUNTS, MOST_COUNTED] = [1_000, 1_000]

/** A record, and its place in an order. */
export interface Row {
  id: string
  key: string
  document: Buffer
}

/** What must hold, as SQL with its values. */
interface Selected {
  conditions: string[]
  values: unknown[]
  /** Adds a value; how SQL refers to it. */
  bind(value: unknown): string
}

/** How many records fit is counted once in a revision. */
export const listsIn = (database: Database, revision: () => string): Pick<Store, 'list' | 'stream'> => {
  const counts = new LRUCache<string, Promise<number>>({ max: MOST_COUNTS })

  const selected = async (
    { kind }: RecordKind<unknown>,
    { where, text }: Pick<Query, 'where' | 'text'>,
  ): Promise<Selected> => {
    const values: unknown[] = []
    const bind = (value: unknown) => `$${values.push(value)}`
    const conditions = [`kind = ${bind(kind)}`]
    const same = where.filter(({ test }) => test === 'is').map(({ facet, value }) => `${facet}=${keyOf(value)}`)
    if (same.length > 0) conditions.push(`facets @> ${bind(same)}::text[]`)
    for (const { facet, test, value } of where) {
      if (test === 'namedBy') conditions.push(namedBy(kind, facet, value, bind))
      else if (test !== 'is') conditions.push(compared(facet, test, value, bind))
    }
    if (text !== undefined) {
      const { tsquery } = await soughtIn(database, text)
      conditions.push(`kind <> 'passage' AND terms @@ ${bind(tsquery)}::tsquery`)
    }
    return { values, bind, conditions }
  }

  /** A page's rows, after a place. */
  const pageSql = (
    { values, bind, conditions }: Selected,
    { sort, after, limit }: Pick<Query, 'sort' | 'after' | 'limit'>,
  ) => {
    const key = keyIn('sorts', sort.key)
    const [direction, beyond] = sort.descending ? ['DESC', '<'] : ['ASC', '>']
    const places = [...conditions, `${key} IS NOT NULL`]
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
  const countSql = ({ values, conditions }: Selected, most = ''): [string, unknown[]] => [
    `SELECT count(*)::int AS total FROM (SELECT FROM records WHERE ${conditions.join(' AND ')} ${most}) AS fitting`,
    [...values],
  ]
  /** All of a kind are counted as they come and go. */
  const wholeSql = ({ values }: Selected): [string, unknown[]] => [
    `SELECT coalesce(sum(count), 0)::int AS total FROM tallies WHERE kind = $1 AND value = ''`,
    [...values],
  ]
  const countOf = (wanted: Selected): Promise<number> => {
    const sql = wanted.conditions.length > 1 ? countSql(wanted, `LIMIT ${MOST_COUNTED + 1}`) : wholeSql(wanted)
    const key = JSON.stringify([revision(), sql])
    const known = counts.get(key)
    if (known) return known
    const count = countIn(database, sql)
    counts.set(key, count)
    // what failed is tried again
    count.catch(() => counts.delete(key))
    return count
  }

  return {
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
        ...counted(total, wanted),
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
  }
}

/** What is said of a count that goes no further than one more than is counted, but for all of a kind. */
const counted = (total: number, { conditions }: Selected) =>
  conditions.length > 1 && total > MOST_COUNTED ? { total: MOST_COUNTED, totalIsAtLeast: true as const } : { total }

/** Records of a kind that are named by another. */
const namedBy = (kind: string, naming: string, id: Scalar, bind: (value: unknown) => string) => {
  const prefix = `${kind}=t`
  return `id IN (SELECT substr(named, ${prefix.length + 1}) FROM records AS naming, unnest(naming.facets) AS named
    WHERE naming.kind = ${bind(naming)} AND naming.id = ${bind(storable(String(id)))} AND starts_with(named, ${bind(prefix)}))`
}

/** A comparison, among values of the same type: keys begin with a letter for it. */
const compared = (facet: string, test: Compared['test'], value: Scalar, bind: (value: unknown) => string) => {
  const key = keyOf(value)
  const [type, nextType] = [key.charAt(0), String.fromCharCode(key.charCodeAt(0) + 1)]
  const column = boundOf(test)
  const held = keyIn(column, facet)
  const range = test === 'atLeast' ? [`>= ${bind(key)}`, `< '${nextType}'`] : [`<= ${bind(key)}`, `>= '${type}'`]
  return range.map((one) => `${held} ${one}`).join(' AND ')
}

const storedOf = <D>({ document }: Pick<Row, 'document'>): Stored<D> => ({
  json: document,
  get document() {
    return JSON.parse(document.toString()) as D
  },
})
