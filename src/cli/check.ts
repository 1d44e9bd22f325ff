/** `npm run check`: an editor's tool. Says what was checked and what is missing, or every fault. */
import { readdir } from 'node:fs/promises'
import { FORMATS, type Format } from '../corpus/findings.js'
import { progressOn } from '../corpus/progress.js'
import { onChange } from '../corpus/watch.js'
import { inTurns } from '../desks/in-turn.js'
import { oneOf, refuseFor, used } from './usage.js'

const OPTIONS = {
  watch: { type: 'boolean', default: false },
  complete: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
} as const

const asked = used('check', OPTIONS, ({ values, positionals }) => {
  const folder = oneOf(positionals, 'one folder is checked at a time', 'data')
  if (!Object.hasOwn(FORMATS, values.format))
    throw new TypeError(`"${values.format}" is no format: ${Object.keys(FORMATS).join(', ')} are`)
  return { ...values, format: values.format as Format, folder }
})
if (asked) {
  const { folder, format, watch, complete } = asked
  const begin = async () => {
    // which whoever calls it wrongly need not wait for
    const { checker } = await import('../corpus/checker.js')
    const find = checker(folder, progressOn(process.stderr))
    const check = async () => {
      const findings = await find()
      const { faults, missing } = findings
      const lines = FORMATS[format](findings)
      const toError = format === 'text' && faults.length > 0
      if (lines.length > 0) (toError ? console.error : console.log)(lines.join('\n'))
      process.exitCode = faults.length > 0 || (complete && missing.length > 0) ? 1 : 0
    }
    const inTurn = inTurns()
    const again = () => inTurn(check)
    // before it is checked first, so that no change is missed
    if (watch) onChange(folder, again)
    return again()
  }
  await readdir(folder).then(begin, refuseFor)
}
