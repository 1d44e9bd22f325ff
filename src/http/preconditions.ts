/** Which version a client means to change (RFC 9110, 13.1), so that nobody's change is lost unseen. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Overtaken } from '../corpus/desk.js'
import { ProblemError } from './problems.js'

/** No version is called so. */
const NONE = ''

/** Codings in which a resource is read, each with a validator of its own. */
const CODINGS = ['identity', 'gzip', 'br']

/**
 * The version that the client expects, of one that is there: by `*`, by the version itself as an entity tag, or by the
 * `ETag` of any representation of it. Where nothing is expected, undefined.
 */
export const expectedBy = async (
  app: FastifyInstance,
  { url, headers }: FastifyRequest,
  there: string | undefined,
): Promise<string | undefined> => {
  const { 'if-match': known, authorization = '' } = headers
  if (known === undefined) return undefined
  if (known.trim() === '*') return there ?? NONE
  const tags = known.split(',').map((tag) => tag.trim())
  if (tags.includes(`"${there}"`)) return there
  for (const coding of CODINGS) {
    const path = url.split('?')[0]!
    const answer = await app.inject({ url: path, headers: { 'accept-encoding': coding, authorization } })
    if (tags.includes(String(answer.headers.etag))) return there
  }
  return NONE
}

/** What is answered where another version is there than was expected. */
export const overtaken = (error: unknown, { headers }: FastifyRequest): unknown => {
  if (!(error instanceof Overtaken)) return error
  const isConditional = headers['if-match'] !== undefined || headers['if-none-match'] !== undefined
  return new ProblemError(isConditional ? 'precondition-failed' : 'precondition-required')
}
