/** `POST /v1/check`: what the service would say of an article, for anybody, and nothing of it is kept. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Fault, orFaults } from '../corpus/fault.js'
import { ARTICLE_CONTENT, articleBody } from '../http/body.js'
import type { Context } from '../http/context.js'
import { written } from '../http/openapi.js'
import { ProblemItem } from '../http/problems.js'
import { NO_QUERY } from '../http/resource.js'
import { articleCoverage, Coverage } from '../kinds/coverage.js'
import { documentsOf, type Entry } from '../kinds/record.js'

/** Bytes of an article that anybody may have checked. */
const LARGEST = 2 ** 18
/** What the article is called where it is shown; it is none that there is. */
const ID = 'checked'

export const check = async (app: FastifyInstance, { desk, vocabulary }: Context) => {
  const { article, facts } = vocabulary
  const Report = z
    .object({
      sound: z.boolean().describe('Whether it would be served.'),
      faults: z.array(ProblemItem).describe('All that is wrong.'),
      article: article.schema.optional().describe('The article as it would be served.'),
      facts: z
        .object(Object.fromEntries(facts.map(({ plural, schema }) => [plural, z.array(schema)])))
        .meta({ id: 'CheckedFacts', description: 'Facts as they would be served, by the plural of their kind.' })
        .optional(),
      coverage: Coverage.optional().describe('What of the text is annotated, excluded or missing.'),
    })
    .meta({ id: 'CheckReport', description: 'What the service says of an article.' })
  app.post('/v1/check', {
    config: { costly: true },
    bodyLimit: LARGEST,
    schema: {
      operationId: 'checkArticle',
      tags: ['Editing'],
      summary: 'Would it be served?',
      description:
        'A text and what an editor writes of it, in the form of the data files, against the entities that the service knows: all that is wrong, or what it would come to. Nothing of it is kept.',
      querystring: NO_QUERY,
      body: ARTICLE_CONTENT,
      response: written(Report, { isPublic: true }, 'invalid-body'),
    },
    handler: async (request, reply) => {
      const { value: files, place } = await articleBody(request, ID)
      reply.header('cache-control', 'no-store')
      const sound = (entries: Entry[]) => ({
        ...{ sound: true, faults: [] },
        article: documentsOf(entries, article)[0],
        facts: Object.fromEntries(facts.map((kind) => [kind.plural, documentsOf(entries, kind)])),
        coverage: documentsOf(entries, articleCoverage)[0],
      })
      const faulty = (faults: Fault[]) => ({ sound: false, faults: place(faults) })
      return reply.send(await orFaults(desk.check(ID, files).then(sound), faulty))
    },
  })
}
