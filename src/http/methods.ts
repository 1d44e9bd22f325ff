/** 404, 405 and OPTIONS: what an address answers to when no route takes the request. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import findMyWay from 'find-my-way'
import { ProblemError } from './problems.js'
import { ANY_LENGTH } from './well-formed.js'

/**
 * Must be called before any route is added: it learns the paths as they come. Where nobody may write, methods that do are
 * as if they were not there. Preflights succeed wherever they go, with the headers that CORS gave them: what they ask for
 * is judged when it comes.
 */
export const answerOtherMethods = (app: FastifyInstance, isWritable: boolean) => {
  const paths = findMyWay({ maxParamLength: ANY_LENGTH })
  const allowed = (path: string) => METHODS.filter((method) => paths.find(method, path))
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.scope !== undefined && !isWritable) return
    for (const one of METHODS.filter((known) => [method].flat().includes(known))) paths.on(one, url, () => {})
  })

  app.addHook('onRequest', (request, reply, done) => {
    const { method, url } = request
    if (method === 'GET' || method === 'HEAD') return done()
    const methods = allowed(pathOf(url))
    if (methods.some((one) => one === method)) return done()
    const allow = allowOf(methods)
    const exists = url === '*' || methods.length > 0
    // RFC 9110, 9.3.7
    if (method === 'OPTIONS' && (exists || isPreflight(request))) {
      return reply
        .code(204)
        .header('allow', exists && url !== '*' ? allow : ALL)
        .send()
    }
    if (!exists) throw nothingAt(url)
    throw notAllowed(url, method, allow)
  })

  app.setNotFoundHandler(({ url, method }) => {
    const methods = allowed(pathOf(url))
    throw methods.length > 0 && !methods.includes('GET') ? notAllowed(url, method, allowOf(methods)) : nothingAt(url)
  })
}

const METHODS = ['GET', 'PUT', 'POST', 'DELETE'] as const
const ALL = 'GET, HEAD, PUT, POST, DELETE, OPTIONS'

const allowOf = (methods: string[]) =>
  [...methods.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : one)), 'OPTIONS'].join(', ')
const notAllowed = (url: string, method: string, allow: string) =>
  new ProblemError('method-not-allowed', `${pathOf(url)} does not answer to ${method}.`, undefined, { allow })

const pathOf = (url: string) => url.split('?')[0]!
const nothingAt = (url: string) => new ProblemError('not-found', `There is nothing at ${pathOf(url)}.`)

const isPreflight = ({ headers }: FastifyRequest) => headers.origin && headers['access-control-request-method']
