/** What real news says: bodies that speak, joint statements, sources without a name, speech without quotation marks. */
import t, { type Test } from 'tap'
import { article, type Folder, faultsOf, folderWith, type Json } from '../support/folder.js'
import { service } from '../support/service.js'

const TEXT = `The White House said “we will sign,” and Ann Lee and Bo Park said in a joint statement that they agree.
A senior official, who spoke on condition of anonymity, said the talks had failed.
Spokesman Carl Roe of Toyota welcomed it; Toyota would join.
`
const folder = (t: Test, changes: { organizations?: Json[]; quotes?: Json[]; facts?: Json; files?: Folder } = {}) =>
  folderWith(t, {
    'people.json': {
      people: [
        { id: 'ann-lee', name: 'Ann Lee' },
        { id: 'bo-park', name: 'Bo Park' },
        { id: 'carl-roe', name: 'Carl Roe' },
      ],
    },
    'countries.json': { countries: [{ id: 'jp', name: 'Japan', alpha3: 'JPN' }] },
    'organizations.json': {
      organizations: changes.organizations ?? [
        { id: 'white-house', name: 'White House', kind: 'government' },
        { id: 'toyota', name: 'Toyota', kind: 'company', country: 'country:jp', lei: '5493006W3QUS5LMH6R84' },
        { id: 'the-paper', name: 'The Paper', kind: 'media' },
      ],
    },
    'agreements.json': { agreements: [{ id: 'pact', name: 'Pact', scope: 'bilateral' }] },
    'articles/a/article.txt': TEXT,
    'articles/a/facts.json': {
      article: article({ publisher: 'organization:the-paper', byline: ['organization:the-paper'] }),
      quotes: changes.quotes ?? [
        { id: 'sign', speaker: 'organization:white-house', segments: ['we will sign,'] },
        {
          id: 'joint',
          form: 'indirect',
          speaker: ['person:ann-lee', 'person:bo-park'],
          segments: ['they agree'],
        },
        {
          id: 'failed',
          form: 'indirect',
          speaker: {
            described: 'A senior official, who spoke on condition of anonymity',
            of: 'organization:white-house',
          },
          segments: ['the talks had failed'],
        },
        { id: 'source', form: 'indirect', speaker: { described: 'Spokesman' }, segments: ['welcomed it'] },
      ],
      roles: [{ id: 'spokesman', person: 'person:carl-roe', text: 'Spokesman', at: 'organization:toyota' }],
      positions: [
        {
          id: 'join',
          holder: 'organization:toyota',
          agreement: 'agreement:pact',
          stance: 'seeks',
          text: 'Toyota would join',
        },
      ],
      ...changes.facts,
    },
    ...changes.files,
  })

const serve = async (t: Test) => {
  const { ask } = await service(t, { data: await folder(t) })
  const ids = async (url: string) => (await ask(url)).json().items.map(({ id }: { id: string }) => id.split('.').at(-1))
  const get = async (url: string, accept = 'application/json') => (await ask(url, { headers: { accept } })).body
  return { ids, get, json: async (url: string) => JSON.parse(await get(url)) }
}

t.test('an organization speaks, holds positions, has roles, publishes and is named like other entities', async (t) => {
  const { ids, get, json } = await serve(t)
  const toyota = await json('/v1/organizations/toyota')
  t.match(toyota, { kind: 'company', country: { id: 'jp', href: '/v1/countries/jp' }, lei: '5493006W3QUS5LMH6R84' })
  t.match(toyota, { positions: { total: 1 }, links: { quotes: '/v1/quotes?speaker=toyota' } })
  t.same(await ids('/v1/organizations?kind=company&country=jp'), ['toyota'])
  t.same(await ids('/v1/positions?organization=toyota'), ['join'])
  t.same(await ids('/v1/roles?organization=toyota'), ['spokesman'])
  t.match(await json('/v1/roles'), { items: [{ at: { id: 'toyota' } }] })
  t.equal((await ids('/v1/mentions?organization=toyota')).length, 2)
  t.match(await json('/v1/search?q=toyota&type=organization'), { total: 1 })
  t.match(await json('/v1/articles/a'), { publisher: 'The Paper', publishedBy: { id: 'the-paper' } })
  t.match(await json('/v1/articles/a'), { byline: [{ type: 'organization', name: 'The Paper' }] })
  t.same(await ids('/v1/articles?organization=the-paper'), ['a'])
  t.match(await get('/v1/roles', 'text/csv'), /carl-roe,Carl Roe,Spokesman,,,toyota,Toyota/)
  t.match(await get('/v1/organizations', 'text/csv'), /toyota,Toyota,company,jp,Japan,5493006W3QUS5LMH6R84/)
  t.match(JSON.parse(await get('/v1/organizations/toyota', 'application/ld+json')), {
    '@type': 'Corporation',
    leiCode: '5493006W3QUS5LMH6R84',
  })
  t.match(await get('/articles/a', 'text/html'), /class="organization"[^>]*>Toyota/)
})

