import type { FastifyInstance } from 'fastify'
import { csv } from '../formats/csv.js'
import { ndjson } from '../formats/ndjson.js'
import { byArticle, byCountry, byPerson } from '../http/filters.js'
import { addItem, addList, type Context } from '../http/resource.js'
import { Role } from '../kinds/role.js'

const naming = { tag: 'Facts', one: 'Role', many: 'Roles' } as const

export const roles = async (app: FastifyInstance, context: Context) => {
  await addList(app, context, {
    kind: 'role',
    path: '/v1/roles',
    naming,
    item: Role,
    summary: 'List roles',
    description: 'People’s offices, as articles state them.',
    filters: { article: byArticle, person: byPerson('their roles'), country: byCountry('offices of it') },
    sorts: ['position', 'id'],
    downloads: { csv: csv('role'), ndjson },
  })
  await addItem(app, context, {
    kind: 'role',
    path: '/v1/roles',
    naming,
    schema: Role,
    summary: 'Get a role',
    description: 'One person’s office, as an article states it.',
  })
}
