import type { FastifyInstance } from 'fastify'
import { csv } from '../formats/csv.js'
import { JSON_LD, quoteJsonLd } from '../formats/json-ld.js'
import { ndjson } from '../formats/ndjson.js'
import { byAgreement, byArticle, byCountry, byPerson, from, to } from '../http/filters.js'
import { booleanParameter, enumParameter, filter, textParameter } from '../http/parameters.js'
import { addItem, addList, type Context } from '../http/resource.js'
import { Medium, Quote } from '../kinds/quote.js'

const naming = { tag: 'Facts', one: 'Quote', many: 'Quotes' } as const

export const quotes = async (app: FastifyInstance, context: Context) => {
  await addList(app, context, {
    kind: 'quote',
    path: '/v1/quotes',
    naming,
    item: Quote,
    summary: 'List quotes',
    description: 'Quotations, narrowed by who said them, what they are about, where and when they were said.',
    filters: {
      article: byArticle,
      speaker: filter(textParameter('Id of the person who said it.', 'donald-trump'), 'speaker'),
      person: byPerson('quotes about them'),
      country: byCountry('quotes about it'),
      agreement: byAgreement('quotes about it'),
      medium: filter(enumParameter(Medium, 'Where it was said.'), 'medium'),
      partial: filter(booleanParameter('Only fragments of sentences, or only whole ones.'), 'partial'),
      disputed: filter(booleanParameter('Only quotes that their article corrects, or only others.'), 'disputed'),
      from,
      to,
    },
    sorts: ['position', 'date', 'id'],
    searchable: true,
    downloads: { csv: csv('quote'), ndjson },
  })
  await addItem(app, context, {
    kind: 'quote',
    path: '/v1/quotes',
    naming,
    schema: Quote,
    summary: 'Get a quote',
    description: 'One quotation: its speaker, its segments and cue as anchors, and what it is about.',
    formats: { jsonld: { ...JSON_LD, represent: quoteJsonLd } },
  })
}
