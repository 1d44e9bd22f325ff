import { parse } from 'csv-parse/sync'
import t from 'tap'
import { VOCABULARY } from '../../src/kinds/index.js'
import type { Entry } from '../../src/kinds/record.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store } from '../../src/store/store.js'
import { folderWithFacts } from '../support/folder.js'
import { service } from '../support/service.js'

const { ask } = await service(t)
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
    anchor: { article: 'a', start: number, end: number + 1, exact: 'x', prefix: '', suffix: '', href: '' },
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
    const [csv, ndjson] = [await ask(`/v1/${list}?format=csv`), await ask(`/v1/${list}?format=ndjson`)]
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
  const [first] = csvOf((await ask('/v1/quotes?format=csv&medium=tweet')).body)
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
  t.match(csvOf((await ask('/v1/quotes?format=csv')).body), [
    { text: 'We agree, … We sign.', segments: '2', speaker: '', date_from: '', cue: '', disputed: 'false' },
  ])
})

t.test('a download has all records, under the same filters and order', async (t) => {
  const { ask } = await service(t, { entries: figures })
  for (const query of ['', '&sort=-value', '&min=3&max=4&sort=value']) {
    const whole: string[] = []
    for (let next: string | undefined = `/v1/figures?limit=100${query}`; next; ) {
      const { items, links } = (await ask(next)).json()
      whole.push(...items.map(({ id }: { id: string }) => id))
      next = links.next
    }
    const [csv, ndjson] = [await ask(`/v1/figures?format=csv${query}`), await ask(`/v1/figures?format=ndjson${query}`)]
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
  t.match((await ask('/v1/quotes?format=csv')).body, /^id,[a-z_,]+\r\n$/)
  t.match(await ask('/v1/quotes?format=ndjson'), { body: '', headers: { 'x-total-count': '0' } })
})

t.test('a download that fails before it begins is a problem; later it breaks off, short of its count', async (t) => {
  const sound = memoryStore(figures)
  let left = Number.POSITIVE_INFINITY
  const list = (...args: Parameters<Store['list']>) =>
    left-- > 0 ? sound.list(...args) : Promise.reject(new Error('gone'))
  const { ask, log } = await service(t, { store: { ...sound, list } as Store })
  const failures = () => log.filter(({ err }) => (err as Error | undefined)?.message === 'gone').length
  left = 0
  t.equal((await ask('/v1/figures?format=csv')).status, 500)
  t.equal(failures(), 1)
  left = 1
  await t.rejects(ask('/v1/figures?format=csv'), 'the connection is cut')
  t.equal(failures(), 2)
})

t.test('HEAD tells the headers of a download without reading the list', async (t) => {
  const sound = memoryStore(figures)
  let asked = 0
  const list = (...args: Parameters<Store['list']>) => {
    asked++
    return sound.list(...args)
  }
  const { ask } = await service(t, { store: { ...sound, list } as Store })
  const get = await ask('/v1/figures?format=csv')
  asked = 0
  const head = await ask('/v1/figures?format=csv', { method: 'HEAD' })
  t.match(head, { status: 200, body: '' })
  for (const name of ['content-type', 'content-disposition', 'x-total-count', 'cache-control'])
    t.equal(head.headers[name], get.headers[name], name)
  t.equal(asked, 1)
})

t.test('a download is not paged: limit and cursor are refused', async (t) => {
  for (const address of ['/v1/quotes?format=csv&limit=5', '/v1/quotes?format=ndjson&cursor=abc']) {
    const { status, json } = await ask(address)
    t.equal(status, 400)
    t.match(json(), { errors: [{ parameter: /limit|cursor/, detail: /whole list/ }] })
  }
  t.equal((await ask('/v1/quotes?limit=5', { headers: { accept: 'text/csv' } })).status, 400)
})

t.test('format counts more than Accept, and an unknown one is refused with those there are', async (t) => {
  const accept = 'text/csv'
  t.match((await ask('/v1/quotes', { headers: { accept } })).headers, { 'content-type': /^text\/csv/, vary: /Accept/ })
  const json = await ask('/v1/quotes?format=json', { headers: { accept } })
  t.match(json.headers['content-type'], /^application\/json/)
  t.match((await ask('/v1/quotes?format=csv', { headers: { accept: 'image/png' } })).status, 200)
  t.match((await ask('/v1/quotes?format=xml')).json(), {
    status: 400,
    errors: [{ parameter: 'format', detail: /"json"\|"csv"\|"ndjson"/ }],
  })
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
  const { headers } = await ask('/v1/quotes?format=csv', { headers: { origin: 'https://a.example' } })
  t.match(headers['access-control-expose-headers'], /X-Total-Count/)
})
