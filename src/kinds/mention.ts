import { z } from 'zod'
import { Anchor, wordsShape } from './anchor.js'
import { placeColumns } from './columns.js'
import { type FactKind, factKind, oneAnchor, servedFact } from './fact.js'
import { byEntity, filter } from './filters.js'
import { ENTITY_TYPES, EntityReference, EntityType, entityId } from './id.js'
import { Note } from './line.js'
import { enumParameter } from './parameters.js'

/** An exception that an editor writes: a place that no alias finds, or one that an alias finds wrongly. */
export const WrittenMention = z
  .strictObject({
    ...wordsShape,
    entity: z
      .union([entityId(), z.literal('none')], {
        error: `must be ${ENTITY_TYPES.map((type) => `${type}:<id>`).join(', ')}, or "none"`,
      })
      .describe('What the words name here: an entity, or "none" where an alias is found that names nothing.'),
    reason: Note.optional().describe('Why, for the next editor.'),
  })
  .meta({ title: 'Mention' })
export type WrittenMention = z.infer<typeof WrittenMention>

export const Mention = z
  .object({
    ...servedFact('mention'),
    entity: EntityReference.describe('What is named.'),
    anchor: Anchor,
  })
  .meta({ id: 'Mention', description: 'One place where an article names an entity.' })
export type Mention = z.infer<typeof Mention>

const facts = factKind<Mention>(oneAnchor)

/** Mentions are found, not written. */
export const mention: FactKind<Mention> = {
  ...facts,
  kind: 'mention',
  plural: 'mentions',
  description: 'Every place where an article names an entity.',
  schema: Mention,
  filters: {
    ...facts.filters,
    entity: filter(enumParameter(EntityType, 'Type of the entity named.'), ({ entity }) => entity.type),
    ...byEntity<Mention>('mentions of it', ({ entity }) => [entity]),
  },
  columns: {
    id: ({ id }) => id,
    article: ({ article }) => article.id,
    entity_type: ({ entity }) => entity.type,
    entity: ({ entity }) => entity.id,
    entity_name: ({ entity }) => entity.name,
    text: ({ anchor }) => anchor.exact,
    ...placeColumns,
  },
  says: ({ entity }) => entity.name,
  names: ({ entity }) => entity,
}
