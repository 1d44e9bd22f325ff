/** The operations that every kind of resource has: its list, its downloads, its detail and other representations of that. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { capital, type Kind, type Resource } from '../kinds/kind.js'
import type { RecordKind } from '../kinds/record.js'
import type { Store } from '../store/store.js'
import { type Context, pathOf } from './context.js'
import { addDownload, type Download } from './download.js'
import { JSON_CONTENT_TYPE, joinedList } from './json.js'
import { absolute, below, linkHeader } from './links.js'
import { downloadLinks, given, type ListParameters, listPage, listQuery, listSchema, selectionShape } from './list.js'
import { answers, LINK_HEADER } from './openapi.js'
import { ProblemError } from './problems.js'
import type { Alternatives } from './representations.js'

/** A representation of one document beside JSON. */
export interface Representation<D> {
  mediaType: string
  schema: z.ZodType
  /** "JSON-LD", as people call it. */
  called: string
  represent: (document: D) => object | Promise<object>
}

/** For operations without parameters: any is an error. */
export const NO_QUERY = z.strictObject({})

const alternativesOf = (named: Record<string, { mediaType: string }>): Alternatives =>
  Object.fromEntries(Object.entries(named).map(([name, { mediaType }]) => [mediaType, `.${name}`]))

/** `GET /v1/<kinds>`: one page, narrowed and ordered by the query. `item` is the schema of the documents as the list shows them. */
export const addList = <D extends Resource>(
  app: FastifyInstance,
  context: Context,
  kind: Kind<D>,
  item: z.ZodType,
  downloads: Record<string, Download<D>>,
) => {
  const path = pathOf(kind)
  const formats = Object.keys(downloads)
  const shape = selectionShape(kind)
  const asKept = item === kind.schema && below(context.origin) === ''
  app.get(path, {
    config: { alternatives: alternativesOf(downloads) },
    schema: {
      operationId: `list${capital(kind.plural)}`,
      tags: [kind.tag],
      summary: `List ${kind.plural}`,
      description: kind.description,
      querystring: listQuery(shape),
      response: answers(
        'A page of the list.',
        { 'application/json': listSchema(item, formats) },
        { 'invalid-cursor': undefined },
        LINK_HEADER,
      ),
    },
    handler: async (request, reply) => {
      const query = given(request.url)
      const { items, links, ...counts } = await listPage(context, kind, path, request.query as ListParameters, query)
      reply.header('link', linkHeader(links, context.origin))
      const beside = { ...counts, links: { ...links, ...downloadLinks(path, query, formats) } }
      if (!asKept) return reply.send({ items: items.map(({ document }) => document), ...beside })
      return reply.type(JSON_CONTENT_TYPE).send(
        joinedList(
          items.map(({ json }) => json),
          beside,
        ),
      )
    },
  })
  for (const [format, download] of Object.entries(downloads))
    addDownload(app, context, kind, item, format, download, shape)
}

/** `GET /v1/<kinds>/{kind}`: one document, completed by `complete` with what an explorer wants next. */
export const addItem = <D extends Resource>(
  app: FastifyInstance,
  { store, origin }: Context,
  kind: Kind<D>,
  options: {
    schema: z.ZodType
    complete: (document: D) => unknown
    representations: Record<string, Representation<D>>
  },
) => {
  const { schema, complete, representations } = options
  const { kind: name, tag } = kind
  const describe = (operationId: string, summary: string, mediaType: string, schema: z.ZodType) => ({
    operationId,
    tags: [tag],
    summary,
    description: schema.description,
    params: idParameter(name),
    querystring: NO_QUERY,
    response: answers(`The ${name}.`, { [mediaType]: schema }, { 'not-found': absent(name, 'no-such-id') }),
  })
  app.get(`${pathOf(kind)}/:${parameterOf(name)}`, {
    config: { alternatives: alternativesOf(representations) },
    schema: describe(`get${capital(name)}`, `Get one of the ${kind.plural}`, 'application/json', schema),
    handler: async (request, reply) => reply.send(await complete(await getOr404(store, kind, request.params))),
  })
  for (const [suffix, { mediaType, schema, called, represent }] of Object.entries(representations)) {
    // an id has one dot at most, that of a fact: `a.jsonld` is the fact "jsonld" of the article "a"
    const id = tag === 'Facts' ? '^[^/.]+\\.[^/.]+' : '^[^/.]+'
    app.get(`${pathOf(kind)}/:${parameterOf(name)}(${id}).${suffix}`, {
      schema: describe(
        `get${capital(name)}${called.toLowerCase().split('-').map(capital).join('')}`,
        `Get one of the ${kind.plural} as ${called}`,
        mediaType,
        schema,
      ),
      handler: async (request, reply) => {
        const document = absolute(await getOr404(store, kind, request.params), origin)
        // as text, past the response schema: what is built from a checked document has no keys to drop
        return reply.type(mediaType).send(JSON.stringify(await represent(document)))
      },
    })
  }
}

/** Where the other representations of a document are, for its `links`. */
export const representationLinks = (href: string, representations: object): Record<string, string> =>
  Object.fromEntries(Object.keys(representations).map((suffix) => [suffix, `${href}.${suffix}`]))

/** "quoteId": a parameter called "quote" would hide a function of that name in generated clients. */
export const parameterOf = (name: string) => `${name}Id`

/** The document that the path names, by the parameter called like its kind. */
export const getOr404 = async <D>(
  store: Store,
  kind: RecordKind<D>,
  params: unknown,
  name: string = kind.kind,
): Promise<D> => {
  const id = (params as Record<string, string>)[parameterOf(name)]!
  const document = await store.get(kind, id)
  if (document === undefined) throw new ProblemError('not-found', absent(name, id))
  return document
}

export const absent = (name: string, id: string) => `There is no ${name} "${id}".`

/** The path parameter of a resource; its example is filled in with an id that is there. */
export const idParameter = (name: string) =>
  z.object({ [parameterOf(name)]: z.string().meta({ description: `Id of the ${name}.` }) })
