/** A data folder's reading: which files there are, and what each holds. Nothing else of a corpus knows of a disk. */
import { randomUUID } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { EntityKind } from '../kinds/entity.js'
import { Id } from '../kinds/id.js'
import type { Vocabulary } from '../kinds/index.js'
import { compare, type Report } from './fault.js'
import { didYouMean } from './parse.js'
import { type DataFolder, readText } from './read.js'

/** What is there to be compiled. */
export interface Folder {
  /** The text of each file of entities, by the name of their kind; none where that can't be read. */
  entities: Map<string, string | undefined>
  articles: ArticleFolder[]
}

/** An article that has both its files. */
export interface ArticleFolder {
  id: string
  /** The same as long as its files are. */
  stamp: string
}

/** The files of an article as they are typed; those that can't be had are reported and left out. */
export interface ArticleFiles {
  text: string | undefined
  facts: string | undefined
}

/** What is there; what is missing, unreadable or unknown is reported and left out. */
export const readFolder = async (data: DataFolder, { entities }: Vocabulary, report: Report): Promise<Folder> => {
  const known = [...entities.map(fileOf), 'articles']
  const folder: Folder = { entities: new Map(), articles: [] }
  let isThere = true
  const missed: Report = (fault) => {
    isThere = false
    report(fault)
  }
  const names = (await list(data, '', missed)).map(({ name }) => name)
  if (!isThere) return folder
  // anything unknown is a fault, since it may be a name misspelt
  for (const file of names.filter((name) => !known.includes(name)))
    report({ file, detail: `is not part of a data folder${didYouMean(file, known)}` })
  for (const kind of entities.filter((kind) => names.includes(fileOf(kind))))
    folder.entities.set(kind.kind, await readText(data, fileOf(kind), report))
  const entries = await list(data, 'articles', missed)
  if (isThere && entries.length === 0) {
    report({ file: 'articles', detail: 'holds no article: expected articles/<id>/article.txt and facts.json' })
  }
  for (const entry of entries) {
    const stamp = await articleStamp(data, entry, report)
    if (stamp !== undefined) folder.articles.push({ id: entry.name, stamp })
  }
  return folder
}

export const fileOf = ({ plural }: EntityKind) => `${plural}.json`
export const textFileOf = (id: string) => `articles/${id}/article.txt`
export const factsFileOf = (id: string) => `articles/${id}/facts.json`

const ARTICLE_FILES = ['article.txt', 'facts.json']
/** What a program proposes, which is never read. */
export const DRAFT_FILE = 'facts.draft.json'

/** Of an article's folder; undefined after reporting why it is none. */
const articleStamp = async (data: DataFolder, entry: Listed, report: Report): Promise<string | undefined> => {
  const folder = `articles/${entry.name}`
  const { error } = Id.safeParse(entry.name)
  if (!entry.isFolder) report({ file: folder, detail: 'is not a folder: an article is a folder' })
  else if (error) report({ file: folder, detail: `cannot be an article’s id: ${error.issues[0]!.message}` })
  if (!entry.isFolder || error) return undefined
  const files = (await list(data, folder, report)).map(({ name }) => name)
  for (const file of files.filter((file) => ![...ARTICLE_FILES, DRAFT_FILE].includes(file)))
    report({ file: `${folder}/${file}`, detail: `is not part of an article${didYouMean(file, ARTICLE_FILES)}` })
  const missing = ARTICLE_FILES.filter((file) => !files.includes(file))
  for (const file of missing)
    report({ file: `${folder}/${file}`, detail: 'is missing: an article is a text and its facts' })
  if (missing.length > 0) return undefined
  const stamps = await Promise.all(ARTICLE_FILES.map((file) => fileStamp(data, `${folder}/${file}`)))
  return stamps.join(' ')
}

/** Milliseconds in which a file may change again without another time of change: what file systems count in is less. */
const CLOCK_MS = 100

/**
 * No file is written without its time of change being set, which no program can set to another. One that changed just now
 * has a stamp that no other is like, since it may change again within a tick of the clock.
 */
const fileStamp = async ({ root, changes }: DataFolder, file: string): Promise<string> => {
  // what is not there yet is like nothing that was
  if (changes?.has(file)) return randomUUID()
  return stat(join(root, file), { bigint: true }).then(
    ({ ino, size, ctimeNs, ctimeMs }) =>
      `${ino} ${size} ${ctimeNs} ${Date.now() - Number(ctimeMs) < CLOCK_MS ? randomUUID() : ''}`,
    ({ code }: NodeJS.ErrnoException) => `${code}`,
  )
}

export const readArticle = async (data: DataFolder, id: string, report: Report): Promise<ArticleFiles> => {
  const [text, facts] = await Promise.all([
    readText(data, textFileOf(id), report),
    readText(data, factsFileOf(id), report),
  ])
  return { text, facts }
}

/** What stands in a folder. */
interface Listed {
  name: string
  isFolder: boolean
}

/** What a folder holds, in order of name, hidden files aside; nothing, after reporting it, where it can't be read. */
export const list = async ({ root, changes }: DataFolder, folder: string, report: Report): Promise<Listed[]> => {
  const inside = folder === '' ? '' : `${folder}/`
  const changed = [...(changes ?? [])]
    .filter(([path]) => path.startsWith(inside))
    .map(([path, content]) => ({ parts: path.slice(inside.length).split('/'), content }))
  const found = new Map<string, Listed>()
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    for (const entry of entries) found.set(entry.name, { name: entry.name, isFolder: entry.isDirectory() })
  } catch (error) {
    // a folder may be one that comes with what is to be written
    if (changed.length === 0 || folder === '')
      report({ file: folder || root, detail: `cannot be read: ${(error as NodeJS.ErrnoException).code}` })
  }
  for (const { parts, content } of changed) {
    const name = parts[0]!
    if (content !== undefined) found.set(name, { name, isFolder: parts.length > 1 })
    else if (parts.length === 1) found.delete(name)
  }
  return [...found.values()].filter(({ name }) => !name.startsWith('.')).sort((a, b) => compare(a.name, b.name))
}
