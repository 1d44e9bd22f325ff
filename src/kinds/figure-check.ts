/** Rules that a figure must keep beyond its schema and its words. */
import { findNumbers } from '../text/number-spans.js'
import { agrees, readNumbers } from '../text/numbers.js'
import type { Span, Text } from '../text/text.js'
import type { Words } from './anchor.js'
import type { Checked } from './fact.js'
import { currencyFits, isCurrency } from './standards.js'

/** What a figure says of its words. */
type Measure = Words & { kind: string; value: number; unit?: string | undefined }

const UNITS_OF_TIME = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century']
const PERCENT = /[%‰]|per\s?cent/i

/** The words say one whole number, that number is the value, and kind and unit are what the words say. */
export const checkFigure = (figure: Measure, { text, language, spanOf, report }: Checked): void => {
  const { text: words, value, kind, unit } = figure
  const numbers = readNumbers(words, language)
  const cut = cutNumber(text, spanOf(figure), language)
  if (cut) report(['text'], `“${words}” is cut out of “${cut}”: take the whole number`)
  else if (numbers.length === 0) report(['text'], `no number can be read in “${words}”`)
  else if (numbers.length > 1)
    report(['text'], `“${words}” says ${numbers.length} numbers (${numbers.join(', ')}): a figure is one`)
  else if (!agrees(value, numbers[0]!)) report(['value'], `“${words}” says ${numbers[0]}, not ${value}`)

  if (kind === 'money') checkCurrency(words, unit, language, report)
  else if (/\p{Sc}/u.test(words)) report(['kind'], `“${words}” is money, not a ${kind}`)
  if (kind === 'percentage' && !PERCENT.test(words)) report(['kind'], `“${words}” says no percentage`)
  if (kind !== 'percentage' && PERCENT.test(words)) report(['kind'], `“${words}” is a percentage, not a ${kind}`)
  if (kind === 'duration') checkDuration(words, unit, report)
  if (kind === 'rank' && !(Number.isInteger(value) && value > 0)) report(['value'], 'a rank is a whole number from 1')
}

/** A number of the text that the words have only a part of. */
const cutNumber = ({ content }: Text, span: Span | undefined, language: string): string | undefined => {
  if (span === undefined) return undefined
  const line = { start: content.lastIndexOf('\n', span.start - 1) + 1, end: `${content}\n`.indexOf('\n', span.end) }
  const numbers = findNumbers(content.slice(line.start, line.end), language)
  const cut = numbers
    .map(({ start, end }) => ({ start: start + line.start, end: end + line.start }))
    .find(({ start, end }) => start < span.end && span.start < end && (start < span.start || end > span.end))
  return cut && content.slice(cut.start, cut.end)
}

const checkCurrency = (words: string, unit: string | undefined, language: string, report: Checked['report']) => {
  if (unit === undefined) report(['unit'], 'money needs its currency, as an ISO 4217 code like "USD"')
  else if (!isCurrency(unit)) report(['unit'], `"${unit}" is not an ISO 4217 currency`)
  else if (!currencyFits(words, unit, language)) report(['unit'], `“${words}” names another currency than ${unit}`)
}

const checkDuration = (words: string, unit: string | undefined, report: Checked['report']) => {
  const named = UNITS_OF_TIME.find((time) => new RegExp(`\\b${time.replace(/y$/, '(?:y|ie)')}s?\\b`, 'i').test(words))
  if (!UNITS_OF_TIME.includes(String(unit)))
    report(['unit'], `a duration needs a unit of time: ${UNITS_OF_TIME.join(', ')}`)
  else if (named && named !== unit) report(['unit'], `“${words}” is in the unit "${named}"`)
}
