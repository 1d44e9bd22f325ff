import type { FastifyInstance } from 'fastify'
import { csv } from '../formats/csv.js'
import { ndjson } from '../formats/ndjson.js'
import { byAgreement, byArticle, byCountry, byPerson } from '../http/filters.js'
import { enumParameter, filter } from '../http/parameters.js'
import { addItem, addList, type Context } from '../http/resource.js'
import { EntityType } from '../kinds/id.js'
import { Mention } from '../kinds/mention.js'

const naming = { tag: 'Facts', one: 'Mention', many: 'Mentions' } as const

export const mentions = async (app: FastifyInstance, context: Context) => {
  await addList(app, context, {
    kind: 'mention',
    path: '/v1/mentions',
    naming,
    item: Mention,
    summary: 'List mentions',
    description: 'Every place where an article names a person, a country or an agreement.',
    filters: {
      article: byArticle,
      entity: filter(enumParameter(EntityType, 'Type of the entity named.'), 'entity'),
      person: byPerson('mentions of them'),
      country: byCountry('mentions of it'),
      agreement: byAgreement('mentions of it'),
    },
    sorts: ['position', 'id'],
    downloads: { csv: csv('mention'), ndjson },
  })
  await addItem(app, context, {
    kind: 'mention',
    path: '/v1/mentions',
    naming,
    schema: Mention,
    summary: 'Get a mention',
    description: 'One place where an entity is named.',
  })
}
