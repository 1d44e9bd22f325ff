/** 404, 405 and OPTIONS: what an address answers to when no route takes the request. */
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import findMyWay from 'find-my-way'
import { ProblemError } from './problems.js'

const ALLOW = 'GET, HEAD, OPTIONS'

const isPreflight = (headers: IncomingHttpHeaders) => headers.origin && headers['access-control-request-method']

/** Must be called before any route is added: it learns the paths as they come. */
export const answerOtherMethods = (app: FastifyInstance) => {
  const paths = findMyWay()
  app.addHook('onRoute', ({ method, url }) => {
    if ([method].flat().includes('GET')) paths.on('GET', url, () => {})
  })
  const exists = (url: string) => paths.find('GET', url.split('?')[0]!) !== null

  // RFC 9110, 9.3.7; a preflight is left to CORS
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'OPTIONS' || isPreflight(request.headers)) return
    if (request.url !== '*' && !exists(request.url)) return reply.callNotFound()
    return reply.code(204).header('allow', ALLOW).send()
  })

  app.setNotFoundHandler((request) => {
    const path = request.url.split('?')[0]
    if (!ALLOW.split(', ').includes(request.method) && exists(request.url)) {
      throw new ProblemError('method-not-allowed', `${path} does not answer to ${request.method}.`, undefined, {
        allow: ALLOW,
      })
    }
    throw new ProblemError('not-found', `There is nothing at ${path}.`)
  })

  // Bodies are never read: whatever comes with a method that is not allowed must not be answered with 400 or 415.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, body, done) => {
    body.resume()
    done(null)
  })
}
