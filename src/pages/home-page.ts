/** The list of articles, newest first. */
import { html } from 'ghtml'
import type { ArticleSummary } from '../kinds/article.js'
import type { FactKind } from '../kinds/fact.js'
import type { Vocabulary } from '../kinds/index.js'
import { layout } from './layout.js'
import { counted, days } from './wording.js'

export interface HomePage {
  articles: ArticleSummary[]
  total: number
  /** Address of the page after this one. */
  next?: string | undefined
  vocabulary: Vocabulary
}

export const homePage = ({ articles, total, next, vocabulary }: HomePage): string =>
  layout({
    title: 'Verbatim: news articles as verifiable data',
    json: '/v1/articles',
    main: html`<div class="plain">
<h1>News articles as verifiable data</h1>
<p class="lead">Who said what, about which agreement, with which numbers: each pinned to the exact characters that say so.</p>
<h2>${counted(total, 'article')}</h2>
<ol class="articles">
!${articles.map(item(vocabulary.facts))}</ol>
!${next ? html`<p><a rel="next" href="${next}">More articles</a></p>` : ''}
<h2>For programs</h2>
<p>The same as JSON: !${vocabulary.all.map(({ plural }) => html`<a href="/v1/${plural}">${plural}</a>`).join(', ')}.
<a href="/docs">Try every operation</a>, or read the <a href="/openapi.json">OpenAPI description</a>.</p>
</div>`,
  })

const item = (kinds: FactKind[]) => (article: ArticleSummary) =>
  html`<li>
<h3 lang="${article.language}" dir="auto"><a href="/articles/${article.id}">${article.title}</a></h3>
<p>!${about(article)}</p>
<p class="quiet">${counts(article, kinds)} · <a href="${article.href}" aria-label="JSON of “${article.title}”">JSON</a></p>
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

/** "6 quotes, 5 figures". */
const counts = ({ facts }: ArticleSummary, kinds: FactKind[]) =>
  kinds.map(({ kind, plural }) => counted(facts[plural]!, kind, plural)).join(', ')
