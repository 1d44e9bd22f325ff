/** A fact in a page of somebody else. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Cited, quoted } from '../formats/citation.js'
import type { Context } from '../http/context.js'
import { ProblemError } from '../http/problems.js'
import type { Article } from '../kinds/article.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import { pageOf } from '../pages/items.js'
import { statementOf } from '../pages/statement.js'

/** What is cited of a fact. */
export const citedOf = ({ origin }: Context, kind: FactKind, fact: Fact, article: Article): Cited => ({
  id: fact.id,
  words: kind
    .anchors(fact)
    .map(({ exact }) => exact)
    .join(' … '),
  statement: statementOf(kind, fact).statement,
  article,
  url: `${origin}${pageOf(fact.href)}`,
})

/** `GET /oembed?url=`: what others show of a fact's page (oEmbed 1.0). */
export const embed = async (app: FastifyInstance, context: Context) => {
  app.get('/oembed', {
    schema: {
      hide: true,
      querystring: z.strictObject({
        url: z.string().min(1).max(2000),
        format: z.literal('json').optional(),
        // it is as wide as there is room, and as high as it needs
        maxwidth: z.string().optional(),
        maxheight: z.string().optional(),
      }),
    },
    handler: async (request, reply) => {
      const { url } = request.query as { url: string }
      const found = await factAt(context, url)
      if (!found) throw new ProblemError('not-found', `There is no page of a fact at "${url}".`)
      const { kind, fact, article } = found
      const cited = citedOf(context, kind, fact, article)
      const title = cited.statement
      return reply.send({
        version: '1.0',
        type: 'rich',
        title,
        provider_name: 'Verbatim',
        html: quoted(cited),
        width: null,
        height: null,
      })
    },
  })
}

/** The fact whose page has this address. */
const factAt = async ({ store, vocabulary, origin }: Context, url: string) => {
  const path = url.startsWith(origin) ? url.slice(origin.length) : url
  const [, plural, id] = /^\/([a-z]+)\/([^/?#]+)/.exec(path) ?? []
  // ids have no character that is escaped
  const kind = vocabulary.facts.find((kind) => kind.plural === plural)
  const fact = kind && (await store.get(kind, id!))
  const article = fact && (await store.get(vocabulary.article, fact.article.id))
  return article && { kind, fact, article }
}
