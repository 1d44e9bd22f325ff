import { Socket } from 'node:net'
import t from 'tap'
import { answerClientError } from '../../src/http/client-error.js'

t.test('nothing is written to a client that has gone', async (t) => {
  const gone = new Socket().destroy()
  answerClientError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }), gone)
  answerClientError(new Error('late'), gone)
  t.equal(gone.bytesWritten, 0)
  t.equal(gone.errored, null)
})
