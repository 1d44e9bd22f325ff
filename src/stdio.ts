/** The service for assistants over standard input and output. */
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { pino } from 'pino'
import { buildApp } from './app.js'
import { assistantServers } from './assistants/server.js'
import { readConfig } from './config.js'
import { asking } from './http/asking.js'
import { VERSION } from './http/version.js'
import { sourceOf } from './serving.js'

export const serveAssistants = async (env: NodeJS.ProcessEnv): Promise<void> => {
  const config = readConfig(env)
  // standard output is the assistant's
  const logger = pino({ level: 'warn' }, pino.destination(2))
  const source = await sourceOf(config, logger)
  const app = await buildApp({ config, logger, served: await source.load() })
  const origin = config.PUBLIC_URL ?? ''
  serveStdio(assistantServers({ spec: app.swagger(), version: VERSION, origin })(asking(app)))
}
