import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { csv } from '../formats/csv.js'
import { JSON_LD, personJsonLd } from '../formats/json-ld.js'
import { ndjson } from '../formats/ndjson.js'
import { byArticle } from '../http/filters.js'
import { related, relatedSchema } from '../http/related.js'
import { addItem, addList, type Context } from '../http/resource.js'
import { Person } from '../kinds/person.js'
import { Role } from '../kinds/role.js'

const naming = { tag: 'Entities', one: 'Person', many: 'People' } as const

const PersonDetail = Person.extend({
  roles: relatedSchema(Role, 'Their offices, as articles state them.'),
  links: z
    .object({ quotes: z.string(), positions: z.string(), mentions: z.string() })
    .describe('What articles say of them.'),
}).meta({ id: 'PersonDetail', description: 'A person, with the offices that articles state.' })

export const people = async (app: FastifyInstance, context: Context) => {
  await addList(app, context, {
    kind: 'person',
    path: '/v1/people',
    naming,
    item: Person,
    summary: 'List people',
    description: 'Everybody whom articles name.',
    filters: { article: byArticle },
    sorts: ['name', 'id'],
    searchable: true,
    downloads: { csv: csv('person'), ndjson },
  })
  await addItem(app, context, {
    kind: 'person',
    path: '/v1/people',
    naming,
    schema: PersonDetail,
    summary: 'Get a person',
    description: 'Names and identifiers, the person’s roles, and where their quotes and positions are.',
    formats: { jsonld: { ...JSON_LD, represent: personJsonLd } },
    complete: async (person) => ({
      ...person,
      roles: await related(context.store, 'role', 'person', person.id, `/v1/roles?person=${person.id}`),
      links: {
        quotes: `/v1/quotes?speaker=${person.id}`,
        positions: `/v1/positions?person=${person.id}`,
        mentions: `/v1/mentions?person=${person.id}`,
      },
    }),
  })
}
