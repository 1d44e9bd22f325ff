/** Which version a client means to change (RFC 9110, 13.1), so that nobody's change is lost unseen. */
import type { FastifyInstance, FastifyRequest } from 'fastify'

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
  if (there === undefined) return NONE
  if (known.trim() === '*') return there
  const tags = known.split(',').map((tag) => tag.trim())
  if (tags.includes(`"${there}"`)) return there
  for (const coding of CODINGS) {
    const path = url.split('?')[0]!
    const answer = await app.inject({ url: path, headers: { 'accept-encoding': coding, authorization } })
    if (tags.includes(String(answer.headers.etag))) return there
  }
  return NONE
}

/** Whether a client says what it expects to be there. */
export const isConditional = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers['if-match'] !== undefined || headers['if-none-match'] !== undefined
