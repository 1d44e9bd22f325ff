/** How parts of the service ask it what everybody may ask: by its own routes. */
import type { FastifyInstance } from 'fastify'

/** Asks a route, with a JSON body where there is one, in the name of a client. */
export const asking =
  (app: FastifyInstance, remoteAddress = '127.0.0.1') =>
  async (url: string, body?: string): Promise<{ status: number; body: string }> => {
    const { statusCode, body: answer } = await app.inject(
      body === undefined
        ? { url, remoteAddress, headers: { accept: '*/*' } }
        : { url, remoteAddress, method: 'POST', body, headers: { 'content-type': 'application/json' } },
    )
    return { status: statusCode, body: answer }
  }
