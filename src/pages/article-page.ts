/** An article with its facts marked in its text, and the list of them beside it. */
import { html } from 'ghtml'
import type { Article, Block } from '../kinds/article.js'
import { coverageLine, coverageSection } from './coverage-section.js'
import { factList } from './fact-list.js'
import type { Page } from './layout.js'
import { markedText } from './marked-text.js'
import { type ArticleFacts, type Mark, stretchesOf } from './stretches.js'
import { days } from './wording.js'

export const articlePage = (facts: ArticleFacts, jsonLd?: object): Page => {
  const { article, text } = facts
  const points = [...text]
  const stretches = stretchesOf(facts)
  const [first] = article.blocks
  // a text that starts with its own headline needs no second one
  const headline = first?.text === article.title ? first : undefined
  const block = (block: Block) => blockOf(block, markedText(points, block, stretches), block === headline)
  return {
    title: article.title,
    description: `${article.title}, ${article.publisher}: who said what, and with which numbers, each pinned to the words that say so.`,
    path: `/articles/${article.id}`,
    json: article.href,
    about: 'article',
    ...(jsonLd && { jsonLd }),
    main: html`<div class="reading">
<article lang="${article.language}">
<header lang="en">
<p class="over"><bdi>${article.publisher}</bdi></p>
!${headline ? '' : html`<h1 lang="${article.language}" dir="auto">${article.title}</h1>`}
!${about(article)}
!${LEGEND}
</header>
<div class="text">
!${article.blocks.map(block).join('\n')}
</div>
<footer lang="en">
<p class="quiet">Rights: <bdi>${article.rights.holder}</bdi>. ${article.rights.note}</p>
<p class="quiet">This article as <a href="${article.href}">JSON</a> or <a href="${article.links.text}">plain text</a>.
SHA-256 of the text: <code>${article.sha256}</code></p>
<p class="quiet">Version <a href="${article.links.revisions}/${article.revision}"><code>${article.revision}</code></a>, of
<a href="${article.links.revisions}">all that were published here</a>.</p>
</footer>
</article>
<section class="facts" aria-labelledby="facts">
<h2 id="facts">What the article states</h2>
!${coverageLine(facts)}!${factList(facts)}!${coverageSection(facts)}</section>
</div>`,
  }
}

const blockOf = ({ type }: Block, content: string, isHeadline: boolean) => {
  const name = isHeadline ? 'h1' : type === 'heading' ? 'h2' : 'p'
  return html`<!${name} class="${type}" dir="auto">!${content}</!${name}>`
}

const about = ({ byline, published, events, source, titleSource }: Article) =>
  [
    [
      byline.length > 0 && html`By <bdi>${byline.map(({ name }) => name).join(', ')}</bdi>`,
      published && html`published <time datetime="${published}">${days({ from: published })}</time>`,
      events && html`events of <time datetime="${events.from}">${days(events)}</time>`,
      source && html`<a href="${source}">where it was published</a>`,
    ]
      .filter(Boolean)
      .join(' · '),
    titleSource === 'editorial' &&
      '<span class="tag">editorial title</span> The source has no headline; an editor of this corpus wrote this one.',
    events?.inferred && html`<span class="tag">inferred date</span> ${events.inferred}`,
  ]
    .filter(Boolean)
    .map((line) => html`<p class="quiet">!${line}</p>`)
    .join('')

const KINDS: Record<Mark['kind'], string> = {
  person: 'people',
  organization: 'organizations',
  country: 'countries',
  agreement: 'agreements',
  quote: 'quotes',
  reported: 'reported speech',
  figure: 'figures',
  correction: 'corrections',
}

/** Says what the marks look like, and hides them on demand: the style sheet looks at the boxes. */
const LEGEND = html`<fieldset class="legend">
<legend>Marked in the text</legend>
!${Object.entries(KINDS).map(
  ([kind, name]) =>
    html`<label><input type="checkbox" checked autocomplete="off" id="show-${kind}"> <span class="sample ${kind}">${name}</span></label>`,
)}<p>Point at a mark, tap it or reach it with the Tab key to see what it means. A mark that comes again is skipped by the
Tab key. <a href="#facts">All facts as a list</a></p>
</fieldset>`
