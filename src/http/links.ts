/**
 * Links that leave the service: with the address that the operator says it is known by. It is never taken from `Host` or
 * `Forwarded`: that is what a client says, and a cache would hand it on to others.
 */
import type { FastifyInstance } from 'fastify'
import { PROBLEM_MEDIA_TYPE } from './problems.js'

/** A value with `origin` before every path that stands under `href` or within `links`. */
export const absolute = <T>(value: T, origin: string): T => (origin === '' ? value : (walk(value, origin, false) as T))

const walk = (value: unknown, origin: string, link: boolean): unknown => {
  if (typeof value === 'string') return link && value.startsWith('/') ? origin + value : value
  if (Array.isArray(value)) return value.map((item) => walk(item, origin, link))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, walk(item, origin, link || key === 'href' || key === 'links')]),
  )
}

/** A `Link` header (RFC 8288): a link for each relation. */
export const linkHeader = (links: Record<string, string>, origin: string): string =>
  Object.entries(links)
    .map(([relation, href]) => `<${origin}${href}>; rel="${relation}"`)
    .join(', ')

/** A path with a query. */
export const address = (path: string, query: Record<string, string>): string => {
  const search = new URLSearchParams(query).toString()
  return search ? `${path}?${search}` : path
}

/** The path below which a proxy serves all of it, without a slash at its end; empty for the root. */
export const below = (origin: string): string => (origin === '' ? '' : new URL(origin).pathname.replace(/\/$/, ''))

/**
 * Where a proxy serves all of it below a path, which it takes away before it asks, paths in JSON, in pages and in problems
 * begin with that path. Must be called before whatever computes a digest of an answer.
 */
export const serveBelow = (app: FastifyInstance, origin: string) => {
  const path = below(origin)
  if (path === '') return
  app.addHook('preSerialization', async (_request, _reply, payload) => absolute(payload, path))
  app.addHook('onSend', async (_request, reply, payload) => {
    if (typeof payload !== 'string') return payload
    const type = String(reply.getHeader('content-type'))
    if (type.startsWith('text/html')) return payload.replaceAll(/ (href|src|action)="\//g, ` $1="${path}/`)
    if (type.startsWith(PROBLEM_MEDIA_TYPE)) return payload.replace(/^\{"type":"\//, `{"type":"${path}/`)
    return payload
  })
}
