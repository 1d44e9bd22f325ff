/** A PostgreSQL database: connections that wait for nothing for long. */
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { StoreUnavailable } from '../store.js'

/** A statement, a connection, and a transaction in which nothing happens, in milliseconds. */
const [STATEMENT_MS, CONNECT_MS, IDLE_MS] = [5_000, 2_000, 60_000]
const MOST_CONNECTIONS = 20
/** How alike words must be for PostgreSQL to show them to us, who count the errors. */
const ALIKE = 0.2

export interface Session {
  /** @throws StoreUnavailable where another time the database may answer. */
  query<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<pg.QueryResult<R>>
}

export interface Database extends Session {
  /** A session of its own, to be given back; `broken` where anything failed in it. */
  connect(): Promise<Session & { release(broken: boolean): void }>
  end(): Promise<void>
}

/**
 * `failed` is told of connections that break while nobody waits for them. A statement may take as long as it needs where
 * nobody waits for an answer over HTTP: `patient`.
 */
export const databaseAt = (url: string, failed: (error: Error) => void, { patient = false } = {}): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    ...(!patient && { query_timeout: STATEMENT_MS + CONNECT_MS, statement_timeout: STATEMENT_MS }),
    idle_in_transaction_session_timeout: IDLE_MS,
    onConnect: async (client) => {
      client.on('error', failed)
      // every question has an index; how many records fit it can't always be told before
      await client.query(`SET pg_trgm.similarity_threshold = ${ALIKE}; SET enable_seqscan = off`)
    },
  })
  pool.on('error', failed)
  return {
    query: (sql, values) => pool.query(sql, values).catch(unavailable),
    async connect() {
      const client = await pool.connect().catch(unavailable)
      return {
        query: (sql, values) => client.query(sql, values).catch(unavailable),
        release: (broken) => client.release(broken),
      }
    },
    end: () => pool.end(),
  }
}

/** Milliseconds after which a broken session that listens is followed by another. */
const LISTEN_AGAIN_MS = 1_000

/** Calls back at each notification, until it is told to stop; those that come while no session listens are lost. */
export const listen = async (url: string, channel: string, heard: () => void, stop: AbortSignal): Promise<void> => {
  while (!stop.aborted) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS, keepAlive: true })
    const ended = once(client, 'end', { signal: stop }) // or fails with its error
    client.on('notification', heard)
    const listening = client.connect().then(() => client.query(`LISTEN ${client.escapeIdentifier(channel)}`))
    // whoever listens also looks, and says that the database is away
    await Promise.all([listening, ended]).catch(() => {})
    client.on('error', () => {})
    await client.end()
    await setTimeout(LISTEN_AGAIN_MS, undefined, { ref: false, signal: stop }).catch(() => {})
  }
}

/** SQLSTATE classes of what we did wrong: data, constraints, SQL. All else is how the database is. */
const OURS = /^(?:22|23|42)/

const unavailable = (error: Error & { code?: string }): never => {
  if (OURS.test(error.code ?? '')) throw error
  throw new StoreUnavailable(error.message, { cause: error })
}

/** Does work in one transaction: all of it, or none. */
export const inTransaction = async <T>(database: Database, work: (session: Session) => Promise<T>): Promise<T> => {
  const session = await database.connect()
  let done = false
  try {
    await session.query('BEGIN')
    const result = await work(session)
    await session.query('COMMIT')
    done = true
    return result
  } finally {
    session.release(!done)
  }
}
