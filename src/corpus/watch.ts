/** Notices changes of a folder. */
import { type FSWatcher, readdirSync, realpathSync, watch } from 'node:fs'
import { join } from 'node:path'

/** A folder counts as changed when nothing changed for so long. */
const SETTLED_MS = 200
/** How long nothing is done where there is nothing to watch. */
const GONE_MS = 1000

export interface Watching {
  /** Whether the folders in it are watched too, but for those whose names begin with a dot. */
  recursive?: boolean
  /** Whether the process goes on for it. */
  persistent?: boolean
}

/**
 * Calls back when something in the folder has changed and no more changes come. Folders are watched, and what links lead to,
 * but never files: whoever watches a file goes on with the one that another took the place of (nodejs/node#5039). A folder
 * that is gone is watched, and told of, when it is there again.
 * @throws what the system says where it can't be watched from the start
 */
export const onChange = (
  root: string,
  changed: () => void,
  { recursive = true, persistent = true }: Watching = {},
): Pick<FSWatcher, 'close'> => {
  let watchers: FSWatcher[] = []
  let settled: NodeJS.Timeout | undefined
  let isMoved = false
  let isBegun = false

  const after = (ms: number) => {
    clearTimeout(settled)
    settled = setTimeout(renew, ms)
    if (!persistent) settled.unref()
  }
  const renew = () => {
    const wasGone = watchers.length === 0
    // a folder may have come, or another in its place: it is watched before it is read
    if (isMoved) restart()
    const isGone = watchers.length === 0
    if (isGone) after(GONE_MS)
    if (!isGone || !wasGone) changed()
  }
  const notice = (event: string | Error) => {
    isMoved ||= event !== 'change'
    after(SETTLED_MS)
  }
  /** `known` are the folders that are watched already: a link may lead back to one. */
  const open = (folder: string, known: Set<string>) => {
    try {
      const real = realpathSync(folder)
      if (known.has(real)) return
      known.add(real)
      watchers.push(watch(folder, { persistent }, notice).on('error', notice))
      const entries = recursive ? readdirSync(folder, { withFileTypes: true }) : []
      for (const entry of entries)
        if ((entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
          open(join(folder, entry.name), known)
    } catch (error) {
      const isGone = ['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))
      if (!isBegun && (folder === root || !isGone)) throw error
      // all else goes on being watched, and this is tried again at the next change
      isMoved = true
    }
  }
  const restart = () => {
    const before = watchers
    watchers = []
    isMoved = false
    open(root, new Set())
    for (const watcher of before) watcher.close()
  }

  const close = () => {
    clearTimeout(settled)
    for (const watcher of watchers) watcher.close()
  }

  try {
    restart()
  } catch (error) {
    close()
    throw error
  }
  isBegun = true
  return { close }
}
