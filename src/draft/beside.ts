/** A draft as a file beside its text, by what a data folder and an editor know already. */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'jsonc-parser'
import { knownOf } from '../corpus/articles.js'
import type { Report } from '../corpus/fault.js'
import { DRAFT_FILE, fileOf } from '../corpus/folder.js'
import { readText } from '../corpus/read.js'
import { VOCABULARY } from '../kinds/index.js'
import { type Drafted, draft } from './draft.js'
import type { Draft } from './grounded.js'

/** What a JSON file holds; nothing where there is none. */
const parsed = async (file: string) => Object(parse(await readFile(file, 'utf8').catch(() => '{}')))

/** Writes it beside `file`, whose text is given; `report` is told what is wrong with the entities of the data folder. */
export const draftBeside = async (
  file: string,
  data: string,
  text: Pick<Drafted, 'content' | 'language'>,
  report: Report,
): Promise<{ target: string; made: Draft }> => {
  const files = await Promise.all(
    VOCABULARY.entities.map(async (kind) => {
      const text = await readText({ root: data }, fileOf(kind), () => {})
      return text === undefined ? [] : [[kind.kind, text] as const]
    }),
  )
  const known = knownOf({ entities: new Map(files.flat()) }, VOCABULARY, report)
  // what an editor has written of the article already
  const { article } = await parsed(join(dirname(file), 'facts.json'))
  const made = draft({ ...text, article }, known)
  const target = join(dirname(file), DRAFT_FILE)
  // what was turned down in npm run edit stays so
  const { rejected } = await parsed(target)
  await writeFile(target, `${JSON.stringify({ ...made, rejected }, undefined, 2)}\n`)
  return { target, made }
}
