/** A data folder into a database: each article by itself, through the checks that a folder must pass to be served. */
import { knownOf, textsOf } from './corpus/articles.js'
import type { Known } from './corpus/compile.js'
import { entitiesDigest, type LoadOptions } from './corpus/corpus.js'
import { type Fault, sortFaults } from './corpus/fault.js'
import { type Folder, readFolder } from './corpus/folder.js'
import { articleVersion } from './corpus/history.js'
import { readAll } from './corpus/threads.js'
import { type Entities, entitiesOf, keyOf, putStep, stepBetween } from './desks/entities.js'
import { VOCABULARY, type Vocabulary } from './kinds/index.js'
import { unpack } from './kinds/packed.js'
import type { Entry } from './kinds/record.js'
import { dated, revisionIn } from './kinds/revision.js'
import {
  analyse,
  articleIn,
  entitiesIn,
  putArticle,
  removeArticle,
  type StoredEntity,
  stampsOf,
  stateOf,
  writing,
} from './store/postgres/corpus.js'
import { type Database, databaseAt } from './store/postgres/database.js'
import { addJob, articlesUsing } from './store/postgres/jobs.js'
import { type Indexed, migrate } from './store/postgres/schema.js'

/** The stamp of articles that came over HTTP: they stay as they are. */
const OVER_HTTP = ''

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
  orders: ['at', 'sequence', ...all.flatMap(({ sorts }) => ['id', ...Object.keys(sorts)])],
  compared: all.flatMap(({ filters }) =>
    Object.entries(filters).flatMap(([facet, { test }]) =>
      test === 'atLeast' || test === 'atMost' ? [{ facet, test }] : [],
    ),
  ),
})

/** Loads a folder into the database at an address; `lost` is told of connections that break meanwhile. */
export const loadInto = async (
  url: string,
  root: string,
  { lost, progress }: { lost: (error: Error) => void } & Pick<LoadOptions, 'progress'>,
): Promise<Loaded> => {
  const database = databaseAt(url, lost, { patient: true })
  try {
    await migrate(database, indexedIn(VOCABULARY))
    return await loadFolder(database, root, progress)
  } finally {
    await database.end()
  }
}

/**
 * Loads what has changed since it was loaded last, so that it can be broken off and begun again. What came into the
 * database in another way stays there.
 */
export const loadFolder = async (
  database: Database,
  root: string,
  progress?: LoadOptions['progress'],
): Promise<Loaded> => {
  const faults: Fault[] = []
  const report = (fault: Fault) => faults.push(fault)
  const folder = await readFolder({ root }, VOCABULARY, report)
  const own = knownOf(folder, VOCABULARY, report)
  const { entities, known, version } = own.sound
    ? await loadEntities(database, own)
    : { entities: folder.entities, known: own, version: undefined }
  const digest = entitiesDigest({ entities })
  const stamps = new Map(folder.articles.map(({ id, stamp }) => [id, `${digest} ${stamp}`]))
  const before = await stampsOf(database)
  const isToLoad = (there: string | undefined, stamp: string) => there !== stamp && there !== OVER_HTTP
  const changed = [...stamps].filter(([id, stamp]) => isToLoad(before.get(id), stamp)).map(([id]) => id)
  const counts = { put: 0, kept: stamps.size - changed.length, removed: 0 }
  let read = 0
  await readAll({ root }, changed, { entities }, known, async (articles) => {
    for (const { id, faults: found, sound } of articles) {
      faults.push(...found)
      if (!sound) continue
      await loadArticle(database, id, stamps.get(id)!, unpack(sound), version)
      counts.put++
    }
    read += articles.length
    progress?.(read, changed.length)
  })
  if (faults.length === 0) {
    for (const [id, stamp] of before) {
      if (stamps.has(id) || stamp === OVER_HTTP) continue
      await writing(database, async (session) => {
        await removeArticle(session, id)
        const { type, href } = articleVersion(id, '')
        await session.record({ change: 'removed', type, id, href })
      })
      counts.removed++
    }
    await removeEntities(database, own)
    await analyse(database)
  }
  return { faults: sortFaults(faults), ...counts }
}

const loadArticle = (database: Database, id: string, stamp: string, entries: Entry[], version: string | undefined) =>
  writing(database, async (session) => {
    const there = await articleIn(session, id)
    await putArticle(session, id, stamp, dated(entries, new Date().toISOString()))
    const revision = revisionIn(entries)
    if (there?.revision === revision) await session.touch()
    else await session.record({ change: 'put', ...articleVersion(id, revision) })
    // with other names than there are now
    if (session.state.entities !== version) await addJob(session, [id])
  })

const entitiesOfFolder = ({ entities }: Known): StoredEntity[] =>
  [...entities.known.values()].map(({ document: { type, id }, source }) => ({ type, id, source, loaded: true }))

/** Puts in the entities of a folder beside those that are there. */
const loadEntities = (
  database: Database,
  own: Known,
): Promise<{ entities: Folder['entities']; known: Known; version: string }> =>
  writing(database, async (session) => {
    const before = entitiesOf(await entitiesIn(session))
    const edited = new Set(before.stored.filter(({ loaded }) => !loaded).map(keyOf))
    const loaded = entitiesOfFolder(own).filter((entity) => !edited.has(keyOf(entity)))
    const keys = new Set(loaded.map(keyOf))
    const after = entitiesOf([...before.stored.filter((entity) => !keys.has(keyOf(entity))), ...loaded])
    await putStep(session, stepBetween(before, after), true)
    const { stored, known } = after
    return { entities: textsOf(VOCABULARY, stored), known, version: (await stateOf(session)).entities }
  })

/** Takes out the entities that a folder had and has no more, but those that something else in the database names. */
const removeEntities = (database: Database, own: Known) =>
  writing(database, async (session) => {
    const keys = new Set(entitiesOfFolder(own).map(keyOf))
    const before = entitiesOf(await entitiesIn(session))
    let after: Entities = before
    for (const entity of before.stored.filter((one) => one.loaded && !keys.has(keyOf(one)))) {
      const without = entitiesOf(after.stored.filter((one) => one !== entity))
      if (without.faults.length === 0 && (await articlesUsing(session, entity)).length === 0) after = without
    }
    await putStep(session, stepBetween(before, after))
  })
