/** Where a corpus comes from: a folder, or (`database.ts`) a database. */
import { type Corpus, type LoadOptions, loadCorpus } from './corpus/corpus.js'
import { memoryStore } from './store/memory.js'
import type { Store } from './store/store.js'

/** A corpus to be served. */
export interface Served {
  store: Store
  revision: string
  records: number
}

/** Where a corpus comes from. */
export interface Source {
  /** The corpus as it is now. */
  load(): Promise<Served>
  /** Calls back when it is another. */
  watch?(changed: () => Promise<void>): void
}

export const folderSource = (root: string, progress: LoadOptions['progress']): Source => {
  let before: Corpus | undefined
  return {
    async load() {
      const corpus = await loadCorpus(root, { before, progress: before ? undefined : progress })
      const { entries, revision } = corpus
      const store = await memoryStore(entries)
      before = corpus
      return { store, revision, records: entries.length }
    },
  }
}
