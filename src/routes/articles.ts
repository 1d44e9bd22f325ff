import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { csv } from '../formats/csv.js'
import { articleJsonLd, JSON_LD } from '../formats/json-ld.js'
import { ndjson } from '../formats/ndjson.js'
import { NINJS, ninjs } from '../formats/ninjs.js'
import { negotiate } from '../http/negotiate.js'
import { answers } from '../http/openapi.js'
import { recordsWith } from '../http/pages.js'
import { absent, addItem, addList, type Context, firstOf, getOr404, idParameter, NO_QUERY } from '../http/resource.js'
import { type Article, articleText } from '../kinds/article.js'
import { articleCoverage, Coverage } from '../kinds/coverage.js'

export const articles = async (app: FastifyInstance, context: Context) => {
  const { store, vocabulary } = context
  const { article } = vocabulary
  await addList(app, context, article, article.summary, { csv: csv(article), ndjson })
  await addItem(app, context, article, {
    schema: article.schema,
    formats: {
      jsonld: { ...JSON_LD, represent: async (article) => articleJsonLd(article, await entitiesOf(context, article)) },
      ninjs: {
        ...NINJS,
        represent: async (article) =>
          ninjs(article, (await store.get(articleText, article.id))!, await entitiesOf(context, article)),
      },
    },
  })
  await addText(app, context)
  await addCoverage(app, context)
}

/** The entities that an article names. */
const entitiesOf = async ({ store, vocabulary }: Context, { id }: Article) => {
  const entities = vocabulary.entities.map((kind) => recordsWith(store, kind, 'article', id))
  return (await Promise.all(entities)).flat()
}

/** `GET /v1/articles/{article}/text`: the bytes that every anchor counts in. */
const addText = async (app: FastifyInstance, { store, vocabulary }: Context) => {
  const article = await firstOf(store, vocabulary.article)
  const example = article && (await store.get(articleText, article.id))
  app.get('/v1/articles/:article/text', {
    schema: {
      operationId: 'getArticleText',
      tags: ['Articles'],
      summary: 'Get the text of an article',
      description: 'The text, byte for byte as published. The offsets of anchors count its Unicode code points.',
      params: idParameter('article', article?.id),
      querystring: NO_QUERY,
      response: answers(
        'The text.',
        { 'text/plain': { schema: z.string(), ...(example && { example: example.text }) } },
        { 'not-found': absent('article', 'no-such-id') },
      ),
    },
    handler: async (request, reply) => {
      negotiate(request, reply, ['text/plain'])
      const { text } = await getOr404(store, articleText, request.params, 'article')
      return reply.type('text/plain; charset=utf-8').send(text)
    },
  })
}

/** `GET /v1/articles/{article}/coverage`: nothing in the text is skipped in silence. */
const addCoverage = async (app: FastifyInstance, { store, vocabulary }: Context) => {
  const article = await firstOf(store, vocabulary.article)
  const example = article && (await store.get(articleCoverage, article.id))
  app.get('/v1/articles/:article/coverage', {
    schema: {
      operationId: 'getArticleCoverage',
      tags: ['Articles'],
      summary: 'Get the coverage of an article',
      description:
        'Every pair of quotation marks, every line marked as quoted and every number in the text: annotated by facts, excluded by an editor with a reason, or missing. ' +
        'A quotation is annotated when quotes have every word of it; the words left over stand with it otherwise.',
      params: idParameter('article', article?.id),
      querystring: NO_QUERY,
      response: answers(
        'The coverage.',
        { 'application/json': { schema: Coverage, ...(example && { example }) } },
        { 'not-found': absent('article', 'no-such-id') },
      ),
    },
    handler: async (request, reply) => {
      negotiate(request, reply, ['application/json'])
      return reply.send(await getOr404(store, articleCoverage, request.params, 'article'))
    },
  })
}
