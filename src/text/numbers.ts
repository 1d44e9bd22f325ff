/** The one grammar of numbers: finds every printed number of a text and says what it is. Nothing else reads numbers. */
import { type Amount, amountAt, type Grammar, VULGAR_FRACTION } from './amounts.js'
import { type Bound, boundsOf } from './bounds.js'
import { byLanguage } from './by-language.js'
import { currenciesOf } from './currencies.js'
import { type DateAt, datesOf } from './dates.js'
import { digitsOf } from './digits.js'
import { eastAsianOf, FIRST_NUMERALS } from './east-asian.js'
import { magnitudesOf } from './magnitudes.js'
import { type Piece, rangesOf, said } from './number-ranges.js'
import { FIRST_WORDS } from './number-words.js'
import { type Percent, percentsOf } from './percents.js'
import type { Span } from './text.js'

/** A number as a text prints it: its whole span with sign, currency, magnitude and percent. */
export interface PrintedNumber extends Span {
  kind: 'number' | 'date' | 'time'
  /** What it says, written out; absent for a range, and where it can't be read. */
  value?: number
  /** The ends of a range. */
  minValue?: number
  maxValue?: number
  percent?: Percent
  /** Sign, code or name of a currency, as printed. */
  currency?: string
  ordinal?: true
  /** What the words directly before it say. */
  bound?: Bound
}

/** What was found last: a draft reads the numbers of a text, and has to prove what it made of them. */
let last: { content: string; language: string; found: readonly PrintedNumber[] } | undefined

/** All numbers, dates and times of a text in a language (BCP 47), in reading order, none overlapping another. */
export const findNumbers = (content: string, language: string): readonly PrintedNumber[] => {
  if (last?.content !== content || last.language !== language)
    last = { content, language, found: numbersIn(content, language) }
  return last.found
}

const numbersIn = (content: string, language: string): PrintedNumber[] => {
  const { grammar, dateAt, first, join } = grammarOf(language)
  const pieces: Piece[] = []
  let from = 0
  for (const { index } of content.matchAll(first)) {
    if (index < from || isOther(content, index, from)) continue
    const piece = pieceAt(content, index, from, grammar, dateAt)
    if (piece) pieces.push(piece)
    // the digits of a name are passed as a whole
    from =
      piece?.end ?? (/\p{Nd}/u.test(content.slice(index, index + 2)) ? grammar.digits.runAt(content, index).end : from)
  }
  return join(content, pieces).map((piece) => printed(content, piece, grammar))
}

/** Whether a value is what the number is, or what it is in decimals where the words are a fraction ("two-thirds", 0.667). */
export const agrees = (value: number, said: number): boolean =>
  value === said || (!isDecimal(said) && [2, 3, 4].some((digits) => Number(said.toFixed(digits)) === value))

const isDecimal = (number: number) => Number(number.toFixed(6)) === number

const pieceAt = (content: string, index: number, from: number, grammar: Grammar, dateAt: DateAt): Piece | undefined => {
  const dated = /\p{Nd}/u.test(content.slice(index, index + 2)) ? dateAt(content, index, from) : undefined
  if (dated && !(dated.end - index <= 4 && amountAt(content, index, from, grammar)?.currency)) return dated
  return amountAt(content, index, from, grammar)
}

/** Number words that count nothing: "no one", "the first half", "30 second". */
const isOther = (content: string, index: number, from: number): boolean => {
  const word = /^(?:one|half|second)(?!\p{L})/iu.exec(content.slice(index, index + 7))?.[0].toLowerCase()
  if (word === 'one') return /(?<!\p{L})no[ -]$/iu.test(content.slice(Math.max(0, index - 4), index))
  if (word === 'second') return from > 0 && /^[ -]$/.test(content.slice(from, index))
  return (
    word === 'half' &&
    /(?<!\p{L})(?:first|second|other|latter|1st|2nd)[ -]$/iu.test(content.slice(Math.max(0, index - 8), index))
  )
}

const printed = (content: string, piece: Piece, { bound }: Grammar): PrintedNumber => {
  const { start, end } = piece
  if ('kind' in piece) return { kind: piece.kind, start, end }
  const { percent, currency, ordinal } = piece
  const limit = bound(content, start)
  return {
    ...{ kind: 'number', start, end, ...values(piece) },
    ...(percent && { percent }),
    ...(currency !== undefined && { currency }),
    ...(ordinal && { ordinal }),
    ...(limit && { bound: limit }),
  }
}

const values = (piece: Amount | (Amount & { max: number })) => {
  const value = said(piece)
  if (!Number.isFinite(value)) return {}
  return 'max' in piece ? { minValue: value, maxValue: piece.max } : { value }
}

interface LanguageGrammar {
  grammar: Grammar
  dateAt: DateAt
  /** Where a number may begin. */
  first: RegExp
  join: (content: string, pieces: Piece[]) => Piece[]
}
const grammarOf = byLanguage((language): LanguageGrammar => {
  const spoken = new Intl.Locale(language).language
  const digits = digitsOf(language)
  const eastAsian = eastAsianOf(language, digits)
  const words = spoken === 'en' ? `|(?<![\\p{L}\\p{N}\\p{M}])(?:${FIRST_WORDS.join('|')})(?![\\p{L}\\p{N}\\p{M}])` : ''
  return {
    grammar: {
      english: spoken === 'en',
      ...{ digits, eastAsian, magnitudes: magnitudesOf(language), percents: percentsOf(language) },
      ...{ currencies: currenciesOf(language), bound: boundsOf(language) },
      minus: new RegExp(
        `(?<![\\p{L}\\p{N}])(?<!\\b(?:au|du|al|por lo|pelo|ao) )(?:${MINUS[spoken] ?? 'minus'})[ \\u00A0]?$`,
        'iu',
      ),
    },
    dateAt: datesOf(language),
    first: new RegExp(
      `\\p{Nd}+|${VULGAR_FRACTION}${eastAsian ? `|(?<![${FIRST_NUMERALS}])[${FIRST_NUMERALS}]` : ''}${words}`,
      'giu',
    ),
    join: rangesOf(language),
  }
})

/** Words for a number below zero, where it is not "minus". */
const MINUS: Record<string, string> = {
  ...{ en: 'minus|negative', fr: 'moins', es: 'menos', pt: 'menos', it: 'meno', ru: 'минус', uk: 'мінус', bg: 'минус' },
  ...{ fi: 'miinus', hu: 'mínusz', tr: 'eksi', ja: 'マイナス', zh: '负|負', ko: '마이너스' },
}
