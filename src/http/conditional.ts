/** Conditional requests (RFC 9110, 13) and digests (RFC 9530): a strong validator for every representation. */
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import fresh from 'fresh'

/** Adds ETag, Repr-Digest and 304 to whatever is answered 200 from memory. */
export const answerConditionally = (app: FastifyInstance) => {
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const digest = createHash('sha256').update(payload).digest()
    const etag = `"${digest.toString('base64url')}"`
    reply.header('etag', etag).header('repr-digest', `sha-256=:${digest.toString('base64')}:`)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache')
    if (!fresh(preconditions(request.headers), { etag })) return payload
    reply.code(304).removeHeader('content-length').removeHeader('content-type')
    // an empty string would bring the length 0 with it, which is not that of the representation (RFC 9110, 8.6)
    return request.method === 'HEAD' ? payload : null
  })
}

/**
 * What the origin itself evaluates (RFC 9110, 13). The `Cache-Control` of a request speaks to caches on the way, and
 * `fetch` adds `no-cache` to it whenever a program sets `If-None-Match`.
 */
const preconditions = ({ 'cache-control': _, ...headers }: IncomingHttpHeaders) => headers
