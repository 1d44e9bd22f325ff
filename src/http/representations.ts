/**
 * One address, one representation. An address may have others beside it, each at an address of its own (`/v1/quotes`
 * has `/v1/quotes.csv`): `Accept` on the plain one leads there before any route is chosen, and `Content-Location` says
 * so (RFC 9110, 8.7 and 12.5.1). What a route offers is what its schema announces for 200.
 */
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, RouteOptions } from 'fastify'
import findMyWay from 'find-my-way'
import Negotiator from 'negotiator'
import { ProblemError } from './problems.js'

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

export interface RepresentationOptions {
  maxParamLength: number
}

export const representations = ({ maxParamLength }: RepresentationOptions) => {
  const routes = findMyWay({ maxParamLength })
  return {
    /** Fastify's `rewriteUrl`: the address of the representation that the client likes best. */
    rewrite: ({ url = '/', method = '', headers }: IncomingMessage): string => {
      if (!['GET', 'HEAD'].includes(method)) return url
      const [path, ...query] = url.split('?') as [string, ...string[]]
      const offer: RouteOffer | undefined = routes.find('GET', path)?.store
      const chosen = offer && choose(headers.accept, [...offer.own, ...Object.keys(offer.alternatives)])
      const suffix = chosen && offer.alternatives[chosen]
      return suffix ? [`${path}${suffix}`, ...query].join('?') : url
    },

    /** Learns what routes offer as they are added, refuses what none has, and says which one was chosen. */
    serve: (app: FastifyInstance) => {
      app.addHook('onRoute', (route) => {
        if ([route.method].flat().includes('GET')) routes.on('GET', route.url, () => {}, offerOf(route))
      })
      app.addHook('onRequest', async (request, reply) => {
        const { own, alternatives } = offerOf(request.routeOptions)
        if (own.length === 0) return
        const vary = reply.getHeader('vary')
        reply.header('vary', vary ? `${vary}, Accept` : 'Accept')
        const { accept } = request.headers
        if (choose(accept, own) === undefined) {
          const offered = [...own, ...Object.keys(alternatives)].join(', ')
          throw new ProblemError('not-acceptable', `${accept} is not available here; ${offered} is.`)
        }
      })
      app.addHook('onSend', async ({ url, originalUrl }, reply) => {
        if (url !== originalUrl && reply.statusCode < 400) reply.header('content-location', url)
      })
    },
  }
}

/** Whether a browser asks for an address that has a page too. */
export const wantsPage = (accept: string | undefined): boolean =>
  choose(accept, ['application/json', 'text/html']) === 'text/html'

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

/** The media type, of those offered, that the client likes best; the first where it has no preference. */
const choose = (accept: string | undefined, offered: string[]): string | undefined => {
  // our types have one charset, and an empty header is none (RFC 9110, 12.5.1)
  const asked = accept?.replace(/;\s*charset=[^;,]*/gi, '') || '*/*'
  return new Negotiator({ headers: { accept: asked } }).mediaType(offered)
}
