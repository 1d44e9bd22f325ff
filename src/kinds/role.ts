import { z } from 'zod'
import { Anchor, wordsShape } from './anchor.js'
import { placeColumns } from './columns.js'
import { factKind, oneAnchor, servedFact, type WrittenFactKind, writtenFact } from './fact.js'
import { byEntity } from './filters.js'
import { entityId, Reference } from './id.js'

const Written = z
  .strictObject({
    ...writtenFact,
    ...wordsShape,
    person: entityId('person').describe('Who holds the office.'),
    country: entityId('country').optional().describe('The country whose office it is, where the words name it.'),
    at: entityId('organization').optional().describe('The organization where they hold it.'),
  })
  .meta({ title: 'Role' })

export const Role = z
  .object({
    ...servedFact('role'),
    title: z.string().describe('The office as the article words it.'),
    person: Reference,
    country: Reference.optional(),
    at: Reference.optional().describe('The organization where they hold it.'),
    anchor: Anchor,
  })
  .meta({ id: 'Role', description: 'A person’s office, as an article states it.' })
export type Role = z.infer<typeof Role>

const facts = factKind<Role>(oneAnchor)

export const role: WrittenFactKind<z.infer<typeof Written>, Role> = {
  ...facts,
  kind: 'role',
  plural: 'roles',
  description: 'People’s offices, as articles state them.',
  schema: Role,
  written: Written,
  ground(written, ground) {
    const { text, person, country, at } = written
    return {
      title: text,
      person: ground.reference(person),
      country: country && ground.reference(country),
      at: at && ground.reference(at),
      anchor: ground.anchor(written),
    }
  },
  filters: {
    ...facts.filters,
    ...byEntity<Role>(
      'their offices, or offices of it',
      ({ person, country, at }) => [person, country, at].filter((one) => one !== undefined),
      ['person', 'organization', 'country'],
    ),
  },
  columns: {
    id: ({ id }) => id,
    article: ({ article }) => article.id,
    person: ({ person }) => person.id,
    person_name: ({ person }) => person.name,
    title: ({ title }) => title,
    country: ({ country }) => country?.id,
    country_name: ({ country }) => country?.name,
    at: ({ at }) => at?.id,
    at_name: ({ at }) => at?.name,
    ...placeColumns,
  },
  says: ({ person, title }) => `${person.name}: ${title}`,
}
