/** Files of a folder, changed all or none: what is to be is written down first, and done again where that was broken off. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files as they are to be, or undefined for what is to go, by their path in the folder. */
export type Changes = Map<string, string | undefined>

const JOURNAL = '.journal.json'

/** Done when it is on the disk. */
export const commit = async (root: string, changes: Changes): Promise<void> => {
  await writeWhole(join(root, JOURNAL), JSON.stringify([...changes].map(([file, content]) => ({ file, content }))))
  await recover(root)
}

/** Does what was written down; nothing where nothing was. */
export const recover = async (root: string): Promise<void> => {
  const journal = join(root, JOURNAL)
  let written: string
  try {
    written = await readFile(journal, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  for (const { file, content } of JSON.parse(written) as { file: string; content?: string }[]) {
    const path = join(root, file)
    if (content === undefined) {
      await rm(path, { recursive: true, force: true })
      await sync(dirname(path))
    } else await writeWhole(path, content)
  }
  await rm(journal)
  await sync(root)
}

/** A file that is there whole or not at all; its name begins with a dot while it is not. */
const writeWhole = async (path: string, content: string) => {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = join(dirname(path), '.unfinished')
  const file = await open(unfinished, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
  await sync(dirname(path))
}

/** What is renamed or removed in a folder is on the disk when the folder is. */
const sync = async (folder: string) => {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
