/** What is served: a corpus with an app of its own. Another corpus takes its place in one step, or is refused. */
import { access, constants } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import type { FastifyBaseLogger } from 'fastify'
import { buildApp } from './app.js'
import type { Config } from './config.js'
import type { LoadOptions } from './corpus/corpus.js'
import { FaultyCorpus } from './corpus/fault.js'
import { inTurns } from './desks/in-turn.js'
import { folderSource } from './folder.js'
import type { Metrics } from './metrics.js'
import type { Source } from './source.js'

export interface Serving {
  /** Answers from one corpus, whichever comes after it. */
  handle: RequestListener
  /** What is served now. */
  corpus(): { revision: string; records: number }
  /** Reads the source again. A faulty corpus is logged with its faults, and the one before goes on being served. */
  reload(): Promise<void>
  /** Gives back what it holds, when nothing is asked any more. */
  close(): Promise<void>
}

/** Where the settings say that a corpus comes from. */
export const sourceOf = async (
  { DATABASE_URL, DATABASE_READ_URL, DATA_DIR }: Config,
  logger: FastifyBaseLogger,
  progress?: LoadOptions['progress'],
): Promise<Source> =>
  DATABASE_URL === undefined
    ? folderSource(DATA_DIR, progress)
    : // loaded by those who have a database
      (await import('./database.js')).databaseSource(DATABASE_URL, logger, DATABASE_READ_URL)

/** @throws FaultyCorpus where there is nothing sound to begin with; what the system says where edits could not be written. */
export const serve = async (
  config: Config,
  logger: FastifyBaseLogger,
  metrics?: Metrics,
  progress?: LoadOptions['progress'],
): Promise<Serving> => {
  // said at the start, not to whoever writes first
  if (config.TOKENS && config.DATABASE_URL === undefined) await access(config.DATA_DIR, constants.W_OK)
  const source = await sourceOf(config, logger, progress)
  const load = async () => {
    const served = await source.load()
    const app = await buildApp({
      ...{ config, logger, served, limits: { perMinute: config.RATE_LIMIT } },
      ...(metrics && { observe: metrics.observe }),
    })
    const corpus = () => ({ revision: served.revision, records: served.records })
    metrics?.corpus('served', corpus())
    return { app, corpus }
  }
  const reload = async () => {
    try {
      const { app } = current
      current = await load()
      logger.info(current.corpus(), 'reloaded')
      // ends its timers; what it was asked it still answers
      await app.close()
    } catch (error) {
      metrics?.corpus('refused')
      const reason = error instanceof FaultyCorpus ? { faults: error.message.split('\n') } : { err: error }
      logger.error(reason, 'refused to reload')
    }
  }
  let current = await load()
  const inTurn = inTurns()
  const serving: Serving = {
    handle: (request, response) => current.app.handle(request, response),
    corpus: () => current.corpus(),
    // what was read last is served last
    reload: () => inTurn(reload),
    close: () => inTurn(async () => source.close?.()),
  }
  source.watch?.(serving.reload)
  return serving
}
