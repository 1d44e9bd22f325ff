/** Rules that a fact must keep beyond its schema and its words. */
import type { Words } from '../model/anchor.js'
import type { WrittenFigure } from '../model/figure.js'
import type { Span } from '../model/text.js'
import { agrees, readNumbers } from './numbers.js'
import { isCurrency, signFits } from './standards.js'

/** What a check may look at. `report` takes the path within the fact. */
export interface Checked {
  language: string
  spanOf(words: Words): Span | undefined
  report(path: (string | number)[], detail: string): void
}

const UNITS_OF_TIME = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century']

/** The words say one number, that number is the value, and the unit is one that fits the kind. */
export const checkFigure = ({ text, value, kind, unit }: WrittenFigure, { language, report }: Checked): void => {
  const numbers = readNumbers(text, language)
  if (numbers.length === 0) report(['text'], `no number can be read in “${text}”`)
  else if (numbers.length > 1)
    report(['text'], `“${text}” says ${numbers.length} numbers (${numbers.join(', ')}): a figure is one`)
  else if (!agrees(value, numbers[0]!)) report(['value'], `“${text}” says ${numbers[0]}, not ${value}`)

  if (kind === 'money') checkCurrency(text, unit, language, report)
  if (kind === 'duration' && !UNITS_OF_TIME.includes(String(unit))) {
    report(['unit'], `a duration needs a unit of time: ${UNITS_OF_TIME.join(', ')}`)
  }
  if (kind === 'rank' && !(Number.isInteger(value) && value > 0)) report(['value'], 'a rank is a whole number from 1')
}

const checkCurrency = (text: string, unit: string | undefined, language: string, report: Checked['report']) => {
  const sign = /\p{Sc}/u.exec(text)?.[0]
  if (unit === undefined) report(['unit'], 'money needs its currency, as an ISO 4217 code like "USD"')
  else if (!isCurrency(unit)) report(['unit'], `"${unit}" is not an ISO 4217 currency`)
  else if (sign && !signFits(sign, unit, language))
    report(['unit'], `“${text}” is printed with ${sign}, which does not stand for ${unit}`)
}

/** The segments of a quotation follow each other in the text. */
export const checkSegments = ({ segments }: { segments: Words[] }, { spanOf, report }: Checked): void => {
  const spans = segments.map(spanOf)
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1]
    if (!span || !before || span.start >= before.end) continue
    report(
      ['segments', index],
      span.end <= before.start ? 'stands before the segment listed before it' : 'overlaps the segment before it',
    )
  }
}
