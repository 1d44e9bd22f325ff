import Fastify from 'fastify'
import { pino } from 'pino'
import t from 'tap'
import { requestLog } from '../../src/http/request-log.js'

t.test('a request is one line with its path and no query; one whose connection fails is an error', async (t) => {
  const lines: Record<string, unknown>[] = []
  const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) })
  const app = Fastify({ loggerInstance: logger, logController: requestLog(logger).controller })
  app.get('/sound', async () => 'x')
  app.get('/failing', async (_request, reply) => {
    reply.raw.emit('error', new Error('gone'))
    return 'x'
  })
  t.teardown(() => app.close())
  const url = await app.listen({ port: 0 })
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  await (await fetch(`${url}/sound?secret=1`, { headers: { traceparent } })).text()
  await (await fetch(`${url}/failing`)).text()
  const requests = lines.filter(({ reqId }) => reqId)
  t.match(requests, [
    {
      level: 30,
      reqId: /./,
      trace: '4bf92f3577b34da6a3ce929d0e0e4736',
      method: 'GET',
      path: '/sound',
      status: 200,
      ms: Number,
      kept: false,
      msg: 'answered',
    },
    { level: 50, err: { message: 'gone' }, msg: 'request errored' },
  ])
  t.equal(requests.length, 2)
})
