/** `npm run edit`: a page on this machine, on which an editor confirms what is proposed. */
import { readdir } from 'node:fs/promises'
import closeWithGrace from 'close-with-grace'
import { oneOf, refuseFor, used } from './usage.js'

/** The last port that there is. */
const LAST = 65_535

const asked = used('edit', { port: { type: 'string', default: '0' } }, ({ values: { port }, positionals }) => {
  const folder = oneOf(positionals, 'one folder is edited at a time', 'data')
  if (!/^\d+$/.test(port) || Number(port) > LAST)
    throw new TypeError(`"${port}" is no port: 1 to ${LAST} are, 0 is any`)
  return { folder, port: Number(port) }
})
if (asked) {
  try {
    await readdir(asked.folder)
    // which whoever calls it wrongly need not wait for
    const { edit } = await import('../edit/server.js')
    const { url, close } = await edit(asked.folder, asked.port)
    closeWithGrace(close)
    console.log(`Open ${url}`)
  } catch (error) {
    refuseFor(error, `port ${asked.port}`)
  }
}
