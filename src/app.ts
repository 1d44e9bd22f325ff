/** The service without its process: every registration, in order. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import cors from '@fastify/cors'
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Config } from './config.js'
import { answerClientError, expectAnswer } from './http/client-error.js'
import { answerConditionally } from './http/conditional.js'
import { linkToDescription } from './http/description-links.js'
import { serveBelow } from './http/links.js'
import { answerOtherMethods } from './http/methods.js'
import { describeApi } from './http/openapi.js'
import { OF_EVERY_ANSWER } from './http/problems.js'
import { representations } from './http/representations.js'
import { sendError } from './http/send-error.js'
import { ANY_LENGTH, refuseMalformed, routable } from './http/well-formed.js'
import { VOCABULARY, type Vocabulary } from './kinds/index.js'
import { routes } from './routes/index.js'
import type { Store } from './store/store.js'

export interface AppOptions {
  config: Pick<Config, 'CORS_ORIGIN' | 'PUBLIC_URL'>
  store: Store
  vocabulary?: Vocabulary
  logger: FastifyBaseLogger
}

const REQUEST_TIMEOUT_MS = 30_000
const WELL_FORMED_REQUEST_ID = /^[\w.:/+=-]{1,128}$/

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

export const buildApp = async ({
  config,
  store,
  logger,
  vocabulary = VOCABULARY,
}: AppOptions): Promise<FastifyInstance> => {
  const origin = config.PUBLIC_URL ?? ''
  const offered = representations()
  const app = Fastify({
    loggerInstance: logger,
    genReqId: ({ headers }) => {
      const id = headers['x-request-id']
      return typeof id === 'string' && WELL_FORMED_REQUEST_ID.test(id) ? id : randomUUID()
    },
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { requireHostHeader: false }, // refused by a hook of ours, as a problem
    return503OnClosing: false, // what arrives on an open connection is still answered
    rewriteUrl: (request) => offered.rewrite(routable(request), request),
    routerOptions: { maxParamLength: ANY_LENGTH },
    clientErrorHandler: answerClientError,
  })
  app.setErrorHandler(sendError)
  app.addHook('onRequest', async ({ id }, reply) => {
    reply.headers({ ...OF_EVERY_ANSWER, 'x-request-id': id })
  })
  app.server.on('request', expectAnswer)
  await app.register(helmet, SECURITY_HEADERS)
  await app.register(cors, {
    origin: corsOrigin(config.CORS_ORIGIN),
    methods: ['GET', 'HEAD'],
    exposedHeaders: EXPOSED_HEADERS,
    preflightContinue: true, // OPTIONS is answered with the other methods
    strictPreflight: false,
  })
  refuseMalformed(app)
  answerOtherMethods(app)
  serveBelow(app, origin)
  answerConditionally(app)
  offered.serve(app, origin)
  linkToDescription(app, origin)
  await describeApi(app, { version, origin })
  for (const route of routes) await route(app, { store, vocabulary, origin })
  await app.ready()
  return app
}

/** For pages without a script; Swagger UI, which is one, brings its own policy. */
const SECURITY_HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' }, // the API is for every web page, within CORS_ORIGIN
  strictTransportSecurity: false, // whoever puts TLS in front decides
}

const EXPOSED_HEADERS = [
  'Content-Disposition',
  'Content-Location',
  'ETag',
  'Link',
  'Repr-Digest',
  'X-Request-Id',
  'X-Total-Count',
]

const corsOrigin = (origins: string[]) => {
  if (origins[0] === 'none') return false
  return origins[0] === '*' ? '*' : origins
}
