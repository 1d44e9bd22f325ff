import { setTimeout } from 'node:timers/promises'
import Fastify from 'fastify'
import t from 'tap'
import { limitWork } from '../../src/http/limits.js'
import { sendError } from '../../src/http/send-error.js'
import { service } from '../support/service.js'

t.test('a client has a share of the work, searches and verifications cost more, what is kept nothing', async (t) => {
  const { ask } = await service(t, { perMinute: 10 })
  const from = (url: string, remoteAddress: string) => ask(url, { remoteAddress })
  for (let times = 0; times < 50; times++) t.equal((await from('/v1/quotes', '192.0.2.1')).status, 200)
  for (let limit = 1; limit < 10; limit++) t.equal((await from(`/v1/quotes?limit=${limit}`, '192.0.2.1')).status, 200)
  const refused = await from('/v1/quotes?limit=10', '192.0.2.1')
  t.match(refused, {
    status: 429,
    headers: {
      'retry-after': /^\d+$/,
      ratelimit: /^"client";r=0;t=\d+$/,
      'ratelimit-policy': '"client";q=10;w=60',
    },
  })
  t.match(refused.json(), { type: '/problems/too-many-requests', detail: /More than 10 such requests in 60 seconds/ })
  t.equal((await from('/v1/quotes?limit=10', '192.0.2.2')).status, 200, 'others are not limited')
  t.equal((await from('/v1/quotes', '192.0.2.1')).status, 200, 'nor is what is kept')
  for (const path of ['/livez', '/readyz']) t.equal((await from(path, '192.0.2.1')).status, 200, path)

  const statuses = []
  for (const word of ['deal', 'trade', 'japan']) statuses.push((await from(`/v1/search?q=${word}`, '192.0.2.3')).status)
  t.same(statuses, [200, 200, 429])
  const network = []
  for (let host = 1; host < 12; host++)
    network.push((await from(`/v1/people?limit=${host}`, `2001:db8::${host}`)).status)
  t.same(network.slice(-2), [200, 429], 'a network of IPv6 is one client')
})

t.test('who asks is told by a proxy that is trusted, and by no other', async (t) => {
  const asked = async (proxies: string[]) => {
    const { ask } = await service(t, { perMinute: 1, proxies })
    const statuses = []
    for (const client of ['192.0.2.1', '192.0.2.2'])
      statuses.push((await ask(`/v1/quotes?limit=${client.at(-1)}`, { headers: { 'x-forwarded-for': client } })).status)
    return statuses
  }
  t.same(await asked(['127.0.0.1']), [200, 200])
  t.same(await asked(['10.0.0.1']), [200, 429])
})

t.test('a process that is late takes no more work for a while, but says that it lives', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.setErrorHandler(sendError)
  await limitWork(app, { perMinute: 0, latest: 20, starting: 0, isTrusted: () => false })
  for (const path of ['/livez', '/v1/quotes']) app.get(path, async () => 'x')
  await app.ready()
  const statuses = new Set<number>()
  for (let times = 0; times < 40 && !statuses.has(503); times++) {
    // late without work to do
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60)
    await setTimeout(1)
    const { statusCode, headers } = await app.inject('/v1/quotes')
    statuses.add(statusCode)
    if (statusCode === 503) t.equal(headers['retry-after'], '5')
    t.equal((await app.inject('/livez')).statusCode, 200)
  }
  t.ok(statuses.has(200) && statuses.has(503))
})
