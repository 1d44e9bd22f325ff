/** `npm run openapi`: writes to the folder that is named the spec and the JSON Schemas of the data files. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { oneOf, used } from './usage.js'

const folder = used('openapi', {}, ({ positionals }) => oneOf(positionals, 'one folder is written to: say which'))
if (folder !== undefined) {
  // which whoever calls it wrongly need not wait for
  const { generate } = await import('../openapi.js')
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(await generate('data'))) await writeFile(join(folder, name), content)
}
