/** What a request must be before any route looks at it. */
import type { FastifyInstance } from 'fastify'
import { ProblemError } from './problems.js'

/** Longer than any part of a path: `<article>.<fact>`, 80 characters each, and more for mentions. */
const LONGEST_PART = 250

/**
 * Fastify's `routerOptions.maxParamLength`: the router answers before any hook has said what every answer carries (CORS,
 * policies), so that what is too long for a route is refused here. No address is longer than a request's headers.
 */
export const ANY_LENGTH = 2 ** 16

/** Fastify's `rewriteUrl`, for the same reason: a path with a broken percent-escape is brought to the hooks, which refuse it. */
export const routable = ({ url = '' }: { url?: string }) => {
  const [path = ''] = url.split('?')
  return isDecodable(path) ? url : url.replace(path, path.replaceAll('%', '%25'))
}

/** Refuses requests without a host (RFC 9112, 3.2) and those with a malformed or over-long address. */
export const refuseMalformed = (app: FastifyInstance) => {
  app.addHook('onRequest', ({ method, originalUrl, headers, raw }, _reply, done) => {
    if (headers.host === undefined && raw.httpVersion === '1.1') {
      throw new ProblemError('invalid-request', 'The request has no Host header.')
    }
    if (method === 'OPTIONS') return done() // a preflight must succeed, so that the answer to what it asks for can be read
    if (!isDecodable(originalUrl)) {
      throw new ProblemError('invalid-request', 'The address has a percent-escape that stands for no character.')
    }
    if (
      originalUrl
        .split('?')[0]!
        .split('/')
        .some((part) => part.length > LONGEST_PART)
    ) {
      throw new ProblemError('uri-too-long')
    }
    done()
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
