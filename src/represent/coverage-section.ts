/** Coverage at a glance: how much of what could be a quote or a figure is accounted for. */
import { html } from 'ghtml'
import type { CoverageItem, Tally } from '../model/coverage.js'
import { passageLink } from './fact-list.js'
import type { ArticleFacts } from './passages.js'

export const coverageSection = ({ article, coverage }: ArticleFacts): string => {
  if (!coverage) return ''
  const { quotations, numbers, items } = coverage
  const left = items.filter(({ status }) => status !== 'annotated')
  return html`<section>
<h3>Coverage</h3>
<p>!${quotations.missing + numbers.missing === 0 ? 'Nothing is missing' : 'Something is missing'}: each quotation and each
number of the text is annotated, left out for a reason, or listed as missing.
<a class="json" href="${article.href}/coverage" aria-label="JSON of the coverage">JSON</a></p>
<table class="coverage">
<thead><tr><td></td><th scope="col">annotated</th><th scope="col">excluded</th><th scope="col">missing</th></tr></thead>
<tbody>
!${row('Quotations', quotations)}!${row('Numbers', numbers)}</tbody>
</table>
!${left.length > 0 ? html`<ul>!${left.map(item(passageLink(article.language)))}</ul>` : ''}</section>
`
}

const row = (name: string, { annotated, excluded, missing }: Tally) =>
  html`<tr><th scope="row">${name}</th><td>${annotated}</td><td>${excluded}</td><td>${missing}</td></tr>`

const item = (passage: ReturnType<typeof passageLink>) => (item: CoverageItem) =>
  html`<li>!${passage(item.anchor)}<p>${item.type} ${item.status}${item.reason && `: ${item.reason}`}</p></li>`
