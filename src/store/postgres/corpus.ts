/** What a database holds as a whole: what articles and entities were made of, and in which version. One writes at a time. */
import { type Change, changeEntry } from '../../kinds/change.js'
import type { EntitySource } from '../../kinds/entity.js'
import { documentsOf, type Entry } from '../../kinds/record.js'
import { type Revision, revision as revisionKind } from '../../kinds/revision.js'
import { type Database, inTransaction, type Session } from './database.js'
import { addRecords, removeRecords, replaceRecords } from './write.js'

/** Where those who serve the database hear of its changes. */
export const CHANNEL = 'verbatim'

export interface State {
  /** Rises with every change. */
  revision: string
  /** Rises with every change of an entity. */
  entities: string
  /** Tells databases apart. */
  epoch: string
  /** Whether there is work that nobody has done. */
  hasWork: boolean
}

export interface StoredArticle {
  /** The version that it is. */
  revision: string
  text: string
  facts: string
}

export interface StoredEntity {
  type: string
  id: string
  source: EntitySource['source']
  /** Whether it came from a folder. */
  loaded: boolean
}

const STATE = 'SELECT revision, entities, epoch, EXISTS (SELECT FROM tasks) AS "hasWork" FROM corpus'

export const stateOf = async (session: Session): Promise<State> =>
  (await session.query<State & Record<string, unknown>>(STATE)).rows[0]!

/** About how many records there are: what PostgreSQL counted last. */
export const sizeOf = async (database: Database): Promise<number> => {
  const { rows } = await database.query<{ records: number }>(
    `SELECT greatest(reltuples, 0)::int AS records FROM pg_class WHERE oid = 'records'::regclass`,
  )
  return rows[0]!.records
}

/** The articles that there are, each with the stamp of its files, or nothing where it came over HTTP. */
export const stampsOf = async (database: Database): Promise<Map<string, string>> => {
  const { rows } = await database.query<{ article: string; stamp: string }>('SELECT article, stamp FROM articles')
  return new Map(rows.map(({ article, stamp }) => [article, stamp]))
}

export const articleIn = async (session: Session, id: string): Promise<StoredArticle | undefined> => {
  const { rows } = await session.query<StoredArticle & Record<string, unknown>>(
    'SELECT revision, content AS text, facts FROM articles WHERE article = $1',
    [id],
  )
  return rows[0]
}

export const entitiesIn = async (session: Session): Promise<StoredEntity[]> => {
  const { rows } = await session.query<{ type: string; id: string; source: string; loaded: boolean }>(
    'SELECT type, id, source, loaded FROM entities ORDER BY type, id',
  )
  return rows.map(({ source, ...entity }) => ({ ...entity, source: JSON.parse(source) }))
}

/** A transaction of whoever writes: others that write wait. */
export interface Writing extends Session {
  /** As it was when it was this one's turn. */
  state: State
  /** Says what was changed; readers see it when all of the transaction is done. */
  record(change: Omit<Change, 'sequence' | 'at'>): Promise<Change>
  /** Lets readers know of another state, of which no mirror needs to know. */
  touch(): Promise<number>
}

export const writing = <T>(database: Database, work: (writing: Writing) => Promise<T>): Promise<T> =>
  inTransaction(database, async (session) => work(await writer(session)))

/** Waits for its turn; it lasts until the transaction ends. */
export const writer = async (session: Session): Promise<Writing> => {
  const { rows } = await session.query<State & Record<string, unknown>>(`${STATE} FOR UPDATE`)
  const state = rows[0]!
  let revision = Number(state.revision)
  const touch = async () => {
    await session.query('UPDATE corpus SET revision = $1', [++revision])
    await session.query('SELECT pg_notify($1, $2)', [CHANNEL, String(revision)])
    return revision
  }
  return {
    query: session.query,
    state,
    touch,
    async record(made) {
      const change = { sequence: await touch(), at: new Date().toISOString(), ...made }
      await addRecords(session, '', [changeEntry(change)])
      return change
    },
  }
}

/** Puts an article in, in place of what it was; `stamp` is that of its files, or empty where it has none. */
export const putArticle = async (session: Session, id: string, stamp: string, entries: Entry[]): Promise<void> => {
  const [{ id: revision, text, facts }] = documentsOf(entries, revisionKind) as [Revision]
  await session.query(
    `INSERT INTO articles (article, stamp, revision, content, facts) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (article) DO UPDATE SET stamp = $2, revision = $3, content = $4, facts = $5`,
    [id, stamp, revision, text, JSON.stringify(facts, undefined, 2)],
  )
  await replaceRecords(session, id, entries)
}

export const removeArticle = async (session: Session, id: string): Promise<void> => {
  await session.query('DELETE FROM articles WHERE article = $1', [id])
  await replaceRecords(session, id, [])
}

export interface EntityChanges {
  put: StoredEntity[]
  removed: StoredEntity[]
  /** The records that are other ones now, and those that there were. */
  records: Entry[]
  gone: Pick<Entry, 'kind' | 'id'>[]
}

export const putEntities = async (session: Session, { put, removed, records, gone }: EntityChanges): Promise<void> => {
  await session.query(
    `INSERT INTO entities SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[])
     ON CONFLICT (type, id) DO UPDATE SET source = excluded.source, loaded = excluded.loaded`,
    [
      put.map(({ type }) => type),
      put.map(({ id }) => id),
      put.map(({ source }) => JSON.stringify(source)),
      put.map(({ loaded }) => loaded),
    ],
  )
  await session.query(
    `DELETE FROM entities USING unnest($1::text[], $2::text[]) AS gone(type, id)
     WHERE entities.type = gone.type AND entities.id = gone.id`,
    [removed.map(({ type }) => type), removed.map(({ id }) => id)],
  )
  await removeRecords(session, gone)
  await addRecords(session, '', records)
  await session.query('UPDATE corpus SET entities = entities + 1')
}

/** Lets PostgreSQL count what is there, by which it chooses how to look for it. */
export const analyse = async (database: Database): Promise<void> => {
  await database.query('ANALYZE records, terms, articles')
}
