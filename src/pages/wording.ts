/** How pages for people put dates, numbers and stances into words. */
import type { Dating } from '../kinds/dating.js'
import type { Figure } from '../kinds/figure.js'
import type { Position } from '../kinds/position.js'
import type { Quote } from '../kinds/quote.js'
import { speakerNames } from '../kinds/speaker.js'

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const inDigits = (number: number) => number.toLocaleString('en-GB', { maximumFractionDigits: 20 })

/** "17–18 April 2018". */
export const days = ({ from, to = from }: Dating): string => DAY.formatRange(new Date(from), new Date(to))

/** "1 quote", "2 quotes". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${inDigits(count)} ${count === 1 ? one : many}`

/** "200,000,000,000 USD, annually", "2 (day)", "about 3–5%". */
export const measured = ({ kind, value, minValue, maxValue, bound, unit, period }: Figure): string => {
  const number = value === undefined ? `${inDigits(minValue!)}–${inDigits(maxValue!)}` : inDigits(value)
  const inPercent = kind === 'percentage' && (unit === undefined || unit === 'percent')
  const amount = kind === 'rank' ? `rank ${number}` : inPercent ? `${number}%` : number
  const counted = unit && !inPercent && (kind === 'money' ? ` ${unit}` : ` (${unit})`)
  const bounded = [bound?.replace('-', ' '), amount].filter(Boolean).join(' ')
  return [`${bounded}${counted || ''}`, period].filter(Boolean).join(', ')
}

/** "Donald Trump, tweet, 17 April 2018 (inferred)". */
export const attributed = (quote: Quote): string => [speakerNames(quote.speakers), ...said(quote)].join(', ')

const WORDED = { mixed: 'partly in the article’s words', indirect: 'in the article’s words' }

/** How, where and when it was said: "tweet", "17 April 2018 (inferred)". */
export const said = ({ form, medium, date }: Pick<Quote, 'form' | 'medium' | 'date'>): string[] =>
  [
    form !== 'direct' && WORDED[form],
    medium?.replaceAll('-', ' '),
    date && `${days(date)}${date.inferred ? ' (inferred)' : ''}`,
  ].filter((part) => typeof part === 'string')

/** What somebody with a stance does. */
export const STANCES: Record<Position['stance'], string> = {
  member: 'is a member of',
  signatory: 'has signed',
  withdrew: 'withdrew from',
  'not-a-party': 'is not a party to',
  supports: 'supports',
  opposes: 'opposes',
  conditional: 'would join, on conditions,',
  seeks: 'seeks',
  negotiates: 'negotiates',
  undecided: 'is undecided about',
}

/** "Japan supports Trans-Pacific Partnership". */
export const positioned = ({ holder, stance, agreement }: Position): string =>
  `${holder.name} ${STANCES[stance]} the ${agreement.name}`
