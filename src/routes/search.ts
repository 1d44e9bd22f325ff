import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '../http/context.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { linkHeader } from '../http/links.js'
import { cursorParameter, given, type List, limitParameter, linksOf, PageLinks, totalIsAtLeast } from '../http/list.js'
import { answers, LINK_HEADER } from '../http/openapi.js'
import { snippet } from '../http/snippet.js'
import type { Kind, Resource } from '../kinds/kind.js'
import { enumParameter, searchText } from '../kinds/parameters.js'
import { SearchHit } from '../kinds/search.js'
import type { Hit } from '../store/store.js'

const PATH = '/v1/search'

const queryOf = (kinds: Kind[]) =>
  z.strictObject({
    q: searchText.meta({ ...searchText.meta(), example: 'trade deficit' }),
    type: enumParameter(
      z
        .enum(kinds.map(({ kind }) => kind))
        .meta({ id: 'SearchedType', description: 'The types of resources that are searched.' }),
      'Only resources of this type.',
    )
      .optional()
      .meta({ description: 'Only resources of this type.' }),
    limit: limitParameter,
    cursor: cursorParameter,
  })
type SearchQuery = z.infer<ReturnType<typeof queryOf>>

const HitList = z
  .object({
    items: z.array(SearchHit),
    total: z.int().describe('How many there are on all pages.'),
    totalIsAtLeast,
    links: PageLinks,
  })
  .meta({ id: 'SearchHitList', description: 'A page of what was found, best first.' })

/** `GET /v1/search`: articles, quotes, figures and entities by their words. */
export const search = async (app: FastifyInstance, context: Context) => {
  const { vocabulary, origin } = context
  const kinds = vocabulary.all.filter(({ search }) => search)
  const query = queryOf(kinds)
  app.get(PATH, {
    config: { costly: true },
    schema: {
      operationId: 'search',
      tags: ['Search'],
      summary: 'Search everything',
      description: 'Articles, facts and entities that have the words, best first.',
      querystring: query,
      response: answers(
        'What was found.',
        { 'application/json': HitList },
        { 'invalid-request': 'This parameter is wrong: "q".', 'invalid-cursor': undefined },
        LINK_HEADER,
      ),
    },
    handler: async (request, reply) => {
      const found = await find(context, kinds, request.query as SearchQuery, given(request.url))
      return reply.header('link', linkHeader(found.links, origin)).send(found)
    },
  })
}

const find = async (
  { store, cursors }: Context,
  searched: Kind[],
  { q, type, limit, cursor }: SearchQuery,
  asked: Record<string, string>,
): Promise<List<SearchHit>> => {
  const list = {
    kind: `search ${type ?? ''}`,
    revision: cursors,
    where: [],
    text: q,
    sort: { key: 'score', descending: true },
  }
  const after = cursor === undefined ? undefined : decodeCursor(list, cursor)
  const { items, next, ...counts } = await store.search({ text: q, kind: type, after, limit })
  return {
    items: items.map((hit) => present(searched, hit)),
    ...counts,
    links: linksOf(PATH, asked, next && encodeCursor(list, next)),
  }
}

const present = (kinds: Kind[], { kind: name, id, score, text, marks, document: found }: Hit): SearchHit => {
  const kind = kinds.find(({ kind }) => kind === name)!
  // of that kind
  const document = found as Resource
  return { type: name, id, name: kind.search!.title(document), href: document.href, ...snippet(text, marks), score }
}
