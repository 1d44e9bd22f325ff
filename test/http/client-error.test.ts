import { Socket } from 'node:net'
import t from 'tap'
import { answerClientError } from '../../src/http/client-error.js'

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
