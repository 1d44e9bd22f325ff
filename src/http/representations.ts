/**
 * One address, one representation. An address may have others beside it, each at an address of its own (`/v1/quotes`
 * has `/v1/quotes.csv`): `Accept` on the plain one leads there before any route is chosen, and `Content-Location` says
 * so (RFC 9110, 8.7 and 12.5.1). What a route offers is what its schema announces for 200.
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, RouteOptions } from 'fastify'
import findMyWay from 'find-my-way'
import { preferred, varyBy } from './negotiate.js'
import { ProblemError } from './problems.js'
import { ANY_LENGTH } from './well-formed.js'

/** Suffixes of the addresses of other representations, by media type. */
export type Alternatives = Record<string, string>

/** What a route may say in its `config`, beside its schema. */
export interface Offer {
  alternatives?: Alternatives
  /** For browsers, at the same address; not in the spec, where an operation has one media type. */
  page?: 'text/html'
  /** The media type with the parameters that it is sent with, where it has some that a client can ask for. */
  contentType?: string
}

declare module 'fastify' {
  interface FastifyContextConfig extends Offer {}
}

export const representations = () => {
  const routes = findMyWay({ maxParamLength: ANY_LENGTH })
  return {
    /** Fastify's `rewriteUrl`: the address of the representation that the client likes best. */
    rewrite: (url: string, { method = '', headers }: { method?: string; headers: IncomingHttpHeaders }): string => {
      if (!['GET', 'HEAD'].includes(method)) return url
      const [path, ...query] = url.split('?') as [string, ...string[]]
      const offer: RouteOffer | undefined = routes.find('GET', path)?.store
      const chosen = offer && preferred(headers.accept, [...offer.own, ...Object.keys(offer.alternatives)])
      const suffix = chosen && offer.alternatives[chosen]
      return suffix ? [`${path}${suffix}`, ...query].join('?') : url
    },

    /** Learns what routes offer as they are added, refuses what none has, and says which one was chosen. */
    serve: (app: FastifyInstance, origin: string) => {
      app.addHook('onRoute', (route) => {
        if ([route.method].flat().includes('GET')) routes.on('GET', route.url, () => {}, offerOf(route))
      })
      app.addHook('onRequest', (request, reply, done) => {
        const { own, alternatives } = offerOf(request.routeOptions)
        if (own.length === 0) return done()
        varyBy(reply, 'Accept')
        const { accept } = request.headers
        if (preferred(accept, own) === undefined) {
          const offered = [...own, ...Object.keys(alternatives)].join(', ')
          throw new ProblemError('not-acceptable', `${accept} is not available here; ${offered} is.`)
        }
        done()
      })
      app.addHook('onSend', ({ url, originalUrl }, reply, _payload, done) => {
        if (url !== originalUrl && reply.statusCode < 400) reply.header('content-location', `${origin}${url}`)
        done()
      })
    },
  }
}

interface RouteOffer {
  own: string[]
  alternatives: Alternatives
}

const offerOf = ({ schema, config }: Pick<RouteOptions, 'schema' | 'config'>): RouteOffer => {
  const { alternatives = {}, page, contentType }: Offer = config ?? {}
  const { content = {} } = (schema?.response as { 200?: { content?: object } } | undefined)?.[200] ?? {}
  const own = contentType ? [contentType] : Object.keys(content)
  return { own: page ? [...own, page] : own, alternatives }
}
