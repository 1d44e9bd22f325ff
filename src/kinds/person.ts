import { z } from 'zod'
import { type EntityKind, entityKind, identifierColumns, servedEntity, writtenEntity } from './entity.js'

const Written = z.strictObject(writtenEntity).meta({ title: 'Person' })

export const Person = z
  .object(servedEntity('person'))
  .meta({ id: 'Person', description: 'Somebody whom articles name.' })
export type Person = z.infer<typeof Person>

export const person: EntityKind<z.infer<typeof Written>, Person> = {
  ...entityKind<Person>(),
  kind: 'person',
  plural: 'people',
  description: 'Everybody whom articles name.',
  schema: Person,
  written: Written,
  serve: (written, href) => ({ type: 'person', href, ...written }),
  shows: 'role',
  columns: { id: ({ id }) => id, name: ({ name }) => name, ...identifierColumns },
}
