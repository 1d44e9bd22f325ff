/** Who may do what: bearer tokens (RFC 6750), of which the service knows digests only. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Scope, Token } from '../config.js'
import { ProblemError } from './problems.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a token must be good for. */
    scope?: Scope
  }
}

/** What the token of a request is good for; undefined where it has none that is known. Takes as long for any token. */
export const scopeBy =
  (tokens: Token[]) =>
  (authorization: string | undefined): Scope | undefined => {
    const [, token] = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization ?? '') ?? []
    if (token === undefined) return undefined
    const digest = createHash('sha256').update(token).digest()
    const scopes = tokens.flatMap(({ scope, sha256 }) => (timingSafeEqual(sha256, digest) ? [scope] : []))
    return scopes.includes('write') ? 'write' : scopes[0]
  }

/** Refuses requests whose token is not good for what they ask for. */
export const authorize = (app: FastifyInstance, scopeOf: ReturnType<typeof scopeBy>) => {
  app.addHook('onRequest', ({ headers: { authorization }, query, routeOptions: { config } }, reply, done) => {
    if (config.scope === undefined) return done()
    // what changes nothing is no more than reading
    const needed = (query as { dryRun?: unknown }).dryRun === 'true' ? 'read' : config.scope
    reply.header('cache-control', 'no-store')
    const scope = scopeOf(authorization)
    if (scope === undefined) {
      const challenge = authorization ? 'Bearer error="invalid_token"' : 'Bearer'
      throw new ProblemError('unauthorized', undefined, undefined, { 'www-authenticate': challenge })
    }
    if (needed === 'write' && scope !== 'write') {
      const challenge = 'Bearer error="insufficient_scope", scope="write"'
      throw new ProblemError('forbidden', undefined, undefined, { 'www-authenticate': challenge })
    }
    done()
  })
}
