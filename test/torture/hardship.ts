/**
 * What no service should die of, tried on a process of its own: `npm run torture` runs it last. It prints a verdict for each
 * trial, and ends with 1 where one failed.
 */
import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../support/free-port.js'

interface Service {
  child: ChildProcess
  port: number
  url: string
  log: () => string
  ended: Promise<number | null>
}

/** A service that is ready; `options` are Node’s. */
const start = async (env: NodeJS.ProcessEnv = {}, options: string[] = []): Promise<Service> => {
  const port = await freePort()
  const child = spawn(process.execPath, [...options, 'dist/start.js'], {
    env: { ...process.env, RATE_LIMIT: '0', ...env, PORT: String(port) },
  })
  let log = ''
  child.stdout!.on('data', (chunk) => (log += chunk))
  child.stderr!.on('data', (chunk) => (log += chunk))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  while (!log.includes('"msg":"ready"')) {
    assert.equal(child.exitCode, null, log)
    await setTimeout(20)
  }
  return { child, port, url: `http://127.0.0.1:${port}`, log: () => log, ended }
}

const stop = async ({ child, ended, log }: Service) => {
  child.kill('SIGTERM')
  assert.equal(await ended, 0, log().slice(-2000))
}

const megabytes = ({ child }: Service) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1000

