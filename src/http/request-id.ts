/** The id under which a request is logged: the client's, where it is fit to stand in a log, or a new one. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const WELL_FORMED = /^[\w.:/+=-]{1,128}$/

export const requestId = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const id = headers['x-request-id']
  return typeof id === 'string' && WELL_FORMED.test(id) ? id : randomUUID()
}
