/** `npm run openapi`: writes to the folder that is named the spec and the JSON Schemas of the data files. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from '../openapi.js'

const folder = process.argv[2] as string
await mkdir(folder, { recursive: true })
for (const [name, content] of Object.entries(await generate('data'))) await writeFile(join(folder, name), content)
