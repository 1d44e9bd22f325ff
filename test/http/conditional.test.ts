import { createHash } from 'node:crypto'
import t from 'tap'
import { shipped } from '../support/service.js'

const { ask } = await shipped()
const URLS = [
  '/',
  '/v1/quotes',
  '/v1/people/shinzo-abe',
  '/v1/articles/trump-abe-trade-talks/text',
  '/openapi.json',
  '/openapi.yaml',
  '/robots.txt',
]

t.test('every representation has a strong validator, and 304 answers to it', async (t) => {
  for (const url of URLS) {
    const { headers } = await ask(url)
    const etag = headers.etag!
    t.match(etag, /^"[\w-]+"$/)
    for (const value of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await ask(url, { headers: { 'if-none-match': value } })
      t.match(answer, { status: 304, body: '', headers: { etag, vary: /Accept/ } }, `${url} ${value}`)
      t.notOk(answer.headers['content-type'])
    }
    for (const value of ['"other"', 'garbage', etag.slice(1, -1)]) {
      t.equal((await ask(url, { headers: { 'if-none-match': value } })).status, 200, value)
    }
  }
})

t.test('what fetch adds for caches on the way does not keep a client from its 304', async (t) => {
  for (const url of URLS) {
    const etag = (await ask(url)).headers.etag!
    const headers = { 'if-none-match': etag, 'cache-control': 'no-cache', pragma: 'no-cache' }
    t.equal((await ask(url, { headers })).status, 304, url)
  }
})

t.test('HEAD answers as GET does, without the body', async (t) => {
  for (const url of URLS) {
    const [get, head] = [await ask(url), await ask(url, { method: 'HEAD' })]
    t.match(head, { status: 200, body: '' })
    for (const name of ['etag', 'content-type', 'content-length', 'link', 'vary', 'repr-digest'])
      t.equal(head.headers[name], get.headers[name], name)
    t.equal((await ask(url, { method: 'HEAD', headers: { 'if-none-match': get.headers.etag! } })).status, 304)
  }
})

t.test('every coding is of the same document', async (t) => {
  for (const coding of ['gzip', 'br']) {
    const headers = { 'accept-encoding': coding }
    const coded = await ask('/v1/quotes', { headers })
    t.match(coded, { headers: { 'content-encoding': coding }, body: (await ask('/v1/quotes')).body })
    t.match(await ask('/v1/quotes', { headers, method: 'HEAD' }), { headers: { etag: coded.headers.etag }, body: '' })
  }
})

t.test('the digest is that of the representation', async (t) => {
  const { body, headers } = await ask('/v1/articles/trump-abe-trade-talks/text')
  t.equal(headers['repr-digest'], `sha-256=:${createHash('sha256').update(body).digest('base64')}:`)
  t.equal(headers['content-type'], 'text/plain; charset=utf-8')
})

t.test('problems have no validator and health is never stored', async (t) => {
  t.notOk((await ask('/v1/quotes/nope')).headers.etag)
  t.equal((await ask('/livez')).headers['cache-control'], 'no-store')
  t.equal((await ask('/v1/quotes')).headers['cache-control'], 'no-cache')
})
