/** `npm run token`: a new token, and what of it belongs into TOKENS. */
import { createHash, randomBytes } from 'node:crypto'
import { SCOPES } from '../config.js'
import { oneOf, used } from './usage.js'

const scope = used('token', {}, ({ positionals }) => {
  const scope = oneOf(positionals, 'one token is made at a time', 'write')
  if (!SCOPES.some((known) => known === scope))
    throw new TypeError(`"${scope}" is no scope: ${SCOPES.join(' and ')} are`)
  return scope
})
if (scope) {
  const token = randomBytes(32).toString('base64url')
  console.log(`token, for who ${scope}s: ${token}`)
  console.log(`TOKENS, for the service: ${scope}:${createHash('sha256').update(token).digest('hex')}`)
}
