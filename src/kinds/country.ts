import { z } from 'zod'
import { type EntityKind, servedEntity, writtenEntity } from './entity.js'

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
  kind: 'country',
  plural: 'countries',
  written: Written,
  serve: (written, href) => ({ type: 'country', href, ...written, alpha2: written.id.toUpperCase() }),
}
