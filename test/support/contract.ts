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

/** The documented path that an address belongs to; of several (an id may look like a suffix) the one of the media type. */
export const templateOf = (url: string, mediaType = ''): string | undefined => {
  const path = url.split('?')[0]!
  const fitting = templates.filter((template) => template.path === path || template.pattern.test(path))
  const bare = mediaType.split(';')[0]!
  const content = (path: string) => spec.paths[path]!.get.responses['200']!.content!
  return (
    fitting.find((template) => template.path === path) ??
    fitting.find((template) => bare in content(template.path)) ??
    fitting[0]
  )?.path
}

const PROBLEM = 'spec#/components/schemas/Problem'
const escapePointer = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))

/** Problems that any operation can meet before it is reached. */
const UNIVERSAL = [400, 405, 414, 416, 431]

/** A JSON document; NDJSON is many. */
export const isJson = (mediaType: string) => /[/+]json$/.test(mediaType)

/** Throws when an answer is not one that the spec announces. */
export const checkAnswer = (
  method: string,
  url: string,
  status: number,
  mediaType = '',
  body = '',
  location?: string,
) => {
  // where `Accept` led to another address, that one's operation
  const address = location ?? url
  const template = ['GET', 'HEAD'].includes(method) ? templateOf(address, mediaType) : undefined
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
  } else if (template && bare === 'text/html') {
    // pages are for browsers; where an operation has JSON too, its description is of that
    assert(body.startsWith('<!doctype html>'), `${method} ${url} answered as no page`)
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
