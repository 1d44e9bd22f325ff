import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import t from 'tap'
import { absolute } from '../../src/http/links.js'
import { service, shipped } from '../support/service.js'

const PUBLIC = 'https://news.example/verbatim'
const QUOTE = '/v1/quotes/trump-abe-trade-talks.tweet-on-tpp'
const ARTICLE = '/v1/articles/trump-abe-trade-talks'

/** Every string within a value, with the key it stands under. */
function* strings(value: unknown, key = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [key, value]
  else if (Array.isArray(value)) for (const item of value) yield* strings(item, key)
  else if (value) for (const [name, item] of Object.entries(value)) yield* strings(item, name)
}
/** The paths within a value: links that lead nowhere from a file. */
const pathsIn = (value: unknown) =>
  [...strings(value)].filter(([, text]) => /^\/(v1|articles|docs|openapi|readyz)/.test(text))

t.test('every link that leaves is whole, below a path too', async (t) => {
  const { ask } = await service(t, { publicUrl: PUBLIC })
  const [row] = parse((await ask('/v1/quotes.csv?medium=tweet')).body, { columns: true }) as { href: string }[]
  t.equal(row!.href, PUBLIC + QUOTE)
  const lines = (await ask('/v1/quotes.ndjson')).body.trim().split('\n')
  for (const line of lines) t.same(pathsIn(JSON.parse(line)), [])
  t.match(JSON.parse(lines[0]!), { segments: [{ href: /^https:\/\/news\.example\/verbatim\/articles\/.*#/ }] })

  const documents = [`${QUOTE}.jsonld`, `${ARTICLE}.jsonld`, `${ARTICLE}.ninjs`, `${ARTICLE}/annotations`]
  for (const url of [...documents, '/.well-known/api-catalog']) t.same(pathsIn((await ask(url)).json()), [], url)
  t.match((await ask(`${QUOTE}.jsonld`)).json(), { '@id': PUBLIC + QUOTE, isPartOf: { '@id': PUBLIC + ARTICLE } })
  const { id, items } = (await ask(`${ARTICLE}/annotations`)).json()
  t.equal(id, `${PUBLIC}${ARTICLE}/annotations`)
  t.equal(items[0].target[0].source, `${PUBLIC}${ARTICLE}/text`)
  t.match((await ask('/.well-known/api-catalog')).json(), { linkset: [{ anchor: `${PUBLIC}/v1` }] })

  for (const url of ['/v1/quotes?limit=1', '/v1/search?q=deal&limit=1', QUOTE, '/.well-known/api-catalog']) {
    const targets = [...(await ask(url)).headers.link!.matchAll(/<([^>]+)>/g)].map(([, target]) => target!)
    t.ok(targets.length > 0 && targets.every((target) => target.startsWith(`${PUBLIC}/`)), `${url}: ${targets}`)
  }
  t.equal((await ask('/openapi.json')).json().servers[0].url, PUBLIC)
  const { headers } = await ask('/v1/quotes?medium=tweet', { headers: { accept: 'text/csv' } })
  t.equal(headers['content-location'], `${PUBLIC}/v1/quotes.csv?medium=tweet`)
})

t.test('paths in JSON, in problems and on pages lead below the path of the public address', async (t) => {
  const { ask } = await service(t, { publicUrl: PUBLIC })
  t.match((await ask(QUOTE)).json(), {
    href: `/verbatim${QUOTE}`,
    article: { href: `/verbatim${ARTICLE}` },
    links: { jsonld: `/verbatim${QUOTE}.jsonld` },
  })
  t.match((await ask('/v1/quotes?limit=1')).json(), {
    links: { self: '/verbatim/v1/quotes?limit=1', next: /^\/verbatim\/v1\/quotes\?limit=1&cursor=/ },
  })
  t.match((await ask('/v1/quotes/nobody')).json(), { type: '/verbatim/problems/not-found' })
  const page = (await ask('/articles/trump-abe-trade-talks')).body
  const targets = [...page.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, target]) => target!)
  t.ok(targets.length > 10)
  t.same(
    targets.filter((target) => !target.startsWith('/verbatim/')),
    [],
  )
  const { etag } = (await ask(QUOTE)).headers
  t.equal((await ask(QUOTE, { headers: { 'if-none-match': etag! } })).status, 304)
})

t.test('a public address without a path leaves the paths in JSON as they are', async (t) => {
  const { ask } = await service(t, { publicUrl: 'https://news.example' })
  t.equal((await ask(QUOTE)).json().href, QUOTE)
  t.equal((await ask(`${QUOTE}.jsonld`)).json()['@id'], `https://news.example${QUOTE}`)
})

t.test('links stay paths where the public address is not known, whatever Host says', async (t) => {
  const { ask } = await shipped()
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
  for (const url of ['/v1/quotes.csv', `${QUOTE}.jsonld`, '/.well-known/api-catalog', '/openapi.json', '/v1/quotes']) {
    const { body, headers: answered } = await ask(url, { headers })
    t.notMatch(body + JSON.stringify(answered), 'evil.example', url)
  }
  t.equal((await ask(`${QUOTE}.jsonld`)).json()['@id'], QUOTE)
})

t.test('only links change: no other text, whatever it looks like', async (t) => {
  const leaf = fc.oneof(fc.string(), fc.constantFrom('/v1/quotes', '/'), fc.integer(), fc.boolean(), fc.constant(null))
  const document = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('node')),
      fc.dictionary(fc.constantFrom('a', 'text'), tie('node')),
    ),
  })).node
  fc.assert(fc.property(document, (value) => JSON.stringify(absolute(value, PUBLIC)) === JSON.stringify(value)))
  t.same(absolute({ href: '/a', links: { b: '/b' }, items: [{ href: '/c#d' }], text: '/e' }, PUBLIC), {
    href: `${PUBLIC}/a`,
    links: { b: `${PUBLIC}/b` },
    items: [{ href: `${PUBLIC}/c#d` }],
    text: '/e',
  })
  t.same(absolute({ href: 'https://elsewhere.example/' }, PUBLIC), { href: 'https://elsewhere.example/' })
})

t.test('Swagger UI is led to the one spec, which has the examples', async (t) => {
  const { ask } = await shipped()
  for (const format of ['json', 'yaml'])
    t.match(await ask(`/docs/${format}`), { status: 302, headers: { location: `../openapi.${format}` } })
  t.equal((await ask('/docs')).status, 200)
})
