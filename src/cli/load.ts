/** `npm run load`: puts a data folder into the database at DATABASE_URL. */
import { readConfig } from '../config.js'
import { FaultyCorpus } from '../corpus/fault.js'
import { progressOn } from '../corpus/progress.js'
import { oneOf, refuse, used } from './usage.js'

const { DATABASE_URL, DATA_DIR } = readConfig(process.env)
const folder = used('load', {}, ({ positionals }) => oneOf(positionals, 'one folder is loaded at a time', DATA_DIR))
const load = async (url: string, folder: string) => {
  // which whoever calls it wrongly need not wait for
  const { loadInto } = await import('../loading.js')
  try {
    const { faults, put, kept, removed } = await loadInto(url, folder, {
      lost: console.error,
      progress: progressOn(process.stderr),
    })
    console.log(`${folder}: ${put} articles loaded, ${kept} unchanged, ${removed} removed`)
    if (faults.length > 0) throw new FaultyCorpus(faults)
  } catch (error) {
    refuse((error as Error).message)
  }
}

if (folder !== undefined) {
  if (DATABASE_URL) await load(DATABASE_URL, folder)
  else refuse('DATABASE_URL is not set: it says which database to load into')
}
