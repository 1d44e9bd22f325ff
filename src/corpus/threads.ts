/** Reads articles, with other threads beside this one where that pays. */
import { availableParallelism } from 'node:os'
import Tinypool from 'tinypool'
import { VOCABULARY } from '../kinds/index.js'
import { type ReadArticle, readOne } from './articles.js'
import type { Known } from './compile.js'
import type { Folder } from './folder.js'
import type { DataFolder } from './read.js'

/** Fewer articles are read sooner than another thread begins. */
const FEW = 500
/** Articles that a thread is given at once, or that are read beside each other. */
const BATCH = 16
/** More hardly help: one thread takes over what all of them make. */
const MOST_THREADS = 8

/** Called back with articles as they come, in any order; more are read when it is done with them. */
export type Take = (articles: ReadArticle[]) => void | Promise<void>

export const readAll = async (
  data: DataFolder,
  ids: string[],
  { entities }: Pick<Folder, 'entities'>,
  known: Known,
  take: Take,
): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, at) =>
    ids.slice(at * BATCH, (at + 1) * BATCH),
  ).values()
  /** One of those that work through the same batches. */
  const work = async (read: (ids: string[]) => Promise<ReadArticle[]>) => {
    for (const batch of batches) await take(await read(batch))
  }
  const here = () => work((ids) => Promise.all(ids.map((id) => readOne(data, id, known))))
  const helpers = Math.max(1, Math.min(availableParallelism(), MOST_THREADS) - 1)
  // functions, which a vocabulary is made of, can't be handed to a thread, and a thread runs compiled files only
  const alone = ids.length < FEW || known.vocabulary !== VOCABULARY || !import.meta.url.endsWith('.js')
  if (alone) return here()
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    workerData: { entities },
    minThreads: helpers,
    maxThreads: helpers,
    isolateWorkers: false,
  })
  try {
    await Promise.all([here(), ...Array.from({ length: helpers }, () => work((ids) => pool.run({ data, ids })))])
  } finally {
    await pool.destroy()
  }
}
