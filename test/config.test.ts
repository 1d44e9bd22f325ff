import t from 'tap'
import { readConfig } from '../src/config.js'

t.test('without an environment the settings are those of the README', async (t) => {
  t.same(readConfig({}), {
    ...{ HOST: '127.0.0.1', PORT: 3000, DATA_DIR: 'data', LOG_LEVEL: 'info', CORS_ORIGIN: ['*'] },
    ...{ RATE_LIMIT: 1200, WATCH: false },
  })
  t.same(readConfig({ PORT: '' }), readConfig({}), 'empty counts as not set')
})

t.test('tokens are known by their digests, and what is wrong with secrets does not show them', async (t) => {
  const digest = '0123456789abcdef'.repeat(4)
  t.same(readConfig({ TOKENS: `write:${digest}, read:${digest}` }).TOKENS, [
    { scope: 'write', sha256: Buffer.from(digest, 'hex') },
    { scope: 'read', sha256: Buffer.from(digest, 'hex') },
  ])
  for (const env of [{ TOKENS: 'hunter2' }, { TOKENS: `admin:${digest}` }, { DATABASE_URL: 'hunter2' }])
    t.throws(() => readConfig(env), new RegExp(`^${Object.keys(env)[0]}=…: must be`))
})

t.test('settings are read as what they mean', async (t) => {
  t.match(readConfig({ PORT: '8080', CORS_ORIGIN: 'https://a.example, http://b.example:81' }), {
    PORT: 8080,
    CORS_ORIGIN: ['https://a.example', 'http://b.example:81'],
  })
  t.same(readConfig({ CORS_ORIGIN: 'none' }).CORS_ORIGIN, ['none'])
  t.same(readConfig({ TRUST_PROXY: '10.0.0.1, fd00::/8' }).TRUST_PROXY, ['10.0.0.1', 'fd00::/8'])
  t.match(readConfig({ WATCH: 'true', METRICS_PORT: '9090', RATE_LIMIT: '0' }), {
    ...{ WATCH: true, METRICS_PORT: 9090, RATE_LIMIT: 0 },
  })
  for (const PUBLIC_URL of ['https://a.example', 'https://A.example/'])
    t.equal(readConfig({ PUBLIC_URL }).PUBLIC_URL, 'https://a.example')
  for (const [PUBLIC_URL, address] of [
    ['HTTPS://A.example:443/verbatim/', 'https://a.example/verbatim'],
    ['http://[::1]:3000/a/b-c', 'http://[::1]:3000/a/b-c'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])
    t.equal(readConfig({ PUBLIC_URL }).PUBLIC_URL, address)
})

t.test('every wrong value is a line of its own', async (t) => {
  t.throws(() => readConfig({ PORT: '65536', LOG_LEVEL: 'loud', CORS_ORIGIN: '*,none' }), {
    message: /^PORT=65536: must be a port number.*\nLOG_LEVEL=loud: .*\nCORS_ORIGIN=\*,none: must be "\*"/,
  })
  for (const TRUST_PROXY of ['yes', '1', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/x', '10.0.0.1,'])
    t.throws(() => readConfig({ TRUST_PROXY }), { message: /^TRUST_PROXY=.*: must be addresses like/ })
  t.throws(() => readConfig({ RATE_LIMIT: '-1', WATCH: 'yes' }), {
    message: /^RATE_LIMIT=-1: must be a whole.*\nWATCH=yes/,
  })
  for (const CORS_ORIGIN of ['example.org', 'https://a.example/path', 'https://a.example,'])
    t.throws(() => readConfig({ CORS_ORIGIN }))
  for (const PUBLIC_URL of [
    'a.example',
    'ftp://a.example',
    'https://',
    'https://a.example/?q',
    'https://a.example/#f',
    'https://me:secret@a.example/',
    'https://a.example/"><script>',
    'https://a.example/$&',
  ])
    t.throws(() => readConfig({ PUBLIC_URL }), { message: /^PUBLIC_URL=.*: must be an address like/ })
})
