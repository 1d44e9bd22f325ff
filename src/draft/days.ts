/** Days that words name whole, with the months of each language as Unicode CLDR has them. */
import { byLanguage } from '../text/by-language.js'

/** As in `text/dates.ts`: no short month with a year. */
const PRINTED: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { day: 'numeric', month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'short' },
]
/** Where no month has a name: "6月5日". */
const NUMBERED = [
  /(?<year>\d{4})(?<join>[-/])(?<month>\d{2})\k<join>(?<day>\d{2})/,
  /(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})/,
  /(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]/,
]

const monthsOf = byLanguage((language) => {
  const months = new Map<string, number>(/^en\b/i.test(language) ? [['sept', 9]] : [])
  for (const options of PRINTED) {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    for (let index = 0; index < 12; index++)
      for (const { type, value } of format.formatToParts(Date.UTC(2018, index, 15)))
        if (type === 'month' && /^\p{L}+\.?$/u.test(value)) months.set(value.replace('.', '').toLowerCase(), index + 1)
  }
  if (months.size === 0) return { months, patterns: NUMBERED }
  const month = `(?<![\\p{L}\\p{N}])(?<month>${[...months.keys()].join('|')})(?!\\p{L})\\.?`
  const year = ',? (?:del? )?(?<year>\\d{4})'
  const patterns = [
    `${month} (?<day>\\d{1,2})(?!\\d)(?:${year})?`,
    `(?<!\\d)(?<day>\\d{1,2})(?:\\.|er|º)? (?:de |d['’])?${month}(?:${year})?`,
  ]
  return { months, patterns: [...NUMBERED, ...patterns.map((pattern) => new RegExp(pattern, 'iu'))] }
})

/** The parts of the day that words name, perhaps without its year. */
const partsIn = (words: string, language: string) => {
  for (const pattern of monthsOf(language).patterns) {
    const parts = pattern.exec(words)?.groups
    if (parts) return parts as { day: string; month: string; year?: string }
  }
  return undefined
}

export const namesDay = (words: string, language: string): boolean => partsIn(words, language) !== undefined

/** A day in ISO 8601; without its year, the one that is given. */
export const dayIn = (words: string, language: string, otherwise?: number): string | undefined => {
  const { day, month, year = otherwise } = partsIn(words, language) ?? {}
  // years are counted from elsewhere too: 2561 in Thai
  if (month === undefined || year === undefined || Number(year) > LAST_YEAR) return undefined
  const number = monthsOf(language).months.get(month.toLowerCase()) ?? month
  return isDay(`${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`)
}
const isDay = (day: string) => (new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ? day : undefined)
const LAST_YEAR = 2199
