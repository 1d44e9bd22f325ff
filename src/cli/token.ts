/** `npm run token -- [read|write]`: a new token, and what of it belongs into TOKENS. */
import { createHash, randomBytes } from 'node:crypto'

const [, , scope = 'write'] = process.argv
if (scope === 'read' || scope === 'write') {
  const token = randomBytes(32).toString('base64url')
  console.log(`token, for who ${scope}s: ${token}`)
  console.log(`TOKENS, for the service: ${scope}:${createHash('sha256').update(token).digest('hex')}`)
} else {
  console.error(`"${scope}" is no scope: tokens are for "read" or for "write"`)
  process.exitCode = 1
}
