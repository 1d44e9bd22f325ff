/**
 * `npm run bench -- --articles [number]`: so many articles in PostgreSQL. How fast they are loaded, how long a client waits
 * for what was not asked before, for deep pages beside first ones, for what was asked before beside a store in memory, and
 * what a second process brings. The database is one started here, or that of TEST_DATABASE_URL.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../support/free-port.js'
import { startPostgres } from '../support/postgres.js'
import { writeCorpus } from './corpus.js'
import { median } from './measure.js'

const ARTICLES = Number(process.argv[2] ?? 100_000)
/** How often each question is asked, each time with other values. */
const TIMES = 100
const SECONDS = 4

interface Program {
  child: ChildProcess
  url: string
}

const start = async (env: NodeJS.ProcessEnv): Promise<Program> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['dist/start.js'], {
    env: { ...process.env, PORT: String(port), RATE_LIMIT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok) await setTimeout(50)
  return { child, url }
}
const stop = async ({ child }: Program) => {
  child.kill()
  await once(child, 'close')
}
const megabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000

/** Loads the folder, and prints how fast and with how much memory. */
const load = async (folder: string, DATABASE_URL: string) => {
  const begun = performance.now()
  const child = spawn(process.execPath, ['dist/cli/load.js', folder], {
    env: { ...process.env, DATABASE_URL },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let most = 0
  const watching = setInterval(() => {
    most = Math.max(most, megabytes(child.pid!))
  }, 500)
  const [code] = await once(child, 'exit')
  clearInterval(watching)
  if (code !== 0) throw new Error(`the load ended with ${code}`)
  const seconds = (performance.now() - begun) / 1000
  console.log(
    `loaded in ${seconds.toFixed(0)} s, ${(ARTICLES / seconds).toFixed(0)} a second, at most ${most.toFixed(0)} MB`,
  )
}

const FREQUENT = ['the', 'of', 'and', 'to', 'a', 'in', 'is', 'that', 'for', 'it', 'on', 'we', 'not', 'with', 'as']
const frequent = (at: number) => FREQUENT[at % FREQUENT.length]!

/** Questions that nobody asked before: by number, of a corpus with these quotes. */
const questions = (
  quotes: { text: string; id: string; speaker: { id: string } }[],
): Record<string, (at: number) => string> => {
  const article = (at: number) => `article-${(at * 7919) % ARTICLES}`
  const quote = (at: number) => quotes[at % quotes.length]!
  const ask = (words: string[]) => encodeURIComponent(words.join(' '))
  const wordsOf = (at: number) => quote(at).text.replace(/,$/, '').split(' ')
  return {
    'an article': (at) => `/v1/articles/${article(at)}`,
    'a quote': (at) => `/v1/quotes/${article(at)}.q${at % 6}`,
    'a person': (at) => `/v1/people/${quote(at).speaker.id}?_=${at}`.replace(/\?.*/, ''),
    'a page of mentions': (at) => `/v1/mentions?limit=${1 + at}`,
    'figures by unit': (at) => `/v1/figures?unit=USD&limit=${1 + at}`,
    'figures of some value, by value': (at) => `/v1/figures?min=${(at + 1) * 1e7}&sort=value`,
    'quotes of a person': (at) => `/v1/quotes?speaker=${quote(at).speaker.id}&limit=${1 + at}`,
    'quotes with a frequent word': (at) => `/v1/quotes?q=${frequent(at)}&limit=${1 + at}`,
    'articles with a frequent word': (at) => `/v1/articles?q=${frequent(at)}&limit=${1 + at}`,
    'search: a frequent word': (at) => `/v1/search?q=${frequent(at)}&limit=${1 + at}`,
    'search: two words': (at) => `/v1/search?q=${ask(wordsOf(at).slice(0, 2))}`,
    'search: a typing error': (at) =>
      `/v1/search?q=${ask([
        wordsOf(at)
          .toSorted((a, b) => b.length - a.length)[0]!
          .replace(/.$/, 'q'),
      ])}`,
    'verify: two frequent words': (at) =>
      `/v1/verify?quote=${ask([frequent(at), frequent(at + 1 + Math.floor(at / 15))])}`,
    'verify: as it was said': (at) => `/v1/verify?quote=${ask(wordsOf(at))}`,
    'verify: a word was dropped': (at) => `/v1/verify?quote=${ask(wordsOf(at).toSpliced(3, 1))}`,
    'verify: by its speaker': (at) =>
      `/v1/verify?quote=${ask(wordsOf(at).toSpliced(3, 1))}&speaker=${quote(at).speaker.id}`,
  }
}

/** Milliseconds that a client waits, and how often it is told that it is too common. */
const measure = async (url: string, question: (at: number) => string) => {
  const taken: number[] = []
  let common = 0
  for (let at = 0; at < TIMES; at++) {
    const begun = performance.now()
    const response = await fetch(url + question(at))
    const body = await response.text()
    taken.push(performance.now() - begun)
    if (response.status === 422) common++
    else if (!response.ok) throw new Error(`${question(at)} answered ${response.status}: ${body.slice(0, 200)}`)
  }
  const sorted = taken.toSorted((a, b) => a - b)
  return {
    'p50, ms': median(taken).toFixed(1),
    'p99, ms': sorted[Math.floor(0.99 * (sorted.length - 1))]!.toFixed(1),
    ...(common > 0 && { 'too common': common }),
  }
}

/** Answers a second, of one address again and again, or of others each time. */
const perSecond = (url: string, distinct = false): number =>
  Number(
    execFileSync(process.execPath, [
      '--import',
      'tsx',
      join(import.meta.dirname, 'load.ts'),
      JSON.stringify({ url, distinct, seconds: SECONDS }),
    ]),
  )

const json = async (url: string) => (await fetch(url)).json()

/** Pages of a list far from its beginning. */
const deep = async (url: string, path: string, pages: number) => {
  let next = `${path}&limit=100`
  for (let page = 0; page < pages; page++) next = (await json(url + next)).links.next ?? next
  const { searchParams } = new URL(next, url)
  return searchParams.get('cursor')!
}

const ends: (() => unknown)[] = []
const postgres = await startPostgres({ teardown: (end: () => unknown) => ends.push(end) } as never)
const folder = mkdtempSync(join(tmpdir(), 'verbatim-articles-'))
try {
  if (!postgres) throw new Error('there is no PostgreSQL for this platform, and no TEST_DATABASE_URL')
  const DATABASE_URL = await postgres.empty()
  writeCorpus(folder, ARTICLES)
  await load(folder, DATABASE_URL)
  const one = await start({ DATABASE_URL })
  const { items: quotes } = await json(`${one.url}/v1/quotes?limit=100&sort=-id`)
  const rows: Record<string, object> = {}
  for (const [name, question] of Object.entries(questions(quotes))) rows[name] = await measure(one.url, question)
  console.table(rows)
  const path = '/v1/mentions?sort=id'
  const cursor = await deep(one.url, path, Math.min(200, Math.floor(ARTICLES / 20)))
  console.table({
    'first page': await measure(one.url, (at) => `${path}&limit=${1 + at}`),
    'deep page': await measure(one.url, (at) => `${path}&limit=${1 + at}&cursor=${cursor}`),
  })
  const memory = await start({})
  const list = '/v1/articles?limit=1'
  console.table({
    'again, from PostgreSQL, answers a second': perSecond(one.url + list).toFixed(0),
    'again, from memory': perSecond(memory.url + list).toFixed(0),
  })
  await stop(memory)
  const alone = perSecond(`${one.url}/v1/quotes?sort=id&limit=5&to=`, true)
  const other = await start({ DATABASE_URL })
  const both = await Promise.all(
    [one, other].map(
      ({ url }) =>
        new Promise<number>((resolve) => {
          const asking = spawn(process.execPath, [
            ...['--import', 'tsx', join(import.meta.dirname, 'load.ts')],
            JSON.stringify({ url: `${url}/v1/quotes?sort=id&limit=5&to=`, distinct: true, seconds: SECONDS }),
          ])
          let out = ''
          asking.stdout.on('data', (chunk) => (out += chunk))
          asking.on('close', () => resolve(Number(out)))
        }),
    ),
  )
  console.table({
    'new answers a second, one process': alone.toFixed(0),
    'two processes': (both[0]! + both[1]!).toFixed(0),
  })
  console.log(`a process holds ${megabytes(one.child.pid!).toFixed(0)} MB`)
  await Promise.all([one, other].map(stop))
} finally {
  rmSync(folder, { recursive: true })
  for (const end of ends) await end()
}
