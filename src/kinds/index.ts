/** Every kind there is. A new one is a file of its own, and a line here. */
import { agreement } from './agreement.js'
import { type ArticleKind, articleOf } from './article.js'
import { country } from './country.js'
import type { EntityKind } from './entity.js'
import type { FactKind, WrittenFactKind } from './fact.js'
import { figure } from './figure.js'
import type { EntityType } from './id.js'
import type { Kind } from './kind.js'
import { mention } from './mention.js'
import { organization } from './organization.js'
import { person } from './person.js'
import { position } from './position.js'
import { quote } from './quote.js'
import { role } from './role.js'

const ENTITIES: Record<EntityType, EntityKind> = { person, organization, country, agreement }
const FACTS: WrittenFactKind[] = [quote, figure, role, position]

/** The kinds that a service knows. */
export interface Vocabulary {
  article: ArticleKind
  entities: EntityKind[]
  /** The facts that editors write. */
  written: WrittenFactKind[]
  /** All facts, those that are found too. */
  facts: FactKind[]
  /** All kinds, in the order in which the spec lists them. */
  all: Kind[]
}

/** The vocabulary in which editors write these facts. */
export const vocabularyOf = (written: WrittenFactKind[]): Vocabulary => {
  const entities = Object.values(ENTITIES)
  const facts = [...written, mention]
  const article = articleOf(facts)
  return { article, entities, written, facts, all: [article, ...entities, ...facts] }
}

export const VOCABULARY = vocabularyOf(FACTS)
