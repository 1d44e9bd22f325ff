/** The uniform shape in which a corpus reaches a store. A store knows no more of the vocabulary than this. */
import type { Agreement } from './agreement.js'
import type { Article, ArticleText } from './article.js'
import type { Country } from './country.js'
import type { Coverage } from './coverage.js'
import type { Figure } from './figure.js'
import type { Mention } from './mention.js'
import type { Person } from './person.js'
import type { Position } from './position.js'
import type { Quote } from './quote.js'
import type { Role } from './role.js'

/** Every kind of record and the document that it holds. */
export interface Documents {
  article: Article
  text: ArticleText
  coverage: Coverage
  person: Person
  country: Country
  agreement: Agreement
  quote: Quote
  figure: Figure
  mention: Mention
  role: Role
  position: Position
}
export type Kind = keyof Documents
/** The kinds that are resources of their own; a text and its coverage belong to their article. */
export type ResourceKind = Exclude<Kind, 'text' | 'coverage'>

export type Scalar = string | number | boolean
/** What a list can be narrowed by: a value, several, or none. */
export type Facets = Record<string, Scalar | Scalar[] | undefined>
/** What a list can be ordered by; every record of a kind has the same keys. */
export type Sorts = Record<string, string | number>

export interface Entry<K extends Kind = Kind> {
  kind: K
  id: string
  facets: Facets
  sorts: Sorts
  /** The words to search it by. */
  text: string
  document: Documents[K]
}
