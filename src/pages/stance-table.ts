/** Who stands where on an agreement: a row for each holder, a column for each stance, in each cell the words and their day. */
import { html } from 'ghtml'
import { dateOf } from '../kinds/article.js'
import type { Position } from '../kinds/position.js'
import { linkTo, type Place, pageOf, wordsLink } from './items.js'
import { days, STANCES } from './wording.js'

export const stanceTable = (positions: Position[], { articleOf }: Place): string => {
  const dated = positions
    .map((position) => ({
      position,
      ...day(articleOf(position.article.id)),
    }))
    .sort((a, b) => order(a.date?.from ?? '', b.date?.from ?? ''))
  const stances = (Object.keys(STANCES) as Position['stance'][]).filter((stance) =>
    positions.some((position) => position.stance === stance),
  )
  const holders = new Map<string, typeof dated>()
  for (const one of dated) {
    const { href } = one.position.holder
    holders.set(href, [...(holders.get(href) ?? []), one])
  }
  const cell = (all: typeof dated, stance: Position['stance']) =>
    all
      .filter(({ position }) => position.stance === stance)
      .map(
        ({ position, date, language }) =>
          html`<p>!${wordsLink(position.anchor.exact, pageOf(position.href), language)}!${date ? html` <span class="quiet">${days(date)}</span>` : ''}</p>`,
      )
      .join('')
  return html`<div class="wide" tabindex="0" role="region" aria-label="Table of who stands where">
<table class="stances">
<thead><tr><th scope="col">Who</th>!${stances.map((stance) => html`<th scope="col">${STANCES[stance]}</th>`)}</tr></thead>
<tbody>
!${[...holders.values()].map(
    (all) =>
      html`<tr><th scope="row">!${linkTo(all[0]!.position.holder)}</th>!${stances.map((stance) => html`<td data-stance="${STANCES[stance]}">!${cell(all, stance)}</td>`)}</tr>
`,
  )}</tbody>
</table>
</div>
!${changes([...holders.values()])}`
}

/** Those who stood elsewhere before, in order. */
const changes = (holders: { position: Position; date: { from: string; to?: string | undefined } | undefined }[][]) => {
  const changed = holders.flatMap((all) => {
    const steps = all.filter(({ position }, index) => position.stance !== all[index - 1]?.position.stance)
    // what one article states side by side is no change
    const days = new Set(steps.map(({ date }) => date?.from))
    return steps.length > 1 && days.size > 1 ? [steps] : []
  })
  if (changed.length === 0) return ''
  return html`<h3>Changes of mind</h3>
<ul class="items">!${changed.map(
    (steps) =>
      html`<li>!${linkTo(steps[0]!.position.holder)}: !${steps
        .map(
          ({ position, date }) =>
            html`<a href="${pageOf(position.href)}">${STANCES[position.stance]}</a>!${date ? html` (${days(date)})` : ''}`,
        )
        .join(', then ')}</li>
`,
  )}</ul>`
}

const day = (article: ReturnType<Place['articleOf']>) => ({
  date: article && dateOf(article),
  language: article?.language,
})

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b))
