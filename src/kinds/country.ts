import { z } from 'zod'
import { type EntityKind, entityKind, identifierColumns, named, servedEntity, writtenEntity } from './entity.js'
import { alpha3Of } from './standards.js'

const alpha3 = z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters')

const Written = z
  .strictObject({
    ...writtenEntity,
    id: z
      .string()
      .regex(/^[a-z]{2}$/, 'must be an ISO 3166-1 alpha-2 code in lower case')
      .describe('ISO 3166-1 alpha-2 in lower case.'),
    alpha3: alpha3.describe('ISO 3166-1 alpha-3.'),
  })
  .meta({ title: 'Country' })

export const Country = z
  .object({
    ...servedEntity('country'),
    alpha2: z.string().describe('ISO 3166-1 alpha-2.'),
    alpha3: alpha3.describe('ISO 3166-1 alpha-3.'),
  })
  .meta({ id: 'Country', description: 'A country that articles name, known by its ISO 3166-1 codes.' })
export type Country = z.infer<typeof Country>

export const country: EntityKind<z.infer<typeof Written>, Country> = {
  ...entityKind<Country>(),
  kind: 'country',
  plural: 'countries',
  description: 'Every country that articles name.',
  schema: Country,
  written: Written,
  serve: (written, href) => ({ type: 'country', href, ...written, alpha2: written.id.toUpperCase() }),
  check({ id, alpha3 }, report) {
    const known = alpha3Of(id)
    if (known === undefined) report(['id'], `"${id}" is not an ISO 3166-1 country`)
    else if (known !== alpha3) report(['alpha3'], `"${alpha3}" is not the alpha-3 code of "${id}": that is "${known}"`)
  },
  shows: 'figure',
  columns: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    alpha2: ({ alpha2 }) => alpha2,
    alpha3: ({ alpha3 }) => alpha3,
    ...identifierColumns,
  },
  schemaOrg: (country) =>
    named(country, {
      identifier: [code('ISO 3166-1 alpha-2', country.alpha2), code('ISO 3166-1 alpha-3', country.alpha3)],
    }),
}

const code = (propertyID: string, value: string) => ({ '@type': 'PropertyValue', propertyID, value })
