import { parse } from 'csv-parse/sync'
import t from 'tap'
import { VOCABULARY } from '../../src/kinds/index.js'
import type { Entry } from '../../src/kinds/record.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store } from '../../src/store/store.js'
import { folderWithFacts } from '../support/folder.js'
import { service, shipped } from '../support/service.js'

const { ask } = await shipped()
const LISTS = VOCABULARY.all.map(({ plural }) => plural)
const csvOf = (body: string) => parse(body, { columns: true }) as Record<string, string>[]
const ndjsonOf = (body: string) =>
  body
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

/** More figures than a store is asked for at once. */
const MANY = 2345
const figures: Entry[] = Array.from({ length: MANY }, (_, number) => {
  const id = `a.f${String(number).padStart(5, '0')}`
  const document = {
    type: 'figure',
    id,
    href: `/v1/figures/${id}`,
    article: { type: 'article', id: 'a', name: 'A', href: '/v1/articles/a' },
    kind: 'count',
    value: number % 7,
    text: 'x',
    label: 'x',
    anchor: {
      article: 'a',
      revision: 'r',
      start: number,
      end: number + 1,
      exact: 'x',
      prefix: '',
      suffix: '',
      href: '',
    },
    about: [],
  }
  return {
    kind: 'figure',
    id,
    facets: { min: number % 7, max: number % 7 },
    sorts: { id, value: number % 7, position: id },
    text: '',
    document,
  }
})

t.test('every list is the same in JSON, CSV and NDJSON', async (t) => {
  for (const list of LISTS) {
    const { items, total } = (await ask(`/v1/${list}?limit=100`)).json()
    const [csv, ndjson] = [await ask(`/v1/${list}.csv`), await ask(`/v1/${list}.ndjson`)]
    const ids = items.map(({ id }: { id: string }) => id)
    t.equal(total, ids.length)
    t.same(
      csvOf(csv.body).map(({ id }) => id),
      ids,
    )
    t.same(ndjsonOf(ndjson.body), items)
    for (const { headers } of [csv, ndjson]) t.equal(headers['x-total-count'], String(total))
    t.equal(csv.headers['content-type'], 'text/csv; charset=utf-8; header=present')
    t.equal(csv.headers['content-disposition'], `inline; filename="${list}.csv"`)
    t.equal(ndjson.headers['content-type'], 'application/x-ndjson')
    t.equal(ndjson.headers['content-disposition'], `inline; filename="${list}.ndjson"`)
  }
})

t.test('a table of quotes says who said what, when and where', async (t) => {
  const [first] = csvOf((await ask('/v1/quotes.csv?medium=tweet')).body)
  t.match(first, {
    id: 'trump-abe-trade-talks.tweet-on-tpp',
    article: 'trump-abe-trade-talks',
    speaker: 'donald-trump',
    speaker_name: 'Donald Trump',
    medium: 'tweet',
    partial: 'false',
    disputed: 'true',
    disputed_note: /South Korea/,
    about: /^agreement:tpp; country:/,
    href: '/v1/quotes/trump-abe-trade-talks.tweet-on-tpp',
  })
})

t.test('a quote without a speaker, a date or a cue has empty fields', async (t) => {
  const data = await folderWithFacts(t, { quotes: [{ id: 'agree', segments: ['We agree,', 'We sign.'] }] })
  const { ask } = await service(t, { data })
  t.match(csvOf((await ask('/v1/quotes.csv')).body), [
    { text: 'We agree, … We sign.', segments: '2', speaker: '', date_from: '', cue: '', disputed: 'false' },
  ])
})

t.test('a download has all records, under the same filters and order', async (t) => {
  const { ask } = await service(t, { entries: figures })
  for (const query of ['', 'sort=-value', 'min=3&max=4&sort=value']) {
    const whole: string[] = []
    for (let next: string | undefined = `/v1/figures?limit=100&${query}`; next; ) {
      const { items, links } = (await ask(next)).json()
      whole.push(...items.map(({ id }: { id: string }) => id))
      next = links.next
    }
    const [csv, ndjson] = [await ask(`/v1/figures.csv?${query}`), await ask(`/v1/figures.ndjson?${query}`)]
    t.same(
      csvOf(csv.body).map(({ id }) => id),
      whole,
    )
    t.same(
      ndjsonOf(ndjson.body).map(({ id }) => id),
      whole,
    )
    t.equal(csv.headers['x-total-count'], String(whole.length))
    t.ok(whole.length > 100)
  }
})

