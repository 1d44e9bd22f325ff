/** 404, 405 and OPTIONS: what an address answers to when no route takes the request. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import findMyWay from 'find-my-way'
import { ProblemError } from './problems.js'
import { ANY_LENGTH } from './well-formed.js'

const ALLOW = 'GET, HEAD, OPTIONS'

/**
 * Must be called before any route is added: it learns the paths as they come. Bodies are never read. Preflights succeed
 * wherever they go, with the headers that CORS gave them: what they ask for is judged when it comes.
 */
export const answerOtherMethods = (app: FastifyInstance) => {
  const paths = findMyWay({ maxParamLength: ANY_LENGTH })
  app.addHook('onRoute', ({ method, url }) => {
    if ([method].flat().includes('GET')) paths.on('GET', url, () => {})
  })

  app.addHook('onRequest', (request, reply, done) => {
    const { method, url } = request
    if (method === 'GET' || method === 'HEAD') return done()
    const exists = url === '*' || paths.find('GET', pathOf(url))
    // RFC 9110, 9.3.7
    if (method === 'OPTIONS' && (exists || isPreflight(request))) return reply.code(204).header('allow', ALLOW).send()
    if (!exists) throw nothingAt(url)
    throw new ProblemError('method-not-allowed', `${pathOf(url)} does not answer to ${method}.`, undefined, {
      allow: ALLOW,
    })
  })

  app.setNotFoundHandler(({ url }) => {
    throw nothingAt(url)
  })
}

const pathOf = (url: string) => url.split('?')[0]!
const nothingAt = (url: string) => new ProblemError('not-found', `There is nothing at ${pathOf(url)}.`)

const isPreflight = ({ headers }: FastifyRequest) => headers.origin && headers['access-control-request-method']
