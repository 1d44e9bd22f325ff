/** `npm run check -- [folder]`: an editor's tool. Says what was checked, or every fault. */
import { countEntries, loadCorpus } from '../corpus/corpus.js'
import { FaultyCorpus } from '../corpus/fault.js'

const folder = process.argv[2] ?? 'data'
try {
  const counts = countEntries(await loadCorpus(folder))
  const list = Object.entries(counts).filter(([kind]) => kind !== 'text')
  console.log(`${folder} is sound: ${list.map(([kind, count]) => `${kind} ${count}`).join(', ')}`)
} catch (error) {
  if (!(error instanceof FaultyCorpus)) throw error
  console.error(error.message)
  process.exitCode = 1
}
