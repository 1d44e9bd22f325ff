/** The service as a process of its own, on a free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Test } from 'tap'

export interface Run {
  child: ChildProcess
  /** What it wrote so far. */
  out: () => string
  err: () => string
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>
}

/** A program of ours; `preload` are options of Node’s, to put something in its way. */
export const run = (
  t: Test,
  file: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = {},
  preload: string[] = [],
): Run => {
  const child = spawn(process.execPath, [...preload, join('dist', file), ...args], {
    env: { ...process.env, ...env },
  })
  const written = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (written.out += chunk))
  child.stderr.on('data', (chunk) => (written.err += chunk))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  t.teardown(() => {
    child.kill('SIGTERM') // not SIGKILL, which would lose the coverage
    return ended
  })
  return { child, out: () => written.out, err: () => written.err, ended }
}

/** A server that is ready, and its address: what `npm start` runs, or one of many files, whose coverage can be counted. */
export const startServer = async (
  t: Test,
  env: NodeJS.ProcessEnv = {},
  file = 'start.js',
  preload: string[] = [],
): Promise<Run & { url: string }> => {
  const server = run(t, file, [], { PORT: '0', ...env }, preload)
  while (!server.out().includes('"msg":"ready"')) await new Promise((resolve) => setTimeout(resolve, 20))
  return { ...server, url: `http://127.0.0.1:${/"port":(\d+)[^\n]*"ready"/.exec(server.out())![1]!}` }
}
