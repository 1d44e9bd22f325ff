import t from 'tap'
import { TOOLS } from '../../src/assistants/tools.js'
import type { Article } from '../../src/kinds/article.js'
import { VOCABULARY } from '../../src/kinds/index.js'
import type { Position } from '../../src/kinds/position.js'
import { type CheckedQuotation, checkPage } from '../../src/pages/check-page.js'
import { entityPage } from '../../src/pages/entity-page.js'
import { factPage } from '../../src/pages/fact-page.js'
import { figureChart } from '../../src/pages/figure-chart.js'
import { speakerLinks } from '../../src/pages/items.js'
import { layout } from '../../src/pages/layout.js'
import { searchPage } from '../../src/pages/search-page.js'
import { stanceTable } from '../../src/pages/stance-table.js'
import type { ShownMatch, ShownVerification } from '../../src/pages/verified.js'
import { verifyPage } from '../../src/pages/verify-page.js'
import { read } from '../support/html.js'
import { plain } from '../support/page.js'

const article = { type: 'article' as const, id: 'a', name: 'T', href: '/v1/articles/a' }
const ann = { type: 'person' as const, id: 'ann', name: 'Ann', href: '/v1/people/ann' }
const anchor = {
  ...{ article: 'a', revision: 'r', start: 0, end: 3, exact: 'yes' },
  prefix: '',
  suffix: '',
  href: '/articles/a#at-0-3',
}
const match = (changes: Partial<ShownMatch> = {}): ShownMatch => ({
  ...{ verdict: 'exact', in: 'quotation', article, anchors: [anchor], acrossSegments: false },
  ...changes,
})
const page = (shown: Parameters<typeof layout>[0]) => read(layout(shown))

t.test('an answer says what it can, though an article is gone meanwhile', async (t) => {
  const found = (changes: Partial<ShownVerification>): ShownVerification => ({
    verdict: 'exact',
    total: 1,
    matches: [match()],
    ...changes,
  })
  const asked = (changes: Partial<ShownVerification>) =>
    page(verifyPage({ quote: 'yes', speaker: '', speakers: [], found: found(changes) }))
  t.match(asked({}), 'in their own words, in T. Read it there')
  t.match(asked({ speaker: ann }), 'Asked of Ann.')
  t.match(asked({ speaker: ann, agreeing: 1, total: 2 }), 'Asked of Ann: 1 place of 2.')
  t.match(
    asked({ matches: [match({ speakers: [], insertions: ['so'], acrossSegments: true })] }),
    /In brackets, and not on record: so .*The article interrupts the words\./,
  )
  t.match(
    asked({
      matches: [
        match({
          changes: [
            { change: 'replaced', record: 'yes', asked: 'no' },
            { change: 'inserted', asked: 'so' },
          ],
        }),
      ],
    }),
    'not on record: no on record: yes not on record: so in their',
  )
  t.match(asked({ caution: ['common'] }), 'ten speakers or more')
})

t.test('what is checked is shown in its place, too common words and nested quotations too', async (t) => {
  const item = (changes: Partial<CheckedQuotation>): CheckedQuotation => ({
    ...{ start: 3, end: 6, exact: 'yes', verdict: 'exact', total: 1, matches: [match()], href: '/v1/verify?quote=yes' },
    ...changes,
  })
  const shown = page(
    checkPage('so yes or no', [
      item({ matches: [match({ speakers: [], changes: [{ change: 'kept', record: 'yes', asked: 'yes' }] })] }),
      item({ start: 4, end: 5 }),
      { start: 10, end: 12, exact: 'no', matches: [], href: '/v1/verify?quote=no' },
      item({ caution: ['short'], attributed: { exact: 'Ann' } }),
    ]),
  )
  t.match(shown, '4 quotations: 3 exact, 1 too common.')
  t.match(shown, 'so yes, quotation 1: exact or no, quotation 3: too common')
  t.match(shown, 'Too common to be compared')
  t.match(shown, /Struck: asked for/)
})

t.test('a search whose results are not all ranked says so, and leaves out what it is narrowed by', async (t) => {
  const none = { type: [], speaker: [], person: [], organization: [], country: [], agreement: [], year: [] }
  const found = { items: [], total: 500, totalIsAtLeast: true as const, counts: none, links: {} }
  const shown = page(searchPage({ q: 'the', words: ['the'], kinds: VOCABULARY.all, found }))
  t.match(shown, 'More than 500 results; counts are of the 500 that were ranked.')
  t.notMatch(shown, 'Narrow it')
  t.notMatch(
    page(searchPage({ q: 'the', words: ['the'], kinds: [], found: { items: [], total: 1, links: {} } })),
    'Narrow it',
  )
})

