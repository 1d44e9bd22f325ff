/** Dates and times of day: numbers that count nothing. What may be one or not is left a number. */
import { endOf } from './digits.js'
import { type Lexicon, lexicon } from './lexicon.js'
import { BLANK } from './lines.js'
import { type Span, UNSPACED } from './text.js'

export type Dated = Span & { kind: 'date' | 'time' }

/** The date or time that the digits at `start` belong to, from no earlier than `from`. */
export type DateAt = (content: string, start: number, from: number) => Dated | undefined

const D = '\\p{Nd}'
const END = '(?![\\p{L}\\p{N}]|[.,:/-]\\p{Nd})'
const YEAR = `[12]${D}{3}${END}`
const DAY = `(?:3[01]|[12]${D}|0?[1-9])(?!${D})`
const TIMES = [
  `(?:2[0-4]|[01]?${D})[:.][0-5]${D}(?::[0-5]${D})?${BLANK}?(?:[ap]\\.m\\.|[ap]m${END}|Uhr${END})`,
  `(?:2[0-4]|[01]?${D}):[0-5]${D}(?::[0-5]${D})?${END}`,
  `(?:1[0-2]|0?[1-9])${BLANK}?(?:[ap]\\.m\\.|[ap]m${END}|o['’]clock)`,
  `(?:2[0-4]|1?${D})(?: ?h ?[0-5]${D}| Uhr)${END}`,
  `(?:2[0-4]|1?${D})時(?!間)(?:[0-5]?${D}分)?`,
]
const DATES = [
  `${D}{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]${D}|3[01])(?:T${D}{2}:${D}{2}(?::${D}{2})?Z?)?${END}`,
  `${DAY}\\.(?:1[0-2]|0?[1-9])\\.(?:${YEAR}|${D}{2}${END})`,
  `${DAY}(?<join>[/-])${DAY}\\k<join>${YEAR}`,
  `[12]${D}{3} ?[年년](?: ?1?${D} ?[月월](?: ?[1-3]?${D} ?[日일])?)?`,
  `(?:1[0-2]|0?[1-9]) ?[月월](?: ?[1-3]?${D} ?[日일])?(?!間)`,
  // not "5日間" and "3日本"
  `(?<!连续|連続|为期)${DAY}日(?![間间本元目内內分以連连後后ぶ程ほ游遊])`,
  // a decade
  `(?:1[0-9]|20)${D}0s${END}`,
]
const TIME = new RegExp(TIMES.join('|'), 'iuy')
const DATE = new RegExp(DATES.join('|'), 'uy')
const SEASON = new RegExp(`((?:1[89]|20)${D}{2})[-–/](${D}{4}|${D}{2})${END}`, 'uy')
const LIKELY_YEAR = /^\((?:1[89]|20)\p{Nd}{2}\)$/u
const BARE_YEAR = new RegExp(YEAR, 'uy')
const ORDINAL = '(?:st|nd|rd|th|er|\\.|º)?'
const DAY_AT = new RegExp(`${DAY}${ORDINAL}(?:[-–]${DAY}${ORDINAL})?`, 'uy')
const TO_MONTH = /\.? (?:of |de |d['’])?/y
const TO_YEAR = new RegExp(`(?:\\.?,?|,? del?) ${YEAR}`, 'uy')
const AFTER_MONTH = /(?:\.,?|,)? $/

/** What a bare year follows; the second group leaves no doubt. */
const CUES: Record<string, [string, string]> = {
  en: [
    'in|since|by|until|till|during|before|after|early|late|mid|summer|spring|autumn|fall|winter|of|from|to|between|and',
    'year',
  ],
  de: ['in|seit|bis|ab|vor|nach|Anfang|Mitte|Ende|Sommer|Herbst|Winter|Frühjahr', 'Jahr|Jahre|Jahres'],
  fr: ["en|depuis|avant|après|dès|d['’]ici(?: à)?", "année|l’an|l'an"],
  es: ['en|desde|hasta|antes de|después de|para', 'año'],
  it: ['nel|dal|fino al', 'anno'],
  pt: ['em|desde|até', 'ano'],
  nl: ['in|sinds|tot|vanaf', 'jaar'],
}
/** What may follow a year in a sentence, and no number that counts: no noun. */
const NO_NOUN =
  /["'”’»)\]]|\.(?!\p{Nd})|[,;:!?](?!\p{Nd})|$|\n| (?:[–—-]|\p{Lu}|(?:to|and|or|but|when|that|which|the|a|an|by|with|for|as|on|at|from|after|before|while|who|he|she|it|they|was|were|is|has|had|did)(?![\p{L}\p{N}]))/uy

/** In German nouns are capitals: "bis 2030 saniert werden". */
const NO_CAPITAL = / \p{Ll}[\p{L}-]*(?![\p{L}-]| \p{Lu})/uy

export const datesOf = (language: string): DateAt => {
  const noNoun = /^de\b/i.test(language) ? [NO_NOUN, NO_CAPITAL] : [NO_NOUN]
  const months = monthsOf(language)
  const [cues, years] = CUES[new Intl.Locale(language).language] ?? []
  const cue = cues === undefined ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues}) $`, 'iu')
  const year = years === undefined ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${years}) $`, 'iu')
  const monthAt = (content: string, start: number) => {
    const month = months.at(content, start)
    return month && isCased(content, month.start, month.value) ? month : undefined
  }

  const withMonth = (content: string, start: number, from: number): Span | undefined => {
    const day = endOf(DAY_AT, content, start)
    const bare = endOf(BARE_YEAR, content, start)
    const gap = AFTER_MONTH.exec(content.slice(Math.max(from, start - 3), start))?.[0].length
    const before = gap && (months.before(content, start - gap, from) ?? months.before(content, start - gap + 1, from))
    if (before && isCased(content, before.start, before.value)) {
      const end = day === undefined ? bare : (endOf(TO_YEAR, content, day) ?? day)
      if (end !== undefined && (bare !== undefined || end > day! || isNoCount(content, before.start, end)))
        return { start: before.start, end }
    }
    const first = day ?? bare
    const to = first === undefined ? undefined : endOf(TO_MONTH, content, first)
    const month = to === undefined ? undefined : monthAt(content, to)
    if (!month) return undefined
    const next = bare === undefined ? endOf(TO_YEAR, content, month.end) : undefined
    const stop = bare === undefined ? next : endOf(NEXT_DAY, content, month.end)
    return { start, end: stop ?? month.end }
  }

  const bareYear = (content: string, start: number): Span | undefined => {
    const end = endOf(BARE_YEAR, content, start)
    if (end === undefined) return undefined
    const before = content.slice(Math.max(0, start - 12), start)
    if (year?.test(before)) return { start, end }
    const alone = LIKELY_YEAR.test(content.slice(start - 1, end + 1))
    const isCued = cue?.test(before) && noNoun.some((pattern) => endOf(pattern, content, end) !== undefined)
    return alone || isCued ? { start, end } : undefined
  }

  return (content, start, from) => {
    if (/\p{L}/u.test(content[start - 1] ?? '') && !ENDS_UNSPACED.test(content[start - 1]!)) return undefined
    const decade = endOf(SHORT_DECADE, content, start - 1)
    if (start > 0 && decade !== undefined) return { kind: 'date', start: start - 1, end: decade }
    const time = endOf(TIME, content, start)
    if (time !== undefined) return { kind: 'time', start, end: time }
    const date = endOf(DATE, content, start) ?? seasonEnd(content, start)
    const span =
      date === undefined ? (withMonth(content, start, from) ?? bareYear(content, start)) : { start, end: date }
    return span && { kind: 'date', ...span }
  }
}
/** "’90s". */
const SHORT_DECADE = /['’]\p{Nd}0s(?![\p{L}\p{N}])/uy
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, 'u')
const NEXT_DAY = new RegExp(` ${DAY}\\.?${END}`, 'uy')

