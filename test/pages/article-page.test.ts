import t from 'tap'
import type { Figure } from '../../src/kinds/figure.js'
import type { Quote } from '../../src/kinds/quote.js'
import { articlePage as pageOf } from '../../src/pages/article-page.js'
import { layout } from '../../src/pages/layout.js'
import type { ArticleFacts } from '../../src/pages/stretches.js'
import { ARTICLE, anchor, blocksOf, checkNesting, plain, reference, textOf } from '../support/page.js'

const peru = reference('country', 'pe', 'Peru')
const lee = reference('person', 'ann-lee', 'Ann Lee')
const pact = reference('agreement', 'pact', 'Pact')
const TEXT =
  'Ann Lee of Peru paid $5 million, then $-2 million, for the Pact.\n“We agree,” Lee said, wrongly. “We sign.”'
const at = (words: string) => anchor(TEXT, words)

const figure = (id: string, words: string, value: number, changes: Partial<Figure> = {}): Figure => ({
  type: 'figure',
  id: `a.${id}`,
  href: `/v1/figures/a.${id}`,
  article: ARTICLE,
  kind: 'money',
  value,
  unit: 'USD',
  label: id,
  text: words,
  anchor: at(words),
  about: [],
  ...changes,
})
const quote = (changes: Partial<Quote> = {}): Quote => ({
  type: 'quote',
  id: 'a.agree',
  href: '/v1/quotes/a.agree',
  article: ARTICLE,
  text: 'We agree, … We sign.',
  speakers: [],
  form: 'direct',
  segments: [at('We agree,'), at('We sign.')],
  partial: false,
  about: [],
  ...changes,
})
const stated = (changes: Partial<ArticleFacts> = {}): ArticleFacts => ({
  ...plain(TEXT),
  quotes: [quote()],
  mentions: [
    { type: 'mention', id: 'a.1', href: '/v1/mentions/a.1', article: ARTICLE, entity: lee, anchor: at('Ann Lee') },
    { type: 'mention', id: 'a.2', href: '/v1/mentions/a.2', article: ARTICLE, entity: lee, anchor: at('Lee said') },
    { type: 'mention', id: 'a.3', href: '/v1/mentions/a.3', article: ARTICLE, entity: peru, anchor: at('Peru') },
  ],
  ...changes,
})
const articlePage = (facts: ArticleFacts) => layout(pageOf(facts))
const read = (facts: ArticleFacts) => textOf(articlePage(facts)).replace(/\s+/g, ' ')

t.test('the blocks show the text and nothing else', async (t) => {
  const page = articlePage(stated({ figures: [figure('price', '$5 million', 5e6)] }))
  checkNesting(blocksOf(page).join(''))
  t.same(blocksOf(page).map(textOf), TEXT.split('\n'))
})

