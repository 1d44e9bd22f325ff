/** What a request must be before any route looks at it. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { OF_EVERY_ANSWER, PROBLEM_MEDIA_TYPE, ProblemError, problem } from './problems.js'

/** Refuses requests without a host (RFC 9112, 3.2), with a malformed query, and expectations that can't be met. */
export const refuseMalformed = (app: FastifyInstance) => {
  app.addHook('onRequest', async ({ url, headers, raw }) => {
    if (headers.host === undefined && raw.httpVersion === '1.1') {
      throw new ProblemError('invalid-request', 'The request has no Host header.')
    }
    if (!isDecodable(url)) {
      throw new ProblemError('invalid-request', 'The query has a percent-escape that stands for no character.')
    }
  })
  // RFC 9110, 10.1.1
  app.server.on('checkExpectation', (_request, response) => {
    const body = JSON.stringify(problem('expectation-failed'))
    const headers = { 'content-type': PROBLEM_MEDIA_TYPE, 'content-length': Buffer.byteLength(body) }
    response.writeHead(417, { ...OF_EVERY_ANSWER, ...headers, 'x-request-id': randomUUID() }).end(body)
  })
}

const isDecodable = (url: string) => {
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}
