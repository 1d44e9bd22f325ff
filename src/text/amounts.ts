/** One printed number: from the digits or words that are its core to the signs, magnitude, unit and currency about it. */
import type { BoundBefore } from './bounds.js'
import type { Currencies } from './currencies.js'
import { BIDI, type Digits, endOf, SPACE } from './digits.js'
import type { EastAsian } from './east-asian.js'
import type { Magnitudes } from './magnitudes.js'
import { numberWordsAt } from './number-words.js'
import type { Percent, Percents } from './percents.js'
import { type Span, UNSPACED } from './text.js'

/** What is needed to read the numbers of a language. */
export interface Grammar {
  english: boolean
  digits: Digits
  eastAsian: EastAsian | undefined
  magnitudes: Magnitudes
  percents: Percents
  currencies: Currencies
  bound: BoundBefore
  minus: RegExp
}

/** NaN where it can't be read. The core is what a date could be, without what stands about it. */
export interface Amount extends Span {
  value: number
  /** Where digits or words begin and end, the magnitude included. */
  core: Span
  factor: number
  percent?: Percent
  currency?: string
  ordinal?: true
}

const VULGAR = '\\u00BC-\\u00BE\\u2150-\\u215E\\u2189'
export const VULGAR_FRACTION = `[${VULGAR}]`
const MIXED = new RegExp(`[${SPACE}]?[${VULGAR}]|[${SPACE}-]\\p{Nd}{1,2}[/⁄]\\p{Nd}{1,3}(?![\\p{N}/])`, 'uy')
const SLASH = /\p{Nd}+[/⁄]\p{Nd}+(?:[/⁄]\p{Nd}+)*/uy
const SUFFIX = /(?:st|nd|rd|th|er|re|ème|e|º|ª)(?![\p{L}\p{N}])/uy
/** A letter or digit before a number makes both a name; scripts without spaces say nothing by that. */
const IN_NAME = new RegExp(`(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]|\\p{L}[-−])$`, 'u')
const VAGUE = /s(?![\p{L}\p{N}])/uy
const MARKS = new RegExp(`[${BIDI}]*`, 'uy')
const GAP = new RegExp(`[${BIDI}]*[${SPACE}-]?[${BIDI}]*`, 'uy')
const GAP_BEFORE = new RegExp(`[${BIDI}]*[${SPACE}]?[${BIDI}]*$`)
const SIGN = new RegExp(`(?<![\\p{L}\\p{N}])[-−–+][${BIDI}]*$`, 'u')
const DASH = new RegExp(`[-−–][${BIDI}]*[${SPACE}]?$`)
/** Characters before a number within which its sign stands. */
const NEAR = 16
/** Denominators of fractions that newspapers print with a slash; "9/11" is none. */
const DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100])

/**
 * The number whose digits or words start here; undefined for the digit of a name ("G7", "F-35"), but not for what a dash
 * joins to the number that ends at `from` ("$5bn-$6bn").
 */
export const amountAt = (content: string, start: number, from: number, grammar: Grammar): Amount | undefined => {
  const core = coreAt(content, start, grammar)
  if (!core) return undefined
  const left = before(content, core.start, from, grammar)
  const joined = from > 0 && /^[-−]$/.test(content.slice(from, left.start))
  if (core.digits && !joined && IN_NAME.test(content.slice(Math.max(0, left.start - 2), left.start))) return undefined
  return after(content, core, left, grammar)
}

type Core = Span & { value: number; digits: boolean; ordinal?: true }

const coreAt = (content: string, start: number, { english, digits, eastAsian }: Grammar): Core | undefined => {
  const joined = eastAsian?.(content, start)
  if (joined) return { start, ...joined, digits: true }
  if (/\p{N}/u.test(content[start]!))
    return /\p{No}/u.test(content[start]!)
      ? { start, end: start + 1, value: partOf(content[start]!), digits: true }
      : inDigits(content, start, digits)
  if (!english || !/\p{L}/u.test(content[start]!)) return inDigits(content, start, digits)
  const words = numberWordsAt(content, start)
  return words && { start, digits: false, ...words }
}

