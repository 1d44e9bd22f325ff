/** What a client likes best of what there is (RFC 9110, 12.5.1). */
import type { FastifyReply } from 'fastify'
import Negotiator from 'negotiator'

/** The media type, of those offered, that the client likes best: the first where it has no preference, none where it takes none. */
export const preferred = (accept: string | undefined, offered: string[]): string | undefined => {
  // our types have one charset and CSV has always a header (RFC 4180), and an empty field is none
  const asked = accept?.replace(/;\s*(?:charset|header)=[^;,]*/gi, '') || '*/*'
  return new Negotiator({ headers: { accept: asked } }).mediaType(offered)
}

/** Whether a browser asks for an address that has a page too: programs that ask for anything, or for JSON, get JSON. */
export const wantsPage = (accept: string | undefined): boolean =>
  preferred(accept, ['application/json', 'application/problem+json', 'text/html']) === 'text/html'

/** Tells caches that the answer depends on a header of the request, once. */
export const varyBy = (reply: FastifyReply, name: 'Accept' | 'Accept-Encoding') => {
  const vary = String(reply.getHeader('vary') ?? '')
  if (!vary.split(', ').includes(name)) reply.header('vary', vary ? `${vary}, ${name}` : name)
}
