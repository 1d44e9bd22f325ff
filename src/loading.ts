/** A data folder into a database: each article by itself, through the checks that a folder must pass to be served. */
import { knownOf } from './corpus/articles.js'
import { entityEntries } from './corpus/compile.js'
import { entitiesDigest, type LoadOptions } from './corpus/corpus.js'
import { type Fault, sortFaults } from './corpus/fault.js'
import { readFolder } from './corpus/folder.js'
import { readAll } from './corpus/threads.js'
import { VOCABULARY, type Vocabulary } from './kinds/index.js'
import { unpack } from './kinds/packed.js'
import { analyse, articlesOf, putArticle, putEntities, removeArticle, stampsOf } from './store/postgres/corpus.js'
import type { Database } from './store/postgres/database.js'
import type { Indexed } from './store/postgres/schema.js'

export interface Loaded {
  /** What is wrong, in reading order; articles with faults stay what they were in the database. */
  faults: Fault[]
  /** How many articles were put in, found as they were, and taken out, which is done where nothing is wrong. */
  put: number
  kept: number
  removed: number
}

/** What the lists of a vocabulary are ordered and narrowed by. */
export const indexedIn = ({ all }: Vocabulary): Indexed => ({
  orders: all.flatMap(({ sorts }) => ['id', ...Object.keys(sorts)]),
  compared: all.flatMap(({ filters }) =>
    Object.entries(filters).flatMap(([facet, { test }]) => (test === 'is' ? [] : [{ facet, test }])),
  ),
})

/** Loads what has changed since it was loaded last, so that it can be broken off and begun again. */
export const loadFolder = async (
  database: Database,
  root: string,
  progress?: LoadOptions['progress'],
): Promise<Loaded> => {
  const faults: Fault[] = []
  const report = (fault: Fault) => faults.push(fault)
  const folder = await readFolder(root, VOCABULARY, report)
  const known = knownOf(folder, VOCABULARY, report)
  const entities = entitiesDigest(folder)
  const digests = new Map(folder.articles.map(({ id, stamp }) => [id, `${entities} ${stamp}`]))
  const before = await stampsOf(database)
  const changed = [...digests].filter(([id, digest]) => before.get(id) !== digest).map(([id]) => id)
  const counts = { put: 0, kept: digests.size - changed.length, removed: 0 }
  let read = 0
  await readAll(root, changed, folder, known, async (articles) => {
    for (const { id, faults: found, sound } of articles) {
      faults.push(...found)
      if (!sound) continue
      await putArticle(database, digests.get(id)!, { ...sound, entries: unpack(sound.entries) })
      counts.put++
    }
    read += articles.length
    progress?.(read, changed.length)
  })
  if (faults.length === 0) {
    for (const id of before.keys()) {
      if (digests.has(id)) continue
      await removeArticle(database, id)
      counts.removed++
    }
    await putEntities(database, entityEntries(known.entities, await articlesOf(database)))
    await analyse(database)
  }
  return { faults: sortFaults(faults), ...counts }
}
