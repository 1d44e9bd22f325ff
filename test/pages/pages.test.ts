import t from 'tap'
import { VOCABULARY } from '../../src/kinds/index.js'
import { homePage } from '../../src/pages/home-page.js'
import { problemPage } from '../../src/pages/problem-page.js'
import { STYLE } from '../../src/pages/style.js'
import { plain, textOf } from '../support/page.js'

const read = (page: string) => textOf(page).replace(/\s+/g, ' ')

t.test('the list shows each article, what is known of it and what it states', async (t) => {
  const { article } = plain('x', {
    title: 'A & B',
    titleSource: 'editorial',
    language: 'fr',
    published: '2018-04-18',
    events: { from: '2018-04-17', inferred: 'x' },
    facts: { quotes: 1, figures: 2, mentions: 1234, roles: 0, positions: 1 },
  })
  const page = homePage({ articles: [article], total: 1, vocabulary: VOCABULARY })
  t.match(page, '<h3 lang="fr" dir="auto"><a href="/articles/a">A &#38; B</a></h3>')
  t.match(read(page), 'The Paper · published 18 April 2018 · about 17 April 2018 (inferred) · editorial title')
  t.match(read(page), '1 quote, 2 figures, 0 roles, 1 position, 1,234 mentions')
  t.match(page, '<a href="/docs">')
  t.match(page, '<a href="/openapi.json">')
  t.notMatch(page, 'rel="next"')
})

t.test('the list leads to the next page where there is one', async (t) => {
  const { article } = plain('x', { events: { from: '2018-04-17' } })
  const page = homePage({ articles: [article], total: 60, next: '/?cursor=a&b', vocabulary: VOCABULARY })
  t.match(page, '<a rel="next" href="/?cursor&#61;a&#38;b">')
  t.match(read(page), /60 articles.*The Paper · about 17 April 2018 0 quotes/)
})

t.test('a problem says what happened and what to do, with names in code', async (t) => {
  const page = problemPage({ type: '/problems/x', title: 'T <x>', status: 400, what: 'W.', remedy: 'Look at `a<b`.' })
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
