/** Holds every answer to the committed spec, with a validator that knows nothing of Zod. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

export type Operation = { responses: Record<string, { content?: Record<string, unknown> }>; [key: string]: unknown }
export type Spec = { paths: Record<string, { get?: Operation; put?: Operation; post?: Operation; delete?: Operation }> }

export const spec = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as Spec

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(spec, 'spec')

const templates = Object.keys(spec.paths).map((path) => ({
  path,
  pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
}))

/** The documented path that an address belongs to; of several (an id may look like a suffix) the one of the media type. */
export const templateOf = (
  url: string,
  mediaType = '',
  method: keyof Spec['paths'][string] = 'get',
): string | undefined => {
  const path = url.split('?')[0]!
  const fitting = templates.filter(
    (template) => (template.path === path || template.pattern.test(path)) && spec.paths[template.path]![method],
  )
  const bare = mediaType.split(';')[0]!
  const content = (path: string) => spec.paths[path]![method]!.responses['200']!.content!
  return (
    fitting.find((template) => template.path === path) ??
    fitting.find((template) => bare in content(template.path)) ??
    fitting[0]
  )?.path
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
  location?: string | undefined
}

/** Throws when an answer is not one that the spec announces. */
export const checkAnswer = ({ method, url, accept = '', status, mediaType = '', body, location }: Given) => {
  const asked = `${method} ${url}`
  // where `Accept` led to another address, that one's operation
  const operation = (method === 'HEAD' ? 'get' : method.toLowerCase()) as keyof Spec['paths'][string]
  const template = templateOf(location ?? url, mediaType, operation)
  const bare = mediaType.split(';')[0]!
  if (/text\/(?:html|\*)/.test(accept) && bare === 'text/html') return // what browsers get at the same address is not in the spec
  if (template) {
    const { responses } = spec.paths[template]![operation]!
    // whatever is no problem must be listed
    const key = status in responses || status < 400 ? status : 'default'
    assert(key in responses, `${asked} answered ${status}, which the spec does not announce`)
    if (method === 'HEAD' || body === '') return
    assert(
      bare in responses[key]!.content!,
      `${asked} answered ${status} as ${mediaType}, which the spec does not announce`,
    )
    const schema = `spec#/paths/${escapePointer(template)}/${operation}/responses/${key}/content/${escapePointer(bare)}/schema`
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
