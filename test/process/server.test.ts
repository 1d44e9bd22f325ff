import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { checkAnswer } from '../support/contract.js'
import { faultsOf, folderWith, folderWithFacts } from '../support/folder.js'
import { run, startServer } from '../support/process.js'

t.jobs = 3 // each test is mostly a process that starts

t.test('the service answers, logs each request under its id as JSON, and ends with 0 at SIGTERM', async (t) => {
  const server = await startServer(t)
  const response = await fetch(`${server.url}/v1/quotes`, { headers: { 'x-request-id': 'mine' } })
  checkAnswer('GET', '/v1/quotes', response.status, response.headers.get('content-type')!, await response.text())
  const lines = () =>
    server
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  server.child.kill('SIGTERM')
  t.equal(await server.ended, 0)
  t.ok(lines().some(({ reqId, msg }) => reqId === 'mine' && msg === 'request completed'))
  t.ok(lines().some(({ msg, signal }) => msg === 'closing' && signal === 'SIGTERM'))
})

t.test('what is in flight at SIGTERM is finished, and nothing new is accepted', async (t) => {
  const server = await startServer(t)
  const { port } = new URL(server.url)
  const socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write('GET /v1/quotes HTTP/1.1\r\nHost: x\r\n')
  await new Promise((resolve) => setTimeout(resolve, 100))
  server.child.kill('SIGTERM')
  while (!server.out().includes('"closing"')) await new Promise((resolve) => setTimeout(resolve, 20))
  await t.rejects(fetch(server.url))
  const answer = socket.toArray()
  socket.write('Connection: close\r\n\r\n')
  t.match(Buffer.concat(await answer).toString(), /^HTTP\/1\.1 200/)
  t.equal(await server.ended, 0)
})

t.test('a client that never finishes its request does not keep the service from ending', async (t) => {
  const server = await startServer(t)
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write('GET /v1/quotes HTTP/1.1\r\nHost: x\r\n')
  socket.on('error', () => {}).resume()
  await new Promise((resolve) => setTimeout(resolve, 100))
  server.child.kill('SIGTERM')
  t.equal(await server.ended, 0)
})

t.test('requests that are no HTTP, or have headers too large, are answered as problems', async (t) => {
  const server = await startServer(t, { LOG_LEVEL: 'info' })
  const { port } = new URL(server.url)
  const exchange = async (request: string) => {
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(request)
    const [head, body] = Buffer.concat(await socket.toArray())
      .toString()
      .split('\r\n\r\n') as [string, string]
    t.match(head, /Content-Type: application\/problem\+json/i)
    return [Number(head.split(' ')[1]), JSON.parse(body).type]
  }
  t.same(await exchange('GARBAGE\r\n\r\n'), [400, '/problems/invalid-request'])
  t.same(await exchange(`GET / HTTP/1.1\r\nHost: x\r\nX-Big: ${'x'.repeat(65536)}\r\n\r\n`), [
    431,
    '/problems/headers-too-large',
  ])
  t.same(await exchange('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'), [400, '/problems/invalid-request'], 'no host')
  t.same(await exchange('GET / HTTP/1.1\r\nHost: x\r\nExpect: much\r\nConnection: close\r\n\r\n'), [
    417,
    '/problems/expectation-failed',
  ])
  const options = connect(Number(port), '127.0.0.1')
  options.write('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  t.match(Buffer.concat(await options.toArray()).toString(), /^HTTP\/1\.1 204/)
  const aborted = connect(Number(port), '127.0.0.1')
  aborted.write('GET / HTTP/1.1\r\n')
  aborted.resetAndDestroy()
  const ok = await new Promise<number>((resolve) =>
    get(`${server.url}/livez`, ({ statusCode }) => resolve(statusCode!)),
  )
  t.equal(ok, 200)
  t.notMatch(server.out(), /"level":[45]0|stack/)
})

t.test('a wrong setting is one clear line, and exit 1', async (t) => {
  const server = run(t, 'server.js', [], { PORT: 'eighty', LOG_LEVEL: '' })
  t.equal(await server.ended, 1)
  t.equal(server.err(), 'PORT=eighty: must be a port number from 0 to 65535\n')
})

t.test('a busy port is one clear line, and exit 1', async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  t.teardown(() => other.close())
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const server = run(t, 'server.js', [], { PORT: String(port), LOG_LEVEL: 'fatal' })
  t.equal(await server.ended, 1)
  t.equal(server.err(), `listen EADDRINUSE: address already in use 127.0.0.1:${port}\n`)
})

t.test('a faulty corpus is not served: the faults are printed, and exit 1', async (t) => {
  const folder = await folderWith(t, { 'people.json': '{' })
  const server = run(t, 'server.js', [], { DATA_DIR: folder, LOG_LEVEL: 'fatal' })
  t.equal(await server.ended, 1)
  t.equal(server.err(), `1 fault\n${(await faultsOf(folder)).join('\n')}\n`)
})

/** Node options that break something the program needs, so that it meets an error nobody foresaw. */
const BREAK = ['--import=data:text/javascript,Intl.NumberFormat=undefined']

t.test('an error that nobody foresaw keeps its stack, and exit 1', async (t) => {
  for (const file of ['server.js', 'cli/check.js']) {
    const program = run(t, file, [], { LOG_LEVEL: 'fatal' }, BREAK)
    t.equal(await program.ended, 1)
    t.match(program.err(), /TypeError: Intl\.NumberFormat is not a constructor\n\s+at /)
  }
})

t.test('an error that nobody caught is logged as fatal, and the service ends with 1', async (t) => {
  const crash = '--import=data:text/javascript,process.on("SIGWINCH",()=>{throw new Error("boom")})'
  const server = await startServer(t, {}, [crash])
  server.child.kill('SIGWINCH')
  t.equal(await server.ended, 1)
  t.match(server.out(), /"level":60.*boom/)
})

t.test('check counts what is sound, and prints every fault with exit 1', async (t) => {
  const sound = run(t, 'cli/check.js')
  t.equal(await sound.ended, 0)
  t.equal(
    sound.out(),
    'data is sound: article 1, quote 6, figure 5, role 2, position 9, mention 51, person 3, country 3, agreement 2, missing 0\n',
  )
  const open = await folderWithFacts(t, { quotes: [] })
  const lacking = run(t, 'cli/check.js', [open])
  t.equal(await lacking.ended, 0)
  t.match(
    lacking.out(),
    /article\.txt:2:1 {2}the quotation ““We agree,”” is neither.*\n.*\n.* is sound: .*, missing 2\n$/,
  )
  const folder = await folderWith(t, { 'people.json': '{' })
  const faulty = run(t, 'cli/check.js', [folder])
  t.equal(await faulty.ended, 1)
  t.match(faulty.err(), /^1 fault\npeople\.json:1:2 {2}is not JSON: CloseBraceExpected\n$/)
})

t.test('openapi writes its files to a folder', async (t) => {
  const folder = t.testdir({})
  const openapi = run(t, 'cli/openapi.js', [folder])
  t.equal(await openapi.ended, 0, openapi.err())
  for (const name of readdirSync('openapi'))
    t.ok(readFileSync(join(folder, name)).equals(readFileSync(join('openapi', name))), name)
})
