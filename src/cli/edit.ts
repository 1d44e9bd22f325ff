/** `npm run edit -- [data folder] [--port 3001]`: a page on this machine, on which an editor confirms what is proposed. */
import { parseArgs } from 'node:util'
import closeWithGrace from 'close-with-grace'
import { used } from './usage.js'

const argumentsOf = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '0' } },
  })
  if (positionals.length > 1) throw new TypeError('one folder is edited at a time')
  if (!/^\d{1,5}$/.test(values.port)) throw new TypeError(`"${values.port}" is no port`)
  return { folder: positionals[0] ?? 'data', port: Number(values.port) }
}

const asked = used(argumentsOf)
if (asked) {
  try {
    // which whoever calls it wrongly need not wait for
    const { edit } = await import('../edit/server.js')
    const { url, close } = await edit(asked.folder, asked.port)
    closeWithGrace(close)
    console.log(`Open ${url}`)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
