/** What number words say, so that a figure's value can be held to its text. */
import nlp from 'compromise/three'

/** Short magnitudes that print beside digits, which the language library leaves alone. */
const MAGNITUDES: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mln: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
  tn: 'trillion',
  trn: 'trillion',
}
const SHORT_MAGNITUDE = new RegExp(`(\\d)\\s?(${Object.keys(MAGNITUDES).join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/**
 * The numbers that words say, in reading order: digits as the language groups them and, in English, number words.
 * "$200 billion" → [200000000000], "fourth-largest" → [4], "3.5bn" → [3500000000], "two dozen" → [24], "unfair" → [].
 */
export const readNumbers = (words: string, language: string): number[] => {
  const plain = plainDigits(words, language).replace(
    SHORT_MAGNITUDE,
    (_, digit, short) => `${digit} ${MAGNITUDES[short.toLowerCase()]}`,
  )
  return isEnglish(language)
    ? readEnglish(plain)
    : [...plain.matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits))
}

/** Whether a value is what the number is, or what it is in decimals where the words are a fraction ("two-thirds", 0.667). */
export const agrees = (value: number, said: number): boolean =>
  value === said || (!isDecimal(said) && [2, 3, 4].some((digits) => Number(said.toFixed(digits)) === value))

const isDecimal = (number: number) => Number(number.toFixed(6)) === number

const isEnglish = (language: string) => new Intl.Locale(language).language === 'en'

const readEnglish = (plain: string): number[] => {
  const dozen = /^(.*?)\bdozens?\b/i.exec(plain)
  if (dozen) return [(readEnglish(dozen[1]!)[0] ?? 1) * 12]
  const document = nlp(plain.replace(/\b(?:a\s+)?half\b/gi, '1/2').replace(/\ba\s+quarter\b/gi, '1/4'))
  const mixed = /\d\s+\d+\/\d+/.test(plain)
  const fractions = (mixed ? [] : document.fractions().json()) as {
    fraction: { numerator: number; denominator: number }
  }[]
  if (fractions.length > 0) return fractions.map(({ fraction }) => fraction.numerator / fraction.denominator)
  const numbers = document.numbers().json() as { number: { prefix: string; num: number } }[]
  return numbers.map(({ number }) => (number.prefix.includes('-') ? -number.num : number.num))
}

/** Digits without grouping, with a decimal point and a plain minus; currency signs and letters stuck to them set apart. */
const plainDigits = (words: string, language: string): string => {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(1234567.8)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const group = sign('group').replace(/[\u00A0\u202F]/, '\\s')
  return words
    .replace(/(?:\b\p{Lu}{1,3})?\p{Sc}/gu, ' ')
    .replaceAll('−', '-')
    .replace(/(?<=\d)-(?=\p{L})/gu, ' ')
    .replace(new RegExp(`(?<=\\d)${escapeDot(group)}(?=\\d{3})`, 'g'), '')
    .replace(new RegExp(`(?<=\\d)${escapeDot(sign('decimal'))}(?=\\d)`, 'g'), '.')
}

const escapeDot = (sign: string) => sign.replace('.', '\\.')
