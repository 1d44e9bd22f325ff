/** Where everybody begins: a search, a question, and what there is. */
import { html } from 'ghtml'
import type { ArticleSummary } from '../kinds/article.js'
import type { Reference } from '../kinds/id.js'
import { articleItem, linkTo } from './items.js'
import type { Page } from './layout.js'
import { howMany, onwards } from './list-page.js'
import { speakerField } from './verify-form.js'
import { counted } from './wording.js'

/** Somebody or something, and how often. */
export interface Ranked {
  entity: Pick<Reference, 'name' | 'href'>
  count: number
}

export interface HomePage {
  articles: ArticleSummary[]
  /** How many there are of each kind. */
  counts: { kind: string; plural: string; total: number; totalIsAtLeast?: true | undefined }[]
  quoted: Ranked[]
  agreements: Ranked[]
  /** Whether this is the first page. */
  isFirst: boolean
  /** Path of the page after this one. */
  next?: string | undefined
  feed: string
}

export const homePage = (page: HomePage): Page => ({
  title: 'News articles as verifiable data',
  description:
    'Who said what, about which agreement, with which numbers: each pinned to the exact characters that say so.',
  path: '/',
  json: '/v1',
  feed: page.feed,
  main: html`<div class="home">
!${page.isFirst ? intro(page) : ''}
<section aria-labelledby="newest">
<h2 id="newest">!${page.isFirst ? 'Newest articles' : 'Older articles'}</h2>
<ol class="items">
!${page.articles.map(
    (article) => html`<li>!${articleItem(article)}</li>
`,
  )}</ol>
!${onwards(page.next, page.feed)}
</section>
!${page.isFirst ? ranks(page) : ''}
</div>`,
})

const intro = ({ counts, quoted }: HomePage) => html`<div class="intro">
<h1>News articles as verifiable data</h1>
<p class="lead">Who said what, about which agreement, with which numbers: each pinned to the exact characters that say so.</p>
<div class="ask">
<form action="/verify" class="box">
<h2>Did they say it?</h2>
<p><label for="quote">Words to look for</label><textarea id="quote" name="quote" rows="3" maxlength="2000" required></textarea></p>
<p><label for="speaker">Who is said to have said it (may be left out)</label>!${speakerField(quoted.map(({ entity }) => entity.name))}</p>
<p><button>Look it up</button> <a href="/check">Check a whole text</a></p>
</form>
<form action="/search" class="box">
<h2>Search</h2>
<p><label for="q">Words, all of which must be found</label><input id="q" type="search" name="q" maxlength="200" required></p>
<p><button>Search</button></p>
<p class="quiet">Here are !${new Intl.ListFormat('en').format(counts.filter(({ total }) => total > 0).map((kind) => html`<a href="/${kind.plural}">${howMany(kind, kind)}</a>`))}.</p>
</form>
</div>
</div>`

const ranks = ({ quoted, agreements }: HomePage) =>
  html`<div class="ranks">!${rank('People and bodies most quoted', quoted, 'quote')}!${rank('Agreements with the most positions', agreements, 'position')}</div>`

const rank = (title: string, ranked: Ranked[], what: string) =>
  ranked.length === 0
    ? ''
    : html`<section><h2>${title}</h2>
<ol class="ranked">!${ranked.map(
        ({ entity, count }) => html`<li>!${linkTo(entity)} <span class="count">${counted(count, what)}</span></li>
`,
      )}</ol></section>`
