/** What number words say, so that a figure's value can be held to its text. */
import nlp from 'compromise/three'
import { isWordBoundary } from './text.js'

/** English magnitudes that newspapers print and Unicode CLDR has not. */
const ENGLISH: [string, number][] = [
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
]

/** Words that say no number but many. */
const VAGUE = /\b(?:dozens|scores?|hundreds|thousands|millions|billions|trillions|couple|several)\b/i
/** Numerals of East Asia; one that is left after reading was not understood. */
const NUMERAL = /[十百千万億兆萬亿〇一二三四五六七八九]/

/**
 * The numbers that words say, in reading order: digits as the language groups them and, in English, number words.
 * "$200 billion" → [200000000000], "fourth-largest" → [4], "3.5bn" → [3500000000], "two dozen" → [24], "unfair" → [].
 */
export const readNumbers = (words: string, language: string): number[] => {
  const plain = expandMagnitudes(plainDigits(words, language), language)
  if (isEnglish(language)) return VAGUE.test(plain) ? [] : readEnglish(plain)
  return NUMERAL.test(plain) ? [] : [...plain.matchAll(/(?<!\d)-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits))
}

/** Whether a value is what the number is, or what it is in decimals where the words are a fraction ("two-thirds", 0.667). */
export const agrees = (value: number, said: number): boolean =>
  value === said || (!isDecimal(said) && [2, 3, 4].some((digits) => Number(said.toFixed(digits)) === value))

const isDecimal = (number: number) => Number(number.toFixed(6)) === number

const isEnglish = (language: string) => new Intl.Locale(language).language === 'en'

const readEnglish = (plain: string): number[] => {
  const half =
    /^(.*?)(?:[\s-]and[\s-]a[\s-]half|(?:\ba\s+)?\b(half|quarter)(?:\s+(?:of\s+)?an?)?)\s+(?=(?:hundred|thousand|million|billion|trillion|dozen)\b)/i.exec(
      plain,
    )
  if (half) return readEnglish(`${readPart(half)} ${plain.slice(half[0].length)}`)
  const mixed = /^(.*?)[\s-]and[\s-]a[\s-]half\b/i.exec(plain)
  if (mixed) return readEnglish(mixed[1]!).map((whole) => whole + 0.5)
  const dozen = /^(.*?)\bdozen\b/i.exec(plain)
  if (dozen) return [(readEnglish(dozen[1]!)[0] ?? 1) * 12]
  const document = nlp(plain.replace(/\b(?:a\s+)?half\b/gi, '1/2').replace(/\ba\s+quarter\b/gi, '1/4'))
  const fractions = (/\d\s+\d+\/\d+/.test(plain) ? [] : document.fractions().json()) as {
    fraction: { numerator: number; denominator: number }
  }[]
  if (fractions.length > 0) return fractions.map(({ fraction }) => fraction.numerator / fraction.denominator)
  const numbers = document.numbers().json() as { number: { prefix: string; num: number } }[]
  return numbers.map(({ number }) => (number.prefix.includes('-') ? -number.num : number.num))
}

/** "half a", "a quarter of a", "two and a half": what a magnitude is multiplied by. */
const readPart = ([, before, part]: RegExpExecArray): number => {
  if (part) return part.toLowerCase() === 'half' ? 0.5 : 0.25
  return readEnglish(before!)[0]! + 0.5
}

const PARTS = { '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅛': 1 / 8 }

/** Digits without grouping, with a decimal point and a plain minus; currency signs and letters stuck to them set apart. */
const plainDigits = (words: string, language: string): string => {
  const parts = new Intl.NumberFormat(language, { useGrouping: true, numberingSystem: 'latn' }).formatToParts(1234567.8)
  const sign = (type: string) => parts.find((part) => part.type === type)!.value
  const group = sign('group').replace(/[\u00A0\u202F]/, '\\s')
  return words
    .replace(/(\d*)\s?([½⅓⅔¼¾⅕⅛])/gu, (_, whole, part) => String(Number(whole) + PARTS[part as keyof typeof PARTS]))
    .replace(/\b\p{Lu}{1,3}(?=\p{Sc}\s?\d)|\p{Sc}/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[−–](?=\d)/gu, '-')
    .replace(/(?<=\d)-(?=\p{L})/gu, ' ')
    .replace(new RegExp(`(?<=\\d)${escapeDot(group)}(?=\\d{3})`, 'g'), '')
    .replace(new RegExp(`(?<=\\d)${escapeDot(sign('decimal'))}(?=\\d)`, 'g'), '.')
}

const escapeDot = (sign: string) => sign.replace('.', '\\.')

/** "5 million" → "5000000", "3.5bn" → "3500000000", with the words and short forms of the language. */
const expandMagnitudes = (plain: string, language: string): string => {
  const { values, pattern } = magnitudesOf(language)
  const numberOf = (digits: string, name = '') =>
    Number((Number(digits) * (values.get(name.toLowerCase()) ?? 1)).toPrecision(15))
  const group = new RegExp(pattern.source, 'giu')
  return plain.replace(new RegExp(`(?:${pattern.source})+(?:\\d+(?!\\d))?`, 'giu'), (all: string, ...rest) => {
    const index = rest.at(-2) as number
    if (!isWordBoundary(plain, index + all.length)) return all
    const groups = [...all.matchAll(group)]
    const remainder = all.slice(groups.at(-1)!.index + groups.at(-1)![0].length)
    // "1兆2000億" is a sum
    return String(groups.reduce((sum, [, digits, name]) => sum + numberOf(digits!, name), numberOf(remainder)))
  })
}

interface Magnitudes {
  /** By name in lower case: "million", "mio.", "万". */
  values: Map<string, number>
  /** A number and one of the names. */
  pattern: RegExp
}

/** The magnitudes of a language, from Unicode CLDR: what it prints beside digits for one, two and five of each. */
const magnitudesOf = (language: string): Magnitudes => {
  const known = MAGNITUDES.get(language)
  if (known) return known
  const values = new Map(isEnglish(language) ? ENGLISH : [])
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(language, {
      notation: 'compact',
      compactDisplay,
      useGrouping: false,
      numberingSystem: 'latn',
    })
    for (const value of [1, 2, 5].flatMap((count) => EXPONENTS.map((exponent) => count * 10 ** exponent))) {
      const parts = Object.fromEntries(format.formatToParts(value).map(({ type, value }) => [type, value]))
      if (parts.compact && parts.integer) values.set(parts.compact.toLowerCase(), value / Number(parts.integer))
    }
  }
  const names = [...values.keys()].sort((a, b) => b.length - a.length).map(escapeDot)
  const magnitudes = { values, pattern: new RegExp(`(\\d+(?:\\.\\d+)?)\\s?(${names.join('|')})`) }
  MAGNITUDES.set(language, magnitudes)
  return magnitudes
}
const EXPONENTS = Array.from({ length: 12 }, (_, index) => index + 3)
const MAGNITUDES = new Map<string, Magnitudes>()
