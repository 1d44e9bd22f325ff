/**
 * A finished answer: a representation in one coding, with a strong validator (RFC 9110, 8.8), its digest (RFC 9530) and
 * every header but those of one request.
 */
import { hash } from 'node:crypto'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import fresh from 'fresh'
import { type Coding, encode } from './codings.js'

export interface Finished {
  body: Buffer
  etag: string
  /** Of a 200. */
  headers: OutgoingHttpHeaders
  /** Of a 304: nothing of what only the bytes need. */
  unchanged: OutgoingHttpHeaders
}

export const finish = async (text: string | Buffer, coding: Coding, given: OutgoingHttpHeaders): Promise<Finished> => {
  const body = await encode(typeof text === 'string' ? Buffer.from(text) : text, coding)
  const digest = hash('sha256', body, 'buffer')
  const etag = `"${digest.toString('base64url')}"`
  const { 'content-type': type, 'content-length': _, ...common } = given
  const unchanged = {
    'cache-control': 'no-cache',
    ...common,
    etag,
    'repr-digest': `sha-256=:${digest.toString('base64')}:`,
  }
  const headers = {
    ...unchanged,
    ...(type !== undefined && { 'content-type': type }),
    ...(coding !== 'identity' && { 'content-encoding': coding }),
    'content-length': body.length,
  }
  return { body, etag, headers, unchanged }
}

/**
 * Whether the client has the very bytes: what the origin itself evaluates (RFC 9110, 13). The `Cache-Control` of a request
 * speaks to caches on the way, and `fetch` adds `no-cache` to it whenever a program sets `If-None-Match`.
 */
export const isUnchanged = ({ etag }: Finished, { 'if-none-match': known }: IncomingHttpHeaders): boolean =>
  known !== undefined && fresh({ 'if-none-match': known }, { etag })
