/** Figures that share a unit, drawn to scale: a table, whose bars only repeat what it says, or a line over years with its table. */
import { html } from 'ghtml'
import { type Figure, unitOf } from '../kinds/figure.js'
import { foldName } from '../kinds/kind.js'
import { curve } from './chart.js'
import { measured } from './wording.js'

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
  const years = figures.map(({ period = '' }) => /\b\d{4}\b/.exec(period)?.[0])
  const isSeries =
    new Set(figures.map(({ label }) => foldName(label))).size === 1 &&
    years.every((year) => year !== undefined) &&
    new Set(years).size === figures.length
  return isSeries ? overYears(unit, figures, years) : bars(unit, figures)
}

/** The same in one year after the other. */
const overYears = (unit: string, figures: Figure[], years: (string | undefined)[]) => {
  const { label } = figures[0]!
  const points = figures
    .map((figure, index) => ({
      figure,
      at: years[index]!,
      value: (figure.value ?? figure.maxValue)!,
      text: figure.text,
    }))
    .sort((a, b) => Number(a.at) - Number(b.at))
  return html`<figure>!${curve(`${label}, in ${unit}`, points)}<figcaption>${label}, in ${unit}</figcaption></figure>
<table class="chart"><caption class="hidden">${label}, in ${unit}</caption><tbody>
!${points.map(({ at, figure }) => html`<tr><th scope="row">${at}</th><td>${measured(figure)}</td></tr>`)}</tbody></table>
`
}

const bars = (unit: string, figures: Figure[]) => {
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
