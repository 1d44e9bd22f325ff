/** A corpus that is served from PostgreSQL, which others change while it is. */
import type { FastifyBaseLogger } from 'fastify'
import { VOCABULARY } from './kinds/index.js'
import { ordersIn } from './loading.js'
import type { Source } from './source.js'
import { revisionOf, sizeOf } from './store/postgres/corpus.js'
import { databaseAt } from './store/postgres/database.js'
import { postgresStore } from './store/postgres/postgres.js'
import { migrate } from './store/postgres/schema.js'

/** How often it is looked at whether somebody has changed it. */
const LOOK_MS = 500

export const databaseSource = async (url: string, logger: FastifyBaseLogger): Promise<Source> => {
  const database = databaseAt(url, (error) =>
    logger.warn({ reason: error.message }, 'lost a connection to the database'),
  )
  await migrate(database, ordersIn(VOCABULARY))
  const store = postgresStore(database)
  let served = ''
  return {
    async load() {
      const [revision, records] = await Promise.all([revisionOf(database), sizeOf(database)])
      served = revision
      return { store, revision, records }
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
