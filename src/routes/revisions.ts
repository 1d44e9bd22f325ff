/** Versions of an article: what cites one stays true, whatever becomes of the article. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Differences, differences } from '../corpus/differences.js'
import type { Context } from '../http/context.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { linkHeader } from '../http/links.js'
import { cursorParameter, given, limitParameter, linksOf, PageLinks, totalIsAtLeast } from '../http/list.js'
import { answers, LINK_HEADER } from '../http/openapi.js'
import { ProblemError } from '../http/problems.js'
import { absent, idParameter, NO_QUERY } from '../http/resource.js'
import { articleText } from '../kinds/article.js'
import { textParameter } from '../kinds/parameters.js'
import { placeOf, Revision, revision, revisionId } from '../kinds/revision.js'

const PATH = '/v1/articles/:articleId/revisions'
/** What is under an address that names what it holds never changes (RFC 8246). */
const FOR_EVER = 'public, max-age=31536000, immutable'

const Summary = Revision.omit({ text: true, facts: true })
  .extend({
    current: z.boolean().describe('Whether it is what the article is now.'),
    links: z
      .object({
        changes: z.string().optional().describe('What changed since the version before it; absent for the first.'),
      })
      .meta({ id: 'RevisionLinks', description: 'Where more of a version is.' }),
  })
  .meta({ id: 'RevisionSummary', description: 'A version of an article, without what stands in it.' })

const RevisionList = z
  .object({ items: z.array(Summary), total: z.int(), totalIsAtLeast, links: PageLinks })
  .meta({ id: 'RevisionList', description: 'A page of the versions of an article, the latest first.' })

const ListQuery = z.strictObject({ limit: limitParameter, cursor: cursorParameter })

const params = idParameter('article').extend(idParameter('revision').shape)
type Params = { articleId: string; revisionId: string }

const SinceQuery = z.strictObject({
  since: textParameter('The version to compare with.', '0123456789abcdef'),
})

export const revisions = async (app: FastifyInstance, context: Context) => {
  const { store, vocabulary, origin } = context
  const revisionOr404 = async (article: string, id: string): Promise<Revision> => {
    const found = await store.get(revision, revisionId(article, id))
    if (!found) throw new ProblemError('not-found', absent('revision', revisionId(article, id)))
    return found
  }

  app.get(PATH, {
    schema: {
      operationId: 'listRevisions',
      tags: ['Editing'],
      summary: 'List the versions of an article',
      description: 'Every version that was put in, the latest first; those of an article that was removed too.',
      params: idParameter('article'),
      querystring: ListQuery,
      response: answers(
        'A page of the list.',
        { 'application/json': RevisionList },
        { 'invalid-cursor': undefined, 'not-found': absent('article', 'no-such-id') },
        LINK_HEADER,
      ),
    },
    handler: async (request, reply) => {
      const page = await revisionPage(context, request.params as Params, request.query as never, given(request.url))
      return reply.header('link', linkHeader(page.links, origin)).send(page)
    },
  })

  app.get(`${PATH}/:revisionId`, {
    schema: {
      operationId: 'getRevision',
      tags: ['Editing'],
      summary: 'Get a version of an article',
      description: 'The text and the facts as they were put in. It never changes.',
      params,
      querystring: NO_QUERY,
      response: answers('The version.', { 'application/json': Revision }, { 'not-found': absent('revision', 'a/0') }),
    },
    handler: async (request, reply) => {
      const { articleId, revisionId } = request.params as Params
      return reply.header('cache-control', FOR_EVER).send(await revisionOr404(articleId, revisionId))
    },
  })

  app.get(`${PATH}/:revisionId/changes`, {
    config: { costly: true },
    schema: {
      operationId: 'compareRevisions',
      tags: ['Editing'],
      summary: 'Compare two versions of an article',
      description: 'What became of the facts that an editor wrote, and of the text, word for word.',
      params,
      querystring: SinceQuery,
      response: answers(
        'What changed.',
        { 'application/json': Differences },
        { 'not-found': absent('revision', 'a/0') },
      ),
    },
    handler: async (request, reply) => {
      const { articleId, revisionId } = request.params as Params
      const { since } = request.query as z.infer<typeof SinceQuery>
      const [from, to] = await Promise.all([since, revisionId].map((id) => revisionOr404(articleId, id)))
      return reply.header('cache-control', FOR_EVER).send(differences(vocabulary, from!, to!))
    },
  })
}

const revisionPage = async (
  { store, cursors }: Context,
  { articleId }: Params,
  { limit, cursor }: z.infer<typeof ListQuery>,
  asked: Record<string, string>,
): Promise<z.infer<typeof RevisionList>> => {
  const list = {
    kind: revision.kind,
    revision: cursors,
    where: [{ facet: 'article', test: 'is' as const, value: articleId }],
    text: undefined,
    sort: { key: 'at', descending: true },
  }
  const after = cursor === undefined ? undefined : decodeCursor(list, cursor)
  // one more than is shown: the version before the last of them
  const [{ items, next: _, ...counts }, current] = await Promise.all([
    store.list(revision, { ...list, after, limit: limit + 1 }),
    store.get(articleText, articleId),
  ])
  if (counts.total === 0) throw new ProblemError('not-found', absent('article', articleId))
  const versions = items.map(({ document }) => document)
  const last = versions[limit - 1]
  const more = last !== undefined && versions.length > limit
  return {
    items: versions.slice(0, limit).map((version, at) => {
      const before = versions[at + 1]
      return {
        ...version,
        current: version.id === current?.revision,
        links: before ? { changes: `${version.href}/changes?since=${before.id}` } : {},
      }
    }),
    ...counts,
    links: linksOf(`/v1/articles/${articleId}/revisions`, asked, more ? encodeCursor(list, placeOf(last)) : undefined),
  }
}
