/** The spec as it is served: with real answers of the running routes as examples, asked for once, when it is first read. */
import type { FastifyInstance } from 'fastify'

/** Texts of more characters are no examples. */
const LONGEST_TEXT = 4000

interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: { example?: unknown; examples?: unknown[] }
}
interface Operation {
  parameters?: Parameter[]
  responses: { 200: { content: Record<string, { example?: unknown }> } }
}
type Paths = Record<string, { get: Operation }>

/** What `/openapi.json` answers with; made again after a failure. */
export const specOf = (app: FastifyInstance): (() => Promise<object>) => {
  let made: Promise<object> | undefined
  const make = async () => {
    const spec: { paths: Paths } = JSON.parse(JSON.stringify(app.swagger()))
    const { paths } = spec
    const ids = idsOf(app, paths)
    for (const [path, { get }] of Object.entries(paths)) await illustrate(app, path, get, ids)
    return spec
  }
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}

/** The id of the first record of a kind, by the name of the path parameter that takes it. */
const idsOf = (app: FastifyInstance, paths: Paths) => {
  const lists = new Map(
    Object.keys(paths).flatMap((path) => {
      const [, list, parameter] = /^(\/v1\/[^/{]+)\/\{([^}]+)\}$/.exec(path) ?? []
      return list && parameter ? [[parameter, list]] : []
    }),
  )
  const known = new Map<string, string | undefined>()
  return async (parameter: string): Promise<string | undefined> => {
    const list = lists.get(parameter)
    if (list && !known.has(parameter)) {
      const { items } = JSON.parse(await answerOf(app, `${list}?limit=1&sort=id`, 'application/json'))
      known.set(parameter, items[0]?.id)
    }
    return known.get(parameter)
  }
}

/** Fills in ids that are there, and the answer to a request with them. */
const illustrate = async (
  app: FastifyInstance,
  path: string,
  { parameters = [], responses }: Operation,
  idOf: (parameter: string) => Promise<string | undefined>,
) => {
  let url = path
  for (const { name, schema } of parameters.filter((parameter) => parameter.in === 'path')) {
    schema.example ??= await idOf(name)
    if (schema.example === undefined) return
    url = url.replace(`{${name}}`, String(schema.example))
  }
  for (const { name, schema } of parameters.filter((parameter) => parameter.in === 'query')) {
    const id = await idOf(`${name === 'speaker' ? 'person' : name}Id`)
    if (id !== undefined) schema.examples = [id]
  }
  const [[mediaType, content]] = Object.entries(responses[200].content) as [[string, { example?: unknown }]]
  // a page is no example, and the spec is none of itself
  if (mediaType === 'text/html' || path.startsWith('/openapi.')) return
  const body = await answerOf(app, `${url}?${queryOf(parameters, mediaType)}`, mediaType)
  if (/[/+]json$/.test(mediaType)) content.example = JSON.parse(body)
  else if (body.length <= LONGEST_TEXT) content.example = body
}

/** What an operation cannot do without, and two items where it has pages. */
const queryOf = (parameters: Parameter[], mediaType: string) => {
  const query = parameters.filter((parameter) => parameter.in === 'query')
  const needed = query
    .filter(({ required }) => required)
    .map(({ name, schema }): [string, string] => [name, String(schema.example)])
  const hasPages = mediaType === 'application/json' && query.some(({ name }) => name === 'limit')
  const pages: [string, string][] = hasPages ? [['limit', '2']] : []
  return new URLSearchParams([...needed, ...pages])
}

const answerOf = async (app: FastifyInstance, url: string, accept: string): Promise<string> => {
  const { statusCode, body } = await app.inject({ url, headers: { accept } })
  if (statusCode !== 200) throw new Error(`no example at ${url}: ${body}`)
  return body
}
