/**
 * Limits that keep one client, or all together, from taking the service from everybody: a share of the work for each client
 * (429), and no more work when the process can't keep up (503). What is kept costs nothing and is not limited.
 */
import { getHeapStatistics } from 'node:v8'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProblemError } from './problems.js'

/** How many ordinary answers a costly one stands for. */
const COSTLY = 5
/** Seconds over which requests are counted. */
const WINDOW = 60
/** Networks of IPv6 are given to one client whole. */
const IPV6_PREFIX = 64
/** Milliseconds that the event loop may be late, and a share of the heap that may be in use. */
const [LATEST, FULLEST] = [1000, 0.9]
/** Milliseconds in which the event loop may be late because the app is being made. */
const STARTING = 5000
/** Seconds after which it is worth trying again when the service is overloaded. */
const RELIEF = 5

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether an answer takes far more work than looking something up. */
    costly?: boolean
  }
}

export interface Limits {
  /** Answers made for one client; 0 for any number. */
  perMinute: number
  /** Milliseconds that the event loop may be late; 0 for any number. */
  latest?: number
  /** Milliseconds before that counts. */
  starting?: number
  /** Whether a client is known, and asks as much as it will. */
  isTrusted: (request: FastifyRequest) => boolean
}

/** Must be called before any route is added. */
export const limitWork = async (
  app: FastifyInstance,
  { perMinute, latest = LATEST, starting = STARTING, isTrusted }: Limits,
) => {
  const made = performance.now()
  await app.register(underPressure, {
    maxEventLoopDelay: latest,
    maxHeapUsedBytes: FULLEST * getHeapStatistics().heap_size_limit,
    pressureHandler: (request) => {
      if (isAlive(request) || performance.now() - made < starting) return
      throw new ProblemError('overloaded', undefined, undefined, { 'retry-after': String(RELIEF) })
    },
  })
  if (perMinute === 0) return
  await app.register(rateLimit, { global: false })
  const shareOf = (max: number) => {
    const take = app.createRateLimit({ max, timeWindow: 1000 * WINDOW, ipv6Subnet: IPV6_PREFIX })
    return async (request: FastifyRequest) => {
      const share = await take(request)
      if (share.isAllowed || !share.isExceeded) return
      const detail = `More than ${max} such requests in ${WINDOW} seconds: try again in ${share.ttlInSeconds} seconds.`
      throw new ProblemError('too-many-requests', detail, undefined, {
        'retry-after': String(share.ttlInSeconds),
        ratelimit: `"client";r=0;t=${share.ttlInSeconds}`,
        'ratelimit-policy': `"client";q=${max};w=${WINDOW}`,
      })
    }
  }
  const [ordinary, costly] = [shareOf(perMinute), shareOf(Math.ceil(perMinute / COSTLY))]
  app.addHook('onRequest', async (request) => {
    const { config } = request.routeOptions
    if (!isHealth(request) && !isTrusted(request)) await (config.costly ? costly : ordinary)(request)
  })
}

const isAlive = ({ routeOptions }: FastifyRequest) => routeOptions.url === '/livez'
const isHealth = (request: FastifyRequest) => isAlive(request) || request.routeOptions.url === '/readyz'
