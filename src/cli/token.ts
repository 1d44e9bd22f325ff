/** `npm run token -- [read|write]`: a new token, and what of it belongs into TOKENS. */
import { createHash, randomBytes } from 'node:crypto'
import { SCOPES } from '../config.js'

const [, , scope = 'write'] = process.argv
if (SCOPES.some((known) => known === scope)) {
  const token = randomBytes(32).toString('base64url')
  console.log(`token, for who ${scope}s: ${token}`)
  console.log(`TOKENS, for the service: ${scope}:${createHash('sha256').update(token).digest('hex')}`)
} else {
  console.error(`"${scope}" is no scope: ${SCOPES.join(' and ')} are`)
  process.exitCode = 1
}
