import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '../http/context.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { entitiesCalled } from '../http/entities.js'
import { address, linkHeader } from '../http/links.js'
import { cursorParameter, given, type List, limitParameter, linksOf, PageLinks, totalIsAtLeast } from '../http/list.js'
import { answers, LINK_HEADER } from '../http/openapi.js'
import { addPage } from '../http/page.js'
import { snippet } from '../http/snippet.js'
import { SEARCH_FACETS } from '../kinds/counted.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import type { Kind, Resource } from '../kinds/kind.js'
import { booleanParameter, enumParameter, searchText, textParameter, yearParameter } from '../kinds/parameters.js'
import { SearchCounts, SearchHit } from '../kinds/search.js'
import { searchPage } from '../pages/search-page.js'
import type { Counts } from '../store/counts.js'
import type { Hit } from '../store/store.js'
import { wordsOf } from '../text/words.js'
import { feedOf } from './feeds.js'

const PATH = '/v1/search'

/** What a search is narrowed by: the same facets, with the same values, as in lists. */
const FACETS: Record<(typeof SEARCH_FACETS)[number], z.ZodType<string>> = {
  speaker: textParameter('Id of who said it, alone or with its type ("organization:toyota").', 'donald-trump'),
  person: textParameter('Id of a person that it is about, or names.', 'donald-trump'),
  organization: textParameter('Id of an organization that it is about, or names.', 'bloomberg-news'),
  country: textParameter('ISO 3166-1 alpha-2 code, in lower case, of a country that it is about, or names.', 'jp'),
  agreement: textParameter('Id of an agreement that it is about, or names.', 'tpp'),
  year: yearParameter('Year in which it took place, or what its article reports did.', '2018'),
}

const counts = booleanParameter('Whether to count what is found by type, speaker, entity and year.')

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
    ...Object.fromEntries(
      Object.entries(FACETS).map(([name, schema]) => [
        name,
        schema.optional().meta({ description: schema.description }),
      ]),
    ),
    counts: counts.optional().meta({ description: counts.description }),
    limit: limitParameter,
    cursor: cursorParameter,
  })
interface SearchQuery extends Partial<Record<(typeof SEARCH_FACETS)[number], string>> {
  q: string
  type?: string
  counts?: boolean
  limit: number
  cursor?: string
}

const HitList = z
  .object({
    items: z.array(SearchHit),
    total: z.int().describe('How many there are on all pages.'),
    totalIsAtLeast,
    counts: SearchCounts.optional().describe('With `counts`: how many of them there are of each sort, the most first.'),
    links: PageLinks,
  })
  .meta({ id: 'SearchHitList', description: 'A page of what was found, best first.' })
type HitList = List<SearchHit> & { counts?: SearchCounts }

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
      const found = await find(context, kinds, PATH, request.query as unknown as SearchQuery, given(request.url))
      return reply.header('link', linkHeader(found.links, origin)).send(found)
    },
  })

  addPage(
    app,
    context,
    '/search',
    async (request) => {
      const { q = '', ...rest } = request.query as unknown as Partial<SearchQuery>
      const asked = given(request.url)
      const words = wordsOf(q).map(({ folded }) => folded)
      if (words.length === 0) return searchPage({ q, words: [], kinds })
      const found = await find(context, kinds, '/search', { ...(rest as SearchQuery), q, counts: true }, asked)
      const { q: _, cursor: __, limit: ___, ...narrowing } = asked
      return searchPage({
        ...{ q, words, kinds, found, narrowing },
        json: address(PATH, asked),
        feed: feedOf(vocabulary.article, { q }),
      })
    },
    { querystring: query.extend({ q: z.string().max(200).optional() }).omit({ counts: true }), costly: true },
  )
}

const find = async (
  context: Context,
  searched: Kind[],
  path: string,
  { q, type, counts: counted = false, limit, cursor, ...facets }: SearchQuery,
  asked: Record<string, string>,
): Promise<HitList> => {
  const { store, cursors } = context
  const where = SEARCH_FACETS.flatMap((facet) => {
    const value = facets[facet]
    return value === undefined ? [] : [{ facet, test: 'is' as const, value }]
  })
  const list = {
    kind: `search ${type ?? ''}`,
    revision: cursors,
    where,
    text: q,
    sort: { key: 'score', descending: true },
  }
  const after = cursor === undefined ? undefined : decodeCursor(list, cursor)
  const { items, next, counts, ...totals } = await store.search({ text: q, kind: type, where, counted, after, limit })
  return {
    items: items.map((hit) => present(searched, hit)),
    ...totals,
    ...(counts && { counts: await countsOf(context, counts, path, asked) }),
    links: linksOf(path, asked, next && encodeCursor(list, next)),
  }
}

/** Counts with the names of what is counted, and the way to what each counts. */
const countsOf = async (
  context: Context,
  counts: Counts,
  path: string,
  { cursor: _, ...asked }: Record<string, string>,
): Promise<SearchCounts> => {
  const keyOf = (facet: string, value: string) => (facet === 'speaker' ? value : `${facet}:${value}`)
  const entities = await entitiesCalled(
    context,
    Object.entries(counts).flatMap(([facet, values]) => values.map(({ value }) => keyOf(facet, value))),
  )
  return Object.fromEntries(
    Object.entries(counts).map(([facet, values]) => [
      facet,
      values.map(({ value, count }) => ({
        value,
        name: entities.get(keyOf(facet, value))?.name ?? value,
        count,
        href: address(path, { ...asked, [facet]: value }),
      })),
    ]),
  ) as SearchCounts
}

const present = (kinds: Kind[], { kind: name, id, score, text, marks, document: found }: Hit): SearchHit => {
  const kind = kinds.find(({ kind }) => kind === name)!
  // of that kind
  const document = found as Resource
  const says = 'says' in kind ? (kind as FactKind).says(document as Fact) : undefined
  return {
    type: name,
    id,
    name: kind.search!.title(document),
    href: document.href,
    ...(says && { says }),
    ...snippet(text, marks),
    score,
  }
}
