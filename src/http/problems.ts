/** Problem details (RFC 9457): every kind of problem that the service answers with, and how it answers. */
import { STATUS_CODES } from 'node:http'
import { closest, distance } from 'fastest-levenshtein'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

/** The problem types; each is documented at `/problems/<type>`. */
export const PROBLEMS = {
  'invalid-request': {
    status: 400,
    title: 'The request has something that this operation does not understand',
    what: 'A parameter is unknown, stands twice, is empty or has a value that the operation can’t take; or the address is malformed.',
    remedy:
      'Look at `errors`: each names the parameter and says what would be right. The OpenAPI description at /openapi.json lists every parameter.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor does not belong to this list',
    what: 'A cursor is only good for the list, filters and order that it came from, and it was changed or comes from elsewhere.',
    remedy: 'Follow `links.next` as it is, or start again without a cursor.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such resource',
    what: 'Nothing stands at this address.',
    remedy: 'Lists such as /v1/articles and /v1/quotes give the address of everything that is there.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The resource can only be read',
    what: 'The address exists, but not with this method: the service is read-only.',
    remedy: 'Use one of the methods that the `Allow` header names.',
  },
  'not-acceptable': {
    status: 406,
    title: 'The resource is not available in the format asked for',
    what: 'No representation of the resource has one of the media types in the `Accept` header.',
    remedy: 'Ask for one of the media types that `detail` names, or send no `Accept` header.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    what: 'The connection was opened, but the request was not completed in time.',
    remedy: 'Send the request again, whole.',
  },
  'uri-too-long': {
    status: 414,
    title: 'The address is too long',
    what: 'A part of the path is longer than any id.',
    remedy: 'Look the address up in a list.',
  },
  'expectation-failed': {
    status: 417,
    title: 'The service can’t do what the request expects',
    what: 'The `Expect` header asks for something other than `100-continue`.',
    remedy: 'Leave the `Expect` header out.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The request’s headers are too large',
    what: 'The headers are larger than the 16 KiB that the service reads.',
    remedy: 'Send fewer or shorter headers.',
  },
  'internal-error': {
    status: 500,
    title: 'The service failed',
    what: 'Something went wrong that is not the client’s fault. It was logged under the id in the `X-Request-Id` header.',
    remedy: 'Try again; if it stays, tell whoever runs the service and give that id.',
  },
} as const

export type ProblemType = keyof typeof PROBLEMS

const ProblemItem = z
  .object({
    parameter: z.string().describe('Name of the parameter at fault.'),
    detail: z.string().describe('What is wrong with it, and what would be right.'),
  })
  .meta({ id: 'ProblemItem', description: 'A part of a request that is wrong.' })

export const Problem = z
  .object({
    type: z.string().describe('Path of a page about this type of problem; `about:blank` where the status says it all.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional().describe('What is wrong with this request.'),
    errors: z.array(ProblemItem).optional().describe('The parts of the request at fault.'),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' })
export type Problem = z.infer<typeof Problem>

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

/** The problem of a type, as it is sent. */
export const problem = (type: ProblemType, detail?: string, errors?: Problem['errors']): Problem => {
  const { title, status } = PROBLEMS[type]
  return { type: `/problems/${type}`, title, status, ...(detail && { detail }), ...(errors && { errors }) }
}

/** Thrown by handlers to answer with a problem. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly headers: Record<string, string>
  constructor(type: ProblemType, detail?: string, errors?: Problem['errors'], headers: Record<string, string> = {}) {
    super(detail ?? PROBLEMS[type].title)
    this.problem = problem(type, detail, errors)
    this.headers = headers
  }
}

/** Headers of every answer, also of those that are given before any hook runs. */
export const OF_EVERY_ANSWER = { 'x-content-type-options': 'nosniff' }

/** Answers with the problem that an error stands for. Only our own failures are logged as errors, with their stack. */
export const sendError = (error: FastifyError | ProblemError, request: FastifyRequest, reply: FastifyReply) => {
  const [details, headers] =
    error instanceof ProblemError ? [error.problem, error.headers] : [problemOf(error, request), {}]
  if (details.status >= 500) request.log.error(error)
  else request.log.info({ problem: details.type, detail: details.detail }, 'refused')
  // a string goes out as it is, past the route's response schema
  reply.headers({ ...OF_EVERY_ANSWER, 'x-request-id': request.id, ...headers })
  return reply.code(details.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(details))
}

const problemOf = (error: FastifyError, request: FastifyRequest): Problem => {
  if (error.validation) return invalidRequest(error.validation, request)
  const status = error.statusCode ?? 500
  if (status >= 500) return problem('internal-error')
  if (error.code === 'FST_ERR_BAD_URL')
    return problem('invalid-request', 'The path has a percent-escape that stands for no character.')
  const type = (Object.keys(PROBLEMS) as ProblemType[]).find((type) => PROBLEMS[type].status === status)
  return type
    ? problem(type, error.message)
    : { type: 'about:blank', title: String(STATUS_CODES[status]), status, detail: error.message }
}

const invalidRequest = (validation: unknown[], request: FastifyRequest): Problem => {
  const errors = validation.flatMap((item) => explain(item, request))
  const parameters = errors.map(({ parameter }) => `"${parameter}"`).join(', ')
  return problem(
    'invalid-request',
    `${errors.length === 1 ? 'This parameter is' : 'These parameters are'} wrong: ${parameters}.`,
    errors,
  )
}

const explain = (item: unknown, request: FastifyRequest) => {
  const { issue } = (item as { params: { issue: z.core.$ZodIssue } }).params
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ parameter: key, detail: unknownParameter(key, request) }))
  const parameter = String(issue.path[0])
  const given = (request.query as Record<string, unknown>)[parameter]
  if (Array.isArray(given)) return [{ parameter, detail: `is given ${given.length} times; give it once` }]
  if (given === undefined) return [{ parameter, detail: 'is missing; this operation needs it' }]
  if (given === '') return [{ parameter, detail: 'is empty; give it a value or leave it out' }]
  return [{ parameter, detail: issue.message }]
}

const unknownParameter = (name: string, request: FastifyRequest): string => {
  const { querystring } = request.routeOptions.schema as { querystring: z.ZodObject }
  const known = Object.keys(querystring.shape)
  if (known.length === 0) return 'is unknown; this operation takes no parameters'
  const nearest = closest(name, known)
  return distance(name, nearest) <= Math.ceil(name.length / 2)
    ? `is unknown; did you mean "${nearest}"?`
    : `is unknown; this operation takes ${known.join(', ')}`
}
