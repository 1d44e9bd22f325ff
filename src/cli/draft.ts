/** `npm run draft`: what a program proposes for a text, with the reason for each, for an editor to confirm. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'jsonc-parser'
import { knownOf } from '../corpus/articles.js'
import { printFault } from '../corpus/fault.js'
import { DRAFT_FILE, fileOf } from '../corpus/folder.js'
import { decode, readText } from '../corpus/read.js'
import { VOCABULARY } from '../kinds/index.js'
import { isLanguageTag } from '../kinds/standards.js'
import { oneOf, refuse, refuseFor, used } from './usage.js'

const OPTIONS = { data: { type: 'string', default: 'data' }, language: { type: 'string' } } as const

/** What a JSON file holds; nothing where there is none. */
const parsed = async (file: string) => Object(parse(await readFile(file, 'utf8').catch(() => '{}')))

const asked = used('draft', OPTIONS, ({ values, positionals }) => {
  const file = oneOf(positionals, 'one text is drafted at a time: say which')
  const { language } = values
  if (language !== undefined && !isLanguageTag(language))
    throw new TypeError(`"${language}" is no language (BCP 47): "en", "de-AT"`)
  return { ...values, file }
})
if (asked) {
  const { file, data, language } = asked
  try {
    const content = decode(await readFile(file), file, ({ file, detail }) => refuse(`${file} ${detail}`))
    if (content !== undefined && !/\S/.test(content)) refuse(`${file} is empty`)
    else if (content !== undefined) {
      // one that is not there knows nobody, which nobody means
      await readdir(data)
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
    refuseFor(error, file)
  }
}
