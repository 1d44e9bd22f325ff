import t from 'tap'
import { loadCorpus } from '../../src/corpus/corpus.js'
import { memoryStore } from '../../src/store/memory.js'
import { BROWSER, linksIn, read } from '../support/html.js'
import { service } from '../support/service.js'

const { ask } = await service(t, { publicUrl: 'https://example.org' })
const page = async (url: string) => {
  const { status, headers, body } = await ask(url, { headers: BROWSER })
  return { status, headers, body, text: read(body) }
}
const ARTICLE = 'trump-abe-trade-talks'

t.test(
  'every page leads to pages that are there, says what it is, and where the same stands for programs',
  async (t) => {
    const seen = new Set<string>()
    const waiting = ['/', '/problems/not-found']
    for (const url of waiting) {
      if (seen.has(url)) continue
      seen.add(url)
      const { status, headers, body } = await page(url)
      t.equal(status, 200, url)
      if (!String(headers['content-type']).startsWith('text/html') || url.startsWith('/docs')) continue
      t.match(body, /<title>[^<]+ · Verbatim<\/title>/, url)
      t.match(body, /<meta name="description" content="[^"]+">/, url)
      t.match(body, '<link rel="canonical" href="https://example.org/', url)
      t.match(body, '<meta property="og:title"', url)
      t.match(body, '<script type="application/ld+json">', url)
      for (const [, json] of body.matchAll(/type="application\/ld\+json">(.*?)<\/script>/g))
        t.match(JSON.parse(json!)['@id'], /^https:\/\/example\.org\//, url)
      waiting.push(...linksIn(body))
    }
    t.ok(seen.size > 100, `${seen.size} addresses`)
    for (const path of ['/people/donald-trump', '/quotes', `/figures/${ARTICLE}.deficit-2017`, '/verify', '/check'])
      t.ok(seen.has(path), path)
  },
)

t.test('a person is shown with what they said, their roles and where they stand', async (t) => {
  const { text, body } = await page('/people/donald-trump')
  t.match(text, /Person Donald Trump Also called Trump Wikidata Q22686 Known here as person:donald-trump/)
  t.match(text, /What they said 8 quotes .*Roles 1 role .*Figures about Donald Trump 1 figure .*Positions 4 positions/)
  t.match(text, /In Trump and Abe commit.*, Bloomberg News, 17 – 18 April 2018/)
  t.match(
    body,
    'rel="alternate" type="application/atom+xml" title="Donald Trump" href="/v1/quotes.atom?speaker&#61;person%3Adonald-trump"',
  )
  t.match(body, '<meta property="og:type" content="profile">')
})

t.test('where not all quotes were counted there is no picture of them', async (t) => {
  const store = await memoryStore((await loadCorpus('data')).entries)
  const values = ['2016', '2017'].map((value) => ({ value, count: 500 }))
  const { ask } = await service(t, { store: { ...store, tally: async () => ({ values, of: 1000 }) } })
  t.notMatch((await ask('/people/donald-trump')).body, '<svg')
  t.notMatch((await ask('/', { headers: BROWSER })).body, 'most quoted', 'nor of who is gone meanwhile')
})

t.test('an agreement begins with who stands where', async (t) => {
  const { text } = await page('/agreements/tpp')
  t.match(text, /Scope multilateral .*Who stands where 7 positions JSON Who is a member of withdrew from/)
  t.notMatch(text, 'Changes of mind', 'one article is no change')
})

t.test('a fact is shown in its place, with citations and what to embed', async (t) => {
  const { text, body } = await page(`/quotes/${ARTICLE}.tweet-on-tpp`)
  t.match(text, /Quote While Japan .* Donald Trump, tweet, 17 April 2018 \(inferred\)/)
  t.match(text, /Corrected by the article\./)
  t.match(body, /<blockquote class="paragraph"[^>]*>[^<]*<mark class="cited">While Japan/)
  t.match(body, `href="/articles/${ARTICLE}#:~:text`)
  t.match(text, `Verbatim, https://example.org/quotes/${ARTICLE}.tweet-on-tpp (version `)
  const embed = /json\+oembed" title="[^"]*" href="([^"]+)"/.exec(body)![1]!.replaceAll('&#61;', '=')
  const embedded = (await ask(embed)).json()
  t.match(embedded, { version: '1.0', type: 'rich', provider_name: 'Verbatim' })
  t.match(
    embedded.html,
    `<blockquote cite="https://example.org/quotes/${ARTICLE}.tweet-on-tpp"><p lang="en">“While Japan`,
  )
  t.equal((await ask(`/oembed?url=/quotes/${ARTICLE}.not-fair&format=json&maxwidth=1`)).status, 200)
  for (const url of [
    '/',
    '/quotes/nobody.x',
    '/people/donald-trump',
    'https://elsewhere.org/quotes/a.b',
    '/quotes/%zz',
  ])
    t.equal((await ask(`/oembed?${new URLSearchParams({ url })}`)).status, 404, url)
  t.match(
    (await page(`/figures/${ARTICLE}.deficit-2017`)).text,
    'U.S. trade deficit with Japan: 70,000,000,000 USD, 2017',
  )
  t.match((await page(`/positions/${ARTICLE}.japan-supports-tpp`)).text, 'Japan supports the Trans-Pacific Partnership')
  t.match((await page('/quotes/nobody.x')).text, 'There is no quote')
})

