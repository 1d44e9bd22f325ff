/**
 * `npm run draft -- path/to/article.txt [--data folder] [--language en]`: writes `facts.draft.json` beside it: what a program
 * proposes, with the reason for each, for an editor to confirm.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'jsonc-parser'
import { knownOf } from '../corpus/articles.js'
import { printFault } from '../corpus/fault.js'
import { DRAFT_FILE, fileOf } from '../corpus/folder.js'
import { decode, readText } from '../corpus/read.js'
import { VOCABULARY } from '../kinds/index.js'
import { isLanguageTag } from '../kinds/standards.js'
import { used } from './usage.js'

const argumentsOf = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' }, language: { type: 'string' } },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new TypeError('one text is drafted at a time: say which')
  const { language } = values
  if (language !== undefined && !isLanguageTag(language))
    throw new TypeError(`"${language}" is no language (BCP 47): "en", "de-AT"`)
  return { ...values, file }
}

const refuse = (message: string) => {
  console.error(message)
  process.exitCode = 1
}

/** What a JSON file holds; nothing where there is none. */
const parsed = async (file: string) => Object(parse(await readFile(file, 'utf8').catch(() => '{}')))

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
      // what an editor has written of the article already
      const { article } = await parsed(join(dirname(file), 'facts.json'))
      const known = knownOf({ entities: new Map(files.flat()) }, VOCABULARY, (fault) => refuse(printFault(fault)))
      // which whoever calls it wrongly need not wait for
      const { draft } = await import('../draft/draft.js')
      const made = draft({ content, language, article }, known)
      const target = join(dirname(file), DRAFT_FILE)
      // what was turned down in npm run edit stays so
      const { rejected } = await parsed(target)
      await writeFile(target, `${JSON.stringify({ ...made, rejected }, undefined, 2)}\n`)
      const { quotes, figures, roles } = made.facts as Record<'quotes' | 'figures' | 'roles', unknown[]>
      const added = Object.entries(made.entities).flatMap(([plural, { length }]) =>
        length ? `${length} new ${plural}` : [],
      )
      console.log(
        `${target}: ${[`${quotes.length} quotes`, `${figures.length} figures`, `${roles.length} roles`, ...added].join(', ')}, for you to confirm`,
      )
      for (const { list, detail } of made.ungrounded) console.log(`not proposed for ${list}: ${detail}`)
    }
  } catch (error) {
    refuse((error as Error).message)
  }
}
