import jsonld from 'jsonld'
import t from 'tap'
import { articleJsonLd, jsonLd } from '../../src/formats/json-ld.js'
import type { Article } from '../../src/kinds/article.js'
import { type Figure, figure } from '../../src/kinds/figure.js'
import { type Quote, quote } from '../../src/kinds/quote.js'
import { shipped } from '../support/service.js'

const { ask } = await shipped()
const BASE = 'https://verbatim.example'

/** The triples of a document fetched from a path, short to read; `_` is a node without a name. */
const triplesOf = async (path: string, document: object): Promise<string[]> => {
  const options = {
    base: BASE + path,
    documentLoader: (url: string) => Promise.reject(new Error(`${url} is fetched`)),
    safe: true, // drops nothing silently; the types do not know it
  }
  const rdf = (await jsonld.toRDF(JSON.parse(JSON.stringify(document)), options as object)) as Triple[]
  return rdf.map(({ subject, predicate, object }) => `${show(subject)} ${show(predicate)} ${show(object)}`).sort()
}
type Triple = { subject: Term; predicate: Term; object: Term }
type Term = { termType: string; value: string; datatype?: Term }
const show = ({ termType, value, datatype }: Term): string => {
  if (termType === 'BlankNode') return '_'
  const type = datatype?.value.split(/[/#]/).at(-1)
  if (termType === 'Literal') return `"${value}"${type === 'string' ? '' : `^${type}`}`
  if (value === 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type') return 'a'
  return value.replace('https://schema.org/', 's:').replace(`${BASE}/v1`, '')
}
const served = async (path: string) => {
  const { headers, json } = await ask(path, { headers: { accept: 'application/ld+json' } })
  t.match(headers['content-type'], /^application\/ld\+json/)
  return triplesOf(path, json())
}

t.test('a person is a Person, the same as their Wikidata item', async (t) => {
  t.same(await served('/v1/people/shinzo-abe'), [
    '/people/shinzo-abe a s:Person',
    '/people/shinzo-abe s:alternateName "Abe"',
    '/people/shinzo-abe s:name "Shinzo Abe"',
    '/people/shinzo-abe s:sameAs http://www.wikidata.org/entity/Q132345',
  ])
})

t.test('a country is a Country with its ISO codes', async (t) => {
  const triples = await served('/v1/countries/jp')
  for (const triple of [
    '/countries/jp a s:Country',
    '/countries/jp s:identifier _',
    '_ a s:PropertyValue',
    '_ s:propertyID "ISO 3166-1 alpha-2"',
    '_ s:value "JP"',
    '_ s:propertyID "ISO 3166-1 alpha-3"',
    '_ s:value "JPN"',
  ])
    t.ok(triples.includes(triple), triple)
})

t.test('an agreement is a Legislation, the same as its Wikipedia article', async (t) => {
  t.same(await served('/v1/agreements/tpp'), [
    '/agreements/tpp a s:Legislation',
    '/agreements/tpp s:alternateName "TPP"',
    '/agreements/tpp s:legislationType "multilateral agreement"',
    '/agreements/tpp s:name "Trans-Pacific Partnership"',
    '/agreements/tpp s:sameAs https://en.wikipedia.org/wiki/Trans-Pacific_Partnership',
  ])
})

t.test('a quote is a Quotation, part of its article, attributed to its speaker, with its correction', async (t) => {
  const quote = '/quotes/trump-abe-trade-talks.tweet-on-tpp'
  const triples = await served(`/v1${quote}`)
  for (const triple of [
    `${quote} a s:Quotation`,
    `${quote} s:isPartOf /articles/trump-abe-trade-talks`,
    `${quote} s:spokenByCharacter /people/donald-trump`,
    `${quote} s:about /agreements/tpp`,
    `${quote} s:correction _`,
    '_ a s:CorrectionComment',
  ])
    t.ok(triples.includes(triple), triple)
  t.notOk(triples.join().includes('s:dateCreated'), 'an editor worked its date out')
})

t.test('a figure is money with its currency, or a quantity with its unit', async (t) => {
  const deficit = '/figures/trump-abe-trade-talks.deficit-2017'
  const money = await served(`/v1${deficit}`)
  for (const triple of [
    `${deficit} a s:MonetaryAmount`,
    `${deficit} s:value "70000000000"^integer`,
    `${deficit} s:currency "USD"`,
    `${deficit} s:description "$70 billion"`,
    `${deficit} s:disambiguatingDescription "2017"`,
    `${deficit} s:subjectOf /articles/trump-abe-trade-talks`,
  ])
    t.ok(money.includes(triple), triple)
  const { items } = (await ask('/v1/figures?kind=count')).json()
  t.match(figure.schemaOrg!(items[0]), { '@type': 'QuantitativeValue', value: 12, unitText: 'nation' })
  t.match(figure.schemaOrg!({ ...items[0], kind: 'percentage', unit: undefined } as Figure), { unitText: 'percent' })
})

t.test('an article is a NewsArticle that mentions what it names; a title of an editor’s is no headline', async (t) => {
  const article = '/articles/trump-abe-trade-talks'
  const triples = await served(`/v1${article}`)
  for (const triple of [
    `${article} a s:NewsArticle`,
    `${article} s:name "Trump and Abe commit to intensify bilateral trade talks"`,
    `${article} s:author /people/jennifer-epstein`,
    `${article} s:publisher /organizations/bloomberg-news`,
    `${article} s:inLanguage "en"`,
    `${article} s:mentions /agreements/tpp`,
    `${article} s:mentions /people/donald-trump`,
    `${article} s:encoding _`,
    `_ s:contentUrl ${article}/text`,
  ])
    t.ok(triples.includes(triple), triple)
  t.notMatch(triples.join(), /s:headline|s:datePublished|s:temporalCoverage/)
  t.notMatch(triples.join(), /Source: Bloomberg/)
})

t.test('dates, a headline and an address are given where the source has them', async (t) => {
  const quotes: Quote[] = (await ask('/v1/quotes')).json().items
  const date = (date: Quote['date']) => jsonLd(quotes[0]!.href, quote.schemaOrg!({ ...quotes[0]!, speakers: [], date }))
  const { href } = quotes[0]!
  const triples = await triplesOf(href, date({ from: '2018-04-18' }))
  t.ok(triples.includes(`${href.slice(3)} s:dateCreated "2018-04-18"^Date`))
  t.notMatch(triples.join(), /spokenByCharacter/)
  t.notMatch((await triplesOf(href, date({ from: '2018-04-17', to: '2018-04-18' }))).join(), /dateCreated/)
  t.notMatch((await triplesOf(href, date(undefined))).join(), /dateCreated/)

  const article: Article = (await ask('/v1/articles/trump-abe-trade-talks')).json()
  const dated = (changes: Partial<Article>) => triplesOf(article.href, articleJsonLd({ ...article, ...changes }, []))
  const source = 'https://news.example/a'
  const published = await dated({
    titleSource: 'published',
    published: '2018-04-18',
    source,
    events: { from: '2018-04-18' },
  })
  for (const triple of [
    `s:headline "${article.title}"`,
    's:datePublished "2018-04-18"^Date',
    `s:url ${source}`,
    's:temporalCoverage "2018-04-18"',
  ])
    t.ok(published.includes(`${article.href.slice(3)} ${triple}`), triple)
  t.match((await dated({ events: { from: '2018-04-17', to: '2018-04-18' } })).join(), /"2018-04-17\/2018-04-18"/)
})
