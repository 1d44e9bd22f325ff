import type { FastifyInstance } from 'fastify'
import { csv } from '../formats/csv.js'
import { ndjson } from '../formats/ndjson.js'
import { byAgreement, byArticle, byCountry, byPerson } from '../http/filters.js'
import { enumParameter, filter } from '../http/parameters.js'
import { addItem, addList, type Context } from '../http/resource.js'
import { Position, Stance } from '../kinds/position.js'

const naming = { tag: 'Facts', one: 'Position', many: 'Positions' } as const

export const positions = async (app: FastifyInstance, context: Context) => {
  await addList(app, context, {
    kind: 'position',
    path: '/v1/positions',
    naming,
    item: Position,
    summary: 'List positions',
    description: 'Who stands where on an agreement, as articles state it.',
    filters: {
      article: byArticle,
      agreement: byAgreement('positions on it'),
      person: byPerson('their positions'),
      country: byCountry('its positions'),
      stance: filter(enumParameter(Stance, 'Where the holder stands.'), 'stance'),
    },
    sorts: ['position', 'id'],
    downloads: { csv: csv('position'), ndjson },
  })
  await addItem(app, context, {
    kind: 'position',
    path: '/v1/positions',
    naming,
    schema: Position,
    summary: 'Get a position',
    description: 'Where one person or country stands on an agreement, and the words that say so.',
  })
}
