import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { csv } from '../formats/csv.js'
import { countryJsonLd, JSON_LD } from '../formats/json-ld.js'
import { ndjson } from '../formats/ndjson.js'
import { byArticle } from '../http/filters.js'
import { related, relatedSchema } from '../http/related.js'
import { addItem, addList, type Context } from '../http/resource.js'
import { Country } from '../kinds/country.js'
import { Figure } from '../kinds/figure.js'

const naming = { tag: 'Entities', one: 'Country', many: 'Countries' } as const

const CountryDetail = Country.extend({
  figures: relatedSchema(Figure, 'Numbers about it.'),
  links: z
    .object({ positions: z.string(), quotes: z.string(), mentions: z.string() })
    .describe('What articles say of it.'),
}).meta({ id: 'CountryDetail', description: 'A country, with the figures about it.' })

export const countries = async (app: FastifyInstance, context: Context) => {
  await addList(app, context, {
    kind: 'country',
    path: '/v1/countries',
    naming,
    item: Country,
    summary: 'List countries',
    description: 'Every country that articles name.',
    filters: { article: byArticle },
    sorts: ['name', 'id'],
    searchable: true,
    downloads: { csv: csv('country'), ndjson },
  })
  await addItem(app, context, {
    kind: 'country',
    path: '/v1/countries',
    naming,
    schema: CountryDetail,
    summary: 'Get a country',
    description: 'Names and codes, the figures about the country, and where its positions are.',
    formats: { jsonld: { ...JSON_LD, represent: countryJsonLd } },
    complete: async (country) => ({
      ...country,
      figures: await related(context.store, 'figure', 'country', country.id, `/v1/figures?country=${country.id}`),
      links: {
        positions: `/v1/positions?country=${country.id}`,
        quotes: `/v1/quotes?country=${country.id}`,
        mentions: `/v1/mentions?country=${country.id}`,
      },
    }),
  })
}
