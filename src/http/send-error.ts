/** How an error is answered: as problem details (RFC 9457), and as a page where a person asked with a browser. */
import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { TooMuchWork } from '../corpus/elsewhere.js'
import { errorPage } from '../pages/problem-page.js'
import { StoreUnavailable, TooCommon } from '../store/store.js'
import { meantBy } from '../text/meant.js'
import { varyBy, wantsPage } from './negotiate.js'
import { OF_EVERY_ANSWER, PROBLEM_MEDIA_TYPE, PROBLEMS, type Problem, ProblemError, problem } from './problems.js'

/** Answers with the problem that an error stands for. Only failures that nobody foresaw are logged as errors, with their stack. */
export const sendError = (error: FastifyError | ProblemError, request: FastifyRequest, reply: FastifyReply) => {
  const foreseen = error instanceof ProblemError ? error : problemOfStore(error)
  const details = foreseen?.problem ?? problemOf(error as FastifyError, request)
  if (details.status >= 500 && foreseen !== error) request.log.error(error)
  else request.log.info({ problem: details.type, detail: details.detail }, 'refused')
  reply.headers({ ...OF_EVERY_ANSWER, 'x-request-id': request.id, ...foreseen?.headers }).code(details.status)
  varyBy(reply, 'Accept')
  // a string goes out as it is, past the route's response schema
  return wantsPage(request.headers.accept)
    ? reply.type('text/html; charset=utf-8').send(errorPage(details, meaningOf(details)))
    : reply.type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(details))
}

/** Seconds after which a database may be there again. */
const RECOVERY = 5

const problemOfStore = (error: Error): ProblemError | undefined => {
  if (error instanceof TooMuchWork)
    return new ProblemError('content-too-large', 'It takes too long to check: send less.')
  if (error instanceof TooCommon) return new ProblemError('too-common')
  if (!(error instanceof StoreUnavailable)) return undefined
  return new ProblemError('store-unavailable', undefined, undefined, { 'retry-after': String(RECOVERY) })
}

/** What the type of a problem says to everybody; `about:blank` says nothing. */
const meaningOf = ({ type }: Problem) => Object.entries(PROBLEMS).find(([name]) => type === `/problems/${name}`)?.[1]

const problemOf = (error: FastifyError, request: FastifyRequest): Problem => {
  if (error.validation) return invalidRequest(error.validation, request)
  const status = error.statusCode ?? 500
  if (status >= 500) return problem('internal-error')
  if (status === 413)
    return problem('content-too-large', `No more than ${request.routeOptions.bodyLimit} bytes are taken.`)
  if (status === 415) return problem('unsupported-media-type')
  return { type: 'about:blank', title: String(STATUS_CODES[status]), status, detail: error.message }
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

/** What is asked for at the wrong place, and where it is. */
const ELSEWHERE: Record<string, string> = {
  format: 'is unknown; another format has an address of its own, which `links` gives, or is chosen by `Accept`',
  cursor: 'is unknown; what stands here has no pages: leave it out',
}

const unknownParameter = (name: string, request: FastifyRequest): string => {
  if (Object.hasOwn(ELSEWHERE, name)) return ELSEWHERE[name]!
  const { querystring } = request.routeOptions.schema as { querystring: z.ZodObject }
  const known = Object.keys(querystring.shape)
  if (known.length === 0) return 'is unknown; this operation takes no parameters'
  const meant = meantBy(name, known)
  return meant ? `is unknown; did you mean "${meant}"?` : `is unknown; this operation takes ${known.join(', ')}`
}
