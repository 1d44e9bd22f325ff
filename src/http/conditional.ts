/** Whatever is answered 200 from memory has a validator, comes in the coding that the client takes, and is kept. */
import type { OutgoingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { codingFor, WORTH_CODING } from './codings.js'
import { finish, isUnchanged } from './finished.js'
import type { KeptAnswers } from './kept.js'
import { varyBy } from './negotiate.js'

/** Adds ETag, Repr-Digest, Content-Encoding and 304. */
export const answerConditionally = (app: FastifyInstance, kept: KeptAnswers) => {
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    kept.begin(raw)
    done()
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || reply.statusCode !== 200 || (typeof payload !== 'string' && !Buffer.isBuffer(payload)))
      return payload
    const isLong = payload.length >= WORTH_CODING
    if (isLong) varyBy(reply, 'Accept-Encoding')
    const { 'x-request-id': _, ...headers } = reply.getHeaders()
    const coding = isLong ? codingFor(request.headers['accept-encoding']) : 'identity'
    const answer = await finish(payload, coding, headers as OutgoingHttpHeaders)
    // what is hidden is Swagger UI, which has headers to add
    if (headers['cache-control'] !== 'no-store' && request.routeOptions.schema?.hide !== true)
      kept.keep(request.raw, { ...answer, route: request.routeOptions.url })
    const unchanged = isUnchanged(answer, request.headers)
    if (!unchanged) {
      reply.headers(answer.headers)
      return answer.body
    }
    reply.code(304).headers(answer.unchanged).removeHeader('content-length').removeHeader('content-type')
    // Fastify gives HEAD the length of what is sent, which must be that of the representation (RFC 9110, 8.6)
    return request.method === 'HEAD' ? answer.body : null
  })
}
