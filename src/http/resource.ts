/** The two operations that every kind of resource has: its list and its detail. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Documents, Kind, ResourceKind } from '../model/record.js'
import type { Store } from '../store/store.js'
import { type ListOptions, type ListParameters, linkHeader, listQuery, listSchema, page } from './list.js'
import { negotiate } from './negotiate.js'
import { answers, LINK_HEADER, type Tag } from './openapi.js'
import { ProblemError } from './problems.js'

export interface Context {
  store: Store
}

/** How the spec calls a resource. */
export interface Naming {
  tag: Tag
  /** As in `listQuotes` and `getQuote`. */
  one: string
  many: string
}

const JSON_MEDIA_TYPE = 'application/json'
const BAD_QUERY = { 'invalid-request': 'This parameter is wrong: "limit".' }
/** For operations without parameters: any is an error. */
export const NO_QUERY = z.strictObject({})

/** `GET /v1/<kinds>`: one page, narrowed and ordered by the query. `item` is the schema of the documents as the list shows them. */
export const addList = async <K extends ResourceKind>(
  app: FastifyInstance,
  { store }: Context,
  options: ListOptions<K> & { naming: Naming; item: z.ZodType; summary: string; description: string },
) => {
  const { naming, item, summary, description, path } = options
  const query = listQuery(options)
  const example = await page(store, options, query.parse({ limit: '2' }) as ListParameters, { limit: '2' })
  app.get(path, {
    schema: {
      operationId: `list${naming.many}`,
      tags: [naming.tag],
      summary,
      description,
      querystring: query,
      response: answers(
        'A page of the list.',
        { [JSON_MEDIA_TYPE]: { schema: listSchema(item), example: shaped(listSchema(item), example) } },
        { ...BAD_QUERY, 'invalid-cursor': undefined },
        LINK_HEADER,
      ),
    },
    handler: async (request, reply) => {
      negotiate(request, reply, [JSON_MEDIA_TYPE])
      const list = await page(store, options, request.query as ListParameters, given(request.url))
      return reply.header('link', linkHeader(list)).send(list)
    },
  })
}

/** `GET /v1/<kinds>/{kind}`: one document, completed by `complete` with what an explorer wants next. */
export const addItem = async <K extends ResourceKind>(
  app: FastifyInstance,
  { store }: Context,
  options: {
    kind: K
    path: string
    naming: Naming
    schema: z.ZodType
    summary: string
    description: string
    complete?: (document: Documents[K]) => Promise<unknown>
  },
) => {
  const { kind, path, naming, schema, summary, description, complete = async (document) => document } = options
  const example = await firstOf(store, kind)
  app.get(`${path}/:${kind}`, {
    schema: {
      operationId: `get${naming.one}`,
      tags: [naming.tag],
      summary,
      description,
      params: idParameter(kind, example?.id),
      querystring: NO_QUERY,
      response: answers(
        `The ${kind}.`,
        { [JSON_MEDIA_TYPE]: { schema, ...(example && { example: shaped(schema, await complete(example)) }) } },
        { ...BAD_QUERY, 'not-found': absent(kind, 'no-such-id') },
      ),
    },
    handler: async (request, reply) => {
      negotiate(request, reply, [JSON_MEDIA_TYPE])
      return reply.send(await complete(await getOr404(store, kind, request.params)))
    },
  })
}

/** The document that the path names, by the parameter called like its kind. */
export const getOr404 = async <K extends Kind>(
  store: Store,
  kind: K,
  params: unknown,
  name: string = kind,
): Promise<Documents[K]> => {
  const id = (params as Record<string, string>)[name]!
  const document = await store.get(kind, id)
  if (document === undefined) throw new ProblemError('not-found', absent(name, id))
  return document
}

export const absent = (name: string, id: string) => `There is no ${name} "${id}".`

/** The path parameter of a resource, with an id that is there. */
export const idParameter = (name: string, example: string | undefined) =>
  z.object({
    [name]: z.string().meta({ description: `Id of the ${name}.`, ...(example && { example }) }),
  })

/** A document of a kind to show in the spec: the first, in the kind's own order. */
export const firstOf = async <K extends ResourceKind>(store: Store, kind: K): Promise<Documents[K] | undefined> => {
  const { items } = await store.list(kind, { where: [], sort: { key: 'id', descending: false }, limit: 1 })
  return items[0]
}

/** A value as a schema lets it out: keys that the schema does not know are left out, as the serializer does. */
const shaped = (schema: z.ZodType, value: unknown): unknown => JSON.parse(JSON.stringify(schema.parse(value)))

/** The query as the client wrote it. */
export const given = (url: string): Record<string, string> =>
  Object.fromEntries(new URL(url, 'http://localhost').searchParams)
