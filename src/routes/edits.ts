/** Articles and entities put in and removed, by those who have a token. */
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import { type Edit, type Edited, InUse, Overtaken } from '../corpus/desk.js'
import { orFaults } from '../corpus/fault.js'
import { ARTICLE_CONTENT, articleBody, objectBody, type ReadBody } from '../http/body.js'
import { type Context, pathOf } from '../http/context.js'
import { written } from '../http/openapi.js'
import { expectedBy, isConditional } from '../http/preconditions.js'
import { ProblemError } from '../http/problems.js'
import { absent, idParameter, NO_QUERY, parameterOf } from '../http/resource.js'
import { articleText } from '../kinds/article.js'
import { Change } from '../kinds/change.js'
import { type EntityKind, entitySource } from '../kinds/entity.js'
import { Id } from '../kinds/id.js'
import { capital, type Kind } from '../kinds/kind.js'
import { booleanParameter } from '../kinds/parameters.js'

/** Bytes of an article, or of an entity, at the most. */
const LARGEST = 2 ** 20

/** What can be put in and removed. */
interface Editable {
  kind: Pick<Kind, 'kind' | 'plural'>
  /** The version that is there. */
  versionOf(id: string): Promise<string | undefined>
  /** What a request puts in; all that is wrong with its body is a problem. */
  read(request: FastifyRequest, id: string): Promise<ReadBody<Edit>>
  removal(id: string): Edit
  body: FastifySchema['body']
  description: { put: string; delete: string }
}

export const edits = async (app: FastifyInstance, context: Context) => {
  addEdits(app, context, articleEdits(context))
  for (const kind of context.vocabulary.entities) addEdits(app, context, entityEdits(context, kind))
}

const articleEdits = ({ store, vocabulary }: Context): Editable => ({
  kind: vocabulary.article,
  versionOf: async (id) => (await store.get(articleText, id))?.revision,
  async read(request, id) {
    const { value: files, place } = await articleBody(request, id)
    return { value: { type: 'article', id, files }, place }
  },
  removal: (id) => ({ type: 'article', id }),
  body: ARTICLE_CONTENT,
  description: {
    put: 'A text and what an editor writes of it, in the form of the data files. It is served when every fact of it is proved; else all that is wrong is said, and nothing changes.',
    delete: 'Its facts go with it; its versions stay.',
  },
})

const entityEdits = ({ store }: Context, { kind: type, plural, written }: EntityKind): Editable => ({
  kind: { kind: type, plural },
  versionOf: async (id) => (await store.get(entitySource, `${type}:${id}`))?.revision,
  async read(request, id) {
    const { value, place } = objectBody(request)
    const source = { id, ...value }
    const [fault] =
      source.id === id ? [] : place([{ file: '', pointer: '/id', detail: `must be "${id}", as the address says` }])
    if (fault) throw new ProblemError('faulty', undefined, [fault])
    return { value: { type, id, source }, place }
  },
  removal: (id) => ({ type, id }),
  body: written.meta({ id: `${capital(type)}Body`, description: 'An entity as it stands in a data file.' }),
  description: {
    put: 'An entity in the form of the data files. Where names change, they are looked for anew in the articles that may have them; where that goes on for a while, `job` says how far it is.',
    delete: 'What others name stays, and the answer says who does.',
  },
})

const PutQuery = z.strictObject({
  dryRun: booleanParameter('Only says what would be wrong.')
    .optional()
    .meta({ description: 'Only says what would be wrong.' }),
})

const Receipt = z
  .object({
    changed: z.boolean().describe('Whether it is another now: not where it was so already, nor for a dry run.'),
    change: Change.optional().describe('The change, as `/v1/changes` has it.'),
  })
  .meta({ id: 'Receipt', description: 'What came of a request to change something.' })

const receiptOf = ({ change }: Edited): z.infer<typeof Receipt> => ({
  changed: change !== undefined,
  ...(change && { change }),
})

const addEdits = (app: FastifyInstance, { desk }: Context, editable: Editable) => {
  const { kind, versionOf, read, removal, body, description } = editable
  const { kind: name, plural } = kind
  const path = `${pathOf(kind)}/:${parameterOf(name)}`
  const idOf = (params: unknown) => (params as Record<string, string>)[parameterOf(name)]!
  const make = async (
    request: FastifyRequest,
    edit: Edit,
    there: string | undefined,
    place: ReadBody<Edit>['place'],
    dryRun?: boolean,
  ): Promise<Edited> => {
    const expected = await expectedBy(app, request, there)
    const edited = desk.edit(edit, { expected, dryRun }).catch((error: unknown) => {
      throw refused(error, request)
    })
    return orFaults(edited, (faults) => {
      throw new ProblemError('faulty', undefined, place(faults))
    })
  }
  const common = { tags: ['Editing'], security: [{ token: [] }], params: idParameter(name) }

  app.put(path, {
    config: { scope: 'write' },
    bodyLimit: LARGEST,
    schema: {
      ...common,
      operationId: `put${capital(name)}`,
      summary: `Put in one of the ${plural}`,
      description: description.put,
      querystring: PutQuery,
      body,
      response: written(Receipt, { created: true }, 'invalid-body', 'faulty'),
    },
    handler: async (request, reply) => {
      const id = idOf(request.params)
      const { error } = Id.safeParse(id)
      if (error) throw new ProblemError('invalid-request', `"${id}" can’t be an id: it ${error.issues[0]!.message}.`)
      const { dryRun } = request.query as z.infer<typeof PutQuery>
      const there = await versionOf(id)
      const { value: edit, place } = await read(request, id)
      const edited = await make(request, edit, there, place, dryRun)
      return reply.code(edited.change && there === undefined ? 201 : 200).send(receiptOf(edited))
    },
  })

  app.delete(path, {
    config: { scope: 'write' },
    schema: {
      ...common,
      operationId: `delete${capital(name)}`,
      summary: `Remove one of the ${plural}`,
      description: description.delete,
      querystring: NO_QUERY,
      response: written(Receipt, {}, 'not-found', 'faulty', 'in-use'),
    },
    handler: async (request, reply) => {
      const id = idOf(request.params)
      const there = await versionOf(id)
      if (there === undefined) throw new ProblemError('not-found', absent(name, id))
      return reply.send(receiptOf(await make(request, removal(id), there, (faults) => faults)))
    },
  })
}

/** The problem that keeps an edit from being made. */
const refused = (error: unknown, request: FastifyRequest): unknown => {
  if (error instanceof Overtaken)
    return new ProblemError(isConditional(request) ? 'precondition-failed' : 'precondition-required')
  if (!(error instanceof InUse)) return error
  return new ProblemError(
    'in-use',
    undefined,
    error.users.map((detail) => ({ detail })),
  )
}