/** A connection, which may be cut. */
const open = async ({ port }: Service): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await Promise.race([once(socket, 'connect'), once(socket, 'close')])
  return socket
}
const many = <T>(count: number, make: (number: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** Whether all that its head announces has arrived. */
const isWhole = (answer: Buffer): boolean => {
  const end = answer.indexOf('\r\n\r\n')
  if (end === -1) return false
  return answer.length - end - 4 === Number(/content-length: (\d+)/i.exec(answer.toString('latin1', 0, end))![1])
}

const isWell = async ({ url }: Service) => {
  const response = await fetch(`${url}/v1/quotes?limit=3`, { headers: { connection: 'close' } })
  assert.equal(response.status, 200)
  const { items } = (await response.json()) as { items: unknown[] }
  assert.equal(items.length, 3)
}

/** Each trial answers with what was seen. */
const TRIALS: Record<string, () => Promise<string>> = {
  async '2,000 connections: half requests, slow readers, some that vanish, floods'() {
    const service = await start()
    for (let at = 0; at < 500; at++) await isWell(service)
    const before = megabytes(service)
    const halves = await Promise.all(many(1400, () => open(service)))
    for (const socket of halves) socket.write('GET /v1/quotes HTTP/1.1\r\nHost: x\r\nX-Slow: ')
    const readers = await Promise.all(many(300, () => open(service)))
    for (const socket of readers) socket.pause().write('GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(5))
    const vanishing = await Promise.all(many(200, () => open(service)))
    for (const socket of vanishing)
      socket.once('data', () => socket.destroy()).write('GET /v1/mentions.ndjson HTTP/1.1\r\nHost: x\r\n\r\n')
    const floods = await Promise.all(many(100, () => open(service)))
    for (const [at, socket] of floods.entries()) {
      if (at % 2) socket.resume().write('GET /v1 HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(100))
      else socket.resume().write(`GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: ${'y'.repeat(100_000)}\r\n\r\n`)
    }
    for (let at = 0; at < 200; at++) await isWell(service)
    const during = megabytes(service)
    for (const socket of [...halves, ...readers, ...vanishing, ...floods]) socket.destroy()
    await setTimeout(500)
    for (let at = 0; at < 2000; at++) await isWell(service)
    const after = megabytes(service)
    await stop(service)
    assert(after < 2 * before, `${before} MB before, ${after} after`)
    return `other clients were served; ${before.toFixed(0)} MB before, ${during.toFixed(0)} during, ${after.toFixed(0)} after`
  },

  async 'SIGTERM under load, 50 times'() {
    let [answers, unanswered] = [0, 0]
    for (let time = 0; time < 50; time++) {
      const service = await start()
      const client = async () => {
        const socket = await open(service)
        let received = Buffer.alloc(0)
        socket.on('data', (data) => (received = Buffer.concat([received, data])))
        const closed = new Promise((resolve) => socket.once('close', resolve))
        for (let asked = 0; !socket.destroyed; asked++) {
          received = Buffer.alloc(0)
          socket.write(`GET /v1/quotes?limit=${1 + (asked % 9)} HTTP/1.1\r\nHost: x\r\n\r\n`)
          while (!socket.destroyed && !isWhole(received)) await setTimeout(1)
          assert(received.length === 0 || isWhole(received), 'an answer was cut')
          if (received.length === 0) unanswered++
          else answers++
          if (/^connection: close/im.test(received.toString())) break
        }
        await closed
      }
      const clients = many(10, client)
      await setTimeout(50 + 20 * (time % 7))
      await stop(service)
      await Promise.all(clients)
    }
    return `${answers} answers, all of them whole; ${unanswered} requests met a connection that was ending`
  },

  async 'SIGHUP under load, 200 times, good and faulty corpora in turn'() {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-torture-'))
    cpSync('data', folder, { recursive: true })
    const file = join(folder, 'people.json')
    const people = JSON.parse(readFileSync(file, 'utf8')) as { people: { id: string; wikipedia?: string }[] }
    const write = (corpus: number) => {
      people.people.find(({ id }) => id === 'shinzo-abe')!.wikipedia = `https://en.wikipedia.org/wiki/Abe_${corpus}`
      writeFileSync(file, corpus % 2 ? JSON.stringify(people) : '{"people": [')
    }
    const service = await start({ DATA_DIR: folder })
    const outcomes = () => service.log().match(/"msg":"(?:reloaded|refused to reload)"/g)?.length ?? 0
    let [running, answers] = [true, 0]
    const client = async (at: number) => {
      for (let newest = 0; running; answers++) {
        const response = await fetch(
          `${service.url}/v1/people/shinzo-abe`,
          at % 2 ? {} : { headers: { 'accept-encoding': 'br' } },
        )
        assert.equal(response.status, 200)
        const corpus = Number(/Abe_(\d+)/.exec(await response.text())?.[1] ?? 0)
        assert(corpus >= newest, `corpus ${corpus} after ${newest}`)
        newest = corpus
      }
    }
    const clients = many(10, client)
    for (let corpus = 1; corpus <= 200; corpus++) {
      write(corpus)
      service.child.kill('SIGHUP')
      while (outcomes() < corpus) await setTimeout(2)
    }
    running = false
    await Promise.all(clients)
    rmSync(folder, { recursive: true })
    service.child.kill('SIGHUP')
    while (outcomes() < 201) await setTimeout(2)
    await isWell(service)
    await stop(service)
    return `${answers} answers, each of one corpus and none older than before; served on when the folder was gone`
  },

  async '64 file descriptors'() {
    // Node opens more of them at once to load what a program imports
    const service = await start()
    execFileSync('prlimit', [`--pid=${service.child.pid}`, '--nofile=64'])
    const sockets = many(200, () => connect(service.port, '127.0.0.1').on('error', () => {}))
    await setTimeout(500)
    for (const socket of sockets) socket.destroy()
    await setTimeout(200)
    await isWell(service)
    await stop(service)
    return 'answers again when clients leave'
  },

  async '64 MB of heap'() {
    const service = await start({}, ['--max-old-space-size=64'])
    const paths = [
      '/openapi.json',
      '/articles/trump-abe-trade-talks',
      '/v1/mentions.csv?limit=',
      '/v1/search?q=the&limit=',
      '/v1/quotes?limit=',
    ]
    const seen = new Map<number, number>()
    const client = async (number: number) => {
      for (let at = 0; at < 500; at++) {
        const path = paths[(at + number) % paths.length]!
        const response = await fetch(`${service.url}${path}${path.endsWith('=') ? 1 + (at % 100) : ''}`)
        await response.arrayBuffer()
        seen.set(response.status, (seen.get(response.status) ?? 0) + 1)
      }
    }
    await Promise.all(many(10, client))
    await isWell(service)
    await stop(service)
    const statuses = [...seen.keys()]
    assert(
      statuses.every((status) => status === 200 || status === 503),
      statuses.join(),
    )
    return [...seen].map(([status, count]) => `${count} × ${status}`).join(', ')
  },

  async 'a file system that can only be read'() {
    const service = await start({}, ['--experimental-permission', '--allow-fs-read=*', '--allow-worker'])
    await isWell(service)
    await stop(service)
    return 'nothing is written'
  },
}

for (const [name, trial] of Object.entries(TRIALS)) {
  if (process.argv[2] && !name.includes(process.argv[2])) continue
  try {
    console.log(`${name}: ${await trial()}`)
  } catch (error) {
    process.exitCode = 1
    console.log(`${name}: FAILED`, error)
  }
}
