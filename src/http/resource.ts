/** The two operations that every kind of resource has: its list and its detail. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Documents, Kind, ResourceKind } from '../kinds/record.js'
import type { Store } from '../store/store.js'
import { type Download, downloadContent, sendDownload } from './download.js'
import { chooseFormat, type Format, formatContent, formatParameter, JSON_FORMAT } from './formats.js'
import { given, type ListOptions, type ListParameters, linkHeader, listQuery, listSchema, page } from './list.js'
import { answers, LIST_HEADERS, serializerOf, type Tag } from './openapi.js'
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

/** For operations without parameters: any is an error. */
export const NO_QUERY = z.strictObject({})

/** `GET /v1/<kinds>`: one page or a download, narrowed and ordered by the query. `item` is the schema of the documents as the list shows them. */
export const addList = async <K extends ResourceKind>(
  app: FastifyInstance,
  { store }: Context,
  options: ListOptions<K> & {
    naming: Naming
    item: z.ZodType
    summary: string
    description: string
    downloads: Record<string, Download<Documents[K]>>
  },
) => {
  const { naming, item, summary, description, path, downloads } = options
  const formats = { json: JSON_FORMAT, ...downloads }
  const query = listQuery(options, formats)
  const toJson = serializerOf(item)
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
        {
          [JSON_FORMAT.mediaType]: { schema: listSchema(item), example: shaped(listSchema(item), example) },
          ...(await downloadContent(store, options, toJson)),
        },
        { 'invalid-cursor': undefined },
        LIST_HEADERS,
      ),
    },
    handler: async (request, reply) => {
      const format = chooseFormat(request, reply, formats)
      const download = downloads[format]
      if (download) return sendDownload(request, reply, store, options, format, download, toJson)
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
    formats?: Record<string, Format<Documents[K]>>
  },
) => {
  const { kind, path, naming, schema, summary, description } = options
  const { complete = async (document) => document, formats = {} } = options
  const offered = { json: JSON_FORMAT, ...formats }
  const example = await firstOf(store, kind)
  app.get(`${path}/:${kind}`, {
    schema: {
      operationId: `get${naming.one}`,
      tags: [naming.tag],
      summary,
      description,
      params: idParameter(kind, example?.id),
      querystring: z.strictObject({ format: formatParameter(offered, Object.keys(offered).at(-1)!) }),
      response: answers(
        `The ${kind}.`,
        {
          [JSON_FORMAT.mediaType]: { schema, ...(example && { example: shaped(schema, await complete(example)) }) },
          ...(await formatContent(formats, example)),
        },
        { 'not-found': absent(kind, 'no-such-id') },
      ),
    },
    handler: async (request, reply) => {
      const format = formats[chooseFormat(request, reply, offered)]
      const document = await getOr404(store, kind, request.params)
      if (format === undefined) return reply.send(await complete(document))
      // as text, past the response schema: what is built from a checked document has no keys to drop
      return reply.type(format.mediaType).send(JSON.stringify(await format.represent(document)))
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
