/** Pages for people: the list of articles, an article with its facts marked, and their style. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Context, pathOf } from '../http/context.js'
import { cursorParameter, given, listPage } from '../http/list.js'
import { wantsPage } from '../http/negotiate.js'
import { answers } from '../http/openapi.js'
import { recordsWith } from '../http/records.js'
import { absent, getOr404, idParameter, NO_QUERY } from '../http/resource.js'
import { articleText } from '../kinds/article.js'
import { articleCoverage } from '../kinds/coverage.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import { figure } from '../kinds/figure.js'
import type { Vocabulary } from '../kinds/index.js'
import { mention } from '../kinds/mention.js'
import { position } from '../kinds/position.js'
import { quote } from '../kinds/quote.js'
import { role } from '../kinds/role.js'
import { articlePage } from '../pages/article-page.js'
import { homePage } from '../pages/home-page.js'
import { STYLE } from '../pages/style.js'

const HTML = 'text/html; charset=utf-8'

/** Where a newcomer can go from `/`. */
const indexOf = ({ all }: Vocabulary) => ({
  name: 'Verbatim',
  description: 'News articles as verifiable data.',
  links: {
    ...Object.fromEntries(all.map((kind) => [kind.plural, pathOf(kind)])),
    search: '/v1/search',
    verify: '/v1/verify',
    documentation: '/docs',
    openapi: '/openapi.json',
  },
})
const Index = z
  .object({
    name: z.string(),
    description: z.string(),
    revision: z.string().describe('Of the corpus that is served: another one has another.'),
    links: z.record(z.string(), z.string()),
  })
  .meta({ id: 'ServiceIndex', description: 'Where to go.' })

/** The facts that the article's page tells in words of its own. */
const SHOWN = new Set([quote, figure, mention, role, position].map(({ kind }) => kind))

const IndexQuery = z.strictObject({ cursor: cursorParameter })

export const pages = async (app: FastifyInstance, context: Context) => {
  const { store, vocabulary, revision } = context
  const index = indexOf(vocabulary)
  app.get('/', {
    config: { page: 'text/html' },
    schema: {
      operationId: 'getIndex',
      tags: ['Service'],
      summary: 'Where to go',
      description: 'The lists and the documentation; for people, the list of articles.',
      querystring: IndexQuery,
      response: answers('The index.', { 'application/json': Index }, { 'invalid-cursor': undefined }),
    },
    handler: async (request, reply) => {
      if (!wantsPage(request.headers.accept)) return reply.send({ ...index, revision })
      const parameters = { sort: '-date', limit: 50, ...(request.query as z.infer<typeof IndexQuery>) }
      const { items, total, links } = await listPage(context, vocabulary.article, '/', parameters, given(request.url))
      return reply
        .type(HTML)
        .send(homePage({ articles: items.map(({ document }) => document), total, next: links.next, vocabulary }))
    },
  })

  app.get('/v1', {
    schema: {
      operationId: 'getApiIndex',
      tags: ['Service'],
      summary: 'What the API has',
      description: 'The lists and the documentation, and which corpus is served.',
      querystring: NO_QUERY,
      response: answers('The index.', { 'application/json': Index }),
    },
    handler: async () => ({ ...index, revision }),
  })

  /** The facts that the page has no words of its own for. */
  const others = vocabulary.facts.filter((kind) => !SHOWN.has(kind.kind))
  app.get('/articles/:articleId', {
    schema: {
      operationId: 'getArticlePage',
      tags: ['Articles'],
      summary: 'Read an article',
      description: 'A page for people: the text with its facts marked, and the list of them. Anchors lead here.',
      params: idParameter('article'),
      querystring: NO_QUERY,
      response: answers('The page.', { 'text/html': z.string() }, { 'not-found': absent('article', 'no-such-id') }),
    },
    handler: async (request, reply) => {
      const article = await getOr404(store, vocabulary.article, request.params)
      const facts = <D extends Fact>(kind: FactKind<D>) => recordsWith(store, kind, 'article', article.id, 'position')
      return reply.type(HTML).send(
        articlePage({
          article,
          text: (await getOr404(store, articleText, request.params, 'article')).text,
          quotes: await facts(quote),
          figures: await facts(figure),
          mentions: await facts(mention),
          roles: await facts(role),
          positions: await facts(position),
          others: await Promise.all(others.map(async (kind) => ({ kind, documents: await facts(kind) }))),
          coverage: await store.get(articleCoverage, article.id),
        }),
      )
    },
  })

  app.get('/style.css', {
    schema: { hide: true, querystring: NO_QUERY },
    handler: async (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE),
  })
}
