import t from 'tap'
import { article, folderWith } from '../support/folder.js'
import { service, shipped } from '../support/service.js'

t.test('the latest of a list is a feed, narrowed like the list', async (t) => {
  const { ask } = await service(t, { publicUrl: 'https://example.org' })
  const { status, headers, body } = await ask('/v1/quotes.atom?speaker=donald-trump&limit=2')
  t.equal(status, 200)
  t.equal(headers['content-type'], 'application/atom+xml')
  t.match(body, '<link rel="self" href="https://example.org/v1/quotes.atom?speaker&#61;donald-trump&#38;limit&#61;2"/>')
  t.match(body, '<title>Verbatim, quotes, speaker: donald-trump, limit: 2</title>')
  t.equal(body.match(/<entry>/g)?.length, 2)
  t.match(body, /<title>“The United States .*” Donald Trump, press conference, 18 April 2018 \(inferred\)<\/title>/)
  t.match(body, '<link href="https://example.org/quotes/trump-abe-trade-talks.free-fair-and-reciprocal"/>')
  t.match(body, '<updated>2018-04-17T00:00:00Z</updated>')
  for (const url of [
    '/v1/figures.atom',
    '/v1/positions.atom?agreement=tpp',
    '/v1/roles.atom',
    '/v1/articles.atom?q=trade',
  ])
    t.match(await ask(url), { status: 200, body: /<entry>/ }, url)
  t.match((await ask('/v1/quotes.atom?q=deal%01%EF%BF%BF')).body, 'q: deal\uFFFD\uFFFD')
  t.match((await ask('/v1/quotes.atom?spaeker=x')).json(), { status: 400 })
  t.equal((await ask('/v1/mentions.atom')).status, 404)
})

t.test('the articles are the feed of the whole, and what has no day is left out', async (t) => {
  const { ask } = await shipped()
  t.match((await ask('/feed.atom')).body, '<link href="/articles/trump-abe-trade-talks"/>')
  const undated = await service(t, { data: await folderWith(t, {}) })
  t.notMatch((await undated.ask('/feed.atom')).body, '<entry>')
  const facts = { article: article({ published: '2018-04-18' }), quotes: [], figures: [], roles: [], positions: [] }
  const dated = await service(t, { data: await folderWith(t, { 'articles/a/facts.json': { ...facts, mentions: [] } }) })
  t.match((await dated.ask('/feed.atom')).body, /<title>A pact<\/title>/)
})
