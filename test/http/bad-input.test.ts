import t from 'tap'
import { service } from '../support/service.js'

const { ask, log } = await service(t)
const problem = async (url: string, options?: Parameters<typeof ask>[1]) => {
  const { status, json } = await ask(url, options)
  return { ...json(), status }
}

t.test('an address where nothing is answers 404', async (t) => {
  for (const url of ['/nope', '/v2/quotes', '/v1/quotes/no/such', '//v1/quotes', '/docs/static/nope.js']) {
    t.match(await problem(url), { status: 404, type: '/problems/not-found' }, url)
  }
})

t.test('an id that is not there answers 404 and says which', async (t) => {
  for (const [path, name] of Object.entries({
    articles: 'article',
    people: 'person',
    countries: 'country',
    agreements: 'agreement',
    quotes: 'quote',
    figures: 'figure',
    mentions: 'mention',
    roles: 'role',
    positions: 'position',
  })) {
    t.match(await problem(`/v1/${path}/nobody`), { status: 404, detail: `There is no ${name} "nobody".` })
  }
  t.match(await problem('/v1/articles/nobody/text'), { status: 404, detail: 'There is no article "nobody".' })
  t.match(await problem('/problems/nobody'), { status: 404 })
  t.match(await problem('/problems/__proto__'), { status: 404 })
  t.match(await problem('/v1/people/'), { status: 404 })
  t.match(await problem('/v1/people/a%00b'), { status: 404 })
})

t.test('a method that is not allowed answers 405 with Allow, whatever its body', async (t) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const) {
    for (const url of ['/', '/v1/quotes', '/v1/quotes/x', '/docs', '/docs/static/x.js']) {
      const { status, headers, json } = await ask(url, { method })
      t.match({ status, allow: headers.allow }, { status: 405, allow: 'GET, HEAD, OPTIONS' }, `${method} ${url}`)
      t.match(json(), { type: '/problems/method-not-allowed' })
    }
  }
  const bodies = [
    ['application/json', '{bad'],
    ['application/x-unknown', 'x'],
    ['text/plain', 'x'.repeat(1000)],
  ] as const
  for (const [type, payload] of bodies) {
    t.match(await problem('/v1/quotes', { method: 'POST', headers: { 'content-type': type }, payload }), {
      status: 405,
    })
  }
  t.match(await problem('/nope', { method: 'POST' }), { status: 404 })
})

t.test('paths of any id’s length are known to other methods too, and no content type gets in the way', async (t) => {
  t.match(await problem(`/v1/quotes/${'x'.repeat(200)}`, { method: 'POST' }), { status: 405 })
  const headers = { 'content-type': '!!!' }
  t.match(await problem('/v1/quotes', { method: 'POST', headers, payload: 'x' }), { status: 405 })
})

t.test('OPTIONS says what is allowed where something is', async (t) => {
  t.match(await ask('/v1/quotes', { method: 'OPTIONS' }), { status: 204, headers: { allow: 'GET, HEAD, OPTIONS' } })
  t.match(await problem('/nope', { method: 'OPTIONS' }), { status: 404 })
})

t.test(
  'parameters that are unknown, repeated, empty, over-long or malformed are each named, with what would be right',
  async (t) => {
    const errors = async (query: string) => (await problem(`/v1/quotes?${query}`)).errors
    t.same(await errors('spaeker=x'), [{ parameter: 'spaeker', detail: 'is unknown; did you mean "speaker"?' }])
    t.match(await errors('zzzzzzzzzzzz=x'), [{ detail: /^is unknown; this operation takes article, year, speaker,/ }])
    t.same(await errors('limit=1&limit=2'), [{ parameter: 'limit', detail: 'is given 2 times; give it once' }])
    t.same(await errors('speaker='), [{ parameter: 'speaker', detail: 'is empty; give it a value or leave it out' }])
    t.match(await errors(`speaker=${'x'.repeat(201)}`), [{ parameter: 'speaker', detail: /200/ }])
    for (const limit of ['0', '101', '1e9', '-1', '1.5', 'x', '99999999999999999999']) {
      t.same(
        await errors(`limit=${limit}`),
        [{ parameter: 'limit', detail: 'must be a whole number from 1 to 100' }],
        limit,
      )
    }
    t.match(await errors('medium=letter'), [{ parameter: 'medium', detail: /press-conference/ }])
    t.match(await errors('sort=size'), [{ parameter: 'sort', detail: /position/ }])
    t.match(await errors('from=2018-13-01'), [{ parameter: 'from', detail: 'must be a date, like 2018-04-18' }])
    t.match(await errors('disputed=maybe'), [{ parameter: 'disputed' }])
    t.equal((await errors('a=1&limit=0&medium='))?.length, 3)
    t.match((await problem('/v1/figures?min=abc')).errors, [{ parameter: 'min', detail: /decimal number/ }])
    t.same((await problem('/v1/articles/x/text?limit=1')).errors, [
      { parameter: 'limit', detail: 'is unknown; this operation takes no parameters' },
    ])
    t.match(await problem('/v1/quotes?__proto__=1'), { status: 400 })
  },
)

t.test('a malformed path answers 400, an over-long one 414', async (t) => {
  t.match(await problem('/v1/quotes/%zz'), { status: 400, type: '/problems/invalid-request' })
  t.match(await problem('/v1/quotes/%ff'), { status: 400 })
  t.match(await problem('/v1/quotes?speaker=%zz'), { status: 400, detail: /percent-escape/ })
  t.match(await problem('/v1/quotes/%zz?speaker=x'), { status: 400, detail: /percent-escape/ })
  t.match(await problem('/%zz/%'), { status: 400 })
  t.match(await problem(`/v1/quotes/${'x'.repeat(300)}`), { status: 414, type: '/problems/uri-too-long' })
  const { headers } = await ask('/v1/quotes/%zz')
  t.ok(headers['x-request-id'] && headers['x-content-type-options'])
})

t.test('a client’s mistakes leave no error and no stack in the log', async (t) => {
  t.ok(log.length > 100)
  t.same(
    log.filter(({ level, err }) => Number(level) > 30 || err),
    [],
  )
})
