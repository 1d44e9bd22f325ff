/** The facts of an article, grouped; each entry leads to the passage that states it and to its JSON. */
import { html } from 'ghtml'
import { type Anchor, passageId } from '../kinds/anchor.js'
import type { Dating } from '../kinds/dating.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import type { Figure } from '../kinds/figure.js'
import { capital } from '../kinds/kind.js'
import type { Mention } from '../kinds/mention.js'
import type { Position } from '../kinds/position.js'
import type { Quote } from '../kinds/quote.js'
import type { Role } from '../kinds/role.js'
import { figureChart } from './figure-chart.js'
import { type ArticleFacts, entityEntry, figureEntry, quoteEntry } from './passages.js'
import { attributed, counted, measured, stated } from './wording.js'

export const factList = ({ article, quotes, figures, positions, roles, mentions, others }: ArticleFacts): string => {
  const passage = passageLink(article.language)
  return [
    group('Quotes', quotes, (all) => html`<ol class="quotes">!${all.map(quoteItem(passage))}</ol>`),
    group('Figures', figures, (all) => html`!${figureChart(all)}<ul>!${all.map(figureItem(passage))}</ul>`),
    group('Positions', positions, (all) => html`<ul>!${all.map(positionItem(passage))}</ul>`),
    group('Roles', roles, (all) => html`<ul>!${all.map(roleItem(passage))}</ul>`),
    ...others.map(({ kind, documents }) =>
      group(capital(kind.plural), documents, (all) => html`<ul>!${all.map(otherItem(passage, kind))}</ul>`),
    ),
    group('Names', mentions, (all) => entityList(passage, all)),
  ].join('')
}

type Passage = (anchor: Anchor) => string

/** The words, as a link to where they stand in the text. */
export const passageLink =
  (language: string): Passage =>
  (anchor) =>
    html`<a class="words" href="#${passageId(anchor)}"><q lang="${language}" dir="auto">${anchor.exact}</q></a>`

const group = <T>(title: string, facts: T[], list: (facts: T[]) => string) =>
  facts.length === 0
    ? ''
    : html`<section><h3>${title} <span class="count">${facts.length}</span></h3>!${list(facts)}</section>`

const json = (href: string, of: string) => html`<a class="json" href="${href}" aria-label="JSON of ${of}">JSON</a>`

const inferred = (reason: string | undefined) => (reason ? html`<p class="inferred">Inferred: ${reason}</p>` : '')

const quoteItem = (passage: Passage) => (quote: Quote, index: number) =>
  html`<li id="${quoteEntry(index)}">
!${quote.segments.map(passage).join(' … ')}
<p>${attributed({ ...quote, date: asSaid(quote.date) })} !${json(quote.href, `quote ${index + 1}`)}</p>
!${inferred(quote.date?.inferred)}
!${quote.cue ? html`<p class="quiet">Attributed by !${passage(quote.cue)}</p>` : ''}
!${quote.disputed ? html`<p class="disputed"><strong>Corrected by the article.</strong> ${quote.disputed.note} !${passage(quote.disputed.anchor)}</p>` : ''}
</li>`

/** Without the remark that it is inferred: the reason stands below. */
const asSaid = (date: Dating | undefined) => date && { from: date.from, to: date.to }

const figureItem = (passage: Passage) => (figure: Figure, index: number) =>
  html`<li id="${figureEntry(index)}">
!${passage(figure.anchor)}
<p>${figure.label}: ${measured(figure)} !${json(figure.href, `figure ${index + 1}`)}</p>
</li>`

const positionItem = (passage: Passage) => (position: Position) =>
  html`<li>
<p><strong>${stated(position)}</strong> !${json(position.href, stated(position))}</p>
!${passage(position.anchor)}
!${inferred(position.inferred)}
</li>`

const roleItem = (passage: Passage) => (role: Role) =>
  html`<li>
!${passage(role.anchor)}
<p>${role.person.name}${role.country && `, ${role.country.name}`} !${json(role.href, `the role of ${role.person.name}`)}</p>
</li>`

const otherItem = (passage: Passage, kind: FactKind) => (fact: Fact) =>
  html`<li>
!${kind.anchors(fact).map(passage).join(' … ')}
<p>${kind.says(fact)} !${json(fact.href, kind.says(fact))}</p>
</li>`

const entityList = (passage: Passage, mentions: Mention[]) => {
  const entities = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const entry = entityEntry(mention.entity)
    entities.set(entry, [...(entities.get(entry) ?? []), mention])
  }
  return [...entities].map(([entry, places]) => entityItem(passage, entry, places)).join('')
}

const entityItem = (passage: Passage, entry: string, places: Mention[]) => {
  const { entity } = places[0]!
  return html`<details>
<summary id="${entry}"><span class="sample ${entity.type}">${entity.name}</span> ${entity.type}, ${counted(places.length, 'place')}</summary>
<p class="quiet">Known here as <code>${entity.type}:${entity.id}</code> !${json(entity.href, entity.name)}</p>
<ol>!${places.map(({ anchor, href }, index) => html`<li>!${passage(anchor)} !${json(href, `place ${index + 1}`)}</li>`)}</ol>
</details>
`
}
