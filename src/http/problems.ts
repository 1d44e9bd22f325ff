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
  'invalid-body': {
    status: 400,
    title: 'The request’s body is not what this operation takes',
    what: 'The body is not the JSON, or has not the files, that the operation takes.',
    remedy: 'Look at `errors`: each says where in the body what is wrong.',
  },
  'unknown-speaker': {
    status: 400,
    title: 'The speaker is not on record',
    what: 'Words were to be compared with those of somebody whom no article names.',
    remedy: 'Look the id up in /v1/people, or leave `speaker` out to compare with everybody.',
  },
  unauthorized: {
    status: 401,
    title: 'The operation needs a token',
    what: 'The request has no token, or one that the service does not know.',
    remedy: 'Send `Authorization: Bearer <token>` with a token that whoever runs the service gave you.',
  },
  forbidden: {
    status: 403,
    title: 'The token is not good for this operation',
    what: 'The token is one for reading only.',
    remedy: 'Send a token for writing.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such resource',
    what: 'Nothing stands at this address.',
    remedy: 'Lists such as /v1/articles and /v1/quotes give the address of everything that is there.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The resource does not answer to this method',
    what: 'The address exists, but not with this method. A service that has no tokens in its settings can only be read.',
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
  'in-use': {
    status: 409,
    title: 'Others name the entity',
    what: 'An entity was to be removed that articles or other entities name.',
    remedy: 'Change those first: `errors` lists them.',
  },
  'corpus-changed': {
    status: 410,
    title: 'The articles changed since this list was begun',
    what: 'The cursor comes from a list of the articles as they were before they were changed: its next page is gone. Or changes were asked for since a place in another history.',
    remedy: 'Start again without a cursor, or without `since`.',
  },
  'precondition-failed': {
    status: 412,
    title: 'It is not what you expect it to be',
    what: 'The resource changed since you read it, or is there where you expected nothing.',
    remedy: 'Read it again, and make your change to what it is now.',
  },
  'content-too-large': {
    status: 413,
    title: 'The body is too large',
    what: 'The body has more bytes than this operation takes, or takes longer to check than anybody should wait for.',
    remedy: 'Send less: `detail` says how many bytes are taken.',
  },
  'uri-too-long': {
    status: 414,
    title: 'The address is too long',
    what: 'A part of the path is longer than any id.',
    remedy: 'Look the address up in a list.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of a type that this operation does not take',
    what: 'The `Content-Type` of the body is none of those that the operation takes.',
    remedy: 'Send JSON, or both files of an article as `multipart/form-data`.',
  },
  'expectation-failed': {
    status: 417,
    title: 'The service can’t do what the request expects',
    what: 'The `Expect` header asks for something other than `100-continue`.',
    remedy: 'Leave the `Expect` header out.',
  },
  faulty: {
    status: 422,
    title: 'What was sent has faults',
    what: 'An article’s facts do not fit its text, or something in it is not as it should be. Nothing was changed.',
    remedy: 'Look at `errors`: each says where, what is wrong, and what is nearest to it.',
  },
  'precondition-required': {
    status: 428,
    title: 'Say what you expect to be there',
    what: 'The request would replace or remove something without saying which version of it is meant.',
    remedy: 'Send `If-Match` with the `ETag` of what you read, or `If-None-Match: *` for what is to be new.',
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

export const ProblemItem = z
  .object({
    parameter: z.string().optional().describe('Name of the parameter at fault.'),
    file: z.string().optional().describe('The file at fault, where it is not the body itself.'),
    pointer: z
      .string()
      .optional()
      .describe('The value at fault, as JSON pointer (RFC 6901) into the body or the file.'),
    line: z.int().optional().describe('Line from 1, in the body or the file; for `/text` in that text.'),
    column: z.int().optional().describe('Column from 1, in UTF-16 code units.'),
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
export type ProblemItem = z.infer<typeof ProblemItem>

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
