/** What measurements share. */
import type { Entry } from '../../src/kinds/record.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store } from '../../src/store/store.js'

export const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!

/** The store of so many articles, after printing how long it took to make and how much it holds. */
export const buildStore = async (articles: number, entries: Entry[]): Promise<Store> => {
  global.gc?.()
  const before = process.memoryUsage()
  const start = performance.now()
  const store = await memoryStore(entries)
  const seconds = (performance.now() - start) / 1000
  global.gc?.()
  const after = process.memoryUsage()
  const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6
  console.log(
    `${articles} articles, indexed in ${seconds.toFixed(1)} s${global.gc ? `, ${megabytes.toFixed(0)} MB` : ''}`,
  )
  return store
}
