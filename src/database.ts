/** A corpus that is served from PostgreSQL, which this service and others change while it is. */
import { setTimeout } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Desk } from './corpus/desk.js'
import { databaseDesk } from './desks/database.js'
import { VOCABULARY } from './kinds/index.js'
import { indexedIn } from './loading.js'
import type { Source } from './source.js'
import { CHANNEL, sizeOf, stateOf } from './store/postgres/corpus.js'
import { type Database, databaseAt, listen } from './store/postgres/database.js'
import { postgresStore } from './store/postgres/postgres.js'
import { migrate } from './store/postgres/schema.js'

/** How often it is looked at whether somebody has changed it, where no notification came. */
const LOOK_MS = 500

/** `readUrl` is that of a hot standby, where there is one. */
export const databaseSource = async (url: string, logger: FastifyBaseLogger, readUrl?: string): Promise<Source> => {
  const lost = (error: Error) => logger.warn({ reason: error.message }, 'lost a connection to the database')
  const migrating = databaseAt(url, lost, { patient: true })
  await migrate(migrating, indexedIn(VOCABULARY))
  await migrating.end()
  const database = databaseAt(url, lost)
  const standby = readUrl === undefined ? undefined : databaseAt(readUrl, lost)
  const edits = databaseDesk(database)
  let state = await stateOf(database)
  let renewed: (() => void) | undefined
  /** Whether the standby has all that was seen here. */
  let isCurrent = false

  let [looks, latest] = [0, 0]
  /** Sees what was changed, here or elsewhere. */
  const look = async () => {
    const turn = ++looks
    const now = await stateOf(database)
    const copy = standby && (await stateOf(standby).catch(() => undefined))
    // of several looks the first may be answered last
    if (turn < latest) return
    latest = turn
    const isAnother = now.revision !== state.revision
    state = now
    isCurrent = copy?.epoch === now.epoch && BigInt(copy.revision) >= BigInt(now.revision)
    if (isAnother) renewed?.()
  }
  const away = (error: Error) => {
    logger.warn({ reason: error.message }, 'the database does not answer')
    return false
  }
  const desk: Desk = {
    ...edits,
    // who changed something is shown it
    async edit(edit, options) {
      const edited = await edits.edit(edit, options)
      if (edited.change) await look().catch(away)
      return edited
    },
  }
  const reading = (): Database => (isCurrent && standby ? standby : database)
  const reads: Database = {
    query: (sql, values) => reading().query(sql, values),
    connect: () => reading().connect(),
    end: async () => {
      await Promise.all([database.end(), standby?.end()])
    },
  }
  const closing = new AbortController()
  const watch = async () => {
    let heard = false
    let pause = new AbortController()
    const call = () => {
      heard = true
      pause.abort()
    }
    const listening = listen(url, CHANNEL, call, closing.signal)
    closing.signal.addEventListener('abort', call)
    while (!closing.signal.aborted) {
      pause = new AbortController()
      // who is called does not wait for the next look
      if (!heard) await setTimeout(LOOK_MS, undefined, { ref: false, signal: pause.signal }).catch(() => {})
      heard = false
      // a piece of the work that is left, and then another look
      const more = await look()
        .then(() => state.hasWork && edits.work())
        .catch(away)
      if (more) heard = true
    }
    await listening
  }
  const watching = watch()

  return {
    load: async () => ({
      ...{ store: postgresStore(reads, () => state.revision), desk },
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
    async close() {
      closing.abort()
      await watching
      await reads.end()
    },
  }
}
