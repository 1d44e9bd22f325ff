/** Notices changes of a folder. */
import { type FSWatcher, watch } from 'node:fs'

/** A folder counts as changed when nothing changed for so long. */
const SETTLED_MS = 200

/** Calls back when something in the folder has changed and no more changes come. */
export const onChange = (folder: string, changed: () => void, { recursive = true } = {}): FSWatcher => {
  let settled: NodeJS.Timeout | undefined
  return watch(folder, { recursive }, () => {
    clearTimeout(settled)
    settled = setTimeout(changed, SETTLED_MS)
  })
}
