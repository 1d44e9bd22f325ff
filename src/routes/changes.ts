/** What changed: for those who keep a copy, and for readers of feeds. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ATOM_MEDIA_TYPE, atom, type FeedItem } from '../formats/atom.js'
import type { Context } from '../http/context.js'
import { limitParameter } from '../http/list.js'
import { answers } from '../http/openapi.js'
import { ProblemError } from '../http/problems.js'
import { absent, idParameter, NO_QUERY } from '../http/resource.js'
import { Change, change, changeId } from '../kinds/change.js'
import { Job } from '../kinds/job.js'
import { revision, revisionId } from '../kinds/revision.js'

const PATH = '/v1/changes'

const Query = z.strictObject({
  since: z.string().min(1).max(100).optional().meta({
    description: 'Only what changed after this: `since` of the answer before, unchanged. All of it by default.',
  }),
  limit: limitParameter,
})

const Changes = z
  .object({
    items: z.array(Change),
    more: z.boolean().describe('Whether there are more already.'),
    since: z.string().describe('What to ask with for what follows.'),
  })
  .meta({ id: 'CorpusChangeList', description: 'Changes in the order in which they came.' })

const JobState = Job.extend({
  id: z.string(),
  status: z.enum(['running', 'done']).meta({ id: 'JobStatus', description: 'How far a job is.' }),
}).meta({ id: 'JobState', description: 'Work that a change of names makes, and how far it is.' })

export const changes = async (app: FastifyInstance, context: Context) => {
  const { store, desk, origin } = context
  app.get(PATH, {
    config: { alternatives: { [ATOM_MEDIA_TYPE]: '.atom' } },
    schema: {
      operationId: 'listChanges',
      tags: ['Editing'],
      summary: 'What changed',
      description:
        'Every change of an article or an entity, in order. Who makes the same changes elsewhere, one after the other, has the same articles there: ' +
        'what to put in is `source`, or stands under `links.revision`.',
      querystring: Query,
      response: answers(
        'Changes.',
        { 'application/json': Changes },
        { 'invalid-cursor': undefined, 'corpus-changed': undefined },
      ),
    },
    handler: async (request, reply) => {
      const { since = placeOf(context), limit } = request.query as z.infer<typeof Query>
      const from = await sequenceOf(context, since)
      const { items, next } = await store.list(change, {
        where: [],
        sort: { key: 'sequence', descending: false },
        after: { key: from, id: changeId(from) },
        limit,
      })
      const found = items.map(({ document }) => document)
      const last = found.at(-1)
      return reply.send({
        items: found,
        more: next !== undefined,
        since: last ? placeOf(context, last) : since,
      })
    },
  })

  app.get(`${PATH}.atom`, {
    schema: {
      operationId: 'getChangesFeed',
      tags: ['Editing'],
      summary: 'What changed, as a feed',
      description: 'The latest changes as Atom (RFC 4287), the latest first.',
      querystring: z.strictObject({ limit: limitParameter }),
      response: answers('The feed.', { [ATOM_MEDIA_TYPE]: z.string() }),
    },
    handler: async (request, reply) => {
      const { limit } = request.query as { limit: number }
      const { items } = await store.list(change, { where: [], sort: { key: 'sequence', descending: true }, limit })
      const shown = await Promise.all(items.map(({ document }) => feedItem(context, document)))
      const feed = { title: 'Verbatim: what changed', id: nameIn(context), href: `${PATH}.atom`, items: shown.flat() }
      return reply.type(ATOM_MEDIA_TYPE).send(atom(feed, origin))
    },
  })

  app.get('/v1/jobs/:jobId', {
    schema: {
      operationId: 'getJob',
      tags: ['Editing'],
      summary: 'Get how far a job is',
      description: 'Work that a change of names made: articles in which they are looked for anew.',
      params: idParameter('job'),
      querystring: NO_QUERY,
      response: answers('The job.', { 'application/json': JobState }, { 'not-found': absent('job', 'no-such-id') }),
    },
    handler: async (request, reply) => {
      const { jobId: id } = request.params as { jobId: string }
      const job = await desk.job(id)
      if (!job) throw new ProblemError('not-found', absent('job', id))
      const status = job.left === 0 ? 'done' : 'running'
      return reply.header('cache-control', 'no-store').send({ id, status, ...job })
    },
  })
}

/** A place in the history: after a change, by its number and its time, or before all of them. */
const placeOf = ({ epoch }: Context, last?: Change): string =>
  [epoch, last?.sequence ?? 0, Date.parse(last?.at ?? '') || 0].join('.')

/** The number of the change that a client knows last. Another history may have another change of that number. */
const sequenceOf = async (context: Context, since: string): Promise<number> => {
  const [, number] = /^[\w-]+\.(\d{1,15})\.\d{1,15}$/.exec(since) ?? []
  if (number === undefined) {
    const detail = 'is not one that an answer gave; leave it out for all changes'
    throw new ProblemError('invalid-cursor', undefined, [{ parameter: 'since', detail }])
  }
  const sequence = Number(number)
  if (placeOf(context, await context.store.get(change, changeId(sequence))) !== since)
    throw new ProblemError('corpus-changed')
  return sequence
}

/** What a change is called everywhere and for ever, and without one all of them. */
const nameIn = ({ epoch }: Context, sequence?: number) =>
  ['urn:verbatim:changes', epoch, ...(sequence === undefined ? [] : [sequence])].join(':')

/** What a reader sees of a change; nothing where it is not known when it came. */
const feedItem = async (context: Context, made: Change): Promise<FeedItem[]> => {
  const { at, sequence, type, id, href, source } = made
  if (at === undefined) return []
  const version =
    made.revision && type === 'article' ? await context.store.get(revision, revisionId(id, made.revision)) : undefined
  const name = version?.article.name ?? source?.name ?? id
  return [{ title: `${name} (${type} ${made.change})`, href, id: nameIn(context, sequence), at }]
}
