/** The uniform shape in which a corpus reaches a store. A store knows no more of the vocabulary than this. */
import type { Agreement } from './agreement.js'
import type { Article, ArticleText } from './article.js'
import type { Country } from './country.js'
import type { Coverage } from './coverage.js'
import type { Facets, Sorts } from './facets.js'
import type { Figure } from './figure.js'
import type { Mention } from './mention.js'
import type { Passage } from './passage.js'
import type { Person } from './person.js'
import type { Position } from './position.js'
import type { Quote } from './quote.js'
import type { Role } from './role.js'

/** Every kind of record and the document that it holds. */
export interface Documents {
  article: Article
  text: ArticleText
  coverage: Coverage
  passage: Passage
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
/** The kinds that have a list; the others belong to their article. */
export type ResourceKind = Exclude<Kind, 'text' | 'coverage' | 'passage'>

export interface Entry<K extends Kind = Kind> {
  kind: K
  id: string
  facets: Facets
  sorts: Sorts
  /** The words to search it by. */
  text: string
  document: Documents[K]
}
