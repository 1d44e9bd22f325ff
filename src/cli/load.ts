/** `npm run load`: puts a data folder into the database at DATABASE_URL. */
import { readConfig } from '../config.js'
import { FaultyCorpus } from '../corpus/fault.js'
import { progressOn } from '../corpus/progress.js'
import { VOCABULARY } from '../kinds/index.js'
import { indexedIn, loadFolder } from '../loading.js'
import { databaseAt } from '../store/postgres/database.js'
import { migrate } from '../store/postgres/schema.js'
import { oneOf, refuse, used } from './usage.js'

const { DATABASE_URL, DATA_DIR } = readConfig(process.env)
const folder = used('load', {}, ({ positionals }) => oneOf(positionals, 'one folder is loaded at a time', DATA_DIR))
const load = async (url: string, folder: string) => {
  const database = databaseAt(url, console.error, { patient: true })
  try {
    await migrate(database, indexedIn(VOCABULARY))
    const { faults, put, kept, removed } = await loadFolder(database, folder, progressOn(process.stderr))
    console.log(`${folder}: ${put} articles loaded, ${kept} unchanged, ${removed} removed`)
    if (faults.length > 0) throw new FaultyCorpus(faults)
  } catch (error) {
    refuse((error as Error).message)
  } finally {
    await database.end()
  }
}

if (folder !== undefined) {
  if (DATABASE_URL) await load(DATABASE_URL, folder)
  else refuse('DATABASE_URL is not set: it says which database to load into')
}
