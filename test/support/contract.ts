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

/** A JSON document; NDJSON is many. */
export const isJson = (mediaType: string) => /[/+]json$/.test(mediaType)

/** An answer to hold to the spec, and the `Accept` that it was asked for with. */
export interface Given {
  method: string
  url: string
  accept?: string | undefined
  status: number
  mediaType?: string | undefined
  body: string
}

/** Throws when an answer is not one that the spec announces. */
export const checkAnswer = ({ method, url, accept = '', status, mediaType = '', body }: Given) => {
  const asked = `${method} ${url}`
  const template = ['GET', 'HEAD'].includes(method) ? templateOf(url) : undefined
  const bare = mediaType.split(';')[0]!
  if (status >= 400 && accept.includes('text/html') && bare === 'text/html') return // what people see of a problem
  if (template) {
    const { responses } = spec.paths[template]!.get
    // whatever is no problem must be listed
    const key = status in responses || status < 400 ? status : 'default'
    assert(key in responses, `${asked} answered ${status}, which the spec does not announce`)
    if (method === 'HEAD' || body === '') return
    assert(
      bare in responses[key]!.content!,
      `${asked} answered ${status} as ${mediaType}, which the spec does not announce`,
    )
    const schema = `spec#/paths/${escapePointer(template)}/get/responses/${key}/content/${escapePointer(bare)}/schema`
    validate(schema, isJson(bare) ? JSON.parse(body) : body, asked)
  } else if (status >= 400 && method !== 'HEAD') {
    assert.equal(bare, 'application/problem+json', `${asked} answered ${status}`)
    validate(PROBLEM, JSON.parse(body), asked)
  }
}

const validate = (schema: string, value: unknown, what: string) => {
  const check = ajv.getSchema(schema)!
  assert(check(value), `${what} does not fit the spec: ${ajv.errorsText(check.errors)}`)
}
