import t from 'tap'
import { article, folderWith } from '../support/folder.js'
import { service, shipped } from '../support/service.js'

const { ask } = await shipped()
const verify = async (query: Record<string, string>) => (await ask(`/v1/verify?${new URLSearchParams(query)}`)).json()

t.test('a quote is verified over HTTP, and its anchors slice to the words on record', async (t) => {
  const answer = await verify({ quote: 'I want to go back into TPP', speaker: 'donald-trump' })
  t.match(answer, { verdict: 'altered', speaker: { name: 'Donald Trump' }, matches: [{ speakerAgrees: true }] })
  const points = [...(await ask('/v1/articles/trump-abe-trade-talks/text')).body]
  const [{ start, end, exact }] = answer.matches[0].anchors
  t.equal(points.slice(start, end).join(''), exact)
  t.match(await verify({ quote: 'nobody ever said such things' }), { verdict: 'not-found', matches: [] })
})

t.test(
  'a quote that is missing, has no words or is too long, and a speaker that is not known, are refused',
  async (t) => {
    const error = async (query: Record<string, string>) => (await verify(query)).errors
    t.same(await error({}), [{ parameter: 'quote', detail: 'is missing; this operation needs it' }])
    t.same(await error({ quote: '…' }), [{ parameter: 'quote', detail: 'has no word in it' }])
    t.match(await error({ quote: 'x'.repeat(2001) }), [{ parameter: 'quote', detail: /2000/ }])
    t.match(await verify({ quote: 'x', speaker: 'bob' }), { status: 400, type: '/problems/unknown-speaker' })
    t.match(await error({ quote: 'x', speaker: 'bob' }), [
      {
        parameter: 'speaker',
        detail: 'Nobody is known as "bob". /v1/people, /v1/organizations, /v1/countries list all.',
      },
    ])
  },
)

t.test('2,000 characters are compared', async (t) => {
  t.match(await verify({ quote: 'deal '.repeat(400).trim() }), { verdict: 'not-found' })
  t.match(await verify({ quote: '🤝'.repeat(1000) }), { verdict: 'not-found' })
})

t.test('where 150 people said the same words, whom one asks for comes first, and paging shows each once', async (t) => {
  const people = Array.from({ length: 150 }, (_, index) => ({ id: `p${index}`, name: `Person N${index}` }))
  const data = await folderWith(t, {
    'people.json': { people },
    'articles/a/article.txt': people.map(({ name }) => `“We will sign it,” ${name} said.\n`).join(''),
    'articles/a/facts.json': {
      article: article(),
      quotes: people.map(({ id, name }) => ({
        id,
        speaker: `person:${id}`,
        segments: [{ text: 'We will sign it,', suffix: `” ${name} said` }],
      })),
    },
  })
  const { ask } = await service(t, { data })
  const last = (await ask('/v1/verify?quote=we+will+sign+it&speaker=p149')).json()
  t.match(last, {
    verdict: 'typographic',
    caution: ['common'],
    total: 150,
    agreeing: 1,
    matches: [{ speaker: { id: 'p149' }, speakerAgrees: true }],
  })
  t.equal(last.matches.length, 20)
  const seen: string[] = []
  for (let next: string | undefined = '/v1/verify?quote=we+will+sign+it&limit=40'; next; ) {
    const { headers, json } = await ask(next)
    const { matches, links, total } = json()
    t.equal(total, 150)
    t.match(headers.link, 'rel="first"')
    seen.push(...matches.map(({ quote }: { quote: { id: string } }) => quote.id))
    next = links.next
  }
  t.equal(new Set(seen).size, 150)
  t.equal(seen.length, 150)
  const other = new URL(`http://x${last.links.next}`).searchParams.get('cursor')
  t.match((await ask(`/v1/verify?quote=we+will&cursor=${other}`)).json(), { type: '/problems/invalid-cursor' })
})
