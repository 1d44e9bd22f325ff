/** Requests that are too broken for a router: answered on the socket itself, as problems too. */

import { randomUUID } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { OF_EVERY_ANSWER, PROBLEM_MEDIA_TYPE, PROBLEMS, type ProblemType, problem } from './problems.js'

const TYPES: Record<string, ProblemType> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
}

/** The last answer that each connection waits for. Answers leave in the order of their requests (RFC 9112, 9.3.2). */
const latest = new WeakMap<Socket, ServerResponse>()

/** Must be told of every request. */
export const expectAnswer = ({ socket }: IncomingMessage, response: ServerResponse): void => {
  latest.set(socket, response)
}

/** A listener for a server's `clientError` event: a response for an error of the HTTP parser, after those to the requests before it. */
export const answerClientError = (error: NodeJS.ErrnoException, stream: Duplex): void => {
  const socket = stream as Socket
  const before = latest.get(socket)
  if (before && !before.writableFinished) before.once('close', () => refuse(error, socket))
  else refuse(error, socket)
}

/** A listener for a server's `checkExpectation` event (RFC 9110, 10.1.1). */
export const answerExpectation = (_request: IncomingMessage, response: ServerResponse): void => {
  const body = JSON.stringify(problem('expectation-failed'))
  const headers = { 'content-type': PROBLEM_MEDIA_TYPE, 'content-length': Buffer.byteLength(body) }
  response.writeHead(417, { ...OF_EVERY_ANSWER, ...headers, 'x-request-id': randomUUID() }).end(body)
}

/** Writes a whole HTTP response, the last of the connection. */
const refuse = ({ code }: NodeJS.ErrnoException, socket: Socket) => {
  if (socket.destroyed) return
  const type = TYPES[String(code)] ?? 'invalid-request'
  const { status } = PROBLEMS[type]
  const body = JSON.stringify(problem(type, type === 'invalid-request' ? 'The request is not HTTP/1.1.' : undefined))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...Object.entries(OF_EVERY_ANSWER).map(([name, value]) => `${name}: ${value}`),
    `X-Request-Id: ${randomUUID()}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
