/** `npm run load -- [folder]`: puts a data folder into the database at DATABASE_URL. */
import { readConfig } from '../config.js'
import { FaultyCorpus } from '../corpus/fault.js'
import { progressOn } from '../corpus/progress.js'
import { VOCABULARY } from '../kinds/index.js'
import { indexedIn, loadFolder } from '../loading.js'
import { databaseAt } from '../store/postgres/database.js'
import { migrate } from '../store/postgres/schema.js'

const { DATABASE_URL, DATA_DIR } = readConfig(process.env)
const folder = process.argv[2] ?? DATA_DIR
if (DATABASE_URL === undefined) {
  console.error('DATABASE_URL is not set: it says which database to load into')
  process.exitCode = 1
} else {
  const database = databaseAt(DATABASE_URL, console.error, { patient: true })
  try {
    await migrate(database, indexedIn(VOCABULARY))
    const { faults, put, kept, removed } = await loadFolder(database, folder, progressOn(process.stderr))
    console.log(`${folder}: ${put} articles loaded, ${kept} unchanged, ${removed} removed`)
    if (faults.length > 0) throw new FaultyCorpus(faults)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  } finally {
    await database.end()
  }
}
