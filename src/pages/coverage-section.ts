/** Coverage at a glance: how much of what could be a quote or a figure is accounted for. */
import { html } from 'ghtml'
import type { Coverage, CoverageItem, Tally } from '../kinds/coverage.js'
import { citing } from './fact-list.js'
import type { ArticleFacts } from './stretches.js'
import { counted } from './wording.js'

/** One sentence, which leads to the section. */
export const coverageLine = ({ coverage }: ArticleFacts): string =>
  coverage ? html`<p class="quiet">${verdict(coverage)} <a href="#coverage">Coverage</a></p>` : ''

export const coverageSection = ({ article, coverage }: ArticleFacts): string => {
  if (!coverage) return ''
  const left = coverage.items.filter(({ status }) => status !== 'annotated')
  return html`<section>
<h3 id="coverage">Coverage</h3>
<p>${verdict(coverage)}
<a class="json" href="${article.href}/coverage" aria-label="JSON of the coverage">JSON</a></p>
<table class="coverage">
<thead><tr><td></td><th scope="col">annotated</th><th scope="col">excluded</th><th scope="col">missing</th></tr></thead>
<tbody>
!${row('Quotations', coverage.quotations)}!${row('Numbers', coverage.numbers)}</tbody>
</table>
!${left.length > 0 ? html`<ul>!${left.map(item(citing(article.language)))}</ul>` : ''}</section>
`
}

const verdict = ({ quotations, numbers }: Coverage) => {
  const missing = quotations.missing + numbers.missing
  return missing === 0
    ? 'Nothing is missing: every quotation and every number of the text is annotated, or left out for a reason.'
    : `${counted(missing, 'quotation or number', 'quotations and numbers')} of the text still missing, neither annotated whole nor left out for a reason.`
}

const row = (name: string, { annotated, excluded, missing }: Tally) =>
  html`<tr><th scope="row">${name}</th><td>${annotated}</td><td>${excluded}</td><td>${missing}</td></tr>`

const item = (cite: ReturnType<typeof citing>) => (item: CoverageItem) =>
  item.left
    ? html`<li>!${cite(item.anchor)} <p>${item.type} annotated only in part; left: !${item.left.map(cite).join(', ')}</p></li>`
    : html`<li>!${cite(item.anchor)} <p>${item.status} ${item.type}${item.reason && `: ${item.reason}`}${item.rule && `: a ${item.rule}`}</p></li>`
