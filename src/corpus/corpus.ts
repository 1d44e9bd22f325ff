/** A data folder to a corpus: read, parse, ground, check, compile. Every fault is reported, and one is enough to refuse it. */
import { createHash } from 'node:crypto'
import { VOCABULARY, type Vocabulary } from '../kinds/index.js'
import { pack, unpack } from '../kinds/packed.js'
import type { Entry } from '../kinds/record.js'
import { revision, revisionIn } from '../kinds/revision.js'
import { readArchive } from './archive.js'
import { knownOf } from './articles.js'
import { entityEntries, type Known } from './compile.js'
import { type Fault, FaultyCorpus, sortFaults } from './fault.js'
import { type ArticleFolder, type Folder, readFolder } from './folder.js'
import { groupBy } from './group-by.js'
import { articleVersion, entityVersions, recordChanges, type Version } from './history.js'
import type { DataFolder } from './read.js'
import { readAll } from './threads.js'

export interface Corpus {
  entries: Entry[]
  /** Of all that was read: the same folder gives the same, wherever it is read. */
  revision: string
  /** The revision from which changes are counted. */
  epoch: string
  /** What articles are compiled with. */
  known: Known
  /** What need not be read again as long as its files are the same. */
  kept: Kept
}

interface Kept {
  /** Of the files of entities: articles are what they are beside these. */
  entities: string
  articles: Map<string, KeptArticle>
  /** Earlier versions, by their file. */
  archive: Map<string, Entry>
  versions: Version[]
  changes: Entry[]
}

interface KeptArticle {
  digest: string
  /** Which version it is. */
  revision: string
  entries: Entry[]
}

export interface LoadOptions {
  vocabulary?: Vocabulary
  /** The same folder as it was read before, with the same vocabulary. */
  before?: Corpus | undefined
  /** Files as they would be, or undefined for what would be gone, by their path in the folder. */
  changes?: DataFolder['changes']
  /** Told how many articles are read, of how many that are to be. */
  progress?: ((read: number, all: number) => void) | undefined
}

/**
 * The corpus of a data folder.
 * @throws FaultyCorpus with all faults, in reading order.
 */
export const loadCorpus = async (
  root: string,
  { vocabulary = VOCABULARY, before, changes, progress }: LoadOptions = {},
): Promise<Corpus> => {
  const data: DataFolder = { root, ...(changes && { changes }) }
  const faults: Fault[] = []
  const report = (fault: Fault) => faults.push(fault)
  const folder = await readFolder(data, vocabulary, report)
  const known = knownOf(folder, vocabulary, report)
  const entities = entitiesDigest(folder)
  const archive = await readArchive(data, before?.kept.archive ?? new Map(), report)
  const same = before?.kept.entities === entities ? before.kept.articles : new Map<string, KeptArticle>()
  const articles = new Map(folder.articles.map((article) => [article.id, same.get(keyOf(article))]))

  const changed = [...articles].filter(([, kept]) => !kept).map(([id]) => id)
  let read = 0
  await readAll(data, changed, folder, known, (those) => {
    for (const { id, digest, faults: found, sound } of those) {
      faults.push(...found)
      if (!sound) continue
      const entries = unpack(sound)
      articles.set(id, { digest, revision: revisionIn(entries), entries })
    }
    read += those.length
    progress?.(read, changed.length)
  })
  if (faults.length > 0) throw new FaultyCorpus(sortFaults(faults))

  const all = folder.articles.map((article) => ({ ...article, ...articles.get(article.id)! }))
  const versions = [...entityVersions(known.entities), ...all.map(({ id, revision }) => articleVersion(id, revision))]
  const archivedIds = new Set([...archive.values()].map(({ id }) => id))
  const name = hashOf([entities, ...all.map(({ id, digest }) => `${id} ${digest}`)]).slice(0, 12)
  const kept = {
    entities,
    articles: new Map(all.map((article) => [keyOf(article), article])),
    archive,
    versions,
    changes: recordChanges(
      before?.kept.changes ?? [],
      before?.kept.versions ?? [],
      versions,
      before && new Date().toISOString(),
    ),
  }
  return {
    entries: [
      // an archived version knows when it came
      ...all.flatMap(({ entries }) => entries.filter(({ kind, id }) => kind !== revision.kind || !archivedIds.has(id))),
      ...unpack(pack(entityEntries(known.entities))),
      ...archive.values(),
      ...kept.changes,
    ],
    revision: name,
    epoch: before?.epoch ?? name,
    known,
    kept,
  }
}

/** Of the files of entities, which articles are compiled with. */
export const entitiesDigest = ({ entities }: Pick<Folder, 'entities'>): string =>
  hashOf([...entities].map(([kind, text]) => `${kind} ${text}`))

const keyOf = ({ id, stamp }: ArticleFolder) => `${id} ${stamp}`

const hashOf = (texts: string[]): string => {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length} `).update(text)
  return hash.digest('hex')
}

/** How many of each kind a corpus holds. */
export const countEntries = ({ entries }: Pick<Corpus, 'entries'>): Record<string, number> => {
  const groups = groupBy(entries, ({ kind }) => kind)
  return Object.fromEntries([...groups].map(([kind, { length }]) => [kind, length]))
}
