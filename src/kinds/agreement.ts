import { z } from 'zod'
import { type EntityKind, entityKind, identifierColumns, named, servedEntity, writtenEntity } from './entity.js'
import { filter } from './filters.js'
import { enumParameter } from './parameters.js'

export const Scope = z
  .enum(['bilateral', 'multilateral'])
  .meta({ id: 'AgreementScope', description: 'Between two parties, or more.' })

const Written = z.strictObject({ ...writtenEntity, scope: Scope }).meta({ title: 'Agreement' })

export const Agreement = z
  .object({ ...servedEntity('agreement'), scope: Scope })
  .meta({ id: 'Agreement', description: 'A treaty or accord, signed or sought, that articles talk about.' })
export type Agreement = z.infer<typeof Agreement>

export const agreement: EntityKind<z.infer<typeof Written>, Agreement> = {
  ...entityKind<Agreement>(),
  kind: 'agreement',
  plural: 'agreements',
  description: 'Every treaty or accord, signed or sought, that articles talk about.',
  schema: Agreement,
  written: Written,
  serve: (written, href) => ({ type: 'agreement', href, ...written }),
  shows: 'position',
  filters: {
    ...entityKind<Agreement>().filters,
    scope: filter(enumParameter(Scope, 'Between two parties, or more.'), ({ scope }) => scope),
  },
  columns: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    scope: ({ scope }) => scope,
    ...identifierColumns,
  },
  schemaOrg: (agreement) => named(agreement, { legislationType: `${agreement.scope} agreement` }),
}
