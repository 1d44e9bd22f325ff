/** `POST /mcp`: the service for assistants, over streamable HTTP, without sessions. */
import type { McpHttpHandler } from '@modelcontextprotocol/server'
import type { FastifyInstance } from 'fastify'
import { asking } from '../http/asking.js'
import type { Context } from '../http/context.js'
import { NO_QUERY } from '../http/resource.js'
import { VERSION } from '../http/version.js'

/** Bytes of a message. */
const LARGEST = 2 ** 18

export const mcp = async (app: FastifyInstance, { origin }: Context) => {
  let made: Promise<(ip: string) => McpHttpHandler> | undefined
  /** Made for the first who asks: few do, and what it is made of takes long to load. */
  const make = async () => {
    const [{ createMcpHandler }, { assistantServers }] = await Promise.all([
      import('@modelcontextprotocol/server'),
      import('../assistants/server.js'),
    ])
    const servers = assistantServers({ spec: app.swagger(), version: VERSION, origin })
    return (ip: string) =>
      createMcpHandler(servers(asking(app, ip)), { responseMode: 'json', maxRequestBodySize: LARGEST })
  }
  app.post('/mcp', {
    config: { costly: true },
    bodyLimit: LARGEST,
    schema: { hide: true, querystring: NO_QUERY },
    handler: async ({ headers, body, ip }, reply) => {
      made ??= make()
      const response = await (await made)(ip).fetch(
        new Request('http://localhost/mcp', {
          method: 'POST',
          headers: Object.entries(headers).flatMap(([name, value]) =>
            typeof value === 'string' && SENT.test(name) ? [[name, value]] : [],
          ) as [string, string][],
          body: Buffer.isBuffer(body) ? new Uint8Array(body) : null,
        }),
      )
      reply.code(response.status).header('cache-control', 'no-store')
      const type = response.headers.get('content-type')
      return type ? reply.type(type).send(await response.text()) : reply.send()
    },
  })
}

/** Headers that the protocol looks at. */
const SENT = /^(?:accept|content-type|mcp-.*)$/
