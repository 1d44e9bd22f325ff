/** Work that a change of names leaves: articles in which they are looked for anew, by whichever process has time. */
import type { Job } from '../../kinds/job.js'
import { UNSPACED } from '../../text/text.js'
import { wordsOf } from '../../text/words.js'
import { termsOf } from '../terms.js'
import { type Database, inTransaction, type Session } from './database.js'
import { allOf, anyOf } from './lexemes.js'

/** An entity, with the names that lead to it, or led. */
export interface Renamed {
  type: string
  id: string
  names: string[]
}

const WITHOUT_SPACES = new RegExp(`[${UNSPACED}]`, 'u')

/** The articles that name these entities, or have a name of theirs in their text; `others` than those of a folder. */
export const articlesNaming = async (session: Session, renamed: Renamed[], others: boolean): Promise<string[]> => {
  if (renamed.length === 0) return []
  const names = renamed
    .flatMap(({ names }) => names)
    .map((name) => ({ name, words: wordsOf(name).map(({ folded }) => anyOf(termsOf(folded))) }))
  // such names may stand within what counts as a word
  const anywhere = names.some(({ name, words }) => words.length === 0 || WITHOUT_SPACES.test(name))
  // the index of words leaves passages out, and says so
  const { rows } = await session.query<{ article: string }>(
    `SELECT article FROM articles WHERE ($1 = false OR stamp = '') AND ($2 OR article IN (
       SELECT article FROM records WHERE kind = 'article' AND facets && $3
       UNION SELECT article FROM records WHERE kind = 'text' AND facets && $4
       UNION SELECT article FROM records WHERE kind <> 'passage' AND kind = 'article' AND terms @@ $5::tsquery))`,
    [
      others,
      anywhere,
      renamed.map(({ type, id }) => `${type}=t${id}`),
      renamed.map(({ type, id }) => `uses=t${type}:${id}`),
      anywhere ? '' : names.map(({ words }) => `(${allOf(words)})`).join(' | '),
    ],
  )
  return rows.map(({ article }) => article)
}

/** The articles whose editors name an entity. */
export const articlesUsing = async (
  session: Session,
  { type, id }: Pick<Renamed, 'type' | 'id'>,
): Promise<string[]> => {
  const { rows } = await session.query<{ article: string }>(
    `SELECT article FROM records WHERE kind = 'text' AND facets @> $1 ORDER BY article LIMIT 100`,
    [[`uses=t${type}:${id}`]],
  )
  return rows.map(({ article }) => article)
}

/** A new job for these articles; its name, or nothing where there is no work. */
export const addJob = async (session: Session, articles: string[]): Promise<string | undefined> => {
  if (articles.length === 0) return undefined
  const { rows } = await session.query<{ job: string }>(
    'INSERT INTO jobs SELECT coalesce(max(job), 0) + 1, $1 FROM jobs RETURNING job',
    [articles.length],
  )
  const { job } = rows[0]!
  await session.query('INSERT INTO tasks SELECT unnest($1::text[]), $2', [articles, job])
  return job
}

export const jobIn = async (session: Session, job: string): Promise<Job | undefined> => {
  const { rows } = await session.query<Job & Record<string, unknown>>(
    `SELECT articles, faults, (SELECT count(*)::int FROM tasks WHERE tasks.job = jobs.job) AS left
     FROM jobs WHERE job = $1`,
    [job],
  )
  return rows[0]
}

/**
 * Takes a task that nobody else has, and does it: `work` says what keeps the article from it, or nothing where it is to be
 * done again. Where it fails, it is left.
 */
export const doTask = (
  database: Database,
  work: (session: Session, article: string) => Promise<string[] | undefined>,
): Promise<boolean> =>
  inTransaction(database, async (session) => {
    const { rows } = await session.query<{ article: string; job: string }>(
      `DELETE FROM tasks USING (SELECT article, job FROM tasks ORDER BY job, article LIMIT 1 FOR UPDATE SKIP LOCKED) AS one
       WHERE tasks.article = one.article AND tasks.job = one.job RETURNING tasks.article, tasks.job`,
    )
    const task = rows[0]
    if (!task) return false
    const faults = await work(session, task.article)
    if (!faults) await session.query('INSERT INTO tasks VALUES ($1, $2)', [task.article, task.job])
    else if (faults.length > 0)
      await session.query('UPDATE jobs SET faults = faults || $1 WHERE job = $2', [faults, task.job])
    return true
  })
