import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { csv } from '../formats/csv.js'
import { agreementJsonLd, JSON_LD } from '../formats/json-ld.js'
import { ndjson } from '../formats/ndjson.js'
import { byArticle } from '../http/filters.js'
import { enumParameter, filter } from '../http/parameters.js'
import { related, relatedSchema } from '../http/related.js'
import { addItem, addList, type Context } from '../http/resource.js'
import { Agreement, Scope } from '../kinds/agreement.js'
import { Position } from '../kinds/position.js'

const naming = { tag: 'Entities', one: 'Agreement', many: 'Agreements' } as const

const AgreementDetail = Agreement.extend({
  positions: relatedSchema(Position, 'Who stands where on it.'),
  links: z
    .object({ quotes: z.string(), figures: z.string(), mentions: z.string() })
    .describe('What articles say of it.'),
}).meta({ id: 'AgreementDetail', description: 'An agreement, with the positions on it.' })

export const agreements = async (app: FastifyInstance, context: Context) => {
  await addList(app, context, {
    kind: 'agreement',
    path: '/v1/agreements',
    naming,
    item: Agreement,
    summary: 'List agreements',
    description: 'Every treaty or accord, signed or sought, that articles talk about.',
    filters: { article: byArticle, scope: filter(enumParameter(Scope, 'Between two parties, or more.'), 'scope') },
    sorts: ['name', 'id'],
    searchable: true,
    downloads: { csv: csv('agreement'), ndjson },
  })
  await addItem(app, context, {
    kind: 'agreement',
    path: '/v1/agreements',
    naming,
    schema: AgreementDetail,
    summary: 'Get an agreement',
    description: 'Names and identifiers, who stands where on it, and where the quotes about it are.',
    formats: { jsonld: { ...JSON_LD, represent: agreementJsonLd } },
    complete: async (agreement) => ({
      ...agreement,
      positions: await related(
        context.store,
        'position',
        'agreement',
        agreement.id,
        `/v1/positions?agreement=${agreement.id}`,
      ),
      links: {
        quotes: `/v1/quotes?agreement=${agreement.id}`,
        figures: `/v1/figures?agreement=${agreement.id}`,
        mentions: `/v1/mentions?agreement=${agreement.id}`,
      },
    }),
  })
}
