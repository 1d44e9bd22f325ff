/** Problem details (RFC 9457): every kind of problem that the service answers with. */
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
  'unknown-speaker': {
    status: 400,
    title: 'The speaker is not on record',
    what: 'Words were to be compared with those of somebody whom no article names.',
    remedy: 'Look the id up in /v1/people, or leave `speaker` out to compare with everybody.',
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
  'corpus-changed': {
    status: 410,
    title: 'The articles changed since this list was begun',
    what: 'The cursor comes from a list of the articles as they were before they were changed: its next page is gone.',
    remedy: 'Start again without a cursor.',
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
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    what: 'One client asked for more than its share of the service’s work. Answers that were given before, to the same address, do not count.',
    remedy: 'Wait as long as `Retry-After` says. For all of a list, download it in one request.',
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
  'too-common': {
    status: 422,
    title: 'The words are too common',
    what: 'The words stand in more passages than are compared with them.',
    remedy: 'Give more of the words that stand around them.',
  },
  'store-unavailable': {
    status: 503,
    title: 'The record can’t be read at the moment',
    what: 'The database in which the record is kept can’t be reached, or does not answer in time.',
    remedy: 'Wait as long as `Retry-After` says, then try again.',
  },
  overloaded: {
    status: 503,
    title: 'The service has too much to do',
    what: 'More is asked for than the service can answer at the moment.',
    remedy: 'Wait as long as `Retry-After` says, then try again.',
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
