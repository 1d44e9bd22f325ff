import { z } from 'zod'
import { Anchor, wordsShape } from './anchor.js'
import { entityFacets, type FactKind, servedFact } from './fact.js'
import { entityId, Reference } from './id.js'
import { Note } from './line.js'

/** An exception that an editor writes: a place that no alias finds, or one that an alias finds wrongly. */
export const WrittenMention = z
  .strictObject({
    ...wordsShape,
    entity: z
      .union([entityId(), z.literal('none')], {
        error: 'must be person:<id>, country:<id> or agreement:<id>, or "none"',
      })
      .describe('What the words name here: an entity, or "none" where an alias is found that names nothing.'),
    reason: Note.optional().describe('Why, for the next editor.'),
  })
  .meta({ title: 'Mention' })
export type WrittenMention = z.infer<typeof WrittenMention>

export const Mention = z
  .object({
    ...servedFact('mention'),
    entity: Reference.describe('What is named.'),
    anchor: Anchor,
  })
  .meta({ id: 'Mention', description: 'One place where an article names an entity.' })
export type Mention = z.infer<typeof Mention>

/** Mentions are found, not written, so that grounding takes the reference and its place as they are. */
export const mention: Omit<FactKind<never, Mention>, 'written' | 'ground'> = {
  kind: 'mention',
  plural: 'mentions',
  facets: ({ entity }) => ({ ...entityFacets([entity]), entity: entity.type }),
  sorts: () => ({}),
  anchors: ({ anchor }) => [anchor],
  text: ({ anchor }) => anchor.exact,
}
