import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import t from 'tap'
import { answerClientError, expectAnswer } from '../../src/http/client-error.js'

t.test('nothing is written to a client that has gone', async (t) => {
  const gone = new Socket().destroy()
  let ends = 0
  gone.end = () => {
    ends++
    return gone
  }
  answerClientError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }), gone)
  t.equal(ends, 0)
  answerClientError(new Error('junk'), Object.assign(new Socket(), { end: gone.end }))
  t.equal(ends, 1, 'but to one that is there')
})

t.test(
  'an error of the parser is answered after the requests before it, whether those were answered or not',
  async (t) => {
    const ends: string[] = []
    const socket = Object.assign(new Socket(), { end: (answer: string) => ends.push(answer) }) as unknown as Socket
    const request = new IncomingMessage(socket)
    const response = new ServerResponse(request)
    expectAnswer(request, response)
    answerClientError(new Error('junk'), socket)
    t.same(ends, [])
    response.emit('close')
    t.match(ends, [/^HTTP\/1\.1 400/])
    expectAnswer(request, Object.defineProperty(new ServerResponse(request), 'writableFinished', { value: true }))
    answerClientError(Object.assign(new Error(), { code: 'HPE_HEADER_OVERFLOW' }), socket)
    t.match(ends[1], /^HTTP\/1\.1 431/)
  },
)
