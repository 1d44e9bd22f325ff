/** Picks the representation to answer with (RFC 9110, 12.5.1). */
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { ProblemError } from './problems.js'

/** The media type, of those offered, that the client likes best; the first where it has no preference. */
export const negotiate = (request: FastifyRequest, reply: FastifyReply, offered: string[]): string => {
  const type = preferred(request, reply, offered)
  if (type === undefined) {
    throw new ProblemError(
      'not-acceptable',
      `${request.headers.accept} is not available here; ${offered.join(', ')} is.`,
    )
  }
  return type
}

/** The same, or undefined where the client takes none of them. */
export const preferred = (request: FastifyRequest, reply: FastifyReply, offered: string[]): string | undefined => {
  const vary = String(reply.getHeader('vary') ?? '')
  if (!vary.split(', ').includes('Accept')) reply.header('vary', vary ? `${vary}, Accept` : 'Accept')
  // our types have one charset, and an empty header is none (RFC 9110, 12.5.1)
  const accept = request.headers.accept?.replace(/;\s*charset=[^;,]*/gi, '') || '*/*'
  return new Negotiator({ headers: { accept } }).mediaType(offered)
}
