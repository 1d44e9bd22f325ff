/** A text, with what the record shows of each of its quotations in its place. */
import { html } from 'ghtml'
import { linkTo, speakerLinks } from './items.js'
import type { Page } from './layout.js'
import type { ShownMatch, ShownVerification } from './verified.js'
import { CAUTIONS, CHANGES_LEGEND, changed, VERDICTS } from './verify-page.js'
import { counted } from './wording.js'

/** A quotation of the text, in code points. */
export interface CheckedQuotation extends Partial<Omit<ShownVerification, 'matches'>> {
  start: number
  end: number
  exact: string
  attributed?: { exact: string; speaker?: ShownVerification['speaker'] } | undefined
  matches: ShownMatch[]
  href: string
}

export const checkPage = (text = '', items?: CheckedQuotation[]): Page => ({
  title: 'Check a text',
  description: 'Every quotation of a text, looked up: exact, altered, by another speaker, or not on record.',
  path: '/check',
  main: html`<div class="plain">
<h1>Check a text</h1>
!${items ? report(text, items) : '<p>Paste an article, a press release or a post. Every quotation in it is looked up, and shown in its place. Nothing of the text is kept or logged.</p>'}
<form action="/check" method="post" enctype="multipart/form-data" class="box">
<p><label for="text">The text</label><textarea id="text" name="text" rows="12" required>
${text}</textarea></p>
<p><button>Check it</button></p>
</form>
</div>`,
})

/** What is said of a quotation in the text itself. */
const SHORT: Record<ShownVerification['verdict'], string> = {
  exact: 'exact',
  typographic: 'exact',
  elided: 'exact, words left out',
  altered: 'altered',
  paraphrase: 'a paraphrase',
  elsewhere: 'another speaker',
  'not-found': 'not on record',
}
const shortOf = ({ verdict }: CheckedQuotation) => (verdict ? SHORT[verdict] : 'too common')
const classOf = ({ verdict }: CheckedQuotation) => verdict ?? 'common'

const report = (text: string, items: CheckedQuotation[]) => {
  const points = [...text]
  let at = 0
  let content = ''
  const plain = (from: number, to?: number) => html`${points.slice(from, to).join('')}`
  for (const [index, item] of items.entries()) {
    // one that stands within another is told below only
    if (item.start < at) continue
    content += html`!${plain(at, item.start)}<mark class="checked !${classOf(item)}">!${plain(item.start, item.end)}<a href="#quotation-${index + 1}"><span class="hidden">, quotation ${index + 1}: </span>${shortOf(item)}</a></mark>`
    at = item.end
  }
  return html`<p role="status"><strong>${items.length === 0 ? 'No quotation was found' : counted(items.length, 'quotation')}</strong>!${summary(items)}.</p>
<div class="text checked-text" dir="auto">!${content}!${plain(at)}</div>
!${items.some(({ matches: [best] }) => best?.changes) ? CHANGES_LEGEND : ''}<ol class="matches">!${items.map(itemOf)}</ol>`
}

const summary = (items: CheckedQuotation[]) => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(shortOf(item), (counts.get(shortOf(item)) ?? 0) + 1)
  return counts.size > 0 ? html`: ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}` : ''
}

const itemOf = (item: CheckedQuotation, index: number) => {
  const { exact, verdict, attributed, caution = [], matches, href } = item
  const [best] = matches
  return html`<li id="quotation-${index + 1}">
<p class="said"><q dir="auto">${exact}</q></p>
<p class="by"><strong>${verdict ? VERDICTS[verdict] : 'Too common to be compared'}</strong>!${attributed ? html`; the text names <bdi>${attributed.exact}</bdi>!${attributed.speaker ? html` (!${linkTo(attributed.speaker)})` : ', who is not known here'}` : ''}</p>
!${verdict === 'not-found' ? '<p class="quiet">That is no proof that it was not said.</p>' : ''}
!${best?.changes ? html`<p class="changes">!${changed(best.changes)}</p>` : ''}
!${best ? html`<p class="by">On record: !${best.speakers && best.speakers.length > 0 ? html`!${speakerLinks(best.speakers)}, ` : ''}!${linkTo(best.article)}. <a href="${best.anchors[0]!.href}">Read it there</a></p>` : ''}
!${best?.disputed ? html`<p class="disputed"><strong>Corrected by the article.</strong> ${best.disputed}</p>` : ''}
!${caution.map((reason) => html`<p class="caution"><strong>Caution:</strong> ${CAUTIONS[reason]}</p>`)}
<p class="quiet"><a href="${href.replace('/v1', '')}">All that the record shows</a></p>
</li>
`
}
