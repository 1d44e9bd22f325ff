import { z } from 'zod'
import { Anchor, wordsShape } from './anchor.js'
import { placeColumns } from './columns.js'
import { Inferred } from './dating.js'
import { factKind, oneAnchor, servedFact, type WrittenFactKind, writtenFact } from './fact.js'
import { byEntity, filter } from './filters.js'
import { entityId, Reference } from './id.js'
import { enumParameter } from './parameters.js'

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
  .meta({
    id: 'PositionStance',
    description:
      'Where the holder stands; "conditional" would join on conditions, "not-a-party" was said to be one and is not.',
  })

const Written = z
  .strictObject({
    ...writtenFact,
    ...wordsShape,
    holder: entityId('person', 'organization', 'country').describe('Who stands there.'),
    agreement: entityId('agreement'),
    stance: Stance,
    inferred: Inferred.optional(),
  })
  .meta({ title: 'Position' })

export const Position = z
  .object({
    ...servedFact('position'),
    holder: Reference.describe('Who stands there: a person, an organization or a country.'),
    agreement: Reference,
    stance: Stance,
    inferred: Inferred.optional(),
    anchor: Anchor,
  })
  .meta({ id: 'Position', description: 'Who stands where on an agreement, as an article states it.' })
export type Position = z.infer<typeof Position>

const facts = factKind<Position>(oneAnchor)

export const position: WrittenFactKind<z.infer<typeof Written>, Position> = {
  ...facts,
  kind: 'position',
  plural: 'positions',
  description: 'Who stands where on an agreement, as articles state it.',
  schema: Position,
  written: Written,
  ground(written, ground) {
    const { holder, agreement, stance, inferred } = written
    return {
      holder: ground.reference(holder),
      agreement: ground.reference(agreement),
      stance,
      inferred,
      anchor: ground.anchor(written),
    }
  },
  filters: {
    ...facts.filters,
    ...byEntity<Position>('positions that it holds, or positions on it', ({ holder, agreement }) => [
      holder,
      agreement,
    ]),
    stance: filter(enumParameter(Stance, 'Where the holder stands.'), ({ stance }) => stance),
  },
  columns: {
    id: ({ id }) => id,
    article: ({ article }) => article.id,
    holder_type: ({ holder }) => holder.type,
    holder: ({ holder }) => holder.id,
    holder_name: ({ holder }) => holder.name,
    stance: ({ stance }) => stance,
    agreement: ({ agreement }) => agreement.id,
    agreement_name: ({ agreement }) => agreement.name,
    inferred: ({ inferred }) => inferred,
    text: ({ anchor }) => anchor.exact,
    ...placeColumns,
  },
  says: ({ holder, stance, agreement }) => `${holder.name}, ${stance}: ${agreement.name}`,
}
