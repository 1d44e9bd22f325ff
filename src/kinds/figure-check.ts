/** Rules that a figure must keep beyond its schema and its words. */
import type { Bound } from '../text/bounds.js'
import { countWhile } from '../text/counting.js'
import { currencyFits } from '../text/currencies.js'
import { agrees, findNumbers, type PrintedNumber } from '../text/numbers.js'
import { quoted, shortened } from '../text/quoted.js'
import type { Span } from '../text/text.js'
import type { Words } from './anchor.js'
import type { Checked } from './fact.js'
import { isCurrency } from './standards.js'

/** What a figure says of its words. */
type Measure = Words & {
  kind: string
  value?: number | undefined
  minValue?: number | undefined
  maxValue?: number | undefined
  bound?: Bound | undefined
  unit?: string | undefined
}
type Report = Checked['report']

export const UNITS_OF_TIME = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]
const TIME = `(?:${UNITS_OF_TIME.join('|')}|centurie)s?\\b`
/** The first of them; "a quarter century" is in centuries. */
const FIRST_TIME = new RegExp(`\\b(?!(?:quarter|second)[ -]${TIME})${TIME}`, 'i')

/** The words hold one printed number and the whole of it, it says the value, and kind and unit are what it says. */
export const checkFigure = (
  figure: Measure,
  { text: { content }, language, numbers, spanOf, report }: Checked,
): void => {
  const { text: words, kind, unit } = figure
  if (words !== words.trim()) report(['text'], `${quoted(words)} has white space at its ends`)
  checkShape(figure, report)
  if (kind === 'duration') checkDuration(words, unit, report)
  if (kind === 'rank' && !(Number.isInteger(figure.value) && figure.value! > 0))
    report(['value'], 'a rank is a whole number from 1')
  const span = spanOf(figure)
  const number = span
    ? wholeNumber(words, touching(numbers, span), content, span, report)
    : // words that are nowhere are read by themselves
      wholeNumber(words, findNumbers(words, language), words, { start: 0, end: words.length }, report)
  if (!number) return
  checkValue(figure, number, report)
  checkUnit(figure, number, language, report)
  if (figure.bound && figure.bound !== number.bound)
    report(['bound'], `the words say ${number.bound ? `"${number.bound}"` : 'no bound'}, not "${figure.bound}"`)
}

/** Those of numbers, in reading order, that a span touches. */
const touching = (numbers: readonly PrintedNumber[], span: Span) =>
  numbers.slice(
    countWhile(numbers.length, (at) => numbers[at]!.end <= span.start),
    countWhile(numbers.length, (at) => numbers[at]!.start < span.end),
  )

/** The one number that the words, which stand at a place in the content, have the whole of, and that can be read. */
const wholeNumber = (
  words: string,
  touched: readonly PrintedNumber[],
  content: string,
  place: Span,
  report: Report,
) => {
  const [number, ...others] = touched
  const cut = touched.find(({ start, end }) => start < place.start || end > place.end)
  const all = () => touched.map(({ start, end }) => content.slice(start, end)).join(', ')
  if (cut)
    report(
      ['text'],
      `${quoted(words)} is cut out of ${quoted(content.slice(cut.start, cut.end))}: take the whole number`,
    )
  else if (others.length > 0)
    report(['text'], `${quoted(words)} says ${touched.length} numbers (${shortened(all())}): a figure is one`)
  else if (number && number.kind !== 'number')
    report(['text'], `${quoted(all())} is a ${number.kind}, which is no figure`)
  else if (number?.value === undefined && number?.minValue === undefined)
    report(['text'], `no number can be read in ${quoted(words)}`)
  else return number
  return undefined
}

/** A value, or the two ends of a range. */
const checkShape = ({ value, minValue, maxValue }: Measure, report: Report) => {
  const ends = [minValue, maxValue].filter((end) => end !== undefined).length
  if (value === undefined ? ends === 2 && minValue! < maxValue! : ends === 0) return
  report([value === undefined ? 'minValue' : 'value'], SHAPE)
}
const SHAPE = 'a figure has a value, or for a range minValue and maxValue, the smaller first'

const checkValue = (figure: Measure, number: PrintedNumber, report: Report) => {
  for (const key of ['value', 'minValue', 'maxValue'] as const) {
    const [stated, said] = [figure[key], number[key]]
    if (stated === undefined && said !== undefined) report([key], `${quoted(figure.text)} says ${said} as its ${key}`)
    else if (stated !== undefined && (said === undefined || !agrees(stated, said)))
      report([key], `${quoted(figure.text)} says ${said ?? saidIn(number)}, not ${stated}`)
  }
}

const saidIn = ({ value, minValue, maxValue }: PrintedNumber) => value ?? `${minValue} to ${maxValue}`

const checkUnit = ({ text: words, kind, unit }: Measure, number: PrintedNumber, language: string, report: Report) => {
  const { percent, currency } = number
  if (kind === 'money') checkCurrency(words, unit, currency, language, report)
  else if (currency !== undefined && /\p{Sc}|^[A-Z]{3}$/u.test(currency))
    report(['kind'], `${quoted(words)} is money, not a ${kind}`)
  if (percent === undefined) {
    if (kind === 'percentage') report(['kind'], `${quoted(words)} says no percentage`)
  } else if (kind !== 'percentage') report(['kind'], `${quoted(words)} is a percentage, not a ${kind}`)
  else if ((unit ?? 'percent') !== percent) report(['unit'], `${quoted(words)} is in the unit "${percent}"`)
}

const checkCurrency = (
  words: string,
  unit: string | undefined,
  printed: string | undefined,
  language: string,
  report: Report,
) => {
  if (unit === undefined) report(['unit'], 'money needs its currency, as an ISO 4217 code like "USD"')
  else if (!isCurrency(unit)) report(['unit'], `"${shortened(unit)}" is not an ISO 4217 currency`)
  else if (printed !== undefined && !currencyFits(printed, unit, language))
    report(['unit'], `${quoted(words)} names another currency than ${unit}`)
}

const checkDuration = (words: string, unit: string | undefined, report: Report) => {
  const named = FIRST_TIME.exec(words)?.[0].toLowerCase().replace(/s$/, '').replace(/ie$/, 'y')
  if (!UNITS_OF_TIME.includes(String(unit)))
    report(['unit'], `a duration needs a unit of time: ${UNITS_OF_TIME.join(', ')}`)
  else if (named && named !== unit) report(['unit'], `${quoted(words)} is in the unit "${named}"`)
}
