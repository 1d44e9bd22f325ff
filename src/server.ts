/** The process: settings, log, corpus, listening, and a graceful end. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { buildApp } from './app.js'
import { ConfigError, readConfig } from './config.js'
import { loadCorpus } from './corpus/corpus.js'
import { FaultyCorpus } from './corpus/fault.js'
import { closeServer, httpServer } from './http/server.js'
import { memoryStore } from './store/memory.js'

/** Requests in flight may take this long to finish; then their connections are cut. */
const FINISH_WITHIN_MS = 5_000

const start = async () => {
  const config = readConfig(process.env)
  // lines are written while the next requests are answered
  const logger = pino({ level: config.LOG_LEVEL }, pino.destination({ sync: false }))
  const { entries } = await loadCorpus(config.DATA_DIR)
  const app = await buildApp({ config, logger, store: memoryStore(entries) })
  const server = httpServer(app.handle)
  closeWithGrace({ delay: 2 * FINISH_WITHIN_MS, logger }, async ({ signal, err }) => {
    if (err) logger.fatal(err)
    logger.info({ signal }, 'closing')
    await closeServer(server, FINISH_WITHIN_MS)
    await app.close()
  })
  server.listen({ host: config.HOST, port: config.PORT })
  await once(server, 'listening')
  logger.info(
    { ...(server.address() as AddressInfo), records: entries.length, readyMs: Math.round(performance.now()) },
    'ready',
  )
}

/** What the operator can mend (settings, data, the system) is said in a line; anything else keeps its stack. */
const isMendable = (error: unknown): error is Error =>
  error instanceof ConfigError || error instanceof FaultyCorpus || (error instanceof Error && 'syscall' in error)

try {
  await start()
} catch (error) {
  console.error(isMendable(error) ? error.message : error)
  process.exit(1)
}
