/** A corpus that is served from PostgreSQL, which others change while it is. */
import type { FastifyBaseLogger } from 'fastify'
import { VOCABULARY } from './kinds/index.js'
import { indexedIn } from './loading.js'
import type { Source } from './source.js'
import { revisionOf, sizeOf } from './store/postgres/corpus.js'
import { databaseAt } from './store/postgres/database.js'
import { postgresStore } from './store/postgres/postgres.js'
import { migrate } from './store/postgres/schema.js'

/** How often it is looked at whether somebody has changed it. */
const LOOK_MS = 500

export const databaseSource = async (url: string, logger: FastifyBaseLogger): Promise<Source> => {
  const lost = (error: Error) => logger.warn({ reason: error.message }, 'lost a connection to the database')
  const migrating = databaseAt(url, lost, { patient: true })
  await migrate(migrating, indexedIn(VOCABULARY))
  await migrating.end()
  const database = databaseAt(url, lost)
  let served = ''
  return {
    async load() {
      const [revision, records] = await Promise.all([revisionOf(database), sizeOf(database)])
      served = revision
      return { store: postgresStore(database), revision, records }
    },
    watch(changed) {
      const look = async () => {
        try {
          if ((await revisionOf(database)) !== served) await changed()
        } catch (error) {
          logger.warn({ reason: (error as Error).message }, 'the database does not answer')
        }
        setTimeout(look, LOOK_MS).unref()
      }
      setTimeout(look, LOOK_MS).unref()
    },
  }
}
