import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { csv } from '../formats/csv.js'
import { articleJsonLd, JSON_LD } from '../formats/json-ld.js'
import { ndjson } from '../formats/ndjson.js'
import { NINJS, ninjs } from '../formats/ninjs.js'
import type { Context } from '../http/context.js'
import { absolute } from '../http/links.js'
import { answers } from '../http/openapi.js'
import { recordsWith } from '../http/records.js'
import { absent, addItem, addList, getOr404, idParameter, NO_QUERY } from '../http/resource.js'
import { type Article, articleText } from '../kinds/article.js'
import { articleCoverage, Coverage } from '../kinds/coverage.js'
import { mention } from '../kinds/mention.js'

export const articles = async (app: FastifyInstance, context: Context) => {
  const { store, vocabulary } = context
  const { article } = vocabulary
  addList(app, context, article, article.summary, { csv: csv(article), ndjson })
  addItem(app, context, article, {
    schema: article.schema,
    complete: (document) => document,
    representations: {
      jsonld: { ...JSON_LD, represent: async (article) => articleJsonLd(article, await entitiesOf(context, article)) },
      ninjs: {
        ...NINJS,
        represent: async (article) =>
          ninjs(article, (await store.get(articleText, article.id))!, await entitiesOf(context, article)),
      },
    },
  })
  addText(app, context)
  addCoverage(app, context)
}

/** The entities that an article mentions; who only wrote or published it is none of them. */
const entitiesOf = async ({ store, vocabulary, origin }: Context, { id }: Article) => {
  const named = vocabulary.entities.map((kind) => recordsWith(store, kind, 'article', id))
  const [mentions, ...entities] = await Promise.all([recordsWith(store, mention, 'article', id), ...named])
  const mentioned = new Set(mentions.map(({ entity }) => entity.href))
  return absolute(
    entities.flat().filter(({ href }) => mentioned.has(href)),
    origin,
  )
}

/** `GET /v1/articles/{articleId}/text`: the bytes that every anchor counts in. */
const addText = (app: FastifyInstance, { store }: Context) => {
  app.get('/v1/articles/:articleId/text', {
    schema: {
      operationId: 'getArticleText',
      tags: ['Articles'],
      summary: 'Get the text of an article',
      description: 'The text, byte for byte as published. The offsets of anchors count its Unicode code points.',
      params: idParameter('article'),
      querystring: NO_QUERY,
      response: answers('The text.', { 'text/plain': z.string() }, { 'not-found': absent('article', 'no-such-id') }),
    },
    handler: async (request, reply) => {
      const { text } = await getOr404(store, articleText, request.params, 'article')
      return reply.type('text/plain; charset=utf-8').send(text)
    },
  })
}

/** `GET /v1/articles/{articleId}/coverage`: nothing in the text is skipped in silence. */
const addCoverage = (app: FastifyInstance, { store }: Context) => {
  app.get('/v1/articles/:articleId/coverage', {
    schema: {
      operationId: 'getArticleCoverage',
      tags: ['Articles'],
      summary: 'Get the coverage of an article',
      description:
        'Every pair of quotation marks, every line marked as quoted and every number in the text: annotated by facts, excluded by an editor with a reason, or missing. ' +
        'A quotation is annotated when quotes have every word of it; the words left over stand with it otherwise.',
      params: idParameter('article'),
      querystring: NO_QUERY,
      response: answers(
        'The coverage.',
        { 'application/json': Coverage },
        { 'not-found': absent('article', 'no-such-id') },
      ),
    },
    handler: async (request, reply) => {
      return reply.send(await getOr404(store, articleCoverage, request.params, 'article'))
    },
  })
}
