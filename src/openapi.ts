/** What `openapi/` holds: the spec, with the answers of a data folder as examples, and the JSON Schemas of data files. */
import assert from 'node:assert/strict'
import { pino } from 'pino'
import { buildApp } from './app.js'
import { dataSchemas } from './corpus/files.js'
import { folderSource } from './folder.js'
import { VOCABULARY } from './kinds/index.js'

/** Every file by name. */
export const generate = async (folder: string): Promise<Record<string, string>> => {
  const source = await folderSource(folder)
  const app = await buildApp({
    config: { CORS_ORIGIN: ['*'], PUBLIC_URL: undefined },
    served: await source.load(),
    logger: pino({ level: 'silent' }),
  })
  const json = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`
  const ask = async (url: string) => {
    const { statusCode, body } = await app.inject(url)
    assert.equal(statusCode, 200, body)
    return body
  }
  const served = {
    'openapi.json': json(JSON.parse(await ask('/openapi.json'))),
    'openapi.yaml': await ask('/openapi.yaml'),
  }
  await app.close()
  return {
    ...served,
    ...Object.fromEntries(Object.entries(dataSchemas(VOCABULARY)).map(([name, schema]) => [name, json(schema)])),
  }
}
