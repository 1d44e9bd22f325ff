import t from 'tap'
import { readConfig } from '../src/config.js'

t.test('without an environment the settings are those of the README', async (t) => {
  t.same(readConfig({}), { HOST: '127.0.0.1', PORT: 3000, DATA_DIR: 'data', LOG_LEVEL: 'info', CORS_ORIGIN: ['*'] })
  t.same(readConfig({ PORT: '' }), readConfig({}), 'empty counts as not set')
})

t.test('settings are read as what they mean', async (t) => {
  t.match(readConfig({ PORT: '8080', CORS_ORIGIN: 'https://a.example, http://b.example:81' }), {
    PORT: 8080,
    CORS_ORIGIN: ['https://a.example', 'http://b.example:81'],
  })
  t.same(readConfig({ CORS_ORIGIN: 'none' }).CORS_ORIGIN, ['none'])
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
