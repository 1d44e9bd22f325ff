/** Figures that share a unit, drawn to scale: a table, whose bars only repeat what it says. */
import { html } from 'ghtml'
import { type Figure, unitOf } from '../kinds/figure.js'

/** One chart for each unit of two or more figures. */
export const figureChart = (figures: Figure[]): string => {
  const units = new Map<string, Figure[]>()
  for (const figure of figures) {
    const unit = unitOf(figure)
    if (unit) units.set(unit, [...(units.get(unit) ?? []), figure])
  }
  return [...units]
    .filter(([, alike]) => alike.length > 1)
    .map(([unit, alike]) => chart(unit, alike))
    .join('')
}

const chart = (unit: string, figures: Figure[]) => {
  const longest = Math.max(...figures.map(length)) || 1
  return html`<table class="chart">
<caption>Compared, in ${unit}</caption>
<tbody>
!${figures.map((figure) => row(figure, (100 * length(figure)) / longest))}</tbody>
</table>
`
}

/** A range is drawn to its upper end. */
const length = ({ value, maxValue }: Figure) => Math.abs((value ?? maxValue)!)

const row = ({ label, text, period }: Figure, percent: number) => html`<tr>
<th scope="row">${label}${period && `, ${period}`}</th>
<td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${percent}" height="10"/></svg> ${text}</td>
</tr>
`
