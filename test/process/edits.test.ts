import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import t from 'tap'
import { article, folderWith } from '../support/folder.js'
import { run, startServer } from '../support/process.js'

t.test('a token that was made is one that may write, and no body is read for ever', async (t) => {
  t.setTimeout(60_000)
  const made = run(t, 'cli/token.js')
  t.equal(await made.ended, 0)
  const [, token] = /^token, for who writes: (\S{43})$/m.exec(made.out())!
  const [, TOKENS] = /^TOKENS, for the service: (\S+)$/m.exec(made.out())!
  const refused = run(t, 'cli/token.js', ['admin'])
  t.match([await refused.ended, refused.err()], [2, '"admin" is no scope'])

  const nowhere = run(t, 'server.js', [], { PORT: '0', DATA_DIR: 'nowhere', TOKENS: TOKENS! })
  t.match([await nowhere.ended, nowhere.err()], [1, /^ENOENT: [^\n]*nowhere'\n$/])

  const DATA_DIR = await folderWith(t, {})
  const server = await startServer(t, { DATA_DIR, TOKENS: TOKENS! })
  const send = (path: string, method: string, body: string, authorization = `Bearer ${token}`) =>
    fetch(server.url + path, { method, body, headers: { authorization, 'content-type': 'application/json' } })
  const written = JSON.stringify({ text: 'Nobody came.', facts: { article: article() } })
  t.equal((await send('/v1/articles/b', 'PUT', written)).status, 201)
  t.equal((await fetch(`${server.url}/v1/articles/b`)).status, 200)

  /** Sends a body without an end, until there is an answer; its status and how much was sent. */
  const endless = async (head: string) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    const closed = once(socket, 'close')
    let answer = ''
    socket.on('data', (bytes) => (answer += bytes)).on('error', () => {})
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`
    socket.write(`${head}\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`)
    let sent = 0
    while (answer === '' && !socket.destroyed && sent < 50e6) {
      // a service that reads no more closes it, which is no failure
      const drained = new Promise((resolve) => socket.once('drain', resolve))
      if (!socket.write(chunk)) await Promise.race([drained, closed, setTimeout(100)])
      sent += chunk.length
      await setTimeout(0)
    }
    socket.destroy()
    await closed
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), sent }
  }
  const authorized = `Authorization: Bearer ${token}`
  const [put, check, stranger] = [
    await endless(`PUT /v1/articles/c HTTP/1.1\r\n${authorized}`),
    await endless('POST /v1/check HTTP/1.1'),
    await endless('PUT /v1/articles/c HTTP/1.1'),
  ]
  t.equal(put.status, 413)
  t.equal(check.status, 413)
  t.equal(stranger.status, 401)
  t.ok(stranger.sent < put.sent)
  t.equal((await fetch(`${server.url}/v1/articles/c`)).status, 404)
  t.equal((await fetch(`${server.url}/readyz`)).status, 200)
  t.notMatch(server.out(), token)
})