/** "2016-17", "2016–2018": the second follows the first. */
const seasonEnd = (content: string, start: number): number | undefined => {
  SEASON.lastIndex = start
  const [, first, second] = SEASON.exec(content) ?? []
  if (first === undefined) return undefined
  const years = Number(second!.length === 2 ? `${first.slice(0, 2)}${second}` : second) - Number(first)
  return years > 0 && years < 100 ? SEASON.lastIndex : undefined
}

/** "May 5", but "in May 5 people": a noun in the plural is counted, unless a preposition says that it is a day. */
const isNoCount = (content: string, start: number, end: number) =>
  !/^ (?:\p{Ll}+s|people|men|women|children|percent|million|billion)(?![\p{L}\p{N}])/u.test(
    content.slice(end, end + 24),
  ) ||
  /(?<!\p{L})(?:on|since|by|until|from|after|before|through) $/iu.test(content.slice(Math.max(0, start - 8), start))

/** A month that is written with a capital is none without. */
const isCased = (content: string, start: number, capital: boolean) => !capital || /\p{Lu}/u.test(content[start]!)

/**
 * What brings up all forms. Not a short month with a year: that ends the process in Scottish Gaelic, where V8 knows no name
 * for a part that ICU prints.
 */
const PRINTED_MONTHS: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { day: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'short' },
]

/** The names of months in all forms, and whether the language writes them with a capital. */
const monthsOf = (language: string): Lexicon<boolean> => {
  const names = new Map<string, boolean>(new Intl.Locale(language).language === 'en' ? [['Sept', true]] : [])
  for (const options of PRINTED_MONTHS) {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    for (let index = 0; index < 12; index++)
      for (const { type, value } of format.formatToParts(Date.UTC(2018, index, 15)))
        if (type === 'month' && /^\p{L}[^\p{N}]+$/u.test(value))
          names.set(value.replace(/\.$/, ''), /^\p{Lu}/u.test(value))
  }
  return lexicon(names)
}