t.test('lists are pages with the parameters of their lists, and refuse others', async (t) => {
  const { text, body } = await page('/quotes?speaker=donald-trump&limit=3&sort=-date')
  t.match(text, /Only speaker: donald-trump\. All quotes 8 quotes/)
  const next = /rel="next" href="([^"]+)"/.exec(body)![1]!.replaceAll('&#61;', '=').replaceAll('&#38;', '&')
  t.match((await page(next)).text, '8 quotes')
  t.match(body, 'href="/v1/quotes?speaker&#61;donald-trump&#38;limit&#61;3&#38;sort&#61;-date"')
  t.match(await page('/quotes?spaeker=x'), { status: 400, text: /did you mean "speaker"/ })
})

t.test('a search shows what it finds by kind, with ways to narrow it', async (t) => {
  const { text, body } = await page('/search?q=trade')
  t.match(text, /5 results\. Narrow it Kind figures 2 agreements 1 articles 1 quotes 1 Said by Donald Trump 1/)
  t.match(body, '<mark class="found">trade</mark>')
  const narrowed = await page('/search?q=trade&type=figure')
  t.match(narrowed.text, /Only type: figure × 2 results/)
  t.match(narrowed.body, '<input type="hidden" name="type" value="figure">')
  t.match(read((await page('/search?q=trade&speaker=donald-trump')).body), '1 result.')
  const { counts, items } = (await ask('/v1/search?q=trade&counts=true&year=2018&country=jp')).json()
  t.same(counts.country[0], {
    ...{ value: 'jp', name: 'Japan', count: items.length },
    href: '/v1/search?q=trade&counts=true&year=2018&country=jp',
  })
  t.notOk('counts' in (await ask('/v1/search?q=trade')).json())
})

t.test('a search without a word, or that finds nothing, says what to do', async (t) => {
  for (const url of ['/search', '/search?q=', '/search?q=…']) t.match((await page(url)).text, 'Type a word or several')
  t.match(
    (await page('/search?q=zebra+xylophone')).text,
    /0 results\. Nothing has all of that Try fewer words: zebra xylophone/,
  )
  t.match((await page('/search?q=zebra')).text, 'Try another form of the word')
  t.match((await page('/search?q=zebra&year=2018')).text, 'Search without narrowing it')
})

t.test('a question about a quote is answered word by word, in its paragraph', async (t) => {
  t.match((await page('/verify')).text, 'Paste the words as you have them')
  t.match((await page('/verify')).body, '<option value="Shinzo Abe">')
  const { text, body } = await page('/verify?quote=I+want+to+go+back+into+TPP&speaker=Trump')
  t.match(text, /On record in other words Asked of Donald Trump: 1 place of 1/)
  t.match(body, /I <ins><span class="hidden">on record: <\/span>don’t<\/ins> want to go back into TPP/)
  t.match(body, '<mark class="cited">I don’t want to go back into TPP</mark>')
  t.match(body, 'name="robots" content="noindex"')
  t.match(body, 'href="/v1/verify?quote&#61;I+want+to+go+back+into+TPP&#38;speaker&#61;Trump"')
  t.match((await page('/verify?quote=not+fair&speaker=')).text, /in these very words Caution: so few and short words/)
  t.match((await page('/verify?quote=the+moon+is+cheese')).text, /Not on record here .*no proof that it was not said/)
  t.match((await page('/verify?quote=not+fair&speaker=shinzo-abe')).text, 'On record, but not by that speaker')
  t.match((await page('/verify?quote=fourth-largest')).text, 'the article itself, nobody quoted')
  t.match((await page('/verify?quote=The+claim+[really]+…+the+accord')).status, 200)
  t.match(await page('/verify?quote=x&speaker=nobody'), { status: 400, text: /Nobody is known as "nobody"/ })
  t.match((await page('/verify?quote=While+Japan+…+contingencies')).text, 'with words left out')
  t.match((await page('/verify?quote=Too+many+contingencies')).text, 'Corrected by the article.')
})

t.test('verification goes on where a page ends', async (t) => {
  const { body } = await page('/verify?quote=the&limit=2')
  const next = /rel="next" href="([^"]+)"/.exec(body)![1]!.replaceAll('&#61;', '=').replaceAll('&#38;', '&')
  t.equal((await page(next)).status, 200)
})

t.test('what browsers and language models look for is there', async (t) => {
  t.match((await ask('/opensearch.xml')).body, 'template="https://example.org/search?q={searchTerms}"')
  t.match((await ask('/llms.txt')).body, '[MCP](https://example.org/mcp)')
  t.match(await ask('/copy.js'), { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
})
