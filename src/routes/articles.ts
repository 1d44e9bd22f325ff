import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { csv } from '../formats/csv.js'
import { articleJsonLd, JSON_LD } from '../formats/json-ld.js'
import { ndjson } from '../formats/ndjson.js'
import { NINJS, ninjs } from '../formats/ninjs.js'
import { byAgreement, byCountry, byPerson, from, to } from '../http/filters.js'
import { negotiate } from '../http/negotiate.js'
import { answers } from '../http/openapi.js'
import { recordsWith } from '../http/pages.js'
import { filter, textParameter } from '../http/parameters.js'
import { absent, addItem, addList, type Context, firstOf, getOr404, idParameter, NO_QUERY } from '../http/resource.js'
import { Article, ArticleSummary } from '../kinds/article.js'
import { Coverage } from '../kinds/coverage.js'
import type { Store } from '../store/store.js'

const ENTITIES = ['person', 'country', 'agreement'] as const
const naming = { tag: 'Articles', one: 'Article', many: 'Articles' } as const

export const articles = async (app: FastifyInstance, context: Context) => {
  const { store } = context
  await addList(app, context, {
    kind: 'article',
    path: '/v1/articles',
    naming,
    item: ArticleSummary,
    summary: 'List articles',
    description: 'Every article, without its text, narrowed by whom and what it names and when it happened.',
    filters: {
      person: byPerson('articles that name them'),
      country: byCountry('articles that name it'),
      agreement: byAgreement('articles that name it'),
      language: filter(textParameter('BCP 47 language tag.', 'en'), 'language'),
      publisher: filter(textParameter('Who published it.', 'Bloomberg News'), 'publisher'),
      from,
      to,
    },
    sorts: ['-date', 'title', 'id'],
    searchable: true,
    downloads: { csv: csv('article'), ndjson },
  })
  await addItem(app, context, {
    kind: 'article',
    path: '/v1/articles',
    naming,
    schema: Article,
    summary: 'Get an article',
    description: 'Bibliographic facts, the text in blocks, and where the facts of the article are.',
    formats: {
      jsonld: { ...JSON_LD, represent: async (article) => articleJsonLd(article, await entitiesOf(store, article)) },
      ninjs: {
        ...NINJS,
        represent: async (article) =>
          ninjs(article, (await store.get('text', article.id))!, await entitiesOf(store, article)),
      },
    },
  })
  await addText(app, context)
  await addCoverage(app, context)
}

/** The entities that an article names. */
const entitiesOf = async (store: Store, { id }: Article) => {
  const entities = ENTITIES.map((kind) => recordsWith(store, kind, 'article', id))
  return (await Promise.all(entities)).flat()
}

/** `GET /v1/articles/{article}/text`: the bytes that every anchor counts in. */
const addText = async (app: FastifyInstance, { store }: Context) => {
  const article = await firstOf(store, 'article')
  const example = article && (await store.get('text', article.id))
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
      const { text } = await getOr404(store, 'text', request.params, 'article')
      return reply.type('text/plain; charset=utf-8').send(text)
    },
  })
}

/** `GET /v1/articles/{article}/coverage`: nothing in the text is skipped in silence. */
const addCoverage = async (app: FastifyInstance, { store }: Context) => {
  const article = await firstOf(store, 'article')
  const example = article && (await store.get('coverage', article.id))
  app.get('/v1/articles/:article/coverage', {
    schema: {
      operationId: 'getArticleCoverage',
      tags: ['Articles'],
      summary: 'Get the coverage of an article',
      description:
        'Every pair of quotation marks and every number in the text: annotated by a fact, excluded by an editor with a reason, or missing.',
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
      return reply.send(await getOr404(store, 'coverage', request.params, 'article'))
    },
  })
}
