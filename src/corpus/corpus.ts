/** A data folder to a corpus: read, parse, ground, check, compile. Every fault is reported, and one is enough to refuse it. */
import { VOCABULARY } from '../kinds/index.js'
import type { Entry } from '../kinds/record.js'
import { compile } from './compile.js'
import { type Fault, FaultyCorpus, sortFaults } from './fault.js'
import { readFolder } from './folder.js'
import { groupBy } from './group-by.js'

export interface Corpus {
  entries: Entry[]
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
  return { entries }
}

/** How many of each kind a corpus holds. */
export const countEntries = ({ entries }: Corpus): Record<string, number> => {
  const groups = groupBy(entries, ({ kind }) => kind)
  return Object.fromEntries([...groups].map(([kind, { length }]) => [kind, length]))
}
