import t from 'tap'
import { service } from '../support/service.js'

const { ask } = await service(t)
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
    t.match(await error({ quote: 'x', speaker: 'bob' }), [
      { parameter: 'speaker', detail: 'There is no person "bob". /v1/people lists all.' },
    ])
  },
)

t.test('2,000 characters are compared', async (t) => {
  t.match(await verify({ quote: 'deal '.repeat(400).trim() }), { verdict: 'not-found' })
  t.match(await verify({ quote: '🤝'.repeat(1000) }), { verdict: 'not-found' })
})
