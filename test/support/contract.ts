/** Holds every answer to the committed spec, with a validator that knows nothing of Zod. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

type Operation = { responses: Record<string, { content?: Record<string, unknown> }> }
export type Spec = { paths: Record<string, { get: Operation & { [key: string]: unknown } }> }

export const spec = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as Spec

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(spec, 'spec')

const templates = Object.keys(spec.paths).map((path) => ({
  path,
  pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
}))

/** The documented path that an address belongs to. */
export const templateOf = (url: string): string | undefined => {
  const path = url.split('?')[0]!
  return (templates.find((template) => template.path === path) ?? templates.find(({ pattern }) => pattern.test(path)))
    ?.path
}

const PROBLEM = 'spec#/components/schemas/Problem'
const escapePointer = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))

/** Problems that any operation can meet before it is reached. */
const UNIVERSAL = [400, 405, 414, 416, 431]

/** A JSON document; NDJSON is many. */
export const isJson = (mediaType: string) => /[/+]json$/.test(mediaType)

/** Throws when an answer is not one that the spec announces. */
export const checkAnswer = (method: string, url: string, status: number, mediaType = '', body = '') => {
  const template = ['GET', 'HEAD'].includes(method) ? templateOf(url) : undefined
  const documented = template ? spec.paths[template]!.get.responses : {}
  const bare = mediaType.split(';')[0]!
  if (template)
    assert(
      status in documented || UNIVERSAL.includes(status),
      `${method} ${url} answered ${status}, which the spec does not announce`,
    )
  if (method === 'HEAD' || body === '') return
  if (status >= 400) {
    assert.equal(bare, 'application/problem+json', `${method} ${url} answered ${status}`)
    validate(PROBLEM, JSON.parse(body), `${method} ${url}`)
  } else if (template) {
    assert(
      bare in documented[status]!.content!,
      `${method} ${url} answered as ${mediaType}, which the spec does not announce`,
    )
    const schema = `spec#/paths/${escapePointer(template)}/get/responses/${status}/content/${escapePointer(bare)}/schema`
    validate(schema, isJson(bare) ? JSON.parse(body) : body, `${method} ${url}`)
  }
}

const validate = (schema: string, value: unknown, what: string) => {
  const check = ajv.getSchema(schema)!
  assert(check(value), `${what} does not fit the spec: ${ajv.errorsText(check.errors)}`)
}
