/** The process: settings, log, listening, reading the data again, and a graceful end. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { ConfigError, readConfig } from './config.js'
import { FaultyCorpus } from './corpus/fault.js'
import { progressOn } from './corpus/progress.js'
import { onChange } from './corpus/watch.js'
import { httpServer } from './http/server.js'
import { serve } from './serving.js'

/** Requests in flight may take this long to finish; then their connections are cut. */
const FINISH_WITHIN_MS = 5_000

const start = async () => {
  const config = readConfig(process.env)
  // lines are written while the next requests are answered
  const logger = pino({ level: config.LOG_LEVEL }, pino.destination({ sync: false }))
  // loaded by those who ask for it
  const metrics = config.METRICS_PORT === undefined ? undefined : (await import('./metrics.js')).metrics()
  const serving = await serve(config, logger, metrics, progressOn(process.stderr))
  const { server, close } = httpServer(serving.handle)
  closeWithGrace({ delay: 2 * FINISH_WITHIN_MS, logger, skip: ['SIGHUP'] }, async ({ signal, err }) => {
    if (err) logger.fatal(err)
    logger.info({ signal }, 'closing')
    metrics?.server.close()
    await close(FINISH_WITHIN_MS)
    await serving.close()
  })
  process.on('SIGHUP', serving.reload)
  if (config.WATCH) onChange(config.DATA_DIR, serving.reload, { persistent: false })
  if (metrics) logger.info(await listen(metrics.server, config.HOST, config.METRICS_PORT!), 'metrics')
  const address = await listen(server, config.HOST, config.PORT)
  logger.info({ ...address, ...serving.corpus(), readyMs: Math.round(performance.now()) }, 'ready')
}

const listen = async (server: Server, host: string, port: number): Promise<AddressInfo> => {
  server.listen({ host, port })
  await once(server, 'listening')
  return server.address() as AddressInfo
}

/** What the operator can mend (settings, data, the system) is said in a line; anything else keeps its stack. */
const isMendable = (error: unknown): error is Error =>
  error instanceof ConfigError || error instanceof FaultyCorpus || (error instanceof Error && 'syscall' in error)

// no top-level await, which a bundle can't have
start().catch((error: unknown) => {
  console.error(isMendable(error) ? error.message : error)
  process.exit(1)
})