t.test('an article full of markup, entities and bidi controls is shown as text', async (t) => {
  const nasty = '<script>alert(1)</script> &amp; "x" \' <img src=x onerror=y> \u202e\u2066right\u2069 =`{{a}}`'
  const facts = plain(nasty, {
    title: nasty,
    publisher: nasty,
    language: '"><script>',
    rights: { holder: nasty, note: nasty },
    byline: [reference('person', 'x', nasty)],
    events: { from: '2018-04-17', inferred: nasty },
    source: 'https://a.example/"><script>',
  })
  const entity = reference('person', 'x', nasty)
  const words = anchor(nasty, '<img src=x onerror=y> \u202e\u2066right')
  const page = articlePage({
    ...facts,
    quotes: [quote({ speakers: [entity], segments: [words], cue: words, disputed: { note: nasty, anchor: words } })],
    figures: [figure(nasty, nasty, 1, { anchor: words, unit: nasty, period: nasty })],
    mentions: [{ type: 'mention', id: 'm', href: '"><script>', article: ARTICLE, entity, anchor: words }],
    roles: [{ type: 'role', id: 'r', href: '"', article: ARTICLE, title: nasty, person: entity, anchor: words }],
    positions: [
      {
        type: 'position',
        id: 'p',
        href: '"',
        article: ARTICLE,
        holder: entity,
        agreement: entity,
        stance: 'seeks',
        inferred: nasty,
        anchor: words,
      },
    ],
  })
  t.same(blocksOf(page).map(textOf), [nasty])
  t.notMatch(page, /<script|<img|<[^>]* on\w+=[^>]*>|style="/)
  t.ok(textOf(page).includes(nasty))
})

t.test('a quote says who said it, when and how; words of nobody say so', async (t) => {
  const date = { from: '2018-04-17', to: '2018-04-18', inferred: 'It says Tuesday.' }
  const page = read(
    stated({ quotes: [quote({ speakers: [lee], medium: 'press-conference', date, cue: at('Lee said') })] }),
  )
  t.match(page, /We agree, … We sign\. Ann Lee, press conference, 17\s?–\s?18 April 2018 JSON/)
  t.match(page, 'Inferred: It says Tuesday.')
  t.match(page, 'Attributed by Lee said')
  t.match(
    articlePage(stated({ quotes: [quote({ date })] })),
    /data-note="Quote 1: somebody unnamed, [^"]*2018 \(inferred\)"/,
  )
})

t.test('a quote that the article corrects shows the correction, at the quote and where it stands', async (t) => {
  const page = articlePage(stated({ quotes: [quote({ disputed: { note: 'They did not.', anchor: at('wrongly') } })] }))
  t.match(
    page,
    /<mark id="at-[\d-]+" class="correction" data-note="Correction of quote 1: They did not\." tabindex="0"/,
  )
  t.match(page, /data-note="Quote 1: somebody unnamed\. The article corrects it\."/)
  t.match(textOf(page), 'Corrected by the article. They did not.')
})

t.test('the Tab key stops at the first mention of an entity, not at those that say the same again', async (t) => {
  const page = articlePage(stated())
  t.equal(
    page.match(/class="person" data-note="Ann Lee \(person\)" tabindex="0" aria-describedby="person-ann-lee"/g)?.length,
    1,
  )
  t.equal(page.match(/class="person" data-note="Ann Lee \(person\)" tabindex="-1"/g)?.length, 1)
})

