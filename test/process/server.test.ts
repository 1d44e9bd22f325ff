import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { checkAnswer } from '../support/contract.js'
import { faultsOf, folderWith, folderWithFacts } from '../support/folder.js'
import { run, startServer } from '../support/process.js'

t.jobs = 3 // each test is mostly a process that starts

t.test('the sources, run as they are, draft as what is built from them does', async (t) => {
  const [dev, built] = await Promise.all([
    startServer(t, {}, join('..', 'src', 'server.ts'), ['--import', 'tsx']),
    startServer(t),
  ])
  const body = JSON.stringify({ text: '“We agree,” Ann Lee said. It costs $5 million.\n' })
  const drafts = await Promise.all(
    [dev, built].map(async ({ url }) => {
      const answer = await fetch(`${url}/v1/drafts`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      })
      return answer.json()
    }),
  )
  t.match(drafts[0], { facts: { quotes: [{ speaker: 'person:ann-lee' }] } })
  t.same(drafts[0], drafts[1])
})

t.test('a running service', async (t) => {
  const server = await startServer(t, {}, 'server.js')
  const port = Number(new URL(server.url).port)
  /** A connection on which something was sent. */
  const send = async (request: string) => {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(request)
    return socket
  }
  const answerOn = async (socket: Socket) => Buffer.concat(await socket.toArray()).toString()

  await t.test('answers over the network', async () => {
    const response = await fetch(`${server.url}/v1/quotes`, { headers: { 'x-request-id': 'mine' } })
    const [mediaType, body] = [response.headers.get('content-type')!, await response.text()]
    checkAnswer({ method: 'GET', url: '/v1/quotes', status: response.status, mediaType, body })
  })

  await t.test('answers what is no HTTP, or can’t be served at all, with problems', async (t) => {
    const problem = async (request: string) => {
      const [head, body] = (await answerOn(await send(request))).split('\r\n\r\n') as [string, string]
      t.match(head, /Content-Type: application\/problem\+json/i)
      t.match(head, /X-Content-Type-Options: nosniff/i)
      t.match(head, /X-Request-Id: [\w-]{36}/i)
      return [Number(head.split(' ')[1]), JSON.parse(body).type]
    }
    const big = 'x'.repeat(65536)
    t.same(await problem('GARBAGE\r\n\r\n'), [400, '/problems/invalid-request'])
    t.same(await problem(`GET / HTTP/1.1\r\nHost: x\r\nX-Big: ${big}\r\n\r\n`), [431, '/problems/headers-too-large'])
    t.same(await problem('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'), [400, '/problems/invalid-request'], 'no host')
    t.same(await problem('GET / HTTP/1.1\r\nHost: x\r\nExpect: much\r\nConnection: close\r\n\r\n'), [
      417,
      '/problems/expectation-failed',
    ])
    const [first, second, third] = (
      await answerOn(
        await send('GET /v1/quotes HTTP/1.1\r\nHost: x\r\n\r\nGET /livez HTTP/1.1\r\nHost: x\r\n\r\nGARBAGE\r\n\r\n'),
      )
    ).split(/(?=HTTP\/1\.1 \d)/)
    t.match([first, second, third], [/^HTTP\/1\.1 200.*"items"/s, /^HTTP\/1\.1 200.*"ok"/s, /^HTTP\/1\.1 400/])
    const options = await send('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    t.match(await answerOn(options), /^HTTP\/1\.1 204/)
    const aborted = await send('GET / HTTP/1.1\r\n')
    aborted.resetAndDestroy()
    t.equal((await fetch(`${server.url}/livez`)).status, 200)
    t.notMatch(server.out(), /"level":[45]0|stack/)
  })

  await t.test(
    'at SIGTERM finishes what is in flight or on its way, then accepts nothing new, waits for nobody in vain, and ends with 0',
    async (t) => {
      const [kept, slow, never] = [
        await send(''),
        await send('GET /v1/quotes HTTP/1.1\r\nHost: x\r\n'),
        await send('GET / HTTP/1.1\r\nHost: x\r\n'),
      ]
      never.on('error', () => {}).resume()
      await new Promise((resolve) => setTimeout(resolve, 100))
      server.child.kill('SIGTERM')
      while (!server.out().includes('"closing"')) await new Promise((resolve) => setTimeout(resolve, 20))
      // what was sent before a client could know is answered, and says that it was the last
      const last = answerOn(kept)
      kept.write('GET /v1/quotes HTTP/1.1\r\nHost: x\r\n\r\n')
      t.match(await last, /^HTTP\/1\.1 200.*connection: close/is)
      while (await fetch(server.url).catch(() => undefined)) await new Promise((resolve) => setTimeout(resolve, 20))
      const answer = answerOn(slow)
      slow.write('Connection: close\r\n\r\n')
      t.match(await answer, /^HTTP\/1\.1 200/)
      t.equal(await server.ended, 0)
    },
  )

  await t.test('has logged each request under its id, as JSON', async (t) => {
    const lines = server.out().trim().split('\n')
    const log = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    t.ok(log.some(({ reqId, msg }) => reqId === 'mine' && msg === 'answered'))
    t.ok(log.some(({ msg, signal }) => msg === 'closing' && signal === 'SIGTERM'))
  })
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
  const server = await startServer(t, {}, 'server.js', [crash])
  server.child.kill('SIGWINCH')
  t.equal(await server.ended, 1)
  t.match(server.out(), /"level":60.*boom/)
})

const until = async (fits: () => boolean) => {
  while (!fits()) await new Promise((resolve) => setTimeout(resolve, 20))
}

t.test('SIGHUP brings another corpus in one step, and a faulty one is refused with its faults', async (t) => {
  const folder = await folderWith(t, {})
  const server = await startServer(t, { DATA_DIR: folder, METRICS_PORT: '0' }, 'server.js')
  const metrics = `http://127.0.0.1:${/"port":(\d+)[^\n]*"metrics"/.exec(server.out())![1]}`
  const revision = async () => (await (await fetch(`${server.url}/readyz`)).json()).revision
  const first = await revision()
  t.match(await (await fetch(`${server.url}/v1/people`)).json(), { items: [{ name: 'Ann Lee' }] })
  const people = join(folder, 'people.json')
  const written = readFileSync(people, 'utf8')
  writeFileSync(people, written.replace('Ann Lee', 'Ann B. Lee'))
  server.child.kill('SIGHUP')
  await until(() => server.out().includes('"msg":"reloaded"'))
  t.match(await (await fetch(`${server.url}/v1/people`)).json(), { items: [{ name: 'Ann B. Lee' }] })
  const second = await revision()
  t.not(second, first)
  writeFileSync(people, '{')
  server.child.kill('SIGHUP')
  await until(() => server.out().includes('"msg":"refused to reload"'))
  t.match(server.out(), /"faults":\["1 fault","people\.json:1:2 {2}is not JSON: CloseBraceExpected"\]/)
  t.equal(await revision(), second)
  const counted = await (await fetch(`${metrics}/metrics`)).text()
  for (const line of [
    'verbatim_corpora_total{outcome="served"} 2',
    'verbatim_corpora_total{outcome="refused"} 1',
    `verbatim_records{revision="${second}"}`,
    'verbatim_answer_seconds_count{method="GET",route="/v1/people",status="200",kept="false"} 2',
    'process_resident_memory_bytes',
  ])
    t.ok(counted.includes(line), line)
  t.equal((await fetch(`${metrics}/`)).status, 404)
  writeFileSync(people, written)
  server.child.kill('SIGHUP')
  await until(() => server.out().split('"msg":"reloaded"').length === 3)
  t.equal(await revision(), first, 'the same folder is the same revision')
})

t.test('with WATCH a change is served when it is whole', async (t) => {
  const folder = await folderWith(t, {})
  const server = await startServer(t, { DATA_DIR: folder, WATCH: 'true' }, 'server.js')
  const text = join(folder, 'articles/a/article.txt')
  writeFileSync(text, `${readFileSync(text, 'utf8')}More.\n`)
  await until(() => server.out().includes('"msg":"reloaded"'))
  t.match(await (await fetch(`${server.url}/v1/articles/a/text`)).text(), /More\.\n$/)
})

t.test('check counts what is sound, and prints every fault with exit 1', async (t) => {
  const open = await folderWithFacts(t, { quotes: [] })
  const lacking = run(t, 'cli/check.js', [open])
  t.equal(await lacking.ended, 0)
  t.match(
    lacking.out(),
    /article\.txt:2:1 {2}the quotation ““We agree,”” is neither.*\n.*\n.* is sound: article 1, figure 1, mention 4, .*, missing 2\n$/,
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
