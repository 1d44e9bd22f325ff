/**
 * `npm run draft -- path/to/article.txt [--data folder] [--language en]`: writes `facts.draft.json` beside it: what a program
 * proposes, with the reason for each, for an editor to confirm.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { DRAFT_FILE, fileOf } from '../corpus/folder.js'
import { decode, readText } from '../corpus/read.js'
import { draft } from '../draft/draft.js'
import { VOCABULARY } from '../kinds/index.js'
import { used } from './usage.js'

const argumentsOf = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' }, language: { type: 'string', default: 'en' } },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new TypeError('one text is drafted at a time: say which')
  return { ...values, file }
}

const refuse = (message: string) => {
  console.error(message)
  process.exitCode = 1
}

const asked = used(argumentsOf)
if (asked) {
  const { file, data, language } = asked
  try {
    const content = decode(await readFile(file), file, ({ file, detail }) => refuse(`${file} ${detail}`))
    if (content !== undefined) {
      const files = await Promise.all(
        VOCABULARY.entities.map(async (kind) => {
          const text = await readText({ root: data }, fileOf(kind), () => {})
          return text === undefined ? [] : [[kind.kind, text] as const]
        }),
      )
      const { facts, people, why } = draft({ content, language, entities: new Map(files.flat()) }, VOCABULARY)
      const target = join(dirname(file), DRAFT_FILE)
      await writeFile(target, `${JSON.stringify({ facts, people, why }, undefined, 2)}\n`)
      const { quotes, figures } = facts as { quotes: unknown[]; figures: unknown[] }
      console.log(
        `${target}: ${quotes.length} quotes, ${figures.length} figures, ${people.length} new people, for you to confirm`,
      )
    }
  } catch (error) {
    refuse((error as Error).message)
  }
}
