/** Numbers as Intl prints them in many languages, and the parts that they could be cut into. */

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
/** Codes of languages, of two or three letters (ISO 639). */
const CODES = LETTERS.flatMap((a) => LETTERS.flatMap((b) => [a + b, ...LETTERS.map((c) => a + b + c)]))
/** Where a country or a script prints otherwise. */
const VARIANTS =
  'ar-EG de-AT de-CH en-GB en-IN en-ZA es-MX fr-CA fr-CH it-CH pt-PT sr-Latn uz-Cyrl zh-TW zh-HK hi-Latn'.split(' ')

/** All that Intl knows. */
export const LANGUAGES = [...new Set(Intl.NumberFormat.supportedLocalesOf([...CODES, ...VARIANTS]))]

export const STYLES: Record<string, Intl.NumberFormatOptions> = {
  long: { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 },
  short: { notation: 'compact', compactDisplay: 'short', maximumFractionDigits: 1 },
  plain: { maximumFractionDigits: 2 },
  percent: { style: 'percent', maximumFractionDigits: 1 },
  euros: { style: 'currency', currency: 'EUR' },
}

/** What CLDR misprints, so that nobody could read it: styles by language. */
const MISPRINTED: Record<string, string[]> = {
  // one word for two magnitudes: करोड, কো
  ne: ['long', 'short'],
  bn: ['short'],
  // "Vote 10M" for ten millions, "1" for a thousand
  wo: ['long'],
  vec: ['short'],
  // digits in groups of two
  blo: ['percent'],
  tok: ['plain', 'euros'],
  // a minus behind the digits
  fy: ['euros'],
}

export interface Print {
  text: string
  /** What it says, rounded as it is printed. */
  value: number
}

/** Without the marks of direction about it; undefined where it has no digit ("mille") or can't be read. */
export const print = (language: string, style: string, value: number): Print | undefined => {
  const format = new Intl.NumberFormat(language, STYLES[style])
  const text = format.format(value).replace(/^[\u200E\u200F\u061C]+|[\u200E\u200F\u061C]+$/g, '')
  if (!/\p{Nd}/u.test(text) || MISPRINTED[language]?.includes(style)) return undefined
  return { text, value: rounded(language, style, style === 'percent' ? value * 100 : value) }
}

/** As Intl rounds: the digits that it prints, times the power of ten that brings them nearest to the value. */
const rounded = (language: string, style: string, value: number): number => {
  const parts = new Intl.NumberFormat(language, {
    ...STYLES[style],
    numberingSystem: 'latn',
    useGrouping: false,
  }).formatToParts(style === 'percent' ? value / 100 : value)
  const digits = parts
    .map(({ type, value }) => (type === 'decimal' ? '.' : /^(?:integer|fraction)$/.test(type) ? value : ''))
    .join('')
  const power =
    Number(digits) === 0 || style === 'percent' ? 0 : Math.round(Math.log10(Math.abs(value) / Number(digits)))
  return round(Math.sign(value) * Number(`${digits}e${power}`))
}

const round = (value: number) => Number(value.toPrecision(12)) + 0

/** Every run of tokens of a print that holds a digit and is not all of it. */
export const partsOf = (text: string): { start: number; end: number }[] => {
  const tokens = [...text.matchAll(/\p{Nd}+|[\p{L}\p{M}]+|[^\p{Nd}\p{L}\p{M}\s\u200E\u200F\u061C]/gu)]
  return tokens.flatMap((first, from) =>
    tokens.slice(from).flatMap((last, index) => {
      const [start, end] = [first.index, last.index + last[0].length]
      const whole = from === 0 && from + index === tokens.length - 1
      return whole || !/\p{Nd}/u.test(text.slice(start, end)) ? [] : [{ start, end }]
    }),
  )
}
