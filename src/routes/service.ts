/** The service itself: whether it lives, and what its problems mean. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { negotiate } from '../http/negotiate.js'
import { answers } from '../http/openapi.js'
import { PROBLEMS, ProblemError, type ProblemType } from '../http/problems.js'
import { absent, type Context, firstOf, idParameter, NO_QUERY } from '../http/resource.js'
import { problemPage } from '../pages/problem-page.js'

const JSON_MEDIA_TYPE = 'application/json'

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health', description: 'The service’s own report.' })

const ProblemPage = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    what: z.string().describe('What happened.'),
    remedy: z.string().describe('What to do.'),
  })
  .meta({ id: 'ProblemPage', description: 'What a type of problem means.' })

export const service = async (app: FastifyInstance, { store, vocabulary }: Context) => {
  const json = (schema: z.ZodType, example: unknown) => ({ [JSON_MEDIA_TYPE]: { schema, example } })

  const health = (
    path: string,
    operationId: string,
    summary: string,
    description: string,
    check: () => Promise<unknown>,
  ) =>
    app.get(path, {
      logLevel: 'warn',
      schema: {
        operationId,
        tags: ['Service'],
        summary,
        description,
        querystring: NO_QUERY,
        response: answers('It is well.', json(Health, { status: 'ok' })),
      },
      handler: async (request, reply) => {
        negotiate(request, reply, [JSON_MEDIA_TYPE])
        await check()
        return reply.header('cache-control', 'no-store').send({ status: 'ok' })
      },
    })
  health('/livez', 'getLiveness', 'Is the process alive?', 'Answers as long as the process does.', async () => {})
  health('/readyz', 'getReadiness', 'Can it answer?', 'Answers 200 when the corpus can be read.', () =>
    firstOf(store, vocabulary.article),
  )

  app.get('/problems/:type', {
    schema: {
      operationId: 'getProblem',
      tags: ['Service'],
      summary: 'What a problem means',
      description: 'The `type` of every problem leads here: what happened, and what to do.',
      params: idParameter('type', 'not-found'),
      querystring: NO_QUERY,
      response: answers(
        'The problem type.',
        { ...json(ProblemPage, described('not-found')), 'text/html': { schema: z.string() } },
        { 'not-found': absent('type', 'no-such-id') },
      ),
    },
    handler: async (request, reply) => {
      const mediaType = negotiate(request, reply, [JSON_MEDIA_TYPE, 'text/html'])
      const { type } = request.params as { type: string }
      if (!Object.hasOwn(PROBLEMS, type)) throw new ProblemError('not-found', absent('type', type))
      const problem = described(type as ProblemType)
      if (mediaType === JSON_MEDIA_TYPE) return reply.send(problem)
      return reply.type('text/html; charset=utf-8').send(problemPage(problem))
    },
  })
}

const described = (type: ProblemType) => ({ type: `/problems/${type}`, ...PROBLEMS[type] })