t.test('positions of unknown days stand in the table, and are no change of mind', async (t) => {
  const position = (stance: Position['stance']): Position => ({
    ...{ type: 'position', id: 'a.p', href: '/v1/positions/a.p', article, holder: ann, anchor, stance },
    agreement: { type: 'agreement', id: 'pact', name: 'Pact', href: '/v1/agreements/pact' },
  })
  const dates: Record<string, string> = { b: '2018-01-02' }
  const place = {
    articleOf: (id: string) =>
      dates[id] ? { language: 'en', publisher: 'P', published: dates[id], events: undefined } : undefined,
  }
  const both = [position('supports'), position('opposes')]
  t.match(read(stanceTable(both, place)), 'Who supports opposes Ann yes yes')
  t.notMatch(stanceTable(both, place), 'Changes of mind')
  const later = { ...position('opposes'), article: { ...article, id: 'b' } }
  t.match(read(stanceTable([later, position('supports')], place)), 'Ann: supports, then opposes (2 January 2018)')
})

t.test('a long list of an entity leads to the whole, and years without a quote have no column', async (t) => {
  const [kind] = VOCABULARY.entities
  const quotes = VOCABULARY.facts.find(({ kind }) => kind === 'quote')!
  const shown = entityPage({
    ...{
      entity: { ...ann, aliases: [], wikipedia: 'https://en.wikipedia.org/wiki/Ann_Lee' },
      kind: kind!,
      properties: [],
      jsonLd: {},
    },
    place: { articleOf: () => undefined },
    years: [
      { value: '2018', count: 2 },
      { value: '2016', count: 1 },
    ],
    sections: [
      {
        heading: 'What they said',
        kind: quotes,
        documents: [],
        counts: { total: 30 },
        page: '/quotes?x',
        json: '/v1/quotes?x',
      },
    ],
  })
  t.match(page(shown), /201620172018Quotes by year: 2016: 1, 2018: 2\.All 30 quotes/)
  t.match(page(shown), 'Wikipedia Ann Lee')
})

t.test('a fact of an article without a day, with a link by its place, is shown without', async (t) => {
  const { article: document } = plain('yes', {})
  const kind = VOCABULARY.facts.find(({ kind }) => kind === 'mention')!
  const fact = { type: 'mention', id: 'a.m', href: '/v1/mentions/a.m', article, anchor }
  const of = (changes: Partial<Article>) =>
    layout(
      factPage({
        ...{ fact, kind, article: { ...document, ...changes }, statement: 'S', stated: 'S', about: [] },
        ...{ citations: {}, embed: '/oembed' },
      }),
    )
  t.match(read(of({})), /T, The Paper yes Read it in the article/)
  t.match(of({ source: 'https://paper.example' }), '<a href="https://paper.example">and where')
  t.match(read(of({ events: { from: '2018-01-02', inferred: 'x' } })), '2 January 2018 (inferred)')
})

t.test('ranges over years are drawn to their upper end', async (t) => {
  const figure = (id: string, period: string, changes: object) => ({
    ...{
      type: 'figure' as const,
      id,
      href: `/v1/figures/${id}`,
      article,
      anchor,
      kind: 'money' as const,
      unit: 'USD',
      label: 'cost',
      period,
      text: id,
      about: [],
    },
    ...changes,
  })
  const chart = figureChart([figure('a', '2017', { minValue: 1, maxValue: 2 }), figure('b', 'in 2016', { value: 3 })])
  t.match(read(chart), '2016 3 USD, in 2016 2017 1–2 USD, 2017')
})

t.test('speakers are named, and nobody is somebody unnamed', async (t) => {
  t.equal(speakerLinks([]), 'somebody unnamed')
  t.match(speakerLinks([{ type: 'described', name: 'an official', anchor }]), '<bdi>an official</bdi>')
})

t.test('an assistant is told how much there is, and of an article what is known', async (t) => {
  const at = (href: string) => href
  const quotes = { items: [], total: 1000, totalIsAtLeast: true, links: {} }
  t.match(TOOLS.find_quotes!.tell(quotes, at), 'More than 1,000 quotes, of which 0:')
  t.match(TOOLS.get_article!.tell(plain('x', { title: 'T', publisher: 'P' }).article, at), '“T”, P. /v1/articles/a')
  t.match(TOOLS.verify_quote!.tell({ matches: [] }, at), 'Verdict: too common to be compared.')
})
