/**
 * Loaded before a program (`node --import`), it counts which parts of ours run there, and leaves that where tap reads
 * coverage from. What tap itself would load before every process also reads each module of all libraries and its source map,
 * which takes longer than most of our programs.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'

const FOLDER = resolve('.tap/coverage')
const OURS = ['dist/', '.build/test/'].map((folder) => pathToFileURL(folder).href)

const count = () => {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const write = () =>
    session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
      // nothing can see how this here ends
      const ours = result.filter(({ url }) => OURS.some((folder) => url.startsWith(folder)) && url !== import.meta.url)
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(`${FOLDER}/${process.pid}-${Date.now()}.json`, JSON.stringify({ result: ours }))
    })
  // after all who listen to the end
  const emit = process.emit as (...event: unknown[]) => boolean
  Object.assign(process, {
    emit: (...event: unknown[]) => {
      const isHeard = emit.apply(process, event)
      if (event[0] === 'exit') write()
      return isHeard
    },
  })
  // which ends those that do not listen to it
  const end = () => {
    if (process.listenerCount('SIGTERM') > 1) return
    write()
    process.off('SIGTERM', end).kill(process.pid, 'SIGTERM')
  }
  process.on('SIGTERM', end)
}

if (isMainThread) count()
