/** Numbers in the numerals of East Asia, alone or joined with digits: "1兆2000億", "三千億", "3万5000", "1조 2천억". */
import type { Digits } from './digits.js'
import { magnitudeNames } from './magnitude-names.js'

/** NaN where the language does not print the numeral ("億" in simplified Chinese). */
export type EastAsian = (content: string, start: number) => { end: number; value: number } | undefined

const ONES: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 십: 10, 백: 100, 천: 1000 }
const ONE = '〇零一二两兩三四五六七八九'
const POWER = '十百千万萬億亿兆십백천만억조'
/** Korean puts a space between the parts of a number. */
const runOf = (spoken: string) =>
  new RegExp(
    `(?:\\p{Nd}+(?:[.,]\\p{Nd}+)*|[${ONE}${POWER}]${spoken === 'ko' ? `|(?<=[${POWER}]) (?=\\p{Nd})` : ''})+`,
    'uy',
  )
const PIECE = new RegExp(`\\p{Nd}[\\p{Nd}.,]*|[${ONE}${POWER}]`, 'gu')
const HOLDS_POWER = new RegExp(`[${POWER}]`)
/** A longer run is no number that anybody reads. */
const LONGEST = 80

/** Numerals that a number may begin with; in Chinese a power alone begins other words too. */
export const FIRST_NUMERALS = `${ONE}十百千`

export const eastAsianOf = (language: string, digits: Digits): EastAsian | undefined => {
  const { language: spoken } = new Intl.Locale(language)
  if (!['ja', 'zh', 'yue', 'ko'].includes(spoken)) return undefined
  const powers = new Map(
    magnitudeNames(language)
      .filter(({ name }) => name.length === 1)
      .map(({ name, factor }) => [name, factor]),
  )
  const pattern = runOf(spoken)
  return (content, start) => {
    pattern.lastIndex = start
    const [run = ''] = pattern.exec(content) ?? []
    if (run.length < 2 || !HOLDS_POWER.test(run)) return undefined
    if (TENS[run[0]!] && spoken !== 'ja') return undefined
    return { end: start + run.length, value: run.length > LONGEST ? Number.NaN : said(run, digits, powers) }
  }
}

const said = (run: string, digits: Digits, powers: Map<string, number>): number => {
  let [total, section, count] = [0, 0, undefined as number | undefined]
  let least = Number.POSITIVE_INFINITY
  for (const [piece] of run.matchAll(PIECE)) {
    const power = powers.get(piece)
    if (TENS[piece]) {
      section += (count ?? 1) * TENS[piece]
      count = undefined
    } else if (power !== undefined) {
      const empty = count === undefined && section === 0
      // "7万亿": a greater power multiplies what stands before it
      if (empty && power > least) total *= power
      else total += empty || power >= least ? Number.NaN : (section + (count ?? 0)) * power
      ;[section, count, least] = [0, undefined, power]
    } else {
      const number = ONES[piece] ?? Number(digits.read(piece))
      count = count === undefined ? number : Number.NaN
    }
  }
  return Number((total + section + (count ?? 0)).toPrecision(15))
}
