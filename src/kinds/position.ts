import { z } from 'zod'
import { Anchor, wordsShape } from './anchor.js'
import { Inferred } from './dating.js'
import { entityFacets, type FactKind, groundFact, servedFact, writtenFact } from './fact.js'
import { entityId, Reference } from './id.js'

export const Stance = z
  .enum([
    'member',
    'signatory',
    'withdrew',
    'not-a-party',
    'supports',
    'opposes',
    'conditional',
    'seeks',
    'negotiates',
    'undecided',
  ])
  .describe(
    'Where the holder stands; "conditional" would join on conditions, "not-a-party" was said to be one and is not.',
  )

const Written = z
  .strictObject({
    ...writtenFact,
    ...wordsShape,
    holder: entityId('person', 'country').describe('Who stands there.'),
    agreement: entityId('agreement'),
    stance: Stance,
    inferred: Inferred.optional(),
  })
  .meta({ title: 'Position' })

export const Position = z
  .object({
    ...servedFact('position'),
    holder: Reference.describe('Who stands there: a person or a country.'),
    agreement: Reference,
    stance: Stance,
    inferred: Inferred.optional(),
    anchor: Anchor,
  })
  .meta({ id: 'Position', description: 'Who stands where on an agreement, as an article states it.' })
export type Position = z.infer<typeof Position>

export const position: FactKind<z.infer<typeof Written>, Position> = {
  kind: 'position',
  plural: 'positions',
  written: Written,
  ground(written, ground) {
    const { id, holder, agreement, stance, inferred } = written
    return {
      ...groundFact('position', 'positions', id, ground),
      holder: ground.reference(holder),
      agreement: ground.reference(agreement),
      stance,
      inferred,
      anchor: ground.anchor(written),
    }
  },
  facets: ({ holder, agreement, stance }) => ({ ...entityFacets([holder, agreement]), stance }),
  sorts: () => ({}),
  anchors: ({ anchor }) => [anchor],
  text: ({ holder, agreement, stance, anchor }) => `${holder.name} ${stance} ${agreement.name} ${anchor.exact}`,
}
