/**
 * `npm run bench -- --growth [articles …]`: how loading, memory and requests grow with the corpus. `BESIDE=<checkout>`, a built
 * checkout of another version, is measured beside this one, each in a process of its own, taking turns.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../support/free-port.js'
import { writeCorpus } from './corpus.js'
import { median } from './measure.js'

const SIZES = process.argv.slice(2).map(Number)
const CHECKOUTS = ['.', ...(process.env.BESIDE ? [process.env.BESIDE] : [])]
/** So often is each request made, with another value each time where it has one. */
const TIMES = 15

/** Milliseconds after which no more are made. */
const LONGEST = 20_000

type Row = Record<string, string | number>

/** Megabytes in memory, as the system counts them. */
const memory = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1000

/** Milliseconds until the whole answer is there. */
const timed = async (url: string, headers: Record<string, string> = {}) => {
  const start = performance.now()
  const response = await fetch(url, { headers })
  const body = await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${body.slice(0, 300)}`)
  return { ms: performance.now() - start, body }
}

/** The median and the worst of requests. */
const times = async (urls: string[]): Promise<string> => {
  const taken: number[] = []
  for (const url of urls) {
    taken.push((await timed(url)).ms)
    if (taken.reduce((sum, ms) => sum + ms, 0) > LONGEST) break
  }
  return `${median(taken).toFixed(1)}/${Math.max(...taken).toFixed(1)}`
}
const different = (url: (number: number) => string) => Array.from({ length: TIMES }, (_, number) => url(number))
const words = ['the', 'of', 'and', 'to', 'a', 'in', 'is', 'that', 'for', 'it', 'on', 'we', 'not', 'with', 'as']

const measure = async (checkout: string, folder: string): Promise<Row> => {
  const port = await freePort()
  const root = `http://127.0.0.1:${port}`
  const start = performance.now()
  // a version before the bundle has none
  const program = ['dist/start.js', 'dist/server.js'].find((file) => existsSync(join(checkout, file)))!
  const child = spawn(process.execPath, ['--max-old-space-size=12000', program], {
    cwd: checkout,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, RATE_LIMIT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    while (!(await fetch(`${root}/readyz`).catch(() => undefined))?.ok) await setTimeout(20)
    const ready = (performance.now() - start) / 1000
    const resident = memory(child.pid!)
    const list = `${root}/v1/mentions`
    const end = await lastCursor(`${list}?limit=100`)
    const row: Row = {
      'ready, s': ready.toFixed(1),
      'memory, MB': resident.toFixed(0),
      search: await times(different((at) => `${root}/v1/search?q=${words[at]}`)),
      'one letter': await times(different((at) => `${root}/v1/search?q=${'aeioubcdfghklmn'[at]}`)),
      q: await times(different((at) => `${root}/v1/articles?q=${words[at]}`)),
      verify: await times(different((at) => `${root}/v1/verify?quote=${words[at]}+${words[(at + 1) % TIMES]}`)),
      filtered: await times(different((at) => `${list}?article=article-${at % 50}&limit=${20 + at}`)),
      'first page': await times(different((at) => `${list}?limit=${20 + at}`)),
      'last page': await times(different((at) => `${list}?limit=${20 + at}${end}`)),
      again: await times(different(() => `${list}?limit=20`)),
    }
    const csv = await timed(`${list}.csv`, { accept: 'text/csv' }).catch(() => timed(list, { accept: 'text/csv' }))
    row['download, s'] = (csv.ms / 1000).toFixed(1)
    row['memory then'] = memory(child.pid!).toFixed(0)
    return row
  } finally {
    child.kill()
    await once(child, 'close')
  }
}

/** What the address of the last page of a list has beside that of the first, after going through all of them. */
const lastCursor = async (url: string): Promise<string> => {
  let cursor = ''
  for (let next: string | undefined = url; next; ) {
    const { links } = JSON.parse((await timed(next)).body) as { links: { next?: string } }
    next = links.next && new URL(links.next, url).href
    if (next) cursor = `&cursor=${encodeURIComponent(new URL(next).searchParams.get('cursor')!)}`
  }
  return cursor
}

for (const articles of SIZES.length > 0 ? SIZES : [1, 100, 1000, 10_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-growth-'))
  try {
    writeCorpus(folder, articles)
    const rows: Record<string, Row> = {}
    for (const checkout of CHECKOUTS) rows[`${articles} ${checkout}`] = await measure(checkout, folder)
    console.table(rows)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
