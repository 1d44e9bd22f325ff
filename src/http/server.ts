/** The HTTP server: limits for slow and broken clients, and an end that cuts no answer off. */
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { answerClientError, answerExpectation, expectAnswer } from './client-error.js'

/** A request must arrive within this time, its headers within half of it; an idle connection is closed after the last. */
const [REQUEST_MS, HEADERS_MS, IDLE_MS] = [30_000, 15_000, 72_000]
/** A closing server still answers for so long what clients sent before they knew of it. */
const LAST_CALL_MS = 100
/** How often it is looked at whether connections of a closing server have become idle. */
const CLOSING_MS = 50

export interface HttpServer {
  server: Server
  /** Accepts nothing new, and ends when all that was asked for is answered, or after `within` milliseconds. */
  close(within: number): Promise<void>
}

export const httpServer = (handle: RequestListener): HttpServer => {
  let closing = false
  const server = createServer(
    {
      requireHostHeader: false, // refused by a hook of ours, as a problem
      requestTimeout: REQUEST_MS,
      headersTimeout: HEADERS_MS,
      keepAliveTimeout: IDLE_MS,
    },
    (request, response) => {
      expectAnswer(request, response)
      if (closing) response.setHeader('connection', 'close')
      handle(request, response)
    },
  )
  server.on('clientError', answerClientError)
  server.on('checkExpectation', answerExpectation)
  return {
    server,
    async close(within) {
      closing = true
      await wait(LAST_CALL_MS)
      const idle = setInterval(() => server.closeIdleConnections(), CLOSING_MS)
      const late = setTimeout(() => server.closeAllConnections(), within)
      server.close()
      await once(server, 'close')
      clearInterval(idle)
      clearTimeout(late)
    },
  }
}
