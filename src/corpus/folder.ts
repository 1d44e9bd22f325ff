/** A data folder's reading: which files there are, and what each holds. Nothing else of a corpus knows of a disk. */
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { EntityKind } from '../kinds/entity.js'
import { Id } from '../kinds/id.js'
import type { Vocabulary } from '../kinds/index.js'
import { compare, type Report } from './fault.js'
import { didYouMean } from './parse.js'
import { type JsonFile, readJson, readText } from './read.js'

/** What a corpus is compiled from. */
export interface Sources {
  entities: EntitySource[]
  articles: ArticleSource[]
}

/** The entities of a kind; without a file where that is faulty. */
export interface EntitySource {
  kind: EntityKind
  file: JsonFile | undefined
}

/** A text, and what an editor wrote about it. */
export interface ArticleSource {
  id: string
  content: string
  file: JsonFile
}

/** What is there; what is missing, unreadable or unknown is reported and left out. */
export const readFolder = async (root: string, { entities }: Vocabulary, report: Report): Promise<Sources> => {
  const known = [...entities.map(fileOf), 'articles']
  const names = (await list(root, '', report)).map(({ name }) => name)
  // anything unknown is a fault, since it may be a name misspelt
  for (const file of names.filter((name) => !known.includes(name)))
    report({ file, detail: `is not part of a data folder${didYouMean(file, known)}` })
  const sources: Sources = { entities: [], articles: [] }
  for (const kind of entities.filter((kind) => names.includes(fileOf(kind))))
    sources.entities.push({ kind, file: await readJson(root, fileOf(kind), report) })
  for (const { id, files } of await articleFolders(root, report)) {
    const source = await readArticle(root, id, files, report)
    if (source) sources.articles.push(source)
  }
  return sources
}

const fileOf = ({ plural }: EntityKind) => `${plural}.json`

/** The folders of articles and what each holds. */
const articleFolders = async (root: string, report: Report): Promise<{ id: string; files: string[] }[]> => {
  const entries = await list(root, 'articles', report)
  if (entries.length === 0) {
    report({ file: 'articles', detail: 'holds no article: expected articles/<id>/article.txt and facts.json' })
  }
  const folders = []
  for (const entry of entries) {
    const file = `articles/${entry.name}`
    const { error } = Id.safeParse(entry.name)
    if (!entry.isDirectory()) report({ file, detail: 'is not a folder: an article is a folder' })
    else if (error) report({ file, detail: `cannot be an article’s id: ${error.issues[0]!.message}` })
    else folders.push({ id: entry.name, files: (await list(root, file, report)).map(({ name }) => name) })
  }
  return folders
}

const ARTICLE_FILES = ['article.txt', 'facts.json']

const readArticle = async (
  root: string,
  id: string,
  files: string[],
  report: Report,
): Promise<ArticleSource | undefined> => {
  const folder = `articles/${id}`
  for (const file of files.filter((file) => !ARTICLE_FILES.includes(file)))
    report({ file: `${folder}/${file}`, detail: `is not part of an article${didYouMean(file, ARTICLE_FILES)}` })
  const missing = ARTICLE_FILES.filter((file) => !files.includes(file))
  for (const file of missing)
    report({ file: `${folder}/${file}`, detail: 'is missing: an article is a text and its facts' })
  if (missing.length > 0) return undefined
  const content = await readText(root, `${folder}/article.txt`, report)
  const file = await readJson(root, `${folder}/facts.json`, report)
  if (content !== undefined && !/\S/.test(content)) report({ file: `${folder}/article.txt`, detail: 'is empty' })
  return content === undefined || file === undefined ? undefined : { id, content, file }
}

/** What a folder holds, in order of name, hidden files aside; nothing, after reporting it, where it can't be read. */
const list = async (root: string, folder: string, report: Report): Promise<Dirent[]> => {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => compare(a.name, b.name))
  } catch (error) {
    report({ file: folder || root, detail: `cannot be read: ${(error as NodeJS.ErrnoException).code}` })
    return []
  }
}
