import t from 'tap'
import { service } from '../support/service.js'

const { ask, log } = await service(t)
const post = (body: unknown) =>
  ask('/v1/drafts', {
    method: 'POST',
    payload: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const TEXT = '“We will talk,” Japanese Prime Minister Shinzo Abe said on Monday. It costs $5 million in France.\n'

t.test('what a text says is proposed with whom the service knows, each with its reason', async (t) => {
  const { status, headers, json } = await post({ text: TEXT, article: { published: '2018-04-18', publisher: '' } })
  t.equal(status, 200)
  t.equal(headers['cache-control'], 'no-store')
  const { facts, entities, why } = json()
  t.match(facts, {
    article: { language: 'en', published: '2018-04-18', publisher: 'to be written' },
    quotes: [{ id: 'we-will-talk', speaker: 'person:shinzo-abe', date: { from: '2018-04-16' } }],
    figures: [{ value: 5_000_000, unit: 'USD', about: ['country:fr'] }],
    roles: [{ text: 'Japanese Prime Minister', person: 'person:shinzo-abe', country: 'country:jp' }],
  })
  t.same(entities, {
    people: [],
    organizations: [],
    countries: [{ id: 'fr', name: 'France', alpha3: 'FRA' }],
    agreements: [],
  })
  for (const { pointer } of why) {
    const record = pointer
      .split('/')
      .slice(1)
      .reduce((value: never, key: never) => value[key], json())
    t.type(record, 'object', pointer)
  }
})

t.test('it is what the service would take, once its new entities are there', async (t) => {
  const text = '“We will talk,” Shinzo Abe said. It costs $5 million.\n'
  const { facts } = (await post({ text })).json()
  const checked = await ask('/v1/check', {
    method: 'POST',
    payload: JSON.stringify({ text, facts }),
    headers: { 'content-type': 'application/json' },
  })
  t.match(checked.json(), { sound: true, coverage: { quotations: { missing: 0 }, numbers: { missing: 0 } } })
})

t.test('a text in another language is read as that, found or told', async (t) => {
  const text = 'Die Stadt will 1,5 Milliarden Euro ausgeben. „Wir haben gewartet“, sagte sie.\n'
  t.match((await post({ text })).json().facts, { article: { language: 'de' }, figures: [{ value: 1_500_000_000 }] })
  t.match((await post({ text, article: { language: 'x_y', published: 'never' } })).json().facts, {
    article: { language: 'de' },
  })
  t.match((await post({ text: '1,5 Milliarden', language: 'en' })).json().facts.article, { language: 'en' })
})

t.test('what is no text is refused with its place, and nothing of a text is logged', async (t) => {
  t.match((await post({ text: ' \n', language: 'xx-yy', more: 1 })).json(), {
    status: 400,
    errors: [{ pointer: '/text' }, { pointer: '/language' }, { pointer: '/more' }],
  })
  t.match(await post('{'), { status: 400 })
  t.match(await post({ text: 'x'.repeat(140_000) }), { status: 413 })
  t.notMatch(JSON.stringify(log), 'We will talk')
})
