/** A server to compare with, as a process of its own: `contender <kind> <file>`; the file says what it answers. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import Fastify from 'fastify'
import jsonServer from 'json-server'

/** An answer of ours that the others give too. */
export interface Same {
  status: number
  headers: Record<string, string>
  /** Of the body, in base64. */
  bytes: string
}

const [kind, file] = process.argv.slice(2)
const { status, headers, bytes } = JSON.parse(readFileSync(file!, 'utf8')) as Same
const body = Buffer.from(bytes, 'base64')
const document = (): Record<string, unknown> => JSON.parse(body.toString())

/** Each answers `/` but json-server, which answers a list at `/items`. */
const SERVERS: Record<string, () => Promise<number>> = {
  'node:http': async () => {
    const server = createServer((_request, response) => {
      response.writeHead(status, headers)
      response.end(status === 304 ? undefined : body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  },
  Fastify: async () => {
    const app = Fastify()
    const same = document()
    app.get('/', async () => same)
    await app.listen({ port: 0, host: '127.0.0.1' })
    return (app.server.address() as AddressInfo).port
  },
  Express: async () => {
    const app = express()
    const same = document()
    app.get('/', (_request, response) => {
      response.json(same)
    })
    return new Promise((resolve) => {
      const server = app.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    })
  },
  'json-server': async () => {
    const app = jsonServer.create()
    app.use(jsonServer.router({ items: document().items }))
    return new Promise((resolve) => {
      const server = app.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    })
  },
}
console.log(await SERVERS[kind!]!())
