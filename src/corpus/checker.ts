/** Checks a data folder, again and again: of what has not changed since it was sound, nothing is read anew. */
import { VOCABULARY } from '../kinds/index.js'
import { type Corpus, countEntries, type LoadOptions, loadCorpus } from './corpus.js'
import { orFaults } from './fault.js'
import type { Findings } from './findings.js'
import { missingFrom } from './missing.js'

/** Kinds that an editor knows of. */
const KNOWN = VOCABULARY.all.map(({ kind }) => kind)

/** `progress` is told of the first check. */
export const checker = (folder: string, progress: LoadOptions['progress']): (() => Promise<Findings>) => {
  let before: Corpus | undefined
  return () =>
    orFaults(
      loadCorpus(folder, { before, progress: before ? undefined : progress }).then((corpus) => {
        before = corpus
        const counts = Object.fromEntries(Object.entries(countEntries(corpus)).filter(([kind]) => KNOWN.includes(kind)))
        return { folder, faults: [], missing: missingFrom(corpus), counts }
      }),
      (faults) => ({ folder, faults, missing: [] }),
    )
}
