/** Articles of a data folder, each read and compiled by itself: what a thread does, and what is kept until its files change. */
import { createHash } from 'node:crypto'
import type { EntitySource } from '../kinds/entity.js'
import type { Vocabulary } from '../kinds/index.js'
import { type Packed, pack } from '../kinds/packed.js'
import { compileArticle, type Known } from './compile.js'
import { entitiesOf } from './entities.js'
import type { Fault, Report } from './fault.js'
import { type ArticleFiles, type Folder, factsFileOf, fileOf, readArticle, textFileOf } from './folder.js'
import { groupBy } from './group-by.js'
import { indexNames } from './mentions.js'
import { type DataFolder, parseJson } from './read.js'

export interface ReadArticle {
  id: string
  /** SHA-256 of both files. */
  digest: string
  /** What is wrong with it. */
  faults: Fault[]
  /** What it comes to; absent where anything is wrong, with it or with the entities. */
  sound?: Packed
}

/** The files of entities that have these, by the name of their kind. */
export const textsOf = (
  { entities }: Vocabulary,
  sources: { type: string; source: EntitySource['source'] }[],
): Folder['entities'] => {
  const byType = groupBy(sources, ({ type }) => type)
  return new Map(
    entities.map(({ kind, plural }) => [
      kind,
      JSON.stringify({ [plural]: (byType.get(kind) ?? []).map(({ source }) => source) }),
    ]),
  )
}

/** What every article of a folder is compiled with. */
export const knownOf = (
  { entities: texts }: Pick<Folder, 'entities'>,
  vocabulary: Vocabulary,
  report: Report,
): Known => {
  let sound = true
  const doubt: Report = (fault) => {
    sound = false
    report(fault)
  }
  const entities = entitiesOf(
    vocabulary.entities.flatMap((kind) => {
      const text = texts.get(kind.kind)
      if (text !== undefined) return { kind, file: parseJson(text, fileOf(kind), doubt) }
      if (!texts.has(kind.kind)) return []
      sound = false
      return { kind, file: undefined }
    }),
  )
  return { vocabulary, entities, names: indexNames(entities), files: texts, sound }
}

/** Reads and compiles one article. */
export const readOne = async (data: DataFolder, id: string, known: Known): Promise<ReadArticle> => {
  const faults: Fault[] = []
  const files = await readArticle(data, id, (fault) => faults.push(fault))
  return compileFiles(id, files, known, faults)
}

/** Compiles one article; `faults` are those that are known already. */
export const compileFiles = (
  id: string,
  { text, facts }: ArticleFiles,
  known: Known,
  faults: Fault[] = [],
): ReadArticle => {
  const report: Report = (fault) => faults.push(fault)
  if (text !== undefined && !/\S/.test(text)) report({ file: textFileOf(id), detail: 'is empty' })
  const file = facts === undefined ? undefined : parseJson(facts, factsFileOf(id), report)
  const digest = createHash('sha256')
    .update(JSON.stringify([text, facts]))
    .digest('hex')
  const entries = text !== undefined && file && compileArticle({ id, content: text, file }, known, faults)
  if (!entries) return { id, digest, faults }
  // a copy, as another thread hands it over: words cut out of a file would keep all of it in memory
  return { id, digest, faults, sound: structuredClone(pack(entries)) }
}
