/** `npm run check -- [folder]`: an editor's tool. Says what was checked and what is missing, or every fault. */
import { countEntries, loadCorpus } from '../corpus/corpus.js'
import { FaultyCorpus, printFault } from '../corpus/fault.js'
import { missingFrom } from '../corpus/missing.js'
import { progressOn } from '../corpus/progress.js'
import { VOCABULARY } from '../kinds/index.js'

/** Kinds that an editor knows of. */
const KNOWN = VOCABULARY.all.map(({ kind }) => kind)

const folder = process.argv[2] ?? 'data'
try {
  const corpus = await loadCorpus(folder, { progress: progressOn(process.stderr) })
  const counts = Object.entries(countEntries(corpus)).filter(([kind]) => KNOWN.includes(kind))
  const missing = missingFrom(corpus)
  for (const item of missing) console.log(printFault(item))
  console.log(
    `${folder} is sound: ${counts.map(([kind, count]) => `${kind} ${count}`).join(', ')}, missing ${missing.length}`,
  )
} catch (error) {
  if (!(error instanceof FaultyCorpus)) throw error
  console.error(error.message)
  process.exitCode = 1
}
