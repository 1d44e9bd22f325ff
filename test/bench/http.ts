/**
 * `npm run bench -- --http`: requests a second beside a bare `node:http` server that sends the same bytes, and beside other
 * servers of the same document. Each server and each client is a process; contenders take turns, the median of the rounds
 * counts, and a ratio is of one round.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../support/free-port.js'
import type { Same } from './contender.js'
import type { Load } from './load.js'
import { median } from './measure.js'

const ROUNDS = 5
const SECONDS = 2
const OTHERS = ['Fastify', 'Express', 'json-server']

interface Scenario {
  path: string
  headers?: Record<string, string>
  /** Whether another day is added to each address. */
  distinct?: boolean
  /** Others that can give the answer too. */
  others?: string[]
  /** Whether the client has the answer already. */
  unchanged?: boolean
}
const LIST = '/v1/quotes'
const SCENARIOS: Record<string, Scenario> = {
  'list, asked again': { path: LIST, others: OTHERS },
  'the same in gzip': { path: LIST, headers: { 'accept-encoding': 'gzip' } },
  'the same unchanged (304)': { path: LIST, unchanged: true },
  'detail, asked again': { path: '/v1/people/shinzo-abe', others: ['Fastify', 'Express'] },
  'page, asked again': { path: '/articles/trump-abe-trade-talks', headers: { accept: 'text/html' } },
  'list, every address new': { path: `${LIST}?from=`, distinct: true },
}
/** Headers that a server adds to every answer by itself. */
const BY_ITSELF = ['date', 'connection', 'keep-alive', 'transfer-encoding']

const children: ChildProcess[] = []
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))

/** Starts a program; its first line, where one is waited for. */
const start = (file: string, args: string[], env: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, file), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'PORT' in env ? 'ignore' : 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}
const firstLine = async (file: string, args: string[]): Promise<string> => {
  const child = start(file, args)
  const ended = once(child, 'close').then(() => {
    throw new Error(`${file} ${args.join(' ')} ended without a word`)
  })
  const [line] = await Promise.race([once(child.stdout!, 'data'), ended])
  ended.catch(() => {}) // it may end later
  return String(line).trim()
}

/** Our server, with its log at its usual level. */
const startOurs = async () => {
  const port = await freePort()
  start('../../dist/start.js', [], { PORT: String(port), RATE_LIMIT: '0' })
  const url = `http://127.0.0.1:${port}`
  while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok) await setTimeout(50)
  return url
}

/** The answer of ours that a scenario is about, in a file for the others. */
const answerOf = async (url: string, headers: Record<string, string>) => {
  const {
    status,
    headers: got,
    rawBody,
  } = await new Promise<{ status: number; headers: object; rawBody: Buffer }>((resolve, reject) =>
    get(url, { headers }, async (response) => {
      resolve({
        status: response.statusCode!,
        headers: response.headers,
        rawBody: Buffer.concat(await response.toArray()),
      })
    }).on('error', reject),
  )
  const kept = Object.fromEntries(Object.entries(got).filter(([name]) => !BY_ITSELF.includes(name)))
  return { status, headers: kept, bytes: rawBody.toString('base64') } as Same
}

const compare = async (ours: string) => {
  for (const [name, { path, headers = {}, distinct, others = [], unchanged }] of Object.entries(SCENARIOS)) {
    const example = `${ours}${path}${distinct ? '1500-01-01' : ''}`
    const asked = { ...headers }
    if (unchanged) asked['if-none-match'] = (await answerOf(example, asked)).headers.etag!
    const file = join(folder, `${path.replaceAll(/\W/g, '-')}.json`)
    const same = await answerOf(example, asked)
    writeFileSync(file, JSON.stringify(same))
    const contenders: [string, Omit<Load, 'seconds'>][] = [
      ['Verbatim', { url: ours + path, headers: asked, ...(distinct && { distinct }) }],
    ]
    for (const other of ['node:http', ...others]) {
      const port = await firstLine('contender.ts', [other, file])
      contenders.push([
        other,
        { url: `http://127.0.0.1:${port}/${other === 'json-server' ? 'items' : ''}`, headers: asked },
      ])
    }
    const rounds: Record<string, number[]> = {}
    for (let round = -1; round < ROUNDS; round++)
      for (const [contender, load] of contenders) {
        const seconds = round < 0 ? 1 : SECONDS
        const perSecond = Number(await firstLine('load.ts', [JSON.stringify({ ...load, seconds })]))
        if (round >= 0) rounds[contender] = [...(rounds[contender] ?? []), perSecond]
      }
    const bare = rounds['node:http']!
    const shares = Object.entries(rounds).map(([contender, all]) => {
      const share = median(all.map((perSecond, round) => perSecond / bare[round]!))
      return `${contender} ${share.toFixed(2)} (${Math.round(median(all))}/s)`
    })
    console.log(`${name}, ${Buffer.from(same.bytes, 'base64').length} bytes: ${shares.join(', ')}`)
    for (const child of children.splice(1)) child.kill()
  }
}

try {
  await compare(await startOurs())
} finally {
  for (const child of children) child.kill()
  rmSync(folder, { recursive: true })
}
