/** The service without its process: every registration, in order. */
import type { IncomingMessage, RequestListener } from 'node:http'
import cors from '@fastify/cors'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Config } from './config.js'
import { authorize, scopeBy } from './http/authorize.js'
import { readBodies } from './http/body.js'
import { answerConditionally } from './http/conditional.js'
import type { Context } from './http/context.js'
import { linkToDescription } from './http/description-links.js'
import { keptAnswers, send } from './http/kept.js'
import { type Limits, limitWork } from './http/limits.js'
import { serveBelow } from './http/links.js'
import { answerOtherMethods } from './http/methods.js'
import { describeApi } from './http/openapi.js'
import { OF_EVERY_ANSWER } from './http/problems.js'
import { representations } from './http/representations.js'
import { requestId } from './http/request-id.js'
import { type Observe, requestLog } from './http/request-log.js'
import { SECURITY_HEADERS } from './http/security.js'
import { sendError } from './http/send-error.js'
import { VERSION } from './http/version.js'
import { ANY_LENGTH, refuseMalformed, routable } from './http/well-formed.js'
import { VOCABULARY, type Vocabulary } from './kinds/index.js'
import { routes } from './routes/index.js'
import type { Served } from './source.js'

export interface AppOptions {
  config: Pick<Config, 'CORS_ORIGIN' | 'PUBLIC_URL'> & Partial<Pick<Config, 'TRUST_PROXY' | 'TOKENS'>>
  /** No limits where they are absent. */
  limits?: Omit<Limits, 'isTrusted'>
  served: Omit<Served, 'records'>
  vocabulary?: Vocabulary
  logger: FastifyBaseLogger
  /** Told of every answer. */
  observe?: Observe
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers a request: from what is kept, or by a route. */
    handle: RequestListener
  }
}

export const buildApp = async ({
  config,
  served,
  logger,
  observe,
  limits,
  vocabulary = VOCABULARY,
}: AppOptions): Promise<FastifyInstance> => {
  const origin = config.PUBLIC_URL ?? ''
  const offered = representations()
  const kept = keptAnswers(config.CORS_ORIGIN[0] !== '*')
  const { answered, controller } = requestLog(logger, observe)
  const app = Fastify({
    loggerInstance: logger,
    logController: controller,
    genReqId: requestId,
    ...(config.TRUST_PROXY !== undefined && { trustProxy: config.TRUST_PROXY }),
    rewriteUrl: (request) => offered.rewrite(routable(request), request),
    routerOptions: { maxParamLength: ANY_LENGTH },
  })
  app.decorate('handle', (request, response) => {
    const answer = kept.find(request)
    if (!answer) return app.routing(request, response)
    const start = performance.now()
    const id = requestId(request)
    send(answer, request, response, id)
    const { method, url, headers } = request as Required<Pick<IncomingMessage, 'method' | 'url' | 'headers'>>
    const { statusCode: status } = response
    answered({ id, url, headers }, { method, route: answer.route, status, ms: performance.now() - start, kept: true })
  })
  app.setErrorHandler(sendError)
  app.addHook('onRequest', ({ id }, reply, done) => {
    reply.headers(ALWAYS).header('x-request-id', id)
    done()
  })
  await app.register(cors, {
    origin: corsOrigin(config.CORS_ORIGIN),
    methods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    exposedHeaders: EXPOSED_HEADERS,
    preflightContinue: true, // OPTIONS is answered with the other methods
    strictPreflight: false,
  })
  const tokens = config.TOKENS ?? []
  const scopeOf = scopeBy(tokens)
  const isTrusted = ({ headers }: FastifyRequest) => scopeOf(headers.authorization) !== undefined
  if (limits) await limitWork(app, { isTrusted, ...limits })
  refuseMalformed(app)
  answerOtherMethods(app, tokens.length > 0)
  authorize(app, scopeOf)
  readBodies(app)
  serveBelow(app, origin)
  offered.serve(app, origin)
  linkToDescription(app, origin)
  answerConditionally(app, kept)
  await describeApi(app, { version: VERSION, origin })
  served.follow?.(kept.forget)
  const context: Context = {
    ...served,
    ...{ vocabulary, origin },
    // it may become another
    get revision() {
      return served.revision
    },
  }
  for (const route of routes) await route(app, context)
  await app.ready()
  return app
}

const ALWAYS = { ...OF_EVERY_ANSWER, ...SECURITY_HEADERS }

const EXPOSED_HEADERS = [
  'Content-Disposition',
  'Content-Location',
  'ETag',
  'Link',
  'RateLimit',
  'RateLimit-Policy',
  'Repr-Digest',
  'Retry-After',
  'X-Request-Id',
  'X-Total-Count',
]

const corsOrigin = (origins: string[]) => {
  if (origins[0] === 'none') return false
  return origins[0] === '*' ? '*' : origins
}
