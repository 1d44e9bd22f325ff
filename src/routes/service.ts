/** The service itself: whether it lives, and what its problems mean. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '../http/context.js'
import { wantsPage } from '../http/negotiate.js'
import { answers } from '../http/openapi.js'
import { HTML, rendered } from '../http/page.js'
import { PROBLEMS, ProblemError, type ProblemType } from '../http/problems.js'
import { absent, NO_QUERY } from '../http/resource.js'
import { problemPage } from '../pages/problem-page.js'

const JSON_MEDIA_TYPE = 'application/json'

const Health = z
  .object({ status: z.literal('ok'), revision: z.string().describe('Of the corpus that is served.') })
  .meta({ id: 'Health', description: 'The service’s own report.' })

const ProblemPage = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    what: z.string().describe('What happened.'),
    remedy: z.string().describe('What to do.'),
  })
  .meta({ id: 'ProblemPage', description: 'What a type of problem means.' })

export const service = async (app: FastifyInstance, context: Context) => {
  const { store, vocabulary } = context
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
        response: answers('It is well.', { [JSON_MEDIA_TYPE]: Health }),
      },
      handler: async (_request, reply) => {
        await check()
        return reply.header('cache-control', 'no-store').send({ status: 'ok', revision: context.revision })
      },
    })
  health('/livez', 'getLiveness', 'Is the process alive?', 'Answers as long as the process does.', async () => {})
  health('/readyz', 'getReadiness', 'Can it answer?', 'Answers 200 when the corpus can be read.', () =>
    // whether there is one does not matter
    store.get(vocabulary.article, 'any'),
  )

  app.get('/problems/:type', {
    config: { page: 'text/html' },
    schema: {
      operationId: 'getProblem',
      tags: ['Service'],
      summary: 'What a problem means',
      description: 'The `type` of every problem leads here: what happened, and what to do.',
      params: z.object({ type: z.string().meta({ description: 'Name of the type.', example: 'not-found' }) }),
      querystring: NO_QUERY,
      response: answers(
        'The problem type.',
        { [JSON_MEDIA_TYPE]: ProblemPage },
        { 'not-found': absent('type', 'no-such-id') },
      ),
    },
    handler: async (request, reply) => {
      const { type } = request.params as { type: string }
      if (!Object.hasOwn(PROBLEMS, type)) throw new ProblemError('not-found', absent('type', type))
      const problem = described(type as ProblemType)
      if (!wantsPage(request.headers.accept)) return reply.send(problem)
      return reply.type(HTML).send(rendered(problemPage(problem), context))
    },
  })
}

const described = (type: ProblemType) => ({ type: `/problems/${type}`, ...PROBLEMS[type] })
