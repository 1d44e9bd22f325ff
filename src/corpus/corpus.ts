/** A data folder to a corpus: read, parse, ground, check, compile. Every fault is reported, and one is enough to refuse it. */
import { createHash } from 'node:crypto'
import { VOCABULARY } from '../kinds/index.js'
import type { Entry } from '../kinds/record.js'
import { compile } from './compile.js'
import { type Fault, FaultyCorpus, sortFaults } from './fault.js'
import { readFolder, type Sources } from './folder.js'
import { groupBy } from './group-by.js'

export interface Corpus {
  entries: Entry[]
  /** Of all that was read: the same folder gives the same, wherever it is read. */
  revision: string
}

/**
 * The corpus of a data folder.
 * @throws FaultyCorpus with all faults, in reading order.
 */
export const loadCorpus = async (folder: string, vocabulary = VOCABULARY): Promise<Corpus> => {
  const faults: Fault[] = []
  const sources = await readFolder(folder, vocabulary, (fault) => faults.push(fault))
  const entries = compile(sources, vocabulary, faults)
  if (faults.length > 0) throw new FaultyCorpus(sortFaults(faults))
  return { entries, revision: revisionOf(sources) }
}

const revisionOf = ({ entities, articles }: Sources): string => {
  const hash = createHash('sha256')
  for (const text of [
    ...entities.flatMap(({ kind, file }) => [kind.kind, file!.text]),
    ...articles.flatMap(({ id, content, file }) => [id, content, file.text]),
  ])
    hash.update(`${text.length} `).update(text)
  return hash.digest('hex').slice(0, 12)
}

/** How many of each kind a corpus holds. */
export const countEntries = ({ entries }: Pick<Corpus, 'entries'>): Record<string, number> => {
  const groups = groupBy(entries, ({ kind }) => kind)
  return Object.fromEntries([...groups].map(([kind, { length }]) => [kind, length]))
}
