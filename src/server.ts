/** The process: settings, log, corpus, listening, and a graceful end. */
import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { buildApp } from './app.js'
import { ConfigError, readConfig } from './config.js'
import { loadCorpus } from './corpus/corpus.js'
import { FaultyCorpus } from './corpus/fault.js'
import { memoryStore } from './store/memory.js'

const CLOSE_WITHIN_MS = 9_000

const start = async () => {
  const config = readConfig(process.env)
  const logger = pino({ level: config.LOG_LEVEL })
  const { entries } = await loadCorpus(config.DATA_DIR)
  const app = await buildApp({ config, logger, store: memoryStore(entries) })
  closeWithGrace({ delay: CLOSE_WITHIN_MS, logger }, async ({ signal, err }) => {
    if (err) logger.fatal(err)
    logger.info({ signal }, 'closing')
    await app.close()
  })
  await app.listen({ host: config.HOST, port: config.PORT })
  logger.info({ records: entries.length, readyMs: Math.round(performance.now()) }, 'ready')
}

/** What the operator can mend is said in a line; anything else keeps its stack. */
const explain = (error: unknown): unknown => {
  if (error instanceof ConfigError || error instanceof FaultyCorpus) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
    ? message
    : error
}

try {
  await start()
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
