/** What runs in a thread of `threads.ts` or `elsewhere.ts`: articles to what they come to, all with the same entities. */
import Tinypool from 'tinypool'
import { VOCABULARY } from '../kinds/index.js'
import { compileFiles, knownOf, type ReadArticle, readOne } from './articles.js'
import type { Known } from './compile.js'
import type { ArticleFiles, Folder } from './folder.js'
import type { DataFolder } from './read.js'

let known: Known | undefined
/** What a thread knows: what it was given when it began. What is wrong with that is said by the thread that asks. */
export const ofThread = (): Known => {
  known ??= knownOf(Tinypool.workerData as Pick<Folder, 'entities'>, VOCABULARY, () => {})
  return known
}

/** An article that somebody sent. */
export const compile = ({ id, files }: { id: string; files: ArticleFiles }, known = ofThread()): ReadArticle =>
  compileFiles(id, files, known)

export default async ({ data, ids }: { data: DataFolder; ids: string[] }): Promise<ReadArticle[]> => {
  const articles: ReadArticle[] = []
  for (const id of ids) articles.push(await readOne(data, id, ofThread()))
  return articles
}
