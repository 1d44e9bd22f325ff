/** Pages for people: the list of articles, an article with its facts marked, and their style. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type ListOptions, type ListParameters, listQuery, page } from '../http/list.js'
import { negotiate } from '../http/negotiate.js'
import { answers } from '../http/openapi.js'
import { absent, type Context, firstOf, getOr404, given, idParameter, NO_QUERY } from '../http/resource.js'
import type { Documents, ResourceKind } from '../model/record.js'
import { articlePage } from '../represent/article-page.js'
import { homePage } from '../represent/home-page.js'
import { STYLE } from '../represent/style.js'
import type { After, Store } from '../store/store.js'

const HTML = 'text/html; charset=utf-8'
const BAD_QUERY = { 'invalid-request': 'This parameter is wrong: "limit".' }

/** Where a newcomer can go from `/`. */
const INDEX = {
  name: 'Verbatim',
  description: 'News articles as verifiable data.',
  links: {
    articles: '/v1/articles',
    people: '/v1/people',
    countries: '/v1/countries',
    agreements: '/v1/agreements',
    quotes: '/v1/quotes',
    figures: '/v1/figures',
    mentions: '/v1/mentions',
    roles: '/v1/roles',
    positions: '/v1/positions',
    documentation: '/docs',
    openapi: '/openapi.json',
  },
}
const Index = z
  .object({ name: z.string(), description: z.string(), links: z.record(z.string(), z.string()) })
  .meta({ id: 'Index', description: 'Where to go.' })

const ARTICLES: ListOptions<'article'> = { kind: 'article', path: '/', filters: {}, sorts: ['-date'] }

export const pages = async (app: FastifyInstance, { store }: Context) => {
  app.get('/', {
    schema: {
      operationId: 'getIndex',
      tags: ['Service'],
      summary: 'Where to go',
      description: 'The lists and the documentation; for people, the list of articles.',
      querystring: listQuery(ARTICLES).pick({ cursor: true }),
      response: answers(
        'The index.',
        { 'application/json': { schema: Index, example: INDEX }, 'text/html': { schema: z.string() } },
        { ...BAD_QUERY, 'invalid-cursor': undefined },
      ),
    },
    handler: async (request, reply) => {
      if (negotiate(request, reply, ['application/json', 'text/html']) === 'application/json') return reply.send(INDEX)
      const parameters = { sort: '-date', limit: 50, ...(request.query as Partial<ListParameters>) }
      const { items, total, links } = await page(store, ARTICLES, parameters, given(request.url))
      return reply.type(HTML).send(homePage({ articles: items, total, next: links.next }))
    },
  })

  const example = await firstOf(store, 'article')
  app.get('/articles/:article', {
    schema: {
      operationId: 'getArticlePage',
      tags: ['Articles'],
      summary: 'Read an article',
      description: 'A page for people: the text with its facts marked, and the list of them. Anchors lead here.',
      params: idParameter('article', example?.id),
      querystring: NO_QUERY,
      response: answers(
        'The page.',
        { 'text/html': { schema: z.string() } },
        { ...BAD_QUERY, 'not-found': absent('article', 'no-such-id') },
      ),
    },
    handler: async (request, reply) => {
      negotiate(request, reply, ['text/html'])
      const article = await getOr404(store, 'article', request.params)
      const facts = <K extends ResourceKind>(kind: K) => factsOf(store, kind, article.id)
      return reply.type(HTML).send(
        articlePage({
          article,
          text: (await getOr404(store, 'text', request.params, 'article')).text,
          quotes: await facts('quote'),
          figures: await facts('figure'),
          mentions: await facts('mention'),
          roles: await facts('role'),
          positions: await facts('position'),
          coverage: await store.get('coverage', article.id),
        }),
      )
    },
  })

  app.get('/style.css', {
    schema: { hide: true, querystring: NO_QUERY },
    handler: async (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE),
  })
}

/** All facts of a kind that an article states, in reading order, however many pages the store has of them. */
const factsOf = async <K extends ResourceKind>(store: Store, kind: K, article: string): Promise<Documents[K][]> => {
  const facts: Documents[K][] = []
  let after: After | undefined
  do {
    const { items, next } = await store.list(kind, {
      where: [{ facet: 'article', test: 'is', value: article }],
      sort: { key: 'position', descending: false },
      after,
      limit: 100,
    })
    facts.push(...items)
    after = next
  } while (after)
  return facts
}
