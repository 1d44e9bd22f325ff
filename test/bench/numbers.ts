/** A table of how numbers are read as many languages print them: `npm run bench -- --numbers`. */
import { checkFigure } from '../../src/kinds/figure-check.js'
import { findNumbers } from '../../src/text/numbers.js'
import { text } from '../../src/text/text.js'
import { LANGUAGES, partsOf, print, STYLES } from '../support/printed.js'

const VALUES = [
  1, 1000, 1234, 1500, 2300, 5000, 21_000, 150_000, 1e6, 1.5e6, 2e6, 3.4e6, 5e6, 11e6, 25e6, 123e6, 1e9, 2.5e9, 7e9,
  1.2e12, 5e12, 34e12, -1500, -2.5e6,
]
const totals = { read: 0, prints: 0, refused: 0, parts: 0 }

for (const language of LANGUAGES)
  for (const style of Object.keys(STYLES))
    for (const value of VALUES) {
      const printed = print(language, style, style === 'percent' ? value / 1e4 : value)
      if (!printed) continue
      const content = `[${printed.text}]`
      const numbers = findNumbers(content, language)
      const [number, ...more] = numbers
      totals.prints++
      const whole = number && more.length === 0 && number.start === 1 && number.end === content.length - 1
      if (whole && number.value === printed.value) totals.read++
      else console.log(language, style, value, JSON.stringify(printed), JSON.stringify([number, ...more]))
      for (const { start, end } of partsOf(printed.text)) {
        const span = { start: start + 1, end: end + 1 }
        const faults: string[] = []
        checkFigure(
          {
            text: content.slice(span.start, span.end),
            kind: style === 'percent' ? 'percentage' : style === 'euros' ? 'money' : 'count',
            unit: style === 'euros' ? 'EUR' : undefined,
            value: printed.value,
          },
          {
            text: text('a', content, 'r'),
            language,
            numbers,
            quoted: [],
            spanOf: () => span,
            report: (path, detail) => path[0] === 'text' && faults.push(detail),
          },
        )
        totals.parts++
        if (faults.length > 0) totals.refused++
        else
          console.log(
            'PART',
            language,
            style,
            JSON.stringify(printed.text),
            JSON.stringify(content.slice(span.start, span.end)),
          )
      }
    }
console.log(
  `${LANGUAGES.length} languages: ${totals.read} of ${totals.prints} read, ${totals.refused} of ${totals.parts} parts refused`,
)
