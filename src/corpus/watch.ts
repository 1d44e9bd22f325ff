/** Notices changes of a folder. */
import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/** A folder counts as changed when nothing changed for so long. */
const SETTLED_MS = 200

export interface Watching {
  /** Whether the folders in it are watched too, but for those whose names begin with a dot. */
  recursive?: boolean
  /** Whether the process goes on for it. */
  persistent?: boolean
}

/**
 * Calls back when something in the folder has changed and no more changes come. Folders are watched, never files: whoever
 * watches a file goes on with the one that another took the place of (nodejs/node#5039).
 */
export const onChange = (
  root: string,
  changed: () => void,
  { recursive = true, persistent = true }: Watching = {},
): Pick<FSWatcher, 'close'> => {
  let watchers: FSWatcher[] = []
  let settled: NodeJS.Timeout | undefined
  let isMoved = false

  const notice = (event: string) => {
    isMoved ||= event === 'rename'
    clearTimeout(settled)
    settled = setTimeout(() => {
      // a folder may have come, or another in its place: it is watched before it is read
      if (isMoved) restart()
      changed()
    }, SETTLED_MS)
  }
  const open = (folder: string) => {
    try {
      watchers.push(watch(folder, { persistent }, notice))
      const entries = recursive ? readdirSync(folder, { withFileTypes: true }) : []
      for (const entry of entries)
        if (entry.isDirectory() && !entry.name.startsWith('.')) open(join(folder, entry.name))
    } catch (error) {
      // gone meanwhile, which is noticed in the folder that it was in
      if (!['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) throw error
    }
  }
  const restart = () => {
    const before = watchers
    watchers = []
    isMoved = false
    open(root)
    for (const watcher of before) watcher.close()
  }

  restart()
  return {
    close: () => {
      clearTimeout(settled)
      for (const watcher of watchers) watcher.close()
    },
  }
}
