/** Downloads: a list whole, in one answer, streamed from one selection of the store. */
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { capital, type Kind, type Resource } from '../kinds/kind.js'
import type { Stored } from '../store/store.js'
import { type Context, pathOf } from './context.js'
import { serializerOf } from './json.js'
import { absolute } from './links.js'
import { downloadQuery, type SelectionParameters, type SelectionShape, selection } from './list.js'
import { answers, DOWNLOAD_HEADERS } from './openapi.js'

/** A format that a list can be downloaded in. */
export interface Download<T> {
  mediaType: string
  /** The media type with its parameters. */
  contentType: string
  description: string
  write(pages: AsyncIterable<T[]>, toJson: (document: T) => string): AsyncIterable<string>
}

type DownloadParameters = SelectionParameters & { limit?: number | undefined }

/**
 * `GET /v1/<kinds>.<format>`: the list, narrowed and ordered by the query. An answer that breaks off is told by the
 * missing last chunk (RFC 9112, 8), or by a count of records that is not that of `X-Total-Count`. There is no validator,
 * as the bytes are not known before they are sent.
 */
export const addDownload = <D extends Resource>(
  app: FastifyInstance,
  { store, origin }: Context,
  kind: Kind<D>,
  item: z.ZodType,
  format: string,
  { mediaType, contentType, description, write }: Download<D>,
  shape: SelectionShape,
) => {
  const toJson = serializerOf(item)
  app.get(`${pathOf(kind)}.${format}`, {
    schema: {
      operationId: `download${capital(kind.plural)}${capital(format)}`,
      tags: [kind.tag],
      summary: `Download ${kind.plural} as ${format.toUpperCase()}`,
      description: `${description} It has no pages: all that fits comes in one answer, up to \`limit\`.`,
      querystring: downloadQuery(shape),
      response: answers('The list.', { [mediaType]: z.string() }, {}, DOWNLOAD_HEADERS, true),
    },
    handler: async (request, reply) => {
      const parameters = request.query as DownloadParameters
      const { limit = Number.POSITIVE_INFINITY } = parameters
      const wanted = selection(kind, parameters)
      reply.type(contentType).headers({
        'cache-control': 'no-cache',
        'content-disposition': `inline; filename="${kind.plural}.${format}"`,
      })
      if (request.method === 'HEAD') {
        const { total } = await store.list(kind, { ...wanted, limit: 1 })
        return reply.header('x-total-count', Math.min(total, limit)).send(Readable.from([]))
      }
      const { total, pages } = await store.stream(kind, { ...wanted, limit: parameters.limit })
      return reply.header('x-total-count', total).send(Readable.from(write(absolutePages(pages, origin), toJson)))
    },
  })
}

async function* absolutePages<D>(pages: AsyncIterable<Stored<D>[]>, origin: string) {
  for await (const page of pages) yield page.map(({ document }) => absolute(document, origin))
}
