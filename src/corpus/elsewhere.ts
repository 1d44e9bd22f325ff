/** Articles that somebody sent: long ones are compiled in a thread, which others do not wait for, and not for ever. */
import { extname } from 'node:path'
import Tinypool from 'tinypool'
import { compileFiles, type ReadArticle } from './articles.js'
import type { Known } from './compile.js'
import type { ArticleFiles } from './folder.js'

/** Characters of both files that are compiled before anybody notices. */
const SHORT = 20_000
/** Milliseconds until an article is compiled, those before it as well. */
const LONGEST_MS = 10_000
/** Milliseconds after which a thread that nobody needs ends. */
const IDLE_MS = 10_000

/** Thrown where an article takes longer to compile than anybody should wait for. */
export class TooMuchWork extends Error {
  override readonly name = 'TooMuchWork'
}

/** Does work that a file of this address exports under a name, with what is known; one process has one thread for that. */
export type Elsewhere = <T>(name: string, task: unknown, known: Known) => Promise<T>

/** @throws TooMuchWork where it takes longer than `within` milliseconds. */
const inThread = (worker: URL, within = LONGEST_MS): Elsewhere => {
  let last: { known: Known; pool: Tinypool } | undefined
  const poolFor = (known: Known) => {
    if (last?.known === known) return last.pool
    // the one before answers what it was asked, and ends when it has nothing to do
    const pool = new Tinypool({
      filename: worker.href,
      workerData: { entities: known.files },
      ...{ minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS, isolateWorkers: false },
    })
    last = { known, pool }
    return pool
  }
  return async (name, task, known) => {
    const signal = AbortSignal.timeout(within)
    try {
      return await poolFor(known).run(task, { name, signal })
    } catch (error) {
      throw signal.aborted ? new TooMuchWork(`not done in ${within} ms`, { cause: error }) : error
    }
  }
}

/** Does it here and now, however long it takes. */
export const here =
  (worker: URL): Elsewhere =>
  async (name, task, known) =>
    (await import(worker.href))[name](task, known)

/** A thread can't run sources, which is how `npm run dev` has them. */
const BY_EXTENSION: Record<string, (worker: URL, within?: number) => Elsewhere> = { '.js': inThread, '.ts': here }
export const elsewhere = BY_EXTENSION[extname(import.meta.url)]!

/** Compiles an article with what is known. */
export type Compile = (id: string, files: ArticleFiles, known: Known) => Promise<ReadArticle>

/** @throws TooMuchWork where it takes longer than `within` milliseconds. */
export const compiler = (within?: number): Compile => {
  const inThread = elsewhere(new URL('./worker.js', import.meta.url), within)
  return async (id, files, known) => {
    const isShort = `${files.text}${files.facts}`.length <= SHORT
    return isShort ? compileFiles(id, files, known) : inThread('compile', { id, files }, known)
  }
}
