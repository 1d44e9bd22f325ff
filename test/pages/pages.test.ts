import t from 'tap'
import { VOCABULARY } from '../../src/kinds/index.js'
import type { Kind, Resource } from '../../src/kinds/kind.js'
import { homePage } from '../../src/pages/home-page.js'
import { layout } from '../../src/pages/layout.js'
import { listPage } from '../../src/pages/list-page.js'
import { problemPage } from '../../src/pages/problem-page.js'
import { STYLE } from '../../src/pages/style.js'
import { plain, textOf } from '../support/page.js'

const read = (page: string) => textOf(page).replace(/\s+/g, ' ')

const place = { articleOf: () => undefined }
const counts = [{ kind: 'article', plural: 'articles', total: 1 }]
const entity = { name: 'Ann & Bob', href: '/v1/people/ann' }

t.test('the first page asks two questions, and shows what is newest and who is quoted most', async (t) => {
  const { article } = plain('x', { title: 'A & B', publisher: 'The Paper', published: '2018-04-18' })
  const shown = { articles: [article], counts, quoted: [{ entity, count: 3 }], agreements: [], feed: '/feed.atom' }
  const page = layout(homePage({ ...shown, isFirst: true, next: '/?cursor=a&b' }), 'https://x.org')
  t.match(page, '<form action="/verify"')
  t.match(page, '<form action="/search"')
  t.match(read(page), /Here are 1 article\. Newest articles A & B The Paper · published 18 April 2018/)
  t.match(page, '<a href="/people/ann"><bdi>Ann &#38; Bob</bdi></a> <span class="count">3 quotes</span>')
  t.notMatch(page, 'most positions')
  t.match(page, '<a rel="next" href="/?cursor&#61;a&#38;b">')
  t.match(page, '<link rel="canonical" href="https://x.org/">')
  t.match(page, '<meta property="og:url" content="https://x.org/">')
  const second = read(layout(homePage({ ...shown, isFirst: false })))
  t.match(second, /Older articles A & B/)
  t.notMatch(second, /Did they say it|Ann/)
})

t.test('a list shows each kind of resource in its way, facts under their article', async (t) => {
  const { article } = plain('x', {
    title: 'T',
    titleSource: 'editorial',
    language: 'fr',
    events: { from: '2018-04-17', inferred: 'x' },
  })
  const list = (kind: Kind, documents: Resource[], total = documents.length) =>
    layout(listPage({ ...{ kind, documents, place, counts: { total }, narrowed: [], path: '/x', json: '/v1/x' } }))
  const articles = list(VOCABULARY.article, [article])
  t.match(articles, '<p class="name" lang="fr" dir="auto"><a href="/articles/a">T</a></p>')
  t.match(read(articles), 'The Paper · about 17 April 2018 (inferred) · editorial title')
  const certain = list(VOCABULARY.article, [{ ...article, events: { from: '2018-04-17' } } as typeof article])
  t.match(read(certain), 'about 17 April 2018 · editorial title')
  const people = [
    { type: 'person', id: 'ann', href: '/v1/people/ann', name: 'Ann', aliases: ['A.'] },
    { type: 'person', id: 'bob', href: '/v1/people/bob', name: 'Bob', aliases: [] },
  ]
  t.match(read(list(VOCABULARY.entities[0]!, people)), /2 people Ann also A\. Bob/)
  const said = { name: 'T', id: 'a', type: 'article', href: '/v1/articles/a' }
  const other = { ...said, id: 'b', name: 'U', href: '/v1/articles/b' }
  const mentionOf = (id: string, article: typeof said) => ({
    ...{ type: 'mention', id, href: `/v1/mentions/${id}`, article },
    entity: { type: 'person', id: 'ann', name: 'Ann', href: '/v1/people/ann' },
    anchor: { exact: 'Ann', start: 0, end: 3 },
  })
  const mention = VOCABULARY.facts.find(({ kind }) => kind === 'mention')!
  const mentions = read(list(mention, [mentionOf('a.1', said), mentionOf('a.2', said), mentionOf('b.1', other)]))
  t.match(mentions, /3 mentions In T Ann .* Ann .* In U Ann/)
  t.match(read(list(mention, [])), 'There is nothing here yet.')
})

t.test('a list says what it is narrowed by, and that nothing fits', async (t) => {
  const page = listPage({
    ...{ kind: VOCABULARY.article, documents: [], place, counts: { total: 1000, totalIsAtLeast: true } },
    ...{ narrowed: ['language: fr'], path: '/articles?language=fr', json: '/v1/articles?language=fr', feed: '/f' },
  })
  t.match(
    read(layout(page)),
    /Only language: fr\. All articles more than 1,000 articles There is nothing here that fits\. Follow as a feed/,
  )
})

t.test('a problem says what happened and what to do, with names in code', async (t) => {
  const page = layout(
    problemPage({ type: '/problems/x', title: 'T <x>', status: 400, what: 'W.', remedy: 'Look at `a<b`.' }),
  )
  t.match(page, '<h1>T &#60;x&#62;</h1>')
  t.match(page, 'Look at <code>a&#60;b</code>.')
  t.match(read(page), 'Problem, status 400')
})

t.test('every colour is set for light and for dark', async (t) => {
  const [light, dark] = STYLE.split('@media (prefers-color-scheme: dark)').map((part) =>
    [...part.split('}')[0]!.matchAll(/(--[\w-]+):/g)].map(([, name]) => name!),
  )
  t.ok(light!.length > 10)
  t.same(dark, light)
  for (const [, name] of STYLE.matchAll(/var\((--[\w-]+)\)/g)) t.ok(light!.includes(name!), `${name}`)
})
