/** `npm run openapi`: writes the spec and the JSON Schemas of the data files to openapi/. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { buildApp } from '../app.js'
import { loadCorpus } from '../corpus/corpus.js'
import { dataSchemas } from '../corpus/files.js'
import { memoryStore } from '../store/memory.js'

/** Every file of openapi/ by name, generated. */
export const generate = async (): Promise<Record<string, string>> => {
  const { entries } = await loadCorpus('data')
  const app = await buildApp({
    config: { CORS_ORIGIN: ['*'] },
    store: memoryStore(entries),
    logger: pino({ level: 'silent' }),
  })
  const json = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`
  const files = { 'openapi.json': json(app.swagger()), 'openapi.yaml': app.swagger({ yaml: true }) }
  await app.close()
  return {
    ...files,
    ...Object.fromEntries(Object.entries(dataSchemas()).map(([name, schema]) => [name, json(schema)])),
  }
}

if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2] ?? 'openapi'
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(await generate())) await writeFile(join(folder, name), content)
}
