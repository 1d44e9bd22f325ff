import t from 'tap'
import type { Anchor } from '../../src/kinds/anchor.js'
import type { Reference } from '../../src/kinds/id.js'
import { VOCABULARY } from '../../src/kinds/index.js'
import { article, folderWithFacts } from '../support/folder.js'
import { service, shipped } from '../support/service.js'

const { ask } = await shipped()
const LISTS = VOCABULARY.all.map(({ plural }) => plural)

/** Every object within a value. */
function* objects(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Record<string, unknown>
  for (const child of Object.values(value)) yield* objects(child)
}
const isAnchor = (object: object): object is Anchor => 'exact' in object && 'start' in object
const everything = async (get: typeof ask) => {
  const lists = await Promise.all(LISTS.map(async (list) => (await get(`/v1/${list}?limit=100`)).json().items))
  return Promise.all(lists.flat().map(async ({ href }: { href: string }) => (await get(href)).json()))
}

t.test('every anchor served slices to its exact words from the text of the same server', async (t) => {
  const texts = new Map<string, string[]>()
  let anchors = 0
  for (const document of await everything(ask)) {
    for (const object of objects(document)) {
      if (!isAnchor(object)) continue
      const points = texts.get(object.article) ?? [...(await ask(`/v1/articles/${object.article}/text`)).body]
      texts.set(object.article, points)
      t.equal(points.slice(object.start, object.end).join(''), object.exact)
      t.equal(points.slice(object.start - [...object.prefix].length, object.start).join(''), object.prefix)
      t.equal(points.slice(object.end, object.end + [...object.suffix].length).join(''), object.suffix)
      anchors++
    }
  }
  t.ok(anchors > 70, `${anchors} anchors`)
})

t.test('anchors hold beyond the BMP, with CJK and combining marks', async (t) => {
  const text = '🤝🤝 e\u0301t𝒳 said «安倍🗾» then 👩‍👩‍👧 paid ¥5 million.\n'
  const data = await folderWithFacts(
    t,
    {
      quotes: [{ id: 'agree', segments: ['安倍🗾'], cue: 'e\u0301t𝒳 said' }],
      figures: [{ id: 'price', kind: 'money', text: '¥5 million', value: 5e6, unit: 'JPY', label: 'x' }],
    },
    text,
  )
  const { ask } = await service(t, { data })
  const points = [...(await ask('/v1/articles/a/text')).body]
  const found = (await everything(ask)).flatMap((document) => [...objects(document)].filter(isAnchor))
  t.equal(found.length, 3)
  for (const { start, end, exact } of found) t.equal(points.slice(start, end).join(''), exact)
})

t.test('every reference and link leads to what it names', async (t) => {
  const seen = new Set<string>()
  for (const document of await everything(ask)) {
    for (const object of objects(document)) {
      for (const [key, href] of Object.entries({ ...object, ...(object.links as object | undefined) })) {
        if (typeof href !== 'string' || !href.startsWith('/v1/') || seen.has(href) || key === 'exact') continue
        seen.add(href)
        const answer = await ask(href.split('#')[0]!)
        t.equal(answer.status, 200, href)
        if (key === 'href' && 'name' in object) t.match(answer.json(), { id: (object as Reference).id })
      }
    }
  }
  t.ok(seen.size > 90, `${seen.size} links`)
})

t.test('a person comes with roles and links, a country with figures, an agreement with positions', async (t) => {
  t.match((await ask('/v1/people/shinzo-abe')).json(), {
    name: 'Shinzo Abe',
    roles: { total: 1, items: [{ title: 'Japanese Prime Minister' }], href: '/v1/roles?person=shinzo-abe' },
    links: { quotes: '/v1/quotes?speaker=shinzo-abe' },
  })
  t.match((await ask('/v1/countries/jp')).json(), { alpha2: 'JP', alpha3: 'JPN', figures: { total: 3 } })
  t.match((await ask('/v1/agreements/tpp')).json(), { scope: 'multilateral', positions: { total: 7 } })
})

t.test('lists of articles leave out the text, the article has it in blocks', async (t) => {
  t.notOk('blocks' in (await ask('/v1/articles')).json().items[0])
  t.equal((await ask('/v1/articles/trump-abe-trade-talks')).json().blocks.length, 12)
})

t.test('what is not known is absent, never null', async (t) => {
  for (const document of await everything(ask)) {
    for (const object of objects(document)) t.notOk(Object.values(object).includes(null))
  }
})

t.test('the index leads to every list', async (t) => {
  const { links } = (await ask('/')).json()
  t.same(
    LISTS.filter((list) => links[list] !== `/v1/${list}`),
    [],
  )
})

t.test('machines find the spec: by catalog, by robots.txt nothing is forbidden', async (t) => {
  const { headers, json } = await ask('/.well-known/api-catalog')
  t.equal(headers['content-type'], 'application/linkset+json; charset=utf-8')
  for (const relation of ['service-desc', 'service-doc', 'status']) {
    t.equal((await ask(json().linkset[0][relation][0].href)).status, 200)
  }
  t.match((await ask('/robots.txt')).body, /^User-agent: \*\nAllow: \/\n$/)
})

t.test('an article is dated by its events, else by its publication', async (t) => {
  const data = await folderWithFacts(t, { article: article({ published: '2020-02-29' }) })
  const { ask } = await service(t, { data })
  t.equal((await ask('/v1/articles?from=2020-02-29&to=2020-02-29')).json().total, 1)
  t.equal((await ask('/v1/articles?from=2020-03-01')).json().total, 0)
})

t.test('every answer of the API, a problem too, says where the API is described', async (t) => {
  for (const url of ['/v1/quotes', '/v1/quotes/nobody', '/v1/people/shinzo-abe']) {
    const { link } = (await ask(url)).headers
    for (const relation of ['service-desc', 'describedby']) {
      const [, href] = new RegExp(`<([^>]+)>; rel="${relation}"`).exec(link!)!
      t.equal((await ask(href!)).status, 200)
    }
  }
  t.notOk((await ask('/')).headers.link)
})

t.test('an empty store answers with empty lists', async (t) => {
  const { ask } = await service(t, { entries: [] })
  for (const list of LISTS)
    t.same((await ask(`/v1/${list}`)).json(), {
      items: [],
      total: 0,
      links: {
        self: `/v1/${list}`,
        first: `/v1/${list}`,
        csv: `/v1/${list}.csv`,
        ndjson: `/v1/${list}.ndjson`,
      },
    })
})
