/** One line for each request: what an operator needs, and of what was asked for nothing but the path. */
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify'

interface Answered {
  method: string
  /** As the client wrote it. */
  url: string
  status: number
  ms: number
  /** Whether it was answered before. */
  kept: boolean
}

export const logRequest = (logger: FastifyBaseLogger, reqId: string, { method, url, status, ms, kept }: Answered) => {
  const query = url.indexOf('?')
  const path = query === -1 ? url : url.slice(0, query)
  logger.info({ reqId, method, path, status, ms: Math.round(ms * 10) / 10, kept }, 'answered')
}

/** Of Fastify's own lines it leaves those about failures. */
export class RequestLog extends LogController {
  readonly #logger: FastifyBaseLogger

  constructor(logger: FastifyBaseLogger) {
    super()
    this.#logger = logger
  }

  override incomingRequest() {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply) {
    if (error) return super.requestCompleted(error, request, reply)
    const { id, method, originalUrl: url } = request
    logRequest(this.#logger, id, { method, url, status: reply.statusCode, ms: reply.elapsedTime, kept: false })
  }
}
