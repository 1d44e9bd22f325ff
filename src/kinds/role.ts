import { z } from 'zod'
import { Anchor, wordsShape } from './anchor.js'
import { entityFacets, type FactKind, groundFact, servedFact, writtenFact } from './fact.js'
import { entityId, Reference } from './id.js'

const Written = z
  .strictObject({
    ...writtenFact,
    ...wordsShape,
    person: entityId('person').describe('Who holds the office.'),
    country: entityId('country').optional().describe('The country whose office it is, where the words name it.'),
  })
  .meta({ title: 'Role' })

export const Role = z
  .object({
    ...servedFact('role'),
    title: z.string().describe('The office as the article words it.'),
    person: Reference,
    country: Reference.optional(),
    anchor: Anchor,
  })
  .meta({ id: 'Role', description: 'A person’s office, as an article states it.' })
export type Role = z.infer<typeof Role>

export const role: FactKind<z.infer<typeof Written>, Role> = {
  kind: 'role',
  plural: 'roles',
  written: Written,
  ground(written, ground) {
    const { id, text, person, country } = written
    return {
      ...groundFact('role', 'roles', id, ground),
      title: text,
      person: ground.reference(person),
      country: country && ground.reference(country),
      anchor: ground.anchor(written),
    }
  },
  facets: ({ person, country }) => entityFacets(country ? [person, country] : [person]),
  sorts: () => ({}),
  anchors: ({ anchor }) => [anchor],
  text: ({ title, person }) => `${person.name} ${title}`,
}
