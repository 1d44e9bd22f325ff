/** Articles of a data folder, each read and compiled by itself: what a thread does, and what is kept until its files change. */
import { createHash } from 'node:crypto'
import type { Reference } from '../kinds/id.js'
import type { Vocabulary } from '../kinds/index.js'
import { type Packed, pack } from '../kinds/packed.js'
import { compileArticle, type Known } from './compile.js'
import { entitiesOf } from './entities.js'
import type { Fault, Report } from './fault.js'
import { type Folder, factsFileOf, fileOf, readArticle } from './folder.js'
import { indexNames } from './mentions.js'
import { parseJson } from './read.js'

export interface ReadArticle {
  id: string
  /** SHA-256 of both files. */
  digest: string
  /** What is wrong with it. */
  faults: Fault[]
  /** What it comes to; absent where anything is wrong, with it or with the entities. */
  sound?: { reference: Reference; mentions: string[]; entries: Packed }
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
  return { vocabulary, entities, names: indexNames(entities), sound }
}

/** Reads and compiles one article. */
export const readOne = async (root: string, id: string, known: Known): Promise<ReadArticle> => {
  const faults: Fault[] = []
  const report: Report = (fault) => faults.push(fault)
  const { text, facts } = await readArticle(root, id, report)
  const file = facts === undefined ? undefined : parseJson(facts, factsFileOf(id), report)
  const digest = createHash('sha256')
    .update(JSON.stringify([text, facts]))
    .digest('hex')
  const compiled = text !== undefined && file && compileArticle({ id, content: text, file }, known, faults)
  if (!compiled) return { id, digest, faults }
  const { entries, ...others } = compiled
  // a copy, as another thread hands it over: words cut out of a file would keep all of it in memory
  return { id, digest, faults, sound: structuredClone({ ...others, entries: pack(entries) }) }
}