const inDigits = (content: string, at: number, digits: Digits): Core | undefined => {
  if (!/\p{Nd}/u.test(content.slice(at, at + 2))) return undefined
  const slash = endOf(SLASH, content, at)
  if (slash !== undefined) return { start: at, end: slash, value: partOf(content.slice(at, slash)), digits: true }
  const { start, end } = digits.runAt(content, at)
  const value = Number(digits.read(content.slice(start, end)) ?? Number.NaN)
  const mixed = endOf(MIXED, content, end)
  return mixed === undefined
    ? { start, end, value, digits: true }
    : { start, end: mixed, value: value + partOf(content.slice(end, mixed).replace(/^[\s-]/, '')), digits: true }
}

/** "½", "3/4". */
const partOf = (printed: string): number => {
  const [above, below, ...rest] = printed.normalize('NFKC').split(/[⁄/]/).map(Number)
  return rest.length === 0 && above! < below! && DENOMINATORS.has(below!) ? above! / below! : Number.NaN
}

interface Left {
  start: number
  sign: 1 | -1
  factor: number
  currency?: string
  percent?: Percent
}

/** Signs, currency, and in some languages magnitude and percent, in any order, each once. */
const before = (
  content: string,
  core: number,
  from: number,
  { currencies, percents, magnitudes, minus }: Grammar,
): Left => {
  // "EUR-5" is below zero, "F-35" is a name
  const afterCurrency = (near: string) => {
    const sign = DASH.exec(near)
    return sign && currencies.before(content, left.start - sign[0].length, from) ? sign : undefined
  }
  const left: Left = { start: core, sign: 1, factor: 1 }
  for (let signed = false; ; ) {
    const near = content.slice(Math.max(0, left.start - NEAR), left.start)
    const found = signed ? undefined : (SIGN.exec(near) ?? minus.exec(near) ?? afterCurrency(near))
    // a dash at the end of another number joins
    const sign = found && (from === 0 || left.start - found[0].length > from) ? found : undefined
    const gap = left.start - GAP_BEFORE.exec(near)![0].length
    const currency = left.currency === undefined ? currencies.before(content, gap, from) : undefined
    const magnitude = left.factor === 1 ? magnitudes.before(content, gap, from) : undefined
    const percent = left.percent === undefined ? percents.before.before(content, gap, from) : undefined
    if (sign) {
      signed = true
      left.start -= sign[0].length
      if (!sign[0].startsWith('+')) left.sign = -1
    } else if (currency) {
      left.start = currency.start
      left.currency = content.slice(currency.start, currency.end)
    } else if (magnitude) {
      left.start = magnitude.start
      left.factor = magnitude.value
    } else if (percent) {
      left.start = percent.start
      left.percent = percent.value
    } else break
  }
  return left
}

/** Ordinal, magnitude, percent and currency. */
const after = (content: string, core: Core, left: Left, { currencies, percents, magnitudes }: Grammar): Amount => {
  const suffix = core.digits ? endOf(SUFFIX, content, core.end) : undefined
  const vague = core.digits ? endOf(VAGUE, content, core.end) : undefined
  const ordinal = core.ordinal || suffix !== undefined
  let end = suffix ?? vague ?? core.end
  const next = () => endOf(GAP, content, end)!
  const magnitude =
    ordinal || vague
      ? undefined
      : magnitudes.after(
          content,
          end,
          () => left.currency !== undefined || currencies.after(content, end, false) !== undefined,
        )
  end = magnitude?.end ?? end
  const amount: Amount = {
    ...{ start: left.start, end, core: { start: core.start, end: core.end } },
    value: vague ? Number.NaN : core.value,
    factor: left.factor * (magnitude?.factor ?? 1),
    ...(left.currency !== undefined && { currency: left.currency }),
    ...(left.percent && { percent: left.percent }),
    ...(ordinal && { ordinal }),
  }
  if (left.sign < 0) amount.value = -amount.value
  const percent = amount.percent
    ? undefined
    : (percents.after.at(content, endOf(MARKS, content, end)!) ?? percents.after.at(content, next()))
  if (percent) {
    amount.percent = percent.value
    end = percent.end
    amount.end = end
  }
  const currency = amount.percent
    ? undefined
    : (currencies.after(content, endOf(MARKS, content, end)!, false) ??
      currencies.after(content, next(), magnitude !== undefined))
  if (currency) {
    amount.currency ??= content.slice(currency.start, currency.end)
    amount.end = currency.end
  }
  return amount
}
