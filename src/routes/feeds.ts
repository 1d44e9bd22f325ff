/** What is new of a list, as a feed. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ATOM_MEDIA_TYPE, atom, type FeedItem } from '../formats/atom.js'
import { type Context, pathOf } from '../http/context.js'
import { given, limitParameter, type SelectionParameters, selection, selectionShape } from '../http/list.js'
import { answers } from '../http/openapi.js'
import { type Article, dateOf } from '../kinds/article.js'
import type { FactKind } from '../kinds/fact.js'
import { capital, type Kind, type Resource } from '../kinds/kind.js'
import { mention } from '../kinds/mention.js'
import { pageOf } from '../pages/items.js'
import { statementOf } from '../pages/statement.js'

/** Whether a kind has a feed: what has a day, but for every place that names something. */
const hasFeed = ({ kind, sorts }: Pick<Kind, 'kind' | 'sorts'>) => 'date' in sorts && kind !== mention.kind

/** Where the feed of a list is, narrowed in this way. */
export const feedOf = (
  kind: Pick<Kind, 'kind' | 'plural' | 'sorts'>,
  narrowing: Record<string, string> = {},
): string | undefined => {
  if (!hasFeed(kind)) return undefined
  const query = new URLSearchParams(narrowing).toString()
  return `${pathOf(kind)}.atom${query && `?${query}`}`
}

export const feeds = async (app: FastifyInstance, context: Context) => {
  for (const kind of context.vocabulary.all.filter(hasFeed)) addFeed(app, context, kind, `${pathOf(kind)}.atom`)
  addFeed(app, context, context.vocabulary.article, '/feed.atom')
}

const addFeed = (app: FastifyInstance, context: Context, kind: Kind, path: string) => {
  const { sort: _, ...narrowing } = selectionShape(kind)
  const isOwn = path.startsWith('/v1/')
  app.get(path, {
    schema: {
      hide: !isOwn,
      operationId: `get${capital(kind.plural)}Feed`,
      tags: [kind.tag],
      summary: `Follow ${kind.plural}`,
      description: `The latest of the list as Atom (RFC 4287), by the day of what they report; what has none is left out.`,
      querystring: z.strictObject({ ...narrowing, limit: limitParameter }),
      response: answers('The feed.', { [ATOM_MEDIA_TYPE]: z.string() }),
    },
    handler: async (request, reply) => {
      const { limit, ...parameters } = request.query as SelectionParameters & { limit: number }
      const { items } = await context.store.list(kind, { ...selection(kind, { ...parameters, sort: '-date' }), limit })
      const documents = items.map(({ document }) => document)
      const asked = given(request.url)
      const name = new URLSearchParams(asked).toString()
      const feed = {
        title: ['Verbatim', kind.plural, ...Object.entries(asked).map(([name, value]) => `${name}: ${value}`)].join(
          ', ',
        ),
        id: `urn:verbatim:${kind.plural}${name && `:${name}`}`,
        href: request.url,
        items: await itemsOf(context, kind, documents),
      }
      return reply.type(ATOM_MEDIA_TYPE).send(atom(feed, context.origin))
    },
  })
}

const itemsOf = async ({ store, vocabulary }: Context, kind: Kind, documents: Resource[]): Promise<FeedItem[]> => {
  const isArticle = kind.kind === vocabulary.article.kind
  const idOf = (document: Resource) => (isArticle ? document.id : document.id.split('.')[0]!)
  const articles = isArticle
    ? new Map(documents.map((document) => [document.id, document as unknown as Article]))
    : await store.getMany(vocabulary.article, [...new Set(documents.map(idOf))])
  return documents.flatMap((document) => {
    const article = articles.get(idOf(document))!
    const date = dateOf(article)
    if (!date) return []
    const title = isArticle ? article.title : titleOf(kind as FactKind, document)
    return [
      {
        title,
        href: pageOf(document.href),
        id: `urn:verbatim:${kind.kind}:${document.id}`,
        at: `${date.from}T00:00:00Z`,
      },
    ]
  })
}

const titleOf = (kind: FactKind, document: Resource) => {
  const fact = document as Parameters<typeof kind.anchors>[0]
  const words = kind
    .anchors(fact)
    .map(({ exact }) => exact)
    .join(' … ')
  return `“${words}” ${statementOf(kind, fact).statement}`
}