t.test('a list without records downloads as a header row, or nothing', async (t) => {
  const { ask } = await service(t, { entries: [] })
  t.match((await ask('/v1/quotes.csv')).body, /^id,[a-z_,]+\r\n$/)
  t.match(await ask('/v1/quotes.ndjson'), { body: '', headers: { 'x-total-count': '0' } })
})

t.test('a download that fails before it begins is a problem; later it breaks off, short of its count', async (t) => {
  const sound = await memoryStore(figures)
  const failing = (stream: Store['stream']) => service(t, { store: { ...sound, stream } })
  const failures = (log: Record<string, unknown>[]) =>
    log.filter(({ err }) => (err as Error | undefined)?.message === 'gone').length
  const before = await failing(() => Promise.reject(new Error('gone')))
  t.equal((await before.ask('/v1/figures.csv')).status, 500)
  t.equal(failures(before.log), 1)
  const later = await failing(async (kind, query) => {
    const { total, pages } = await sound.stream(kind, query)
    async function* broken() {
      for await (const page of pages) {
        yield page
        throw new Error('gone')
      }
    }
    return { total, pages: broken() }
  })
  await t.rejects(later.ask('/v1/figures.csv'), 'the connection is cut')
  t.equal(failures(later.log), 1)
})

t.test('HEAD tells the headers of a download', async (t) => {
  const { ask } = await service(t, { entries: figures })
  const get = await ask('/v1/figures.csv')
  const head = await ask('/v1/figures.csv', { method: 'HEAD' })
  t.match(head, { status: 200, body: '' })
  for (const name of ['content-type', 'content-disposition', 'x-total-count', 'cache-control'])
    t.equal(head.headers[name], get.headers[name], name)
})

t.test('a download has no pages: its limit bounds it, and a cursor is refused', async (t) => {
  const { ask } = await service(t, { entries: figures })
  for (const limit of [1, 1000, 1001]) {
    const { body, headers } = await ask(`/v1/figures.ndjson?limit=${limit}`)
    t.equal(ndjsonOf(body).length, limit)
    t.equal(headers['x-total-count'], String(limit))
  }
  t.equal((await ask('/v1/figures.csv?limit=0')).status, 400)
  t.match((await ask('/v1/figures.csv?cursor=abc')).json(), {
    errors: [{ parameter: 'cursor', detail: /no pages: leave it out/ }],
  })
  for (const url of ['/v1/figures?format=csv', '/v1/figures/a.f00001?format=jsonld'])
    t.match((await ask(url)).json(), { status: 400, errors: [{ parameter: 'format', detail: /which `links` gives/ }] })
})

t.test('Accept leads to the address of what it likes best, and the answer says where that is', async (t) => {
  const as = async (url: string, accept: string) => (await ask(url, { headers: { accept } })).headers
  t.match(await as('/v1/quotes?medium=tweet', 'text/csv'), {
    'content-type': /^text\/csv/,
    'content-location': '/v1/quotes.csv?medium=tweet',
    vary: 'Accept',
  })
  t.equal((await as('/v1/articles/trump-abe-trade-talks', NINJS))['content-location'], `${ARTICLE}.ninjs`)
  t.notOk('content-location' in (await as('/v1/quotes', 'application/json')))
  t.notOk('content-location' in (await as('/v1/people/nobody', 'application/ld+json')), 'a problem has none')
  t.match((await ask('/v1/quotes.csv', { headers: { accept: 'application/json' } })).json(), {
    status: 406,
    detail: /text\/csv is/,
  })
})
const ARTICLE = '/v1/articles/trump-abe-trade-talks'
const NINJS = 'application/vnd.iptc.ninjs+json'

