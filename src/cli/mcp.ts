/** `npm run --silent mcp`: the service for assistants over standard input and output, with what the settings say is served. */
import { refuse, used } from './usage.js'

const serve = async () => {
  // which whoever calls it wrongly need not wait for
  const { serveAssistants } = await import('../stdio.js')
  await serveAssistants(process.env)
}

if (used('mcp', {}, () => true)) await serve().catch(({ message }: Error) => refuse(message))
