import t from 'tap'
import { folderWithFacts } from '../support/folder.js'
import { service, shipped } from '../support/service.js'

const { ask } = await shipped()
const ARTICLE = '/v1/articles/trump-abe-trade-talks'
const page = (await ask(`${ARTICLE}/annotations`)).json()
const points = [...(await ask(`${ARTICLE}/text`)).body]

type Target = { source: string; selector: [Record<string, string>, Record<string, number>] }
type Annotation = { id: string; motivation: string; body: [{ id: string }, { value: string }]; target: Target[] }

t.test('all facts of an article are annotations, in reading order, each with its own id', async (t) => {
  const { facts } = (await ask(ARTICLE)).json()
  const total = Object.values(facts as Record<string, number>).reduce((sum, count) => sum + count, 0)
  t.match(page, { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', partOf: { total } })
  t.equal(page.items.length, total)
  t.equal(new Set(page.items.map(({ id }: Annotation) => id)).size, total)
  const starts = page.items.map(({ target }: Annotation) => target[0]!.selector[1].start)
  t.same(
    starts,
    starts.toSorted((a: number, b: number) => a - b),
  )
})

t.test('both selectors lead to the same characters of the text that is the source', async (t) => {
  for (const { target } of page.items as Annotation[]) {
    for (const { source, selector } of target) {
      const [{ type, exact, prefix, suffix }, { start, end }] = selector
      t.equal(type, 'TextQuoteSelector')
      t.equal(source, `${ARTICLE}/text`)
      t.equal(points.slice(start, end).join(''), exact)
      t.ok(points.join('').includes(`${prefix}${exact}${suffix}`))
    }
  }
})

t.test('a body leads to the entity or the fact, and says it in words', async (t) => {
  const words = new Set<string>()
  for (const { body, motivation } of page.items as Annotation[]) {
    t.equal((await ask(body[0].id)).status, 200)
    t.equal(
      motivation,
      /^\/v1\/(people|organizations|countries|agreements)\//.test(body[0].id) ? 'identifying' : 'describing',
    )
    words.add(body[1].value)
  }
  for (const expected of [
    'Said by Donald Trump',
    'Shinzo Abe',
    'Shinzo Abe: Japanese Prime Minister',
    'Japan, supports: Trans-Pacific Partnership',
    'U.S. trade deficit with Japan: 70000000000 USD',
  ])
    t.ok(words.has(expected), expected)
})

t.test('an interrupted quote has a target for each segment, a quote of nobody’s says so', async (t) => {
  const data = await folderWithFacts(t, {
    quotes: [{ id: 'agree', segments: ['We agree,', 'We sign.'] }],
    figures: [{ id: 'price', kind: 'money', text: '$5 million', value: 5e6, unit: 'USD', label: 'price' }],
  })
  const { ask } = await service(t, { data })
  const { items } = (await ask('/v1/articles/a/annotations')).json()
  const of = (id: string) => items.find((item: Annotation) => item.id === `/v1/articles/a/annotations#a.${id}`)
  t.match(of('agree'), {
    body: [{ id: '/v1/quotes/a.agree' }, { value: 'Said by somebody unnamed' }],
    target: [{ selector: [{ exact: 'We agree,' }] }, { selector: [{ exact: 'We sign.' }] }],
  })
  t.match(of('price').body[1], { value: 'price: 5' })
})

t.test('the media type has the profile of Web Annotation, and other JSON is not to be had', async (t) => {
  const profile = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
  for (const accept of [profile, 'application/ld+json', '*/*']) {
    const { headers } = await ask(`${ARTICLE}/annotations`, { headers: { accept } })
    t.match(headers, { 'content-type': profile, vary: 'Accept' }, accept)
  }
  for (const accept of ['application/json', 'text/csv'])
    t.equal((await ask(`${ARTICLE}/annotations`, { headers: { accept } })).status, 406)
  t.equal((await ask('/v1/articles/nope/annotations')).status, 404)
})
