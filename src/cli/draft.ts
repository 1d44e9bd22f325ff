/** `npm run draft`: what a program proposes for a text, with the reason for each, for an editor to confirm. */
import { readdir, readFile } from 'node:fs/promises'
import { type Fault, printFault } from '../corpus/fault.js'
import { decode } from '../corpus/read.js'
import { isLanguageTag } from '../kinds/standards.js'
import { oneOf, refuse, refuseFor, used } from './usage.js'

const OPTIONS = { data: { type: 'string', default: 'data' }, language: { type: 'string' } } as const

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
      // which whoever calls it wrongly need not wait for
      const { draftBeside } = await import('../draft/beside.js')
      const report = (fault: Fault) => refuse(printFault(fault))
      const { target, made } = await draftBeside(file, data, { content, language }, report)
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
