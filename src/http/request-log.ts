/** One line for each request: what an operator needs, and of what was asked for nothing but the path. */
import type { IncomingHttpHeaders } from 'node:http'
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify'

export interface Answered {
  method: string
  /** The path of the route, with its parameters by name; absent where none took the request. */
  route: string | undefined
  status: number
  ms: number
  /** Whether it was answered before. */
  kept: boolean
}

/** Told of every answer, for counting. */
export type Observe = (answered: Answered) => void

interface Asked {
  id: string
  /** As the client wrote it. */
  url: string
  headers: IncomingHttpHeaders
}

/** Says of each answer once what it was: `answered` for what is sent again, the controller for what Fastify answers. */
export const requestLog = (logger: FastifyBaseLogger, observe: Observe = () => {}) => {
  const answered = ({ id: reqId, url, headers }: Asked, answer: Answered) => {
    observe(answer)
    const { method, status, ms, kept } = answer
    const query = url.indexOf('?')
    const path = query === -1 ? url : url.slice(0, query)
    const trace = traceOf(headers)
    logger.info({ reqId, trace, method, path, status, ms: Math.round(ms * 10) / 10, kept }, 'answered')
  }
  return { answered, controller: new Controller(answered) }
}

/** W3C Trace Context: the id of the trace that a request belongs to. */
const traceOf = ({ traceparent }: IncomingHttpHeaders): string | undefined =>
  typeof traceparent === 'string' ? /^00-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/.exec(traceparent)?.[1] : undefined

/** Of Fastify's own lines it leaves those about failures. */
class Controller extends LogController {
  readonly #answered: (asked: Asked, answer: Answered) => void

  constructor(answered: (asked: Asked, answer: Answered) => void) {
    super()
    this.#answered = answered
  }

  override incomingRequest() {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply) {
    if (error) return super.requestCompleted(error, request, reply)
    const { id, method, originalUrl: url, headers, routeOptions } = request
    const answer = { method, route: routeOptions.url, status: reply.statusCode, ms: reply.elapsedTime, kept: false }
    this.#answered({ id, url, headers }, answer)
  }
}
