/** The list of articles, newest first. */
import { html } from 'ghtml'
import type { ArticleSummary } from '../kinds/article.js'
import { layout } from './layout.js'
import { counted, days } from './wording.js'

export interface HomePage {
  articles: ArticleSummary[]
  total: number
  /** Address of the page after this one. */
  next?: string | undefined
}

const LISTS = ['articles', 'people', 'countries', 'agreements', 'quotes', 'figures', 'mentions', 'roles', 'positions']

export const homePage = ({ articles, total, next }: HomePage): string =>
  layout({
    title: 'Verbatim: news articles as verifiable data',
    json: '/v1/articles',
    main: html`<div class="plain">
<h1>News articles as verifiable data</h1>
<p class="lead">Who said what, about which agreement, with which numbers: each pinned to the exact characters that say so.</p>
<h2>${counted(total, 'article')}</h2>
<ol class="articles">
!${articles.map(item)}</ol>
!${next ? html`<p><a rel="next" href="${next}">More articles</a></p>` : ''}
<h2>For programs</h2>
<p>The same as JSON: !${LISTS.map((list) => html`<a href="/v1/${list}">${list}</a>`).join(', ')}.
<a href="/docs">Try every operation</a>, or read the <a href="/openapi.json">OpenAPI description</a>.</p>
</div>`,
  })

const item = (article: ArticleSummary) => html`<li>
<h3 lang="${article.language}" dir="auto"><a href="/articles/${article.id}">${article.title}</a></h3>
<p>!${about(article)}</p>
<p class="quiet">${stated(article)} · <a href="${article.href}" aria-label="JSON of “${article.title}”">JSON</a></p>
</li>
`

const about = ({ publisher, published, events, titleSource }: ArticleSummary) =>
  [
    html`<bdi>${publisher}</bdi>`,
    published && html`published ${days({ from: published })}`,
    events && html`about ${days(events)}${events.inferred ? ' (inferred)' : ''}`,
    titleSource === 'editorial' && '<span class="tag">editorial title</span>',
  ]
    .filter(Boolean)
    .join(' · ')

const stated = ({ facts }: ArticleSummary) =>
  [
    counted(facts.quotes, 'quote'),
    counted(facts.figures, 'figure'),
    counted(facts.positions, 'position'),
    counted(facts.roles, 'role'),
    counted(facts.mentions, 'mention'),
  ].join(', ')
