import { z } from 'zod'
import { type EntityKind, entityKind, identifierColumns, named, servedEntity, writtenEntity } from './entity.js'
import { filter } from './filters.js'
import { entityId, Reference } from './id.js'
import { enumParameter, textParameter } from './parameters.js'
import { isLei } from './standards.js'

export const OrganizationKind = z
  .enum(['company', 'government', 'party', 'union', 'media', 'court', 'international', 'other'])
  .meta({
    id: 'OrganizationKind',
    description: 'What sort of organization; "government" has its parts and offices too.',
  })
type OrganizationKind = z.infer<typeof OrganizationKind>

const lei = z.string().describe('Legal Entity Identifier (ISO 17442).')

const Written = z
  .strictObject({
    ...writtenEntity,
    kind: OrganizationKind,
    country: entityId('country').optional().describe('Where it belongs, as "country:jp".'),
    lei: lei.optional(),
  })
  .meta({ title: 'Organization' })

export const Organization = z
  .object({
    ...servedEntity('organization'),
    kind: OrganizationKind,
    country: Reference.optional().describe('Where it belongs.'),
    lei: lei.optional(),
  })
  .meta({ id: 'Organization', description: 'A company, a government, a newspaper: any body that articles name.' })
export type Organization = z.infer<typeof Organization>

const entities = entityKind<Organization>()

export const organization: EntityKind<z.infer<typeof Written>, Organization> = {
  ...entities,
  kind: 'organization',
  plural: 'organizations',
  description: 'Every company, government, party and other body that articles name.',
  schema: Organization,
  written: Written,
  serve: ({ country, ...written }, href, reference) => ({
    type: 'organization',
    href,
    ...written,
    country: country && reference(country),
  }),
  check({ lei }, report) {
    if (lei !== undefined && !isLei(lei))
      report(['lei'], `"${lei}" is not an LEI (ISO 17442): 20 capital letters and digits, of which the last two check`)
  },
  shows: 'position',
  filters: {
    ...entities.filters,
    kind: filter(enumParameter(OrganizationKind, 'What sort of organization.'), ({ kind }) => kind),
    country: filter(
      textParameter('ISO 3166-1 alpha-2 code of the country where it belongs, in lower case.', 'us'),
      ({ country }) => country?.id,
    ),
  },
  columns: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    kind: ({ kind }) => kind,
    country: ({ country }) => country?.id,
    country_name: ({ country }) => country?.name,
    lei: ({ lei }) => lei,
    ...identifierColumns,
  },
  schemaOrg: (organization) => ({
    ...named(organization, { leiCode: organization.lei }),
    '@type': TYPE_OF[organization.kind],
  }),
}

/** schema.org has no type for a court or an international organization. */
const TYPE_OF: Record<OrganizationKind, string> = {
  company: 'Corporation',
  government: 'GovernmentOrganization',
  party: 'PoliticalParty',
  union: 'WorkersUnion',
  media: 'NewsMediaOrganization',
  court: 'Organization',
  international: 'Organization',
  other: 'Organization',
}
