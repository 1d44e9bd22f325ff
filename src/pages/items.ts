/** How resources are shown among others: what each says, who says it, and the way to it. */
import { html } from 'ghtml'
import type { Anchor } from '../kinds/anchor.js'
import { type Article, type ArticleSummary, dateOf } from '../kinds/article.js'
import type { Entity } from '../kinds/entity.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import { type Figure, figure } from '../kinds/figure.js'
import type { Reference } from '../kinds/id.js'
import type { Kind, Resource } from '../kinds/kind.js'
import { type Position, position } from '../kinds/position.js'
import { type Quote, quote } from '../kinds/quote.js'
import { type Role, role } from '../kinds/role.js'
import type { Speaker } from '../kinds/speaker.js'
import { days, measured, positioned, said } from './wording.js'

/** The page about what stands at an address of the API. */
export const pageOf = (href: string): string => href.replace(/^\/v1\//, '/')

export const linkTo = ({ name, href }: Pick<Reference, 'name' | 'href'>): string =>
  html`<a href="${pageOf(href)}"><bdi>${name}</bdi></a>`

/** What an item says of the article that it stands in. */
export type ArticleOf = (id: string) => Pick<Article, 'language' | 'publisher' | 'events' | 'published'> | undefined

/** Where an item is shown, which it need not say again. */
export interface Place {
  articleOf: ArticleOf
  /** The resource whose page it is. */
  here?: string | undefined
}

/** Items of one kind; facts that follow each other in an article stand together under it. */
export const itemList = (kind: Kind, documents: Resource[], place: Place): string => {
  const groups: Resource[][] = []
  for (const document of documents) {
    const group = groups.at(-1)
    if (group && articleIn(group[0]!)?.id === articleIn(document)?.id) group.push(document)
    else groups.push([document])
  }
  return groups
    .map((group) => {
      const article = articleIn(group[0]!)
      return html`!${article ? html`<p class="within">In !${within(article, place)}</p>` : ''}<ol class="items">
!${group.map(
        (document) => html`<li>!${shown(kind, document, place)}</li>
`,
      )}</ol>
`
    })
    .join('')
}

/** The article that states it, where it is a fact. */
const articleIn = (document: Resource): Reference | undefined =>
  'article' in document ? (document as Fact).article : undefined

const shown = (kind: Kind, document: Resource, place: Place) => {
  const render = RENDERERS.find((one) => one.kind === kind.kind)?.render
  if (render) return render(document, place)
  if (kind.tag === 'Facts') return otherItem(kind as FactKind, document as Fact, place)
  return kind.tag === 'Entities' ? entityItem(document as Entity) : articleItem(document as unknown as ArticleSummary)
}

/** Words of an article, which lead to `href`. */
export const wordsLink = (text: string, href: string, language = ''): string =>
  html`<a class="words" href="${href}"><q!${language && html` lang="${language}"`} dir="auto">${text}</q></a>`

export const quoteItem = (quote: Quote, { articleOf, here }: Place): string =>
  html`<p class="said !${quote.form}">!${wordsLink(quote.text, pageOf(quote.href), articleOf(quote.article.id)?.language)}</p>
!${by([...speakersBut(quote.speakers, here), ...said(quote).map((part) => html`${part}`)])}
!${quote.disputed ? html`<p class="disputed"><strong>Corrected by the article.</strong> ${quote.disputed.note}</p>` : ''}`

/** One line of parts, or none. */
const by = (parts: string[]) => (parts.length > 0 ? html`<p class="by">!${parts.join(', ')}</p>` : '')

/** Who said it, where that is not the one whose page it is. */
const speakersBut = (speakers: Speaker[], here: string | undefined) => {
  const [only, ...others] = speakers
  const isHere = only && others.length === 0 && only.type !== 'described' && only.href === here
  return isHere ? [] : [speakerLinks(speakers)]
}

/** Who said it, each with the way to them. */
export const speakerLinks = (speakers: Speaker[]): string =>
  new Intl.ListFormat('en').format(
    speakers.map((speaker) => (speaker.type === 'described' ? html`<bdi>${speaker.name}</bdi>` : linkTo(speaker))),
  ) || 'somebody unnamed'

/** An article, with who published it and when it was. */
export const within = (article: Reference, { articleOf }: Pick<Place, 'articleOf'>): string => {
  const known = articleOf(article.id)
  const date = known && dateOf(known)
  return html`!${linkTo(article)}!${known ? html`, <bdi>${known.publisher}</bdi>` : ''}!${date ? html`, ${days(date)}` : ''}`
}

const figureItem = (figure: Figure, place: Place) =>
  html`<p class="said">!${wordsLink(figure.text, pageOf(figure.href), place.articleOf(figure.article.id)?.language)}</p>
<p class="by"><bdi>${figure.label}</bdi>: ${measured(figure)}</p>`

const positionItem = (position: Position, place: Place) =>
  html`<p class="by"><strong>${positioned(position)}</strong></p>
<p class="said">!${wordsLink(position.anchor.exact, pageOf(position.href), place.articleOf(position.article.id)?.language)}</p>`

const roleItem = (role: Role, place: Place) =>
  html`<p class="said">!${wordsLink(role.title, pageOf(role.href), place.articleOf(role.article.id)?.language)}</p>
!${by(
    [role.person, role.country, role.at]
      .filter((one) => one !== undefined)
      .filter(({ href }) => href !== place.here)
      .map(linkTo),
  )}`

const otherItem = (kind: FactKind, fact: Fact, place: Place) =>
  html`<p class="said">!${kind.anchors(fact).map(quotedFrom(fact, place)).join(' … ')}</p>
<p class="by">${kind.says(fact)}</p>`

const quotedFrom =
  ({ href, article }: Fact, { articleOf }: Place) =>
  ({ exact }: Anchor) =>
    wordsLink(exact, pageOf(href), articleOf(article.id)?.language)

const entityItem = (entity: Entity) =>
  html`<p class="name">!${linkTo(entity)}</p>
!${entity.aliases.length > 0 ? html`<p class="quiet">also <bdi>${entity.aliases.join(', ')}</bdi></p>` : ''}`

export const articleItem = ({
  language,
  id,
  title,
  publisher,
  published,
  events,
  titleSource,
}: ArticleSummary): string =>
  html`<p class="name" lang="${language}" dir="auto"><a href="/articles/${id}">${title}</a></p>
<p class="quiet">!${[
    html`<bdi>${publisher}</bdi>`,
    published && html`published ${days({ from: published })}`,
    events && html`about ${days(events)}${events.inferred ? ' (inferred)' : ''}`,
    titleSource === 'editorial' && '<span class="tag">editorial title</span>',
  ]
    .filter(Boolean)
    .join(' · ')}</p>`

interface Renderer {
  kind: string
  render(document: Resource, place: Place): string
}

/** The document is of the kind. */
const renderer = <D extends Resource>({ kind }: Kind<D>, render: (document: D, place: Place) => string): Renderer => ({
  kind,
  render: (document, place) => render(document as D, place),
})

const RENDERERS = [
  renderer(quote, quoteItem),
  renderer(figure, figureItem),
  renderer(position, positionItem),
  renderer(role, roleItem),
]