t.test('each fact leads to its passage and to its JSON, and everything pointed at is there', async (t) => {
  const page = articlePage(
    stated({
      figures: [figure('price', '$5 million', 5e6)],
      roles: [
        {
          type: 'role',
          id: 'a.r',
          href: '/v1/roles/a.r',
          article: ARTICLE,
          title: 'x',
          person: lee,
          country: peru,
          anchor: at('of Peru'),
        },
      ],
      positions: [
        {
          type: 'position',
          id: 'a.p',
          href: '/v1/positions/a.p',
          article: ARTICLE,
          holder: peru,
          agreement: pact,
          stance: 'not-a-party',
          anchor: at('for the Pact'),
          inferred: 'Guess.',
        },
      ],
    }),
  )
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
  t.equal(new Set(ids).size, ids.length)
  const targets = [...page.matchAll(/(?:href="#|aria-(?:describedby|labelledby)=")([^"]+)"/g)].map(([, id]) => id!)
  t.ok(targets.length > 12)
  t.same(
    targets.filter((id) => !ids.includes(id)),
    [],
  )
  for (const href of [
    'quotes/a.agree',
    'figures/a.price',
    'mentions/a.2',
    'roles/a.r',
    'positions/a.p',
    'country/pe',
  ]) {
    t.match(page, `href="/v1/${href}"`)
  }
  t.match(textOf(page), /Peru is not a party to the Pact/)
  t.match(textOf(page), /Inferred: Guess\./)
})

t.test('figures that share a unit are drawn to scale, others are not', async (t) => {
  const price = figure('price', '$5 million', 5e6, { period: '2017' })
  const loss = figure('loss', '$-2 million', -2e6)
  t.match(articlePage(stated({ figures: [price, loss] })), /Compared, in USD.*width="100".*width="40"/s)
  t.notMatch(articlePage(stated({ figures: [price] })), '<table class="chart">')
  const ranks = [price, loss].map((figure): Figure => ({ ...figure, kind: 'rank', unit: undefined }))
  t.notMatch(articlePage(stated({ figures: ranks })), '<table class="chart">')
  const none = [price, loss].map((figure): Figure => ({ ...figure, kind: 'percentage', unit: undefined, value: 0 }))
  t.match(articlePage(stated({ figures: none })), /Compared, in percent.*width="0"/s)
})

t.test('figures are worded by what they measure', async (t) => {
  const shown = (changes: Partial<Figure>) => read(stated({ figures: [figure('x', '$5 million', 1234.5, changes)] }))
  t.match(shown({ period: '2017' }), 'x: 1,234.5 USD, 2017')
  t.match(shown({ kind: 'rank', unit: undefined }), 'x: rank 1,234.5 JSON')
  t.match(shown({ kind: 'percentage', unit: undefined }), 'x: 1,234.5% JSON')
  t.match(shown({ kind: 'duration', unit: 'day' }), 'x: 1,234.5 (day) JSON')
})

t.test('coverage is shown where it is known, with what is left out or missing', async (t) => {
  const items = [
    { type: 'quotation' as const, status: 'annotated' as const, anchor: at('We agree,') },
    { type: 'number' as const, status: 'missing' as const, anchor: at('$-2 million') },
    { type: 'number' as const, status: 'excluded' as const, anchor: at('$5 million'), reason: 'A joke.' },
  ]
  const quotations = { annotated: 1, excluded: 0, missing: 0 }
  const coverage = { article: ARTICLE, quotations, numbers: { annotated: 0, excluded: 1, missing: 1 }, items }
  const page = read(stated({ coverage }))
  t.match(page, /1 quotation or number of the text still missing.* Coverage ?Quotes/)
  t.match(page, /\$-2 million missing number\$5 million excluded number: A joke\./)
  const whole = read(stated({ coverage: { ...coverage, numbers: quotations, items: items.slice(0, 1) } }))
  t.match(whole, /Nothing is missing.*Quotations100 ?Numbers100/)
  t.notMatch(read(stated()), 'Coverage')
})

t.test('an article that states nothing has no empty lists', async (t) => {
  t.notMatch(articlePage(plain('Nothing.')), /<h3>/)
})

t.test('the head says what is known of the article, and whose the title is', async (t) => {
  const page = read(
    plain('Text.', {
      titleSource: 'editorial',
      byline: [lee, reference('person', 'b', 'Bo')],
      published: '2018-04-18',
      events: { from: '2018-04-17', inferred: 'It says so.' },
      source: 'https://a.example/',
    }),
  )
  t.match(page, 'By Ann Lee, Bo · published 18 April 2018 · events of 17 April 2018 · where it was published')
  t.match(page, 'editorial title The source has no headline')
  t.match(page, 'inferred date It says so.')
  t.match(page, 'Rights: The Paper. All of them.')
})

t.test('a text that starts with its own headline is not given another', async (t) => {
  const text = 'A title\nText.\nSub\nSource: x'
  const facts = plain(text)
  const types = ['heading', 'summary', 'heading', 'source'] as const
  const blocks = facts.article.blocks.map((block, index) => ({ ...block, type: types[index]! }))
  const page = articlePage({ ...facts, article: { ...facts.article, blocks } })
  t.equal(page.match(/<h1/g)?.length, 1)
  t.match(page, '<h1 class="heading" dir="auto">A title</h1>')
  t.match(page, '<h2 class="heading" dir="auto">Sub</h2>')
})

t.test('the language of the article is said where its words stand', async (t) => {
  const page = articlePage({ ...stated(), ...{ article: { ...stated().article, language: 'fr' } } })
  t.match(page, '<html lang="en">')
  t.match(page, '<article lang="fr">')
  t.match(page, '<q lang="fr" dir="auto">')
})
