import type { InjectOptions } from 'fastify'
import t from 'tap'
import { service, shipped } from '../support/service.js'

t.test('what the client accepts is answered, or 406 with what there is', async (t) => {
  const { ask } = await shipped()
  for (const accept of [
    '',
    'application/json; charset=utf-8',
    'application/json',
    '*/*',
    'application/*;q=0.5',
    'text/csv; header=present',
    'text/html, application/json;q=0.1',
  ]) {
    t.equal((await ask('/v1/quotes', { headers: { accept } })).status, 200, accept)
  }
  for (const accept of ['text/plain', 'application/json;q=0', 'garbage', 'image/*']) {
    t.match(
      (await ask('/v1/quotes', { headers: { accept } })).json(),
      { status: 406, detail: /application\/json/ },
      accept,
    )
  }
  t.equal(
    (await ask('/v1/articles/trump-abe-trade-talks/text', { headers: { accept: 'application/json' } })).status,
    406,
  )
})

t.test('any web origin may read by default, and may see the headers that matter', async (t) => {
  const { ask } = await shipped()
  const { headers } = await ask('/v1/quotes', { headers: { origin: 'https://a.example' } })
  t.equal(headers['access-control-allow-origin'], '*')
  t.match(headers['access-control-expose-headers'], /Link.*X-Request-Id/)
  const preflight = await ask('/v1/quotes', {
    method: 'OPTIONS',
    headers: { origin: 'https://a.example', 'access-control-request-method': 'GET' },
  })
  t.match(preflight, { status: 204, headers: { 'access-control-allow-methods': 'GET, HEAD' } })
})

t.test('web pages of other origins can read every refusal, and learn it by a preflight of nothing', async (t) => {
  const { ask } = await shipped()
  const long = `/v1/quotes/${'x'.repeat(300)}`
  const origin = 'https://a.example'
  const refused: [string, InjectOptions['method'], number][] = [
    ['/v1/quotes/%zz', 'GET', 400],
    ['/v1/quotes?speaker=%zz', 'GET', 400],
    [long, 'GET', 414],
    ['/nope', 'GET', 404],
    ['/v1/quotes', 'POST', 405],
  ]
  for (const [url, method, status] of refused) {
    const answer = await ask(url, { method, headers: { origin } })
    t.equal(answer.status, status)
    t.match(answer.headers, {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': /X-Request-Id/,
      'x-request-id': /./,
      'x-content-type-options': 'nosniff',
      'content-security-policy': /default-src 'none'/,
    })
    const preflight = await ask(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } })
    t.match(preflight, { status: 204, headers: { 'access-control-allow-methods': 'GET, HEAD' } }, url)
  }
})

t.test('only the origins of a list may read where there is one, and caches are told', async (t) => {
  const { ask } = await service(t, { origins: ['https://a.example', 'https://b.example'] })
  const allowed = async (origin: string) => (await ask('/v1/quotes', { headers: { origin } })).headers
  t.match(await allowed('https://b.example'), {
    'access-control-allow-origin': 'https://b.example',
    vary: 'Origin, Accept',
  })
  t.notOk((await allowed('https://c.example'))['access-control-allow-origin'])
})

t.test('no origin may read where none is allowed', async (t) => {
  const { ask } = await service(t, { origins: ['none'] })
  t.notOk(
    (await ask('/v1/quotes', { headers: { origin: 'https://a.example' } })).headers['access-control-allow-origin'],
  )
})

t.test('a well-formed request id is kept and logged, any other is replaced', async (t) => {
  const { ask, log } = await service(t)
  const idOf = async (id: string) => (await ask('/', { headers: { 'x-request-id': id } })).headers['x-request-id']
  t.equal(await idOf('abc-123'), 'abc-123')
  t.ok(log.some(({ reqId }) => reqId === 'abc-123'))
  for (const id of ['', 'a b', 'x'.repeat(129), 'é', '{"a":1}']) t.match(await idOf(id), /^[\da-f-]{36}$/)
})
