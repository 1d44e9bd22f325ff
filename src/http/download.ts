/** Downloads: a list whole, in one answer, streamed page by page from the store. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Kind, Resource } from '../kinds/kind.js'
import type { Store } from '../store/store.js'
import { type ListParameters, PAGE, selection } from './list.js'
import { CHUNK, pagesFrom } from './pages.js'
import { ProblemError } from './problems.js'

/** A format that a list can be downloaded in. */
export interface Download<T> {
  mediaType: string
  /** The media type with its parameters. */
  contentType: string
  description: string
  write(pages: AsyncIterable<T[]>, toJson: (document: T) => string): AsyncIterable<string>
}

/** Downloads of more characters are no examples. */
const LONGEST_EXAMPLE = 4000
/** What a download has no use for, as it has one page. */
const PAGING = ['limit', 'cursor']

/**
 * Sends the list. An answer that breaks off is told by the missing last chunk (RFC 9112, 8), or by a count of records
 * that is not that of `X-Total-Count`. There is no validator, as the bytes are not known before they are sent.
 */
export const sendDownload = async <D extends Resource>(
  request: FastifyRequest,
  reply: FastifyReply,
  store: Store,
  kind: Kind<D>,
  format: string,
  { contentType, write }: Download<D>,
  toJson: (document: D) => string,
) => {
  refusePaging(request, format)
  const query = { ...selection(kind, request.query as ListParameters), limit: CHUNK }
  const first = await store.list(kind, query)
  const chunks = write(pagesFrom(store, kind, query, first), toJson)
  return reply
    .type(contentType)
    .headers({
      'cache-control': 'no-cache',
      'content-disposition': `inline; filename="${kind.plural}.${format}"`,
      'x-total-count': first.total,
    })
    .send(Readable.from(request.method === 'HEAD' ? [] : chunks))
}

/** The downloads of a list for the spec. */
export const downloadContent = async <D extends Resource>(
  store: Store,
  kind: Kind<D>,
  downloads: Record<string, Download<D>>,
  toJson: (document: D) => string,
) => {
  const content: Record<string, { schema: z.ZodType; example?: string }> = {}
  for (const download of Object.values(downloads)) {
    const example = await smallDownload(store, kind, download, toJson)
    content[download.mediaType] = {
      schema: z.string().meta({ description: download.description }),
      ...(example && { example }),
    }
  }
  return content
}

/** The list as one text, where that is small. */
const smallDownload = async <D extends Resource>(
  store: Store,
  kind: Kind<D>,
  { write }: Download<D>,
  toJson: (document: D) => string,
): Promise<string | undefined> => {
  const query = { ...selection(kind, { sort: kind.order }), limit: PAGE.max }
  const first = await store.list(kind, query)
  if (first.next) return undefined
  const text = (await Readable.from(write(pagesFrom(store, kind, query, first), toJson)).toArray()).join('')
  return text.length > LONGEST_EXAMPLE ? undefined : text
}

const refusePaging = ({ url }: FastifyRequest, format: string) => {
  const given = new URL(url, 'http://localhost').searchParams
  const errors = PAGING.filter((name) => given.has(name)).map((parameter) => ({
    parameter,
    detail: `does not go with ${format}, which has the whole list; leave it out`,
  }))
  if (errors.length > 0) throw new ProblemError('invalid-request', `A ${format} download has no pages.`, errors)
}
