/** Numbers as Intl prints them in many languages, and the parts that they could be cut into. */

export const LANGUAGES = Intl.NumberFormat.supportedLocalesOf(
  `af am ar ar-EG as az be bg bn bs ca cs cy da de de-AT de-CH el en en-GB en-IN es es-MX et eu fa fi fil fr fr-CA fr-CH ga gl gu he
  hi hr hu hy id is it it-CH ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl or pa pl ps pt pt-PT ro ru sd si sk sl so sq
  sr sr-Latn sv sw ta te th tk tr uk ur uz vi yue zh zh-TW zu`.split(/\s+/),
)

export const STYLES: Record<string, Intl.NumberFormatOptions> = {
  long: { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 },
  short: { notation: 'compact', compactDisplay: 'short', maximumFractionDigits: 1 },
  plain: { maximumFractionDigits: 2 },
  percent: { style: 'percent', maximumFractionDigits: 1 },
  euros: { style: 'currency', currency: 'EUR' },
}

export interface Print {
  text: string
  /** What it says, rounded as it is printed. */
  value: number
}

/** Without the marks of direction about it; undefined where it has no digit ("mille"). */
export const print = (language: string, style: string, value: number): Print | undefined => {
  const format = new Intl.NumberFormat(language, STYLES[style])
  const text = format.format(value).replace(/^[\u200E\u200F\u061C]+|[\u200E\u200F\u061C]+$/g, '')
  if (!/\p{Nd}/u.test(text)) return undefined
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
