/** A corpus that is served from a data folder, which editors and this service change. */
import { type Corpus, type LoadOptions, loadCorpus } from './corpus/corpus.js'
import { recover } from './desks/commit.js'
import { folderDesk } from './desks/folder.js'
import { inTurns } from './desks/in-turn.js'
import type { Source } from './source.js'
import { memoryStore } from './store/memory.js'

export const folderSource = async (root: string, progress?: LoadOptions['progress']): Promise<Source> => {
  await recover(root)
  const inTurn = inTurns()
  let corpus: Corpus | undefined
  let reload: (() => Promise<void>) | undefined
  const desk = folderDesk({
    ...{ root, inTurn },
    corpus: () => corpus!,
    changed(now) {
      corpus = now
    },
    serve: async () => reload?.(),
  })
  return {
    load: () =>
      inTurn(async () => {
        corpus = await loadCorpus(root, { before: corpus, progress: corpus ? undefined : progress })
        const { entries, revision, epoch } = corpus
        const store = await memoryStore(entries)
        return { store, desk, revision, epoch, cursors: revision, records: entries.length }
      }),
    watch(changed) {
      reload = changed
    },
  }
}
