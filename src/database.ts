/** A corpus that is served from PostgreSQL, which this service and others change while it is. */
import type { FastifyBaseLogger } from 'fastify'
import type { Desk } from './corpus/desk.js'
import { databaseDesk } from './desks/database.js'
import { VOCABULARY } from './kinds/index.js'
import { indexedIn } from './loading.js'
import type { Source } from './source.js'
import { CHANNEL, sizeOf, stateOf } from './store/postgres/corpus.js'
import { databaseAt, listen } from './store/postgres/database.js'
import { postgresStore } from './store/postgres/postgres.js'
import { migrate } from './store/postgres/schema.js'

/** How often it is looked at whether somebody has changed it, where no notification came. */
const LOOK_MS = 500

export const databaseSource = async (url: string, logger: FastifyBaseLogger): Promise<Source> => {
  const lost = (error: Error) => logger.warn({ reason: error.message }, 'lost a connection to the database')
  const migrating = databaseAt(url, lost, { patient: true })
  await migrate(migrating, indexedIn(VOCABULARY))
  await migrating.end()
  const database = databaseAt(url, lost)
  const edits = databaseDesk(database)
  let state = await stateOf(database)
  let renewed = () => {}

  let [looks, latest] = [0, 0]
  /** Sees what was changed, here or elsewhere. */
  const look = async () => {
    const turn = ++looks
    try {
      const now = await stateOf(database)
      // of several looks the first may be answered last
      if (turn < latest) return
      latest = turn
      const isAnother = now.revision !== state.revision
      state = now
      if (isAnother) renewed()
    } catch (error) {
      logger.warn({ reason: (error as Error).message }, 'the database does not answer')
    }
  }
  /** Does a piece of the work that is left; false where there is none, or it can't be done. */
  const work = async (): Promise<boolean> => {
    try {
      return state.hasWork && (await edits.work())
    } catch (error) {
      logger.warn({ reason: (error as Error).message }, 'the database takes no work')
      return false
    }
  }
  const desk: Desk = {
    ...edits,
    // who changed something is shown it
    async edit(edit, options) {
      const edited = await edits.edit(edit, options)
      if (edited.change) await look()
      return edited
    },
  }
  const watch = async () => {
    let heard = false
    let wake = () => {}
    listen(url, CHANNEL, () => {
      heard = true
      wake()
    })
    for (;;) {
      if (!heard) {
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, LOOK_MS).unref()
        })
      }
      heard = false
      await look()
      if (await work()) heard = true
    }
  }
  watch()

  return {
    load: async () => ({
      ...{ store: postgresStore(database, () => state.revision), desk },
      get revision() {
        return state.revision
      },
      epoch: state.epoch,
      cursors: '',
      records: await sizeOf(database),
      follow(listener) {
        renewed = listener
      },
    }),
  }
}