t.test('a speaker is one, several, or a source in the article’s words with their place', async (t) => {
  const { ids, get, json } = await serve(t)
  t.match(await json('/v1/quotes/a.sign'), {
    form: 'direct',
    speaker: { type: 'organization', id: 'white-house' },
    speakers: [{ type: 'organization', id: 'white-house', name: 'White House', href: '/v1/organizations/white-house' }],
  })
  const joint = await json('/v1/quotes/a.joint')
  t.match(joint, { form: 'indirect', speakers: [{ id: 'ann-lee' }, { id: 'bo-park' }] })
  t.notOk('speaker' in joint)
  const failed = await json('/v1/quotes/a.failed')
  t.match(failed.speakers, [
    {
      type: 'described',
      name: 'A senior official, who spoke on condition of anonymity',
      anchor: { start: 104, exact: 'A senior official, who spoke on condition of anonymity' },
      of: { id: 'white-house' },
    },
  ])
  t.notOk('id' in failed.speakers[0] || 'speaker' in failed)

  t.same(await ids('/v1/quotes?speaker=bo-park'), ['joint'])
  t.same(await ids('/v1/quotes?speaker=person:bo-park'), ['joint'])
  t.same(await ids('/v1/quotes?speaker=white-house'), ['sign'], 'not what its unnamed official said')
  t.same(await ids('/v1/quotes?organization=white-house'), ['failed'])
  t.same(await ids('/v1/quotes?named=false'), ['failed', 'source'])
  t.same(await ids('/v1/quotes?form=indirect&named=true'), ['joint'])

  t.match(await get('/v1/quotes', 'text/csv'), /person; person,ann-lee; bo-park,Ann Lee; Bo Park,indirect/)
  t.match(await get('/articles/a', 'text/html'), /Ann Lee and Bo Park, in the article’s words/)
  const said = async (id: string) =>
    JSON.parse(await get(`/v1/quotes/a.${id}`, 'application/ld+json')).spokenByCharacter
  t.match(await said('sign'), { '@id': '/v1/organizations/white-house', '@type': 'Organization' })
  t.match(await said('joint'), [{ '@id': '/v1/people/ann-lee' }, { '@id': '/v1/people/bo-park' }])
  t.match(await said('failed'), { description: /^A senior official/, affiliation: { name: 'White House' } })
  t.match(await get('/v1/articles/a/annotations', '*/*'), /Reported as said by Ann Lee and Bo Park/)
})

t.test('a speaker of any type is asked for; what is only reported is a paraphrase, however near', async (t) => {
  const { json } = await serve(t)
  const verify = async (query: Record<string, string>) => json(`/v1/verify?${new URLSearchParams(query)}`)
  t.match(await verify({ quote: 'we will sign', speaker: 'white-house' }), {
    verdict: 'exact',
    speaker: { type: 'organization', id: 'white-house' },
    matches: [{ in: 'quotation', speakerAgrees: true }],
  })
  const joint = await verify({ quote: 'they agree', speaker: 'person:bo-park' })
  t.match(joint, { verdict: 'paraphrase', total: 1, agreeing: 1 })
  t.match(joint.matches, [{ verdict: 'paraphrase', in: 'reported', speakers: [{ id: 'ann-lee' }, { id: 'bo-park' }] }])
  t.match(await verify({ quote: 'The talks had failed', speaker: 'white-house' }), {
    verdict: 'elsewhere',
    agreeing: 0,
  })
  t.match(await verify({ quote: 'x', speaker: 'organization:bo-park' }), {
    errors: [{ parameter: 'speaker', detail: /^Nobody is known as "organization:bo-park"\. \/v1\/people, / }],
  })
})

t.test('a speaker’s id that several have is asked for with its type', async (t) => {
  const files = {
    'people.json': {
      people: [
        { id: 'jp', name: 'J. P.' },
        { id: 'carl-roe', name: 'Carl Roe' },
      ],
    },
  }
  const quotes = [{ id: 'sign', speaker: 'country:jp', segments: ['we will sign,'] }]
  const { ask } = await service(t, { data: await folder(t, { quotes, files }) })
  t.match((await ask('/v1/verify?quote=we+will+sign&speaker=jp')).json(), {
    status: 400,
    errors: [{ detail: 'Several are known as that: say which, as "person:jp" or "country:jp".' }],
  })
  t.match((await ask('/v1/verify?quote=we+will+sign&speaker=country:jp')).json(), { verdict: 'exact', agreeing: 1 })
})

t.test('an indirect quote is never between quotation marks, a direct one always', async (t) => {
  const faults = async (form: string, segments: string[]) =>
    faultsOf(await folder(t, { quotes: [{ id: 'q', form, segments }] }))
  t.match(await faults('indirect', ['we will sign,']), [/segments\/0 {2}stands between quotation marks: these are/])
  t.match(await faults('direct', ['they agree']), [/segments\/0 {2}stands between no quotation marks/])
  t.same(await faults('indirect', ['they agree']), [])
  t.match(await faults('indirect', ['they disagree']), [/“they disagree” is not in the text/])
})

