/** `npm run --silent mcp`: the service for assistants over standard input and output, with what the settings say is served. */
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { pino } from 'pino'
import { buildApp } from '../app.js'
import { assistantServers } from '../assistants/server.js'
import { readConfig } from '../config.js'
import { asking } from '../http/asking.js'
import { VERSION } from '../http/version.js'
import { sourceOf } from '../serving.js'
import { refuse, used } from './usage.js'

const serveAssistants = async () => {
  const config = readConfig(process.env)
  // standard output is the assistant's
  const logger = pino({ level: 'warn' }, pino.destination(2))
  const source = await sourceOf(config, logger)
  const app = await buildApp({ config, logger, served: await source.load() })
  const origin = config.PUBLIC_URL ?? ''
  serveStdio(assistantServers({ spec: app.swagger(), version: VERSION, origin })(asking(app)))
}

if (used('mcp', {}, () => true)) await serveAssistants().catch(({ message }: Error) => refuse(message))
