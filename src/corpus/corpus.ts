/** A data folder to a corpus: read, parse, ground, check, compile. Every fault is reported, and one is enough to refuse it. */
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Id } from '../model/id.js'
import type { Entry, Kind } from '../model/record.js'
import { type ArticleSource, readArticle } from './article-source.js'
import { articleEntries, entityEntry } from './compile.js'
import { type Entities, readEntities } from './entities.js'
import { type Fault, FaultyCorpus, type Report, sortFaults } from './fault.js'
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
  for (const { name, files } of await articleFolders(folder, report)) {
    const source = await readArticle(folder, name, files, report)
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
      const byline = source.article.written.byline.map(({ entity, id }) => entities.get(`${entity}:${id}`)!.reference)
      return articleEntries(source, byline, build(source, proof, entities), proof)
    }),
    ...[...entities].map(([key, entity]) => entityEntry(entity, mentions.get(key) ?? [])),
  ]
}

const ROOT_FILES = ENTITY_KINDS.map(({ plural }) => `${plural}.json`)

/** The entity files that are there. Anything unknown beside them is a fault, since it may be one that is misspelt. */
const rootFiles = async (folder: string, report: Report): Promise<string[]> => {
  const names = ((await list(folder, '', report)) ?? []).map(({ name }) => name)
  const known = [...ROOT_FILES, 'articles']
  for (const file of names.filter((name) => !known.includes(name))) {
    report({ file, detail: `is not part of a data folder${didYouMean(file, known)}` })
  }
  return names
}

const articleFolders = async (folder: string, report: Report): Promise<{ name: string; files: string[] }[]> => {
  const entries = await list(folder, 'articles', report)
  if (entries === undefined) return []
  const folders = entries.filter((entry) => entry.isDirectory())
  for (const { name } of entries.filter((entry) => !entry.isDirectory()))
    report({ file: `articles/${name}`, detail: 'is not a folder: an article is a folder' })
  if (entries.length === 0)
    report({ file: 'articles', detail: 'holds no article: expected articles/<id>/article.txt and facts.json' })
  const named = []
  for (const { name } of folders) {
    const id = Id.safeParse(name)
    if (id.error)
      report({ file: `articles/${name}`, detail: `cannot be an article’s id: ${id.error.issues[0]!.message}` })
    else named.push({ name, files: ((await list(folder, `articles/${name}`, report)) ?? []).map((file) => file.name) })
  }
  return named
}

/** What a folder holds, in order of name, hidden files aside. */
const list = async (root: string, folder: string, report: Report): Promise<Dirent[] | undefined> => {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    report({ file: folder || root, detail: `cannot be read: ${(error as NodeJS.ErrnoException).code ?? error}` })
    return undefined
  }
}
