/** When something was said, as far as words beside it and the day of the article fix it. English. */
import type { WrittenArticle } from '../kinds/article.js'
import type { Dating } from '../kinds/dating.js'
import { dayIn } from './days.js'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const WEEKDAY = new RegExp(`\\b(?:(last|next) )?(${DAYS.join('|')})\\b`)
const MS = 24 * 60 * 60 * 1000
const named = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })

/** `words` are those around words of saying; what lies ahead, or in another week, is left to the editor. */
export const datingOf = (words: string, { published, events }: Partial<WrittenArticle>): Dating | undefined => {
  const last = published ?? events?.to ?? events?.from
  const whole = dayIn(words, 'en')
  if (whole) return { from: whole }
  if (last === undefined) return undefined
  const at = Date.parse(`${last}T00:00Z`)
  const since = `the article is of ${named.format(at)}`
  const day = (back: number) => new Date(at - back * MS).toJSON().slice(0, 10)
  const dayOfYear = dayIn(words, 'en', Number(last.slice(0, 4)))
  if (dayOfYear)
    return dayOfYear <= last ? { from: dayOfYear, inferred: `The article names no year; ${since}.` } : undefined
  const [, which, weekday] = WEEKDAY.exec(words) ?? []
  if (weekday && !which)
    return {
      from: day((7 + new Date(at).getUTCDay() - DAYS.indexOf(weekday)) % 7),
      inferred: `The article says ${weekday}; ${since}.`,
    }
  const relative = /\b(today|yesterday)\b/i.exec(words)?.[1]?.toLowerCase()
  if (relative) return { from: day(relative === 'today' ? 0 : 1), inferred: `The article says ${relative}; ${since}.` }
  return undefined
}
