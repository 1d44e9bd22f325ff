/** The facts of an article, grouped; each entry leads to the words that state it and to its JSON. */
import { html } from 'ghtml'
import { type Anchor, anchorId } from '../kinds/anchor.js'
import type { Dating } from '../kinds/dating.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import type { Figure } from '../kinds/figure.js'
import { capital } from '../kinds/kind.js'
import type { Mention } from '../kinds/mention.js'
import type { Position } from '../kinds/position.js'
import type { Quote } from '../kinds/quote.js'
import type { Role } from '../kinds/role.js'
import { figureChart } from './figure-chart.js'
import { type ArticleFacts, entityTarget, figureTarget, quoteTarget } from './stretches.js'
import { attributed, counted, measured, positioned } from './wording.js'

export const factList = ({ article, quotes, figures, positions, roles, mentions, others }: ArticleFacts): string => {
  const cite = citing(article.language)
  return [
    group('Quotes', quotes, (all) => html`<ol class="quotes">!${all.map(quoteItem(cite))}</ol>`),
    group('Figures', figures, (all) => html`!${figureChart(all)}<ul>!${all.map(figureItem(cite))}</ul>`),
    group('Positions', positions, (all) => html`<ul>!${all.map(positionItem(cite))}</ul>`),
    group('Roles', roles, (all) => html`<ul>!${all.map(roleItem(cite))}</ul>`),
    ...others.map(({ kind, documents }) =>
      group(capital(kind.plural), documents, (all) => html`<ul>!${all.map(otherItem(cite, kind))}</ul>`),
    ),
    group('Names', mentions, (all) => entityList(cite, all)),
  ].join('')
}

type Cite = (anchor: Anchor) => string

/** The words, as a link to where they stand in the text. */
export const citing =
  (language: string): Cite =>
  (anchor) =>
    html`<a class="words" href="#${anchorId(anchor)}"><q lang="${language}" dir="auto">${anchor.exact}</q></a>`

const group = <T>(title: string, facts: T[], list: (facts: T[]) => string) =>
  facts.length === 0
    ? ''
    : html`<section><h3>${title} <span class="count">${facts.length}</span></h3>!${list(facts)}</section>`

const json = (href: string, of: string) => html`<a class="json" href="${href}" aria-label="JSON of ${of}">JSON</a>`

const inferred = (reason: string | undefined) => (reason ? html`<p class="inferred">Inferred: ${reason}</p>` : '')

const quoteItem = (cite: Cite) => (quote: Quote, index: number) =>
  html`<li id="${quoteTarget(index)}">
<span class="${quote.form}">!${quote.segments.map(cite).join(' … ')}</span>
<p>${attributed({ ...quote, date: asSaid(quote.date) })} !${json(quote.href, `quote ${index + 1}`)}</p>
!${inferred(quote.date?.inferred)}
!${quote.cue ? html`<p class="quiet">Attributed by !${cite(quote.cue)}</p>` : ''}
!${quote.disputed ? html`<p class="disputed"><strong>Corrected by the article.</strong> ${quote.disputed.note} !${cite(quote.disputed.anchor)}</p>` : ''}
</li>`

/** Without the remark that it is inferred: the reason stands below. */
const asSaid = (date: Dating | undefined) => date && { from: date.from, to: date.to }

const figureItem = (cite: Cite) => (figure: Figure, index: number) =>
  html`<li id="${figureTarget(index)}">
!${cite(figure.anchor)}
<p>${figure.label}: ${measured(figure)} !${json(figure.href, `figure ${index + 1}`)}</p>
</li>`

const positionItem = (cite: Cite) => (position: Position) =>
  html`<li>
<p><strong>${positioned(position)}</strong> !${json(position.href, positioned(position))}</p>
!${cite(position.anchor)}
!${inferred(position.inferred)}
</li>`

const roleItem = (cite: Cite) => (role: Role) =>
  html`<li>
!${cite(role.anchor)}
<p>${role.person.name}${role.country && `, ${role.country.name}`} !${json(role.href, `the role of ${role.person.name}`)}</p>
</li>`

const otherItem = (cite: Cite, kind: FactKind) => (fact: Fact) =>
  html`<li>
!${kind.anchors(fact).map(cite).join(' … ')}
<p>${kind.says(fact)} !${json(fact.href, kind.says(fact))}</p>
</li>`

const entityList = (cite: Cite, mentions: Mention[]) => {
  const entities = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const target = entityTarget(mention.entity)
    entities.set(target, [...(entities.get(target) ?? []), mention])
  }
  return [...entities].map(([target, places]) => entityItem(cite, target, places)).join('')
}

const entityItem = (cite: Cite, target: string, places: Mention[]) => {
  const { entity } = places[0]!
  return html`<details>
<summary id="${target}"><span class="sample ${entity.type}">${entity.name}</span> ${entity.type}, ${counted(places.length, 'place')}</summary>
<p class="quiet">Known here as <code>${entity.type}:${entity.id}</code> !${json(entity.href, entity.name)}</p>
<ol>!${places.map(({ anchor, href }, index) => html`<li>!${cite(anchor)} !${json(href, `place ${index + 1}`)}</li>`)}</ol>
</details>
`
}
