/** Earlier versions of articles, as a data folder keeps them: `.revisions/<article>/<digest>.json`. */
import { z } from 'zod'
import { pack, unpack } from '../kinds/packed.js'
import type { Entry } from '../kinds/record.js'
import { Revision, revisionEntry } from '../kinds/revision.js'
import type { Report } from './fault.js'
import { list } from './folder.js'
import { parse } from './parse.js'
import { type DataFolder, parseJson, readText } from './read.js'

const FOLDER = '.revisions'

const Archived = Revision.pick({ at: true, text: true, facts: true }).extend({ title: z.string() })

/** What is kept of a version: its file, and what stands in it. */
export const archived = ({ id, article, at, text, facts }: Revision): [file: string, content: string] => [
  `${FOLDER}/${article.id}/${id}.json`,
  JSON.stringify({ title: article.name, at, text, facts }),
]

/** The versions that are kept, by their file; `known` are those that were read before, which never change. */
export const readArchive = async (
  data: DataFolder,
  known: Map<string, Entry>,
  report: Report,
): Promise<Map<string, Entry>> => {
  const archive = new Map<string, Entry>()
  // most folders have none
  for (const { name: article } of await list(data, FOLDER, () => {})) {
    const folder = `${FOLDER}/${article}`
    for (const { name } of await list(data, folder, report)) {
      const file = `${folder}/${name}`
      const entry = known.get(file) ?? (await readVersion(data, article, file, report))
      if (entry) archive.set(file, entry)
    }
  }
  return archive
}

const readVersion = async (data: DataFolder, id: string, name: string, report: Report) => {
  const text = await readText(data, name, report)
  const file = text === undefined ? undefined : parseJson(text, name, report)
  const version = file && parse(Archived, file.value, file, [])?.written
  if (!version) return undefined
  const article = { type: 'article' as const, id, name: version.title, href: `/v1/articles/${id}` }
  const [entry] = unpack(structuredClone(pack([revisionEntry(article, version)])))
  if (`${id}/${name.split('/').at(-1)}` === `${entry!.id}.json`) return entry
  report({ file: name, detail: `is not what its name says: it is the version ${entry!.id}` })
  return undefined
}
