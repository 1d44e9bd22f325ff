/** Who or what an entity is, what it said, and what articles say of it. */
import { html } from 'ghtml'
import type { Counted } from '../kinds/counted.js'
import type { Entity } from '../kinds/entity.js'
import type { Figure } from '../kinds/figure.js'
import { capital, type Kind, type Resource } from '../kinds/kind.js'
import { type Position, position } from '../kinds/position.js'
import { columns } from './chart.js'
import { figureChart } from './figure-chart.js'
import { itemList, type Place, pageOf } from './items.js'
import type { Page } from './layout.js'
import { howMany } from './list-page.js'
import { stanceTable } from './stance-table.js'

/** What articles state about it in one way, or what it says: the first of a list. */
export interface Section {
  heading: string
  kind: Kind
  documents: Resource[]
  counts: { total: number; totalIsAtLeast?: true | undefined }
  /** The whole list, as a page and for programs. */
  page: string
  json: string
}

export interface EntityPage {
  entity: Entity
  kind: Kind
  place: Place
  sections: Section[]
  /** How often it said something, by year. */
  years: Counted[]
  /** What it has beside names: "kind", "government". */
  properties: [string, string][]
  /** Links to the same elsewhere. */
  jsonLd: object
  feed?: string | undefined
}

export const entityPage = ({ entity, kind, place, sections, years, properties, jsonLd, feed }: EntityPage): Page => ({
  title: entity.name,
  description: `${entity.name}: ${sections.map(({ counts, kind }) => howMany(counts, kind)).join(', ')}, each pinned to the words that say so.`,
  path: pageOf(entity.href),
  json: entity.href,
  ...(feed && { feed }),
  jsonLd,
  about: entity.type === 'person' ? 'profile' : 'website',
  main: html`<div class="plain">
<p class="over">${capital(kind.kind)}</p>
<h1><bdi>${entity.name}</bdi></h1>
!${known(entity, properties)}
!${sections.length === 0 ? '<p>No article states anything of it yet.</p>' : ''}
!${sections.map((section) => sectionOf(section, entity, place, years))}
</div>`,
})

const known = ({ aliases, wikidata, wikipedia, type, id }: Entity, properties: [string, string][]) => {
  const rows: [string, string][] = [
    ...(aliases.length > 0 ? [['Also called', html`<bdi>${aliases.join(', ')}</bdi>`] as [string, string]] : []),
    ...properties,
    ...(wikidata
      ? [['Wikidata', html`<a href="https://www.wikidata.org/wiki/${wikidata}">${wikidata}</a>`] as [string, string]]
      : []),
    ...(wikipedia ? [['Wikipedia', html`<a href="${wikipedia}">${decoded(wikipedia)}</a>`] as [string, string]] : []),
    ['Known here as', html`<code>${type}:${id}</code>`],
  ]
  return html`<dl class="known">!${rows.map(([name, value]) => html`<dt>${name}</dt><dd>!${value}</dd>`)}</dl>`
}

/** The name of an article as people read it. */
const decoded = (address: string) => {
  const name = address.slice(address.lastIndexOf('/') + 1).replaceAll('_', ' ')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const sectionOf = (section: Section, entity: Entity, place: Place, years: Counted[]) => {
  const { heading, kind, documents, counts, page, json } = section
  const whole =
    counts.total > documents.length
      ? html`<p class="onwards"><a href="${page}">All ${howMany(counts, kind)}</a></p>`
      : ''
  return html`<section aria-label="${heading}">
<h2>${heading} <span class="count">${howMany(counts, kind)}</span> <a class="json" href="${json}" aria-label="JSON of: ${heading}">JSON</a></h2>
!${pictureOf(section, entity, place, years)}!${kind.kind === position.kind && entity.type === 'agreement' ? '' : itemList(kind, documents, place)}!${whole}
</section>
`
}

/** What the section's numbers look like, where there are some to compare. */
const pictureOf = ({ kind, documents, heading }: Section, entity: Entity, place: Place, years: Counted[]) => {
  if (kind.kind === 'figure') return figureChart(documents as unknown as Figure[])
  if (kind.kind === position.kind && entity.type === 'agreement')
    return stanceTable(documents as unknown as Position[], place)
  if (kind.kind !== 'quote' || heading !== SAID || years.length < 2) return ''
  const rising = allYears(years)
  return html`<figure>!${columns(
    'Quotes by year',
    rising.map(({ value, count }) => ({ at: value, value: count, text: count > 0 ? String(count) : '' })),
  )}<figcaption>Quotes by year: ${rising
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => `${value}: ${count}`)
    .join(', ')}.</figcaption></figure>`
}

/** Rising, with those between in which there was nothing. */
const allYears = (years: Counted[]): Counted[] => {
  const counts = new Map(years.map(({ value, count }) => [Number(value), count]))
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())]
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    value: String(first + at),
    count: counts.get(first + at) ?? 0,
  }))
}

/** The heading of what an entity itself said. */
export const SAID = 'What they said'
