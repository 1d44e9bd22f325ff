/** 404, 405 and OPTIONS: what an address answers to when no route takes the request. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import findMyWay from 'find-my-way'
import { ProblemError } from './problems.js'

const ALLOW = 'GET, HEAD, OPTIONS'

export interface MethodOptions {
  maxParamLength: number
  /** Whether preflights are answered by CORS. */
  cors: boolean
}

/** Must be called before any route is added: it learns the paths as they come. Bodies are never read. */
export const answerOtherMethods = (app: FastifyInstance, { maxParamLength, cors }: MethodOptions) => {
  const paths = findMyWay({ maxParamLength })
  app.addHook('onRoute', ({ method, url }) => {
    if ([method].flat().includes('GET')) paths.on('GET', url, () => {})
  })

  app.addHook('onRequest', async (request, reply) => {
    const { method, url } = request
    if (method === 'GET' || method === 'HEAD' || (cors && isPreflight(request))) return
    if (url !== '*' && !paths.find('GET', pathOf(url))) throw nothingAt(url)
    // RFC 9110, 9.3.7
    if (method === 'OPTIONS') return reply.code(204).header('allow', ALLOW).send()
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

const isPreflight = ({ method, headers }: FastifyRequest) =>
  method === 'OPTIONS' && headers.origin && headers['access-control-request-method']