t.test(
  'a mixed quote is the article’s wording, and what stands between marks in it somebody’s own words',
  async (t) => {
    const text = 'Ann Lee said the deal was “a “big” shame” for all, and “no good”. She said it was over.\n'
    const quotes = (form: string, segments: string[]) => ({
      people: [{ id: 'ann-lee', name: 'Ann Lee' }],
      'articles/a/article.txt': text,
      'articles/a/facts.json': {
        article: article(),
        quotes: [{ id: 'q', form, speaker: 'person:ann-lee', segments }],
        excluded: [],
      },
    })
    const mixed = 'the deal was “a “big” shame” for all, and “no good”'
    const made = async (form: string, segments: string[]) => {
      const { people, ...files } = quotes(form, segments)
      return folderWith(t, { 'people.json': { people }, ...files })
    }
    t.match(await faultsOf(await made('mixed', ['it was over'])), [/segments\/0 {2}has no whole quotation in it/])
    t.match(await faultsOf(await made('mixed', ['it was never'])), [/“it was never” is not in the text/])
    t.match(await faultsOf(await made('mixed', ['no good'])), [/stands between quotation marks/, /no whole quotation/])
    t.match(await faultsOf(await made('mixed', ['the deal was', 'no good'])), [
      /no whole quotation/,
      /segments\/1 {2}stands between/,
    ])
    t.same(
      await faultsOf(await made('mixed', ['the deal was', '“a “big” shame”'])),
      [],
      'a part of it may be a quotation',
    )
    const data = await made('mixed', [mixed])
    t.same(await faultsOf(data), [])
    const { ask } = await service(t, { data })
    const [quote] = (await ask('/v1/quotes?form=mixed')).json().items
    t.match(quote, { form: 'mixed', text: mixed, segments: [{ exact: mixed }] })
    t.same(
      quote.verbatim.map(({ exact }: { exact: string }) => exact),
      ['a “big” shame', 'no good'],
    )
    t.equal((await ask('/v1/articles/a/coverage')).json().quotations.missing, 0)
    const verdict = async (words: string) => {
      const { json } = await ask(`/v1/verify?quote=${encodeURIComponent(words)}`)
      return [json().verdict, json().matches[0]?.quote?.id]
    }
    t.same(await verdict('a “big” shame'), ['exact', 'a.q'], 'own words are')
    t.same(await verdict('the deal was “a “big” shame” for all'), ['paraphrase', 'a.q'], 'the wording is not')
    t.match(
      (await ask('/articles/a', { headers: { accept: 'text/html' } })).body,
      /class="reported"[^>]*>.*the deal was <span[^>]*>“<mark [^>]*class="quote"/,
    )
    t.match((await ask('/quotes/a.q', { headers: { accept: 'text/html' } })).body, /partly in the article’s words/)
  },
)

t.test('what an organization or a speaker may not be is refused, with what would be right', async (t) => {
  const faults = async (changes: Parameters<typeof folder>[1]) => faultsOf(await folder(t, changes))
  const one = (changes: Json) => ({
    organizations: [
      { id: 'white-house', name: 'White House', kind: 'government' },
      { id: 'the-paper', name: 'The Paper', kind: 'media' },
      { id: 'toyota', name: 'Toyota', kind: 'company', ...changes },
    ],
  })
  t.match(await faults(one({ lei: '5493006W3QUS5LMH6R85' })), [/2\/lei {2}"5493006W3QUS5LMH6R85" is not an LEI/])
  t.match(await faults(one({ lei: 'x' })), [/"x" is not an LEI \(ISO 17442\): 20 capital letters and digits/])
  t.match(await faults(one({ country: 'country:jo' })), [
    /2\/country {2}"country:jo" is not known; did you mean "country:jp"/,
  ])
  t.match(await faults(one({ kind: 'firm' })), [/organizations\/2\/kind {2}/])
  const quoted = (speaker: unknown) => ({ quotes: [{ id: 'sign', speaker, segments: ['we will sign,'] }] })
  t.match(await faults(quoted(['person:ann-lee'])), [/quotes\/0\/speaker {2}must have at least 2 items/])
  t.match(await faults(quoted({ described: 'A junior official' })), [
    /speaker\/described {2}“A junior official” is not in/,
  ])
  t.match(await faults(quoted({ described: 'A senior official', of: 'organization:white-hose' })), [
    /speaker\/of {2}"organization:white-hose" is not known; did you mean "organization:white-house"/,
  ])
  t.match(await faults(quoted(7)), [/must be person:<id>, organization:<id> or country:<id>, a list/])
  const published = (publisher: string) => ({ facts: { article: article({ publisher }) } })
  t.match(await faults(published('organization:the-papers')), [/publisher {2}"organization:the-papers" is not known/])
  t.match(await faults(published('organization:The Paper')), [/publisher {2}must be a name, or organization:<id>/])
})
