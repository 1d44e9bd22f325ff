/** Pages for people: the list of articles, an article with its facts marked, and their style. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { cursorParameter, given, type ListOptions, page } from '../http/list.js'
import { negotiate } from '../http/negotiate.js'
import { answers } from '../http/openapi.js'
import { recordsWith } from '../http/pages.js'
import { absent, type Context, firstOf, getOr404, idParameter, NO_QUERY } from '../http/resource.js'
import type { ResourceKind } from '../kinds/record.js'
import { articlePage } from '../pages/article-page.js'
import { homePage } from '../pages/home-page.js'
import { STYLE } from '../pages/style.js'

const HTML = 'text/html; charset=utf-8'

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
    search: '/v1/search',
    verify: '/v1/verify',
    documentation: '/docs',
    openapi: '/openapi.json',
  },
}
const Index = z
  .object({ name: z.string(), description: z.string(), links: z.record(z.string(), z.string()) })
  .meta({ id: 'Index', description: 'Where to go.' })

const ARTICLES: ListOptions<'article'> = { kind: 'article', path: '/', filters: {}, sorts: ['-date'] }

const IndexQuery = z.strictObject({ cursor: cursorParameter })

export const pages = async (app: FastifyInstance, { store }: Context) => {
  app.get('/', {
    schema: {
      operationId: 'getIndex',
      tags: ['Service'],
      summary: 'Where to go',
      description: 'The lists and the documentation; for people, the list of articles.',
      querystring: IndexQuery,
      response: answers(
        'The index.',
        { 'application/json': { schema: Index, example: INDEX }, 'text/html': { schema: z.string() } },
        { 'invalid-cursor': undefined },
      ),
    },
    handler: async (request, reply) => {
      if (negotiate(request, reply, ['application/json', 'text/html']) === 'application/json') return reply.send(INDEX)
      const parameters = { sort: '-date', limit: 50, ...(request.query as z.infer<typeof IndexQuery>) }
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
        { 'not-found': absent('article', 'no-such-id') },
      ),
    },
    handler: async (request, reply) => {
      negotiate(request, reply, ['text/html'])
      const article = await getOr404(store, 'article', request.params)
      const facts = <K extends ResourceKind>(kind: K) => recordsWith(store, kind, 'article', article.id, 'position')
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
