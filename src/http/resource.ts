/** The two operations that every kind of resource has: its list and its detail. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Vocabulary } from '../kinds/index.js'
import { capital, type Kind, type Resource } from '../kinds/kind.js'
import type { RecordKind } from '../kinds/record.js'
import type { Store } from '../store/store.js'
import { type Download, downloadContent, sendDownload } from './download.js'
import { chooseFormat, type Format, formatContent, formatParameter, JSON_FORMAT } from './formats.js'
import { given, type ListParameters, linkHeader, listQuery, listSchema, page } from './list.js'
import { answers, LIST_HEADERS, serializerOf } from './openapi.js'
import { ProblemError } from './problems.js'

export interface Context {
  store: Store
  vocabulary: Vocabulary
}

/** For operations without parameters: any is an error. */
export const NO_QUERY = z.strictObject({})

/** Where the list of a kind stands. */
export const pathOf = ({ plural }: Kind) => `/v1/${plural}`

/** `GET /v1/<kinds>`: one page or a download, narrowed and ordered by the query. `item` is the schema of the documents as the list shows them. */
export const addList = async <D extends Resource>(
  app: FastifyInstance,
  { store }: Context,
  kind: Kind<D>,
  item: z.ZodType,
  downloads: Record<string, Download<D>>,
) => {
  const path = pathOf(kind)
  const formats = { json: JSON_FORMAT, ...downloads }
  const query = listQuery(kind, formats)
  const toJson = serializerOf(item)
  const example = await page(store, kind, path, query.parse({ limit: '2' }) as ListParameters, { limit: '2' })
  app.get(path, {
    schema: {
      operationId: `list${capital(kind.plural)}`,
      tags: [kind.tag],
      summary: `List ${kind.plural}`,
      description: kind.description,
      querystring: query,
      response: answers(
        'A page of the list.',
        {
          [JSON_FORMAT.mediaType]: { schema: listSchema(item), example: shaped(listSchema(item), example) },
          ...(await downloadContent(store, kind, downloads, toJson)),
        },
        { 'invalid-cursor': undefined },
        LIST_HEADERS,
      ),
    },
    handler: async (request, reply) => {
      const format = chooseFormat(request, reply, formats)
      const download = downloads[format]
      if (download) return sendDownload(request, reply, store, kind, format, download, toJson)
      const list = await page(store, kind, path, request.query as ListParameters, given(request.url))
      return reply.header('link', linkHeader(list)).send(list)
    },
  })
}

/** `GET /v1/<kinds>/{kind}`: one document, completed by `complete` with what an explorer wants next. */
export const addItem = async <D extends Resource>(
  app: FastifyInstance,
  { store }: Context,
  kind: Kind<D>,
  options: {
    schema: z.ZodType
    complete?: (document: D) => Promise<unknown>
    formats?: Record<string, Format<D>>
  },
) => {
  const { schema, complete = async (document) => document, formats = {} } = options
  const name = kind.kind
  const offered = { json: JSON_FORMAT, ...formats }
  const example = await firstOf(store, kind)
  app.get(`${pathOf(kind)}/:${name}`, {
    schema: {
      operationId: `get${capital(name)}`,
      tags: [kind.tag],
      summary: `Get one of the ${kind.plural}`,
      description: schema.description,
      params: idParameter(name, example?.id),
      querystring: z.strictObject({ format: formatParameter(offered, Object.keys(offered).at(-1)!) }),
      response: answers(
        `The ${name}.`,
        {
          [JSON_FORMAT.mediaType]: { schema, ...(example && { example: shaped(schema, await complete(example)) }) },
          ...(await formatContent(formats, example)),
        },
        { 'not-found': absent(name, 'no-such-id') },
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
export const getOr404 = async <D>(
  store: Store,
  kind: RecordKind<D>,
  params: unknown,
  name: string = kind.kind,
): Promise<D> => {
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
export const firstOf = async <D>(store: Store, kind: RecordKind<D>): Promise<D | undefined> => {
  const { items } = await store.list(kind, { where: [], sort: { key: 'id', descending: false }, limit: 1 })
  return items[0]
}

/** A value as a schema lets it out: keys that the schema does not know are left out, as the serializer does. */
const shaped = (schema: z.ZodType, value: unknown): unknown => JSON.parse(JSON.stringify(schema.parse(value)))
