import t from 'tap'
import { shipped } from '../support/service.js'

const { ask } = await shipped()
const search = async (query: string) => (await ask(`/v1/search?q=${query}`)).json()
const ids = async (query: string) => (await search(query)).items.map(({ id }: { id: string }) => id.split('.').at(-1))

t.test('words are stemmed, typing errors forgiven, and the last may be a beginning', async (t) => {
  t.ok((await ids('agreements')).includes('free-fair-and-reciprocal'))
  t.ok((await ids('contingancies')).includes('tweet-on-tpp'))
  t.ok((await ids('trans-pac')).includes('tpp'))
  t.same(await ids('abe'), ['shinzo-abe', 'trump-abe-trade-talks'])
  t.same(await ids('xylophone'), [])
})

t.test('all words must be found', async (t) => {
  t.same(await ids('trade+xylophone'), [])
  t.same(await ids('south+korea&type=country'), ['kr'])
})

t.test('hits have name, snippet, the ranges to mark, and come best first', async (t) => {
  const { items } = await search('deficit+with+japan')
  for (const { snippet, marks, name, href } of items) {
    t.ok(name && marks.length > 0)
    t.equal((await ask(href)).status, 200)
    const points = [...snippet]
    for (const { start, end } of marks) t.match(points.slice(start, end).join(''), /^(deficit|with|japan)/i)
    t.ok(points.length <= 200)
  }
  const scores = items.map(({ score }: { score: number }) => score)
  t.same(
    scores,
    scores.toSorted((a: number, b: number) => b - a),
  )
})

t.test('pages add up, and a cursor is bound to its search', async (t) => {
  const whole = await ids('trump&limit=100')
  const seen: string[] = []
  for (let next: string | undefined = '/v1/search?q=trump&limit=2'; next; ) {
    const { items, links } = (await ask(next)).json()
    seen.push(...items.map(({ id }: { id: string }) => id.split('.').at(-1)))
    next = links.next
  }
  t.same(seen, whole)
  const { links } = await search('trump&limit=2')
  const cursor = new URL(links.next, 'http://x').searchParams.get('cursor')
  t.match(await search(`abe&cursor=${cursor}`), { type: '/problems/invalid-cursor' })
})

t.test('q narrows lists by the same index, in the list’s own order', async (t) => {
  const list = async (url: string) =>
    (await ask(url)).json().items.map(({ id }: { id: string }) => id.split('.').at(-1))
  t.same(await list('/v1/quotes?q=deals&speaker=donald-trump'), [
    'substantially-better',
    'tweet-on-tpp',
    'deal-i-cant-refuse',
  ])
  t.same(await list('/v1/people?q=ab'), ['shinzo-abe'])
  t.same(await list('/v1/figures?q=billion&sort=-value'), ['annual-trade', 'deficit-2017'])
  const { links } = (await ask('/v1/quotes?q=deal&limit=1')).json()
  t.match((await ask(links.next.replace('q=deal', 'q=trade'))).json(), { type: '/problems/invalid-cursor' })
})

t.test('words are needed', async (t) => {
  t.match(await search('--'), { status: 400, errors: [{ parameter: 'q', detail: 'has no word in it' }] })
  t.match((await ask('/v1/search')).json(), { status: 400, errors: [{ parameter: 'q', detail: /is missing/ }] })
})

t.test('what is found is paged through', async (t) => {
  const { items, total } = await search('trump&limit=100')
  const seen: string[] = []
  for (let next: string | undefined = '/v1/search?q=trump&limit=1'; next; ) {
    const page = (await ask(next)).json()
    t.equal(page.total, total)
    seen.push(...page.items.map(({ href }: { href: string }) => href))
    next = page.links.next
  }
  t.same(
    seen,
    items.map(({ href }: { href: string }) => href),
  )
  t.ok(total > 1)
})