t.test('lists and documents link to the same in other formats', async (t) => {
  const list = (await ask('/v1/quotes?medium=tweet&limit=1')).json()
  t.match(list.links, { csv: '/v1/quotes.csv?medium=tweet', ndjson: '/v1/quotes.ndjson?medium=tweet' })
  t.equal(csvOf((await ask(list.links.csv)).body).length, 1)
  for (const url of [ARTICLE, '/v1/people/shinzo-abe', `/v1/quotes/trump-abe-trade-talks.not-fair`]) {
    const { links } = (await ask(url)).json()
    t.equal(links.jsonld, `${url}.jsonld`)
    t.equal((await ask(links.jsonld)).json()['@id'], url)
  }
  t.equal((await ask(ARTICLE)).json().links.ninjs, `${ARTICLE}.ninjs`)
})

t.test('a suffix is no part of an id, and an id that looks like one is still an id', async (t) => {
  const quotes = [{ id: 'jsonld', segments: ['We agree,', 'We sign.'] }]
  const { ask } = await service(t, { data: await folderWithFacts(t, { quotes }) })
  t.match((await ask('/v1/quotes/a.jsonld')).json(), { type: 'quote', id: 'a.jsonld' })
  t.match((await ask('/v1/quotes/a.jsonld.jsonld')).json(), { '@type': 'Quotation' })
  t.equal((await ask('/v1/quotes/a.jsonld', { headers: { accept: 'application/ld+json' } })).status, 200)
  t.equal((await ask('/v1/people/ann-lee.csv')).status, 404)
})

t.test('with a public address, links that leave the service are absolute; those of its JSON stay paths', async (t) => {
  const origin = 'https://news.example'
  const { ask } = await service(t, { publicUrl: origin })
  const [csv] = csvOf((await ask('/v1/quotes.csv')).body)
  t.match(csv?.href, /^https:\/\/news\.example\/v1\/quotes\//)
  const [line] = ndjsonOf((await ask('/v1/quotes.ndjson?medium=tweet')).body)
  t.match(line, {
    href: /^https:/,
    speaker: { href: `${origin}/v1/people/donald-trump` },
    segments: [{ href: /^https:/ }],
  })
  const ld = (await ask(`${ARTICLE}.jsonld`)).json()
  t.match(ld, { '@id': `${origin}${ARTICLE}`, encoding: { contentUrl: `${origin}${ARTICLE}/text` } })
  t.ok(ld.mentions.every((one: { '@id': string }) => one['@id'].startsWith(origin)))
  const annotations = (await ask(`${ARTICLE}/annotations`)).json()
  t.match(annotations, { id: `${origin}${ARTICLE}/annotations` })
  t.match(annotations.items[0], { id: /^https:/, body: [{ id: /^https:/ }, {}], target: [{ source: /^https:/ }] })
  const list = await ask('/v1/quotes')
  t.match(
    list.headers.link,
    /<https:\/\/news\.example\/v1\/quotes>; rel="self".*<https:\/\/news\.example\/openapi\.json>/,
  )
  t.match(list.json(), { links: { self: '/v1/quotes' }, items: [{ href: /^\/v1\// }] })
  t.match((await ask('/.well-known/api-catalog')).json(), { linkset: [{ anchor: `${origin}/v1` }] })
  t.match((await ask('/openapi.json')).json(), { servers: [{ url: origin }] })
})

t.test('JSON is what browsers and clients without a wish get; what is not there is 406', async (t) => {
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'
  for (const accept of [browser, '*/*', 'application/*'])
    for (const url of ['/v1/quotes', '/v1/people/shinzo-abe', '/v1/articles/trump-abe-trade-talks'])
      t.match((await ask(url, { headers: { accept } })).headers['content-type'], /^application\/json/)
  t.match((await ask('/v1/quotes', { headers: { accept: 'image/png' } })).json(), {
    status: 406,
    detail: /application\/json, text\/csv, application\/x-ndjson/,
  })
})

t.test('scripts of other origins may read the count', async (t) => {
  const { headers } = await ask('/v1/quotes.csv', { headers: { origin: 'https://a.example' } })
  t.match(headers['access-control-expose-headers'], /X-Total-Count/)
})
