/** What a database holds as a whole. */
import type { Reference } from '../../kinds/id.js'
import type { Entry } from '../../kinds/record.js'
import { type Database, inTransaction } from './database.js'
import { writeRecords } from './write.js'

export interface StoredArticle {
  reference: Reference
  /** The entities that it mentions, as `type:id`. */
  mentions: string[]
}

/** Rises with every change. */
export const revisionOf = async (database: Database): Promise<string> => {
  const { rows } = await database.query<{ revision: string }>('SELECT revision FROM corpus')
  return rows[0]!.revision
}

/** About how many records there are: what PostgreSQL counted last. */
export const sizeOf = async (database: Database): Promise<number> => {
  const { rows } = await database.query<{ records: number }>(
    `SELECT greatest(reltuples, 0)::int AS records FROM pg_class WHERE oid = 'records'::regclass`,
  )
  return rows[0]!.records
}

/** The articles that are there, each with what it was made of. */
export const stampsOf = async (database: Database): Promise<Map<string, string>> => {
  const { rows } = await database.query<{ article: string; digest: string }>('SELECT article, digest FROM articles')
  return new Map(rows.map(({ article, digest }) => [article, digest]))
}

export const articlesOf = async (database: Database): Promise<StoredArticle[]> =>
  (await database.query<StoredArticle & Record<string, unknown>>('SELECT reference, mentions FROM articles')).rows

/** Puts an article in, in place of what it was. */
export const putArticle = (
  database: Database,
  digest: string,
  { reference, mentions, entries }: StoredArticle & { entries: Entry[] },
): Promise<void> =>
  inTransaction(database, async (session) => {
    await session.query(
      `INSERT INTO articles VALUES ($1, $2, $3, $4)
       ON CONFLICT (article) DO UPDATE SET digest = $2, reference = $3, mentions = $4`,
      [reference.id, digest, JSON.stringify(reference), mentions],
    )
    await writeRecords(session, reference.id, entries)
  })

export const removeArticle = (database: Database, id: string): Promise<void> =>
  inTransaction(database, async (session) => {
    await session.query('DELETE FROM articles WHERE article = $1', [id])
    await writeRecords(session, id, [])
  })

/** Puts in what belongs to no article. */
export const putEntities = (database: Database, entries: Entry[]): Promise<void> =>
  inTransaction(database, (session) => writeRecords(session, '', entries))

/** Lets PostgreSQL count what is there, by which it chooses how to look for it. */
export const analyse = async (database: Database): Promise<void> => {
  await database.query('ANALYZE records, terms')
}
