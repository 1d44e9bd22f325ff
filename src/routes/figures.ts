import type { FastifyInstance } from 'fastify'
import { csv } from '../formats/csv.js'
import { figureJsonLd, JSON_LD } from '../formats/json-ld.js'
import { ndjson } from '../formats/ndjson.js'
import { byAgreement, byArticle, byCountry, byPerson } from '../http/filters.js'
import { enumParameter, filter, numberParameter, textParameter } from '../http/parameters.js'
import { addItem, addList, type Context } from '../http/resource.js'
import { Figure, FigureKind } from '../kinds/figure.js'

const naming = { tag: 'Facts', one: 'Figure', many: 'Figures' } as const

export const figures = async (app: FastifyInstance, context: Context) => {
  await addList(app, context, {
    kind: 'figure',
    path: '/v1/figures',
    naming,
    item: Figure,
    summary: 'List figures',
    description: 'Numbers, as printed and as values, narrowed by kind, unit, size and what they are about.',
    filters: {
      article: byArticle,
      kind: filter(enumParameter(FigureKind, 'What sort of number.'), 'kind'),
      unit: filter(textParameter('Unit: an ISO 4217 code for money, else the thing counted.', 'USD'), 'unit'),
      min: filter(numberParameter('Smallest value.', 1000000), 'value', 'atLeast'),
      max: filter(numberParameter('Largest value.', 100000000000), 'value', 'atMost'),
      person: byPerson('figures about them'),
      country: byCountry('figures about it'),
      agreement: byAgreement('figures about it'),
    },
    sorts: ['position', 'value', 'id'],
    searchable: true,
    downloads: { csv: csv('figure'), ndjson },
  })
  await addItem(app, context, {
    kind: 'figure',
    path: '/v1/figures',
    naming,
    schema: Figure,
    summary: 'Get a figure',
    description: 'One number: as printed, its value and unit, what it measures, and where the text says so.',
    formats: { jsonld: { ...JSON_LD, represent: figureJsonLd } },
  })
}
