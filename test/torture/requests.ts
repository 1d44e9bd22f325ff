/** Requests made from the spec, sound and broken, one after the other: none may fail, contradict the spec, or take long. */
import assert from 'node:assert/strict'
import type { InjectOptions } from 'light-my-request'
import { spec } from '../support/contract.js'
import { randomNumbers } from '../support/generated.js'
import type { Ask } from '../support/service.js'

interface Parameter {
  name: string
  in: 'path' | 'query'
  schema: { $ref?: string; type?: string; enum?: unknown[]; example?: unknown; examples?: unknown[]; default?: unknown }
}

/** What parameters are filled with where they are to be broken, or merely odd. */
const ODD = [
  ...['', ' ', '0', '-1', '1e9', '99999999999999999999', 'null', 'true', '[]', '{}', "'", '"', '<b>', '../..', '\\'],
  ...[
    'a'.repeat(201),
    'a'.repeat(2001),
    '…',
    'ﬁ',
    'é',
    '👩‍👩‍👧',
    '\u202e',
    '\u0301',
    '%',
    '%00',
    '%zz',
    '\ud800',
    'trump',
    'the',
    'of',
  ],
]
const ACCEPTS = [
  ...['*/*', '', 'application/json', 'text/html', 'text/csv', 'application/x-ndjson', 'application/ld+json'],
  ...['text/*;q=0.1, */*;q=0.01', 'application/json;q=0', 'x', 'text/csv; header=present', ';;;,', 'image/png'],
]
const HEADERS: Record<string, string[]> = {
  'accept-encoding': ['gzip', 'br', 'identity;q=0', '*;q=0', 'gzip;q=2', ''],
  'if-none-match': ['*', '*', '*', '"x"', 'W/"x"', '"', ','],
  'cache-control': ['no-cache', 'max-age=0', 'x'],
  origin: ['https://a.example', 'null', 'x'],
  range: ['bytes=0-1', 'bytes=-1', 'x'],
  'x-request-id': ['mine', 'a b', '\u00e9', 'x'.repeat(200)],
  traceparent: ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'x'],
}
const METHODS = ['GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE'] as const
/** Milliseconds in which each must be answered, on a machine as busy as it may be. */
const LONG = 10_000

const schemas = (spec as unknown as { components: { schemas: Record<string, Parameter['schema']> } }).components.schemas
const resolved = ({ $ref, ...schema }: Parameter['schema']): Parameter['schema'] =>
  $ref ? { ...schemas[$ref.split('/').at(-1)!], ...schema } : schema

/** Asks so many times, and says how often each status was the answer. */
export const askAtRandom = async (ask: Ask, times: number, seed: number): Promise<Record<string, number>> => {
  const random = randomNumbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const chance = (share: number) => random() < share
  const valueFor = (parameter: Parameter) => {
    const { enum: names = [], example, examples = [], default: usual, type } = resolved(parameter.schema)
    const sound = [
      ...names,
      ...examples,
      example,
      usual,
      type === 'integer' ? 3 : undefined,
      type === 'boolean' ? 'true' : undefined,
    ]
    const known = sound.filter((value) => value !== undefined).map(String)
    return known.length > 0 && chance(0.75) ? pick(known) : pick(ODD)
  }
  const written = (text: string) =>
    chance(0.95) ? encodeURIComponent(text.toWellFormed()) : text.replace(/[^ -~]/g, '%')
  const paths = Object.entries(spec.paths)
  const statuses: Record<string, number> = {}
  for (let time = 0; time < times; time++) {
    const [path, operations] = pick(paths)
    const { parameters = [] } = pick(Object.values(operations)) as { parameters?: Parameter[] }
    let url = path
    for (const parameter of parameters.filter((parameter) => parameter.in === 'path'))
      url = url.replace(`{${parameter.name}}`, written(valueFor(parameter)).padEnd(1, 'x'))
    if (chance(0.02)) url += pick(['/', '.csv', '.x', '//', '/%2e%2e'])
    const query = parameters
      .filter((parameter) => parameter.in === 'query' && chance(0.25))
      .flatMap((parameter) => Array(chance(0.05) ? 2 : 1).fill(`${parameter.name}=${written(valueFor(parameter))}`))
    if (chance(0.05)) query.push(`${pick(['x', 'format', 'cursor', '__proto__', ''])}=${written(pick(ODD))}`)
    if (query.length > 0) url += `?${query.join('&')}`
    const headers: Record<string, string> = {}
    if (chance(0.5)) headers.accept = pick(ACCEPTS)
    for (const [name, values] of Object.entries(HEADERS)) if (chance(0.2)) headers[name] = pick(values)
    const options: Omit<InjectOptions, 'url'> = { method: pick(METHODS), headers }
    const start = performance.now()
    const { status } = await ask(url, options)
    assert(status < 500, `${options.method} ${url} ${JSON.stringify(headers)} answered ${status}`)
    assert(performance.now() - start < LONG, `${url} took long`)
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  return statuses
}
