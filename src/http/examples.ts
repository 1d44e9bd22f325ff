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
type Paths = Record<string, Record<string, Operation>>

/** What `/openapi.json` answers with; made again after a failure. */
export const specOf = (app: FastifyInstance): (() => Promise<object>) => {
  let made: Promise<object> | undefined
  const make = async () => {
    const spec: { paths: Paths } = JSON.parse(JSON.stringify(app.swagger()))
    const { paths } = spec
    const ids = idsOf(app, paths)
    for (const [path, methods] of Object.entries(paths))
      for (const [method, operation] of Object.entries(methods)) {
        const url = await addressOf(path, operation, ids)
        if (method === 'get' && url !== undefined) await illustrate(app, url, operation, ids)
      }
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

/** The id of the first record of a list, by the name of the path parameter that takes it. */
const idsOf = (app: FastifyInstance, paths: Paths) => {
  const lists = new Map(
    Object.keys(paths).flatMap((path) => {
      const [, list, parameter] = /^(\/v1\/.+)\/\{([^}]+)\}$/.exec(path) ?? []
      return list && parameter && paths[list]?.get ? [[parameter, list]] : []
    }),
  )
  const known = new Map<string, string | undefined>()
  const idOf = async (parameter: string): Promise<string | undefined> => {
    const list = lists.get(parameter)
    if (list && !known.has(parameter)) {
      const [, outer] = /\{([^}]+)\}/.exec(list) ?? []
      const path = outer ? list.replace(`{${outer}}`, String(await idOf(outer))) : `${list}?sort=id`
      const { items } = JSON.parse(await answerOf(app, path, 'application/json'))
      known.set(parameter, items[0]?.id)
    }
    return known.get(parameter)
  }
  return idOf
}

/** Query parameters that take an id, by the name of the path parameter that takes it too. */
const TAKES: Record<string, string> = { speaker: 'personId', since: 'revisionId' }

type IdOf = (parameter: string) => Promise<string | undefined>

/** Fills in ids that are there; the path with them, or nothing where there are none. */
const addressOf = async (path: string, { parameters = [] }: Operation, idOf: IdOf): Promise<string | undefined> => {
  let url = path
  for (const { name, schema } of parameters.filter((parameter) => parameter.in === 'path')) {
    schema.example ??= await idOf(name)
    if (schema.example === undefined) return undefined
    url = url.replace(`{${name}}`, String(schema.example))
  }
  return url
}

/** Fills in the answer to a request. */
const illustrate = async (app: FastifyInstance, url: string, { parameters = [], responses }: Operation, idOf: IdOf) => {
  for (const { name, schema, required } of parameters.filter((parameter) => parameter.in === 'query')) {
    // what may be left out and is called `since` is no version
    const id = name === 'since' && !required ? undefined : await idOf(TAKES[name] ?? `${name}Id`)
    if (id === undefined) continue
    schema.examples = [id]
    schema.example = id
  }
  const [[mediaType, content]] = Object.entries(responses[200].content) as [[string, { example?: unknown }]]
  // a page is no example, and the spec is none of itself
  if (mediaType === 'text/html' || url.startsWith('/openapi.')) return
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
