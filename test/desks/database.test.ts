import { pino } from 'pino'
import t from 'tap'
import { databaseSource } from '../../src/database.js'
import { loadFolder } from '../../src/loading.js'
import { databaseAt } from '../../src/store/postgres/database.js'
import { folderWith } from '../support/folder.js'
import { startPostgres } from '../support/postgres.js'
import { deskContract } from './contract.js'

t.test('edits in a database', async (t) => {
  t.setTimeout(120_000)
  const postgres = await startPostgres(t)
  if (!postgres) return t.pass('PostgreSQL', { skip: 'none for this platform, and no TEST_DATABASE_URL' })
  await deskContract(t, 'as in a folder', async (t) => {
    const url = await postgres.empty()
    const source = await databaseSource(url, pino({ level: 'silent' }))
    const database = databaseAt(url, () => {})
    await loadFolder(database, await folderWith(t, {}))
    await database.end()
    return source
  })
})
