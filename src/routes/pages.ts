/** Pages for people: the list of articles, an article with its facts marked, and their style. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { articleJsonLd } from '../formats/json-ld.js'
import { type Context, pathOf } from '../http/context.js'
import { mostFound } from '../http/entities.js'
import { absolute } from '../http/links.js'
import { cursorParameter, given, listPage } from '../http/list.js'
import { wantsPage } from '../http/negotiate.js'
import { answers } from '../http/openapi.js'
import { HTML, rendered } from '../http/page.js'
import { recordsWith } from '../http/records.js'
import { absent, getOr404, idParameter, NO_QUERY } from '../http/resource.js'
import { type Article, articleText } from '../kinds/article.js'
import { articleCoverage } from '../kinds/coverage.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import { figure } from '../kinds/figure.js'
import type { Vocabulary } from '../kinds/index.js'
import { type Mention, mention } from '../kinds/mention.js'
import { position } from '../kinds/position.js'
import { quote } from '../kinds/quote.js'
import { role } from '../kinds/role.js'
import { articlePage } from '../pages/article-page.js'
import { homePage } from '../pages/home-page.js'
import { COPY_SCRIPT } from '../pages/script.js'
import { STYLE } from '../pages/style.js'

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
  const { store, vocabulary, origin } = context
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
      if (!wantsPage(request.headers.accept)) return reply.send({ ...index, revision: context.revision })
      const page = await home(context, request.query as z.infer<typeof IndexQuery>, given(request.url))
      return reply.type(HTML).send(rendered(page, context))
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
    handler: async () => ({ ...index, revision: context.revision }),
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
      const mentions = await recordsWith(store, mention, 'article', article.id, 'position')
      const facts = <D extends Fact>(kind: FactKind<D>) => recordsWith(store, kind, 'article', article.id, 'position')
      const page = articlePage(
        {
          article,
          text: (await getOr404(store, articleText, request.params, 'article')).text,
          quotes: await facts(quote),
          figures: await facts(figure),
          mentions,
          roles: await facts(role),
          positions: await facts(position),
          others: await Promise.all(others.map(async (kind) => ({ kind, documents: await facts(kind) }))),
          coverage: await store.get(articleCoverage, article.id),
        },
        linkedData(article, mentions, origin),
      )
      return reply.type(HTML).send(rendered(page, context))
    },
  })

  const file = (path: string, type: string, content: string) =>
    app.get(path, {
      schema: { hide: true, querystring: NO_QUERY },
      handler: async (_request, reply) => reply.type(type).send(content),
    })
  file('/style.css', 'text/css; charset=utf-8', STYLE)
  file('/copy.js', 'text/javascript; charset=utf-8', COPY_SCRIPT)
}

const ENTRIES = { sort: '-date', limit: 20 }
/** How many of those most quoted are shown. */
const RANKED = 10

const home = async (context: Context, query: z.infer<typeof IndexQuery>, asked: Record<string, string>) => {
  const { store, vocabulary } = context
  const [{ items, links }, ...counts] = await Promise.all([
    listPage(context, vocabulary.article, '/', { ...ENTRIES, ...query }, asked),
    ...vocabulary.all.map(async ({ kind, plural }) => {
      const { total, totalIsAtLeast } = await store.list({ kind, schema: z.unknown() }, ALL)
      return { kind, plural, total, totalIsAtLeast }
    }),
  ])
  const [quoted, agreements] = await Promise.all([
    mostFound(context, quote, 'speaker', RANKED),
    mostFound(context, position, 'agreement', RANKED),
  ])
  return homePage({
    articles: items.map(({ document }) => document),
    ...{ counts, next: links.next, isFirst: query.cursor === undefined, feed: '/feed.atom' },
    ...{ quoted, agreements },
  })
}
const ALL = { where: [], sort: { key: 'id', descending: false }, limit: 1 }

/** The article in the words of schema.org, without its text, which the page has. */
const linkedData = (article: Article, mentions: Mention[], origin: string) => {
  const entities = new Map(mentions.map(({ entity }) => [entity.href, entity]))
  return {
    ...articleJsonLd(absolute(article, origin), absolute([...entities.values()], origin)),
    articleBody: undefined,
  }
}
