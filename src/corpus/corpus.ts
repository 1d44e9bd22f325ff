/** A data folder to a corpus: read, parse, ground, check, compile. Every fault is reported, and one is enough to refuse it. */
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Id } from '../kinds/id.js'
import type { Entry, Kind } from '../kinds/record.js'
import { type ArticleSource, readArticle } from './article-source.js'
import { articleEntries, entityEntry } from './compile.js'
import { type Entities, readEntities } from './entities.js'
import { compare, type Fault, FaultyCorpus, type Report, sortFaults } from './fault.js'
import { ENTITY_KINDS } from './files.js'
import { build, type Proof, prove } from './ground.js'
import { groupBy } from './group-by.js'
import { indexNames } from './mentions.js'
import { didYouMean } from './parse.js'

export interface Corpus {
  entries: Entry[]
}

/**
 * The corpus of a data folder.
 * @throws FaultyCorpus with all faults, in reading order.
 */
export const loadCorpus = async (folder: string): Promise<Corpus> => {
  const faults: Fault[] = []
  const report: Report = (fault) => faults.push(fault)
  const entities = await readEntities(folder, await rootFiles(folder, report), report)
  const names = indexNames(entities)
  const articles: { source: ArticleSource; proof: Proof }[] = []
  for (const { id, files } of await articleFolders(folder, report)) {
    const source = await readArticle(folder, id, files, report)
    if (source) articles.push({ source, proof: prove(source, entities, names, report) })
  }
  if (faults.length > 0) throw new FaultyCorpus(sortFaults(faults))
  return { entries: compile(articles, entities) }
}

/** How many of each kind a corpus holds. */
export const countEntries = ({ entries }: Corpus): Partial<Record<Kind, number>> => {
  const groups = groupBy(entries, ({ kind }) => kind)
  return Object.fromEntries([...groups].map(([kind, { length }]) => [kind, length]))
}

const compile = (articles: { source: ArticleSource; proof: Proof }[], entities: Entities): Entry[] => {
  const mentions = groupBy(
    articles.flatMap(({ proof }) => proof.mentions),
    ({ entity }) => `${entity.type}:${entity.id}`,
  )
  return [
    ...articles.flatMap(({ source, proof }) => {
      const byline = source.article.written.byline.map(
        ({ entity, id }) => entities.known.get(`${entity}:${id}`)!.reference,
      )
      return articleEntries(source, byline, build(source, proof, entities), proof)
    }),
    ...[...entities.known].map(([key, entity]) => entityEntry(entity, mentions.get(key) ?? [])),
  ]
}

const ROOT_FILES = [...ENTITY_KINDS.map(({ plural }) => `${plural}.json`), 'articles']

/** What of a data folder is there. Anything unknown beside it is a fault, since it may be a name misspelt. */
const rootFiles = async (folder: string, report: Report): Promise<string[]> => {
  const names = (await list(folder, '', report)).map(({ name }) => name)
  for (const file of names.filter((name) => !ROOT_FILES.includes(name))) {
    report({ file, detail: `is not part of a data folder${didYouMean(file, ROOT_FILES)}` })
  }
  return names
}

/** The folders of articles and what each holds. */
const articleFolders = async (folder: string, report: Report): Promise<{ id: string; files: string[] }[]> => {
  const entries = await list(folder, 'articles', report)
  if (entries.length === 0) {
    report({ file: 'articles', detail: 'holds no article: expected articles/<id>/article.txt and facts.json' })
  }
  const folders = []
  for (const entry of entries) {
    const file = `articles/${entry.name}`
    const { error } = Id.safeParse(entry.name)
    if (!entry.isDirectory()) report({ file, detail: 'is not a folder: an article is a folder' })
    else if (error) report({ file, detail: `cannot be an article’s id: ${error.issues[0]!.message}` })
    else folders.push({ id: entry.name, files: (await list(folder, file, report)).map(({ name }) => name) })
  }
  return folders
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
