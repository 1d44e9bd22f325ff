/** Picks the representation to answer with (RFC 9110, 12.5.1). */
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { ProblemError } from './problems.js'

/** The media type, of those offered, that the client likes best; the first where it has no preference. */
export const negotiate = (request: FastifyRequest, reply: FastifyReply, offered: string[]): string => {
  const vary = reply.getHeader('vary')
  reply.header('vary', vary ? `${vary}, Accept` : 'Accept')
  // our types have one charset, and an empty header is none (RFC 9110, 12.5.1)
  const accept = request.headers.accept?.replace(/;\s*charset=[^;,]*/gi, '') || '*/*'
  const type = new Negotiator({ headers: { accept } }).mediaType(offered)
  if (type === undefined) {
    throw new ProblemError(
      'not-acceptable',
      `${request.headers.accept} is not available here; ${offered.join(', ')} is.`,
    )
  }
  return type
}
