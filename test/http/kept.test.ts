import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import inject, { type InjectOptions } from 'light-my-request'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { buildApp } from '../../src/app.js'
import { loadCorpus } from '../../src/corpus/corpus.js'
import { memoryStore } from '../../src/store/memory.js'
import { servedFrom } from '../support/served.js'

const { entries } = await loadCorpus('data')

/** Asks an app, past what tests check of every answer: here the bytes count. */
const asker = async (t: Test, origins = ['*']) => {
  const store = await memoryStore(entries)
  let lists = 0
  const list: typeof store.list = (kind, query) => {
    lists++
    return store.list(kind, query)
  }
  const app = await buildApp({
    config: { CORS_ORIGIN: origins, PUBLIC_URL: undefined },
    served: await servedFrom({ ...store, list }),
    logger: pino({ level: 'silent' }),
  })
  t.teardown(() => app.close())
  const ask = async (url: string, headers: InjectOptions['headers'] = {}, method: 'GET' | 'HEAD' = 'GET') => {
    const answer = await inject(app.handle, { url, headers, method })
    const { 'x-request-id': id, date, ...others } = answer.headers
    assert.match(`${id} ${date}`, /^[\w-]{36} .*GMT$/)
    return { status: answer.statusCode, headers: others, body: answer.rawPayload }
  }
  return { ask, lists: () => lists, app }
}

t.test('what was answered before is answered again without asking the store, under an id of its own', async (t) => {
  const { ask, lists, app } = await asker(t)
  const first = await ask('/v1/quotes')
  t.equal(lists(), 1)
  t.same(await ask('/v1/quotes'), first)
  t.same(await ask('/v1/quotes', {}, 'HEAD'), { ...first, body: Buffer.alloc(0) })
  t.equal(lists(), 1)
  const fresh = await asker(t)
  const unasked = await fresh.ask('/v1/quotes', { 'if-none-match': '*' }, 'HEAD')
  t.match(unasked, { status: 304, headers: { etag: first.headers.etag } }, 'nor need it be kept')
  t.same(await fresh.ask('/v1/quotes', { 'if-none-match': '*' }, 'HEAD'), unasked)
  t.match(await fresh.ask('/v1/figures', { 'if-none-match': '*' }), { status: 304, body: Buffer.alloc(0) })
  const { headers } = await inject(app.handle, { url: '/v1/quotes', headers: { 'x-request-id': 'mine' } })
  t.equal(headers['x-request-id'], 'mine')
})

t.test('refusals, health, Swagger UI, very long addresses and other methods are not kept', async (t) => {
  const { ask, lists, app } = await asker(t)
  for (const [url, status] of [
    ['/v1/quotes/nope', 404],
    ['/v1/quotes?limit=0', 400],
    ['/livez', 200],
    ['/docs/', 200],
  ] as const)
    for (let times = 0; times < 2; times++) t.equal((await ask(url)).status, status, url)
  const long = `/v1/quotes?q=${'trade%20'.repeat(24)}`
  const accept = `application/json${', text/plain;q=0.1'.repeat(120)}`
  await ask(long, { accept })
  await ask(long, { accept })
  t.equal(lists(), 2)
  t.equal((await inject(app.handle, { url: '/v1/quotes', method: 'DELETE' })).statusCode, 405)
})

t.test('the content coding is one that the client takes, with a validator and a digest of its own', async (t) => {
  const { ask } = await asker(t)
  const plain = await ask('/v1/quotes')
  t.notOk(plain.headers['content-encoding'])
  t.match(plain.headers.vary, /Accept-Encoding/)
  const decoders = { gzip: gunzipSync, br: brotliDecompressSync }
  for (const [accepted, coding] of [
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
  ] as const)
    for (let times = 0; times < 2; times++) {
      const { headers, body } = await ask('/v1/quotes', { 'accept-encoding': accepted })
      t.equal(headers['content-encoding'], coding, accepted)
      t.same(decoders[coding](body), plain.body)
      t.equal(headers['content-length'], String(body.length))
      t.not(headers.etag, plain.headers.etag)
      t.equal(headers['repr-digest'], `sha-256=:${createHash('sha256').update(body).digest('base64')}:`)
    }
  for (const accepted of ['', 'identity', 'deflate', 'gzip;q=0', 'x'.repeat(200)])
    t.same(await ask('/v1/quotes', { 'accept-encoding': accepted }), plain, accepted)
  const short = await ask('/robots.txt', { 'accept-encoding': 'gzip' })
  t.notOk(short.headers['content-encoding'], 'what is short is not worth it')
})

t.test('whoever asks for the same address in another way gets an answer of their own, in every order', async (t) => {
  const request = fc.record({
    url: fc.constantFrom('/v1/quotes?limit=2', '/v1/quotes.csv', '/', '/articles/trump-abe-trade-talks', '/nope'),
    accept: fc.constantFrom(undefined, 'application/json', 'text/html', 'text/csv', 'text/x-nothing'),
    'accept-encoding': fc.constantFrom(undefined, 'gzip', 'br, gzip', 'identity'),
    origin: fc.constantFrom(undefined, 'https://a.example', 'https://b.example', 'https://c.example'),
    current: fc.boolean(),
    method: fc.constantFrom('GET', 'HEAD'),
  })
  const origins = ['https://a.example', 'https://b.example']
  const shared = await asker(t, origins)
  const alone = new Map<string, Awaited<ReturnType<typeof shared.ask>>>()
  const property = fc.asyncProperty(fc.array(request, { maxLength: 4 }), async (requests) => {
    for (const { url, current, method, ...given } of requests) {
      const headers: Record<string, string> = {}
      for (const [name, value] of Object.entries(given)) if (value !== undefined) headers[name] = value
      if (current) headers['if-none-match'] = String((await shared.ask(url, headers)).headers.etag ?? '"none"')
      const key = JSON.stringify([url, method, headers])
      const first = alone.get(key) ?? (await (await asker(t, origins)).ask(url, headers, method as 'GET'))
      alone.set(key, first)
      assert.deepEqual(await shared.ask(url, headers, method as 'GET'), first, key)
    }
  })
  await fc.assert(property, { numRuns: 5 })
})
