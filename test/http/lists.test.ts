import fc from 'fast-check'
import t from 'tap'
import { VOCABULARY } from '../../src/kinds/index.js'
import { service, shipped } from '../support/service.js'

const { ask } = await shipped()
const LISTS = VOCABULARY.all.map(({ plural }) => plural)
const ids = async (url: string) => (await ask(url)).json().items.map(({ id }: { id: string }) => id.split('.').at(-1))

t.test('every list has items, a total and links, the same in the Link header', async (t) => {
  for (const list of LISTS) {
    const { headers, json } = await ask(`/v1/${list}?limit=1`)
    const { items, total, links } = json()
    const pages = Object.entries(links).filter(([relation]) => ['self', 'first', 'next'].includes(relation))
    t.equal(items.length, 1)
    t.ok(total >= 1)
    t.equal(links.self, `/v1/${list}?limit=1`)
    t.equal('next' in links, total > 1)
    const header = pages.map(([relation, href]) => `<${href}>; rel="${relation}"`)
    t.ok(headers.link?.startsWith(`${header.join(', ')}, <`))
  }
})

t.test('following next sees every item once, in any order and page size', async (t) => {
  const whole = (await ids('/v1/mentions?limit=100')).sort()
  const sorts = fc.constantFrom('position', '-position', 'id', '-id')
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), sorts, async (limit, sort) => {
      const seen: string[] = []
      for (let next: string | undefined = `/v1/mentions?limit=${limit}&sort=${sort}`; next; ) {
        const { items, links } = (await ask(next)).json()
        seen.push(...items.map(({ id }: { id: string }) => id.split('.').at(-1)))
        next = links.next
      }
      return seen.length === whole.length && seen.sort().join() === whole.join()
    }),
    { numRuns: 20 },
  )
  t.equal(whole.length, 52)
})

t.test('filters keep what fits all of them', async (t) => {
  t.same(await ids('/v1/quotes?speaker=shinzo-abe'), ['us-interest-in-bilateral-deal', 'best-for-both'])
  t.same(await ids('/v1/quotes?speaker=shinzo-abe&form=direct'), ['best-for-both'])
  t.same(await ids('/v1/quotes?agreement=tpp&medium=tweet'), ['tweet-on-tpp'])
  t.same(await ids('/v1/quotes?disputed=true'), ['tweet-on-tpp'])
  t.same(await ids('/v1/quotes?partial=true&speaker=donald-trump'), ['not-fair', 'substantially-better'])
  t.same(await ids('/v1/quotes?country=kr'), ['tweet-on-tpp'])
  t.same(await ids('/v1/quotes?person=shinzo-abe'), [])
  t.same(await ids('/v1/quotes?from=2018-04-18'), ['free-fair-and-reciprocal', 'deal-i-cant-refuse'])
  t.same(await ids('/v1/quotes?to=2018-04-17'), [
    'consider-re-entering',
    'substantially-better',
    'not-interested',
    'tweet-on-tpp',
  ])
  t.same(await ids('/v1/quotes?from=2018-04-10&to=2018-04-11'), ['consider-re-entering', 'substantially-better'])
  t.same(await ids('/v1/figures?unit=USD&min=100000000000'), ['annual-trade'])
  t.same(await ids('/v1/figures?max=4&sort=value'), ['summit-length', 'trade-rank'])
  t.same(await ids('/v1/figures?kind=count'), ['tpp-nations'])
  t.same(await ids('/v1/positions?stance=withdrew'), ['us-withdrew-from-tpp'])
  t.same(await ids('/v1/positions?country=jp&agreement=tpp&sort=id'), ['japan-member-of-tpp', 'japan-supports-tpp'])
  t.equal((await ask('/v1/mentions?entity=agreement&limit=1')).json().total, 11)
  t.same(await ids('/v1/roles?country=jp'), ['abe-prime-minister'])
  t.same(await ids('/v1/agreements?scope=bilateral'), ['us-japan-trade-agreement'])
  t.same(await ids('/v1/people?article=trump-abe-trade-talks'), ['donald-trump', 'jennifer-epstein', 'shinzo-abe'])
  t.same(
    await ids('/v1/articles?person=shinzo-abe&language=en&publisher=Bloomberg+News&from=2018-04-18&to=2018-04-18'),
    ['trump-abe-trade-talks'],
  )
  t.same(await ids('/v1/articles?from=2018-04-19'), [])
})

t.test('sort orders both ways', async (t) => {
  t.same(await ids('/v1/figures?kind=money&sort=-value'), ['annual-trade', 'deficit-2017'])
  t.same(await ids('/v1/countries?sort=-name'), ['us', 'kr', 'jp'])
  t.same(await ids('/v1/quotes?sort=date'), [
    'consider-re-entering',
    'substantially-better',
    // those of unknown date by that of their article
    'best-for-both',
    'expedite-arms-sales',
    'not-fair',
    'not-interested',
    'tweet-on-tpp',
    'us-interest-in-bilateral-deal',
    'deal-i-cant-refuse',
    'free-fair-and-reciprocal',
  ])
})

t.test('a cursor of another corpus is gone, so that nothing is skipped or comes twice', async (t) => {
  const later = await service(t, { revision: 'second' })
  for (const url of ['/', '/v1', '/readyz'])
    t.equal((await later.ask(url)).json().revision, 'second', `${url} says which corpus is served`)
  for (const url of ['/v1/mentions?limit=2', '/v1/search?q=the&limit=2', '/v1/verify?quote=the&limit=2']) {
    const { links } = (await ask(url)).json()
    t.equal((await ask(links.next)).status, 200)
    t.match((await later.ask(links.next)).json(), { type: '/problems/corpus-changed', status: 410 }, url)
  }
})

t.test('a cursor is refused by another list, filter or order, and when a bit of it is changed', async (t) => {
  const { links } = (await ask('/v1/mentions?limit=2')).json()
  const cursor = new URL(links.next, 'http://x').searchParams.get('cursor')!
  const refused = async (url: string) => (await ask(url)).json().type
  t.equal((await ask(`/v1/mentions?cursor=${cursor}`)).status, 200)
  t.equal(await refused(`/v1/quotes?cursor=${cursor}`), '/problems/invalid-cursor')
  t.equal(await refused(`/v1/mentions?entity=person&cursor=${cursor}`), '/problems/invalid-cursor')
  t.equal(await refused(`/v1/mentions?sort=id&cursor=${cursor}`), '/problems/invalid-cursor')
  for (let at = 0; at < cursor.length; at++) {
    const other = cursor[at] === 'A' ? 'B' : 'A'
    t.equal(
      await refused(`/v1/mentions?cursor=${cursor.slice(0, at)}${other}${cursor.slice(at + 1)}`),
      '/problems/invalid-cursor',
      `character ${at}`,
    )
  }
  for (const junk of ['abc', 'WzFd', encodeURIComponent('💥')])
    t.equal(await refused(`/v1/mentions?cursor=${junk}`), '/problems/invalid-cursor')
})
