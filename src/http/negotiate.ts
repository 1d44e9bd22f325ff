/** Picks the representation to answer with (RFC 9110, 12.5.1). */
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { ProblemError } from './problems.js'

/** The media type, of those offered, that the client likes best; the first where it has no preference. */
export const negotiate = (request: FastifyRequest, reply: FastifyReply, offered: string[]): string => {
  const vary = reply.getHeader('vary')
  reply.header('vary', vary ? `${vary}, Accept` : 'Accept')
  const type = new Negotiator(request.raw).mediaType(offered)
  if (type === undefined) {
    throw new ProblemError(
      'not-acceptable',
      `${request.headers.accept} is not available here; ${offered.join(', ')} is.`,
    )
  }
  return type
}
