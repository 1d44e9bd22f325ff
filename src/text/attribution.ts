/** Whom a text names as the speaker of a quotation, in English: "…," Smith said; said Ann Smith; according to Smith, "…". */
import { linesOf } from './lines.js'
import type { Span } from './text.js'

const VERBS =
  'said|says|told|tells|added|adds|wrote|writes|tweeted|tweets|posted|posts|asked|asks|replied|replies|insisted|insists|' +
  'argued|argues|claimed|claims|announced|announces|declared|declares|stated|states|noted|notes|warned|warns|recalled|' +
  'explained|explains|continued|continues|concluded|acknowledged|acknowledges|admitted|admits|called|described'
/** A part of a name; a point follows initials only. */
const PART = "(?:(?:\\p{Lu}\\.)+|\\p{Lu}[\\p{L}\\p{M}’'-]*)"
const NAME = `(${PART}(?: (?:(?:of|the|de|da|del|van|von|bin|al) )*${PART}){0,5})`
/** What may stand between a name and its verb: "Smith, the minister, said", "Smith has said". */
const BETWEEN = '(?:, [^,“”"]{1,80},)? (?:(?:has|had|also|later|then|once) ){0,2}'

const AFTER = [
  new RegExp(`^[,.]? ?(?:${VERBS}) (?:[a-z]+ ){0,3}?${NAME}`, 'u'),
  new RegExp(`^[,.]? ?(?:[A-Z]?[a-z]+ ){0,3}?${NAME}${BETWEEN}(?:${VERBS})\\b`, 'u'),
  new RegExp(`^,? according to (?:[a-z]+ ){0,3}?${NAME}`, 'u'),
]
const BEFORE = [
  new RegExp(`${NAME}${BETWEEN}(?:${VERBS})\\b[^.!?“”"]{0,120}$`, 'u'),
  new RegExp(`\\b[Aa]ccording to (?:[a-z]+ ){0,3}?${NAME},? ?$`, 'u'),
  new RegExp(`${NAME}: ?$`, 'u'),
]
/** Characters that are looked at on either side. */
const FAR = 240

/** The name, with titles before it, or nothing where none is found in the paragraph; it is looked for after the quotation first. */
export const attributionOf = (content: string, quotation: Span, others: Span[]): Span | undefined => {
  const lines = linesOf(content)
  const from = lines.find(({ start, end }) => start <= quotation.start && quotation.start <= end)!.start
  const to = lines.find(({ end }) => quotation.end <= end)!.end
  const next = Math.min(
    to,
    quotation.end + FAR,
    ...others.map(({ start }) => start).filter((at) => at >= quotation.end),
  )
  const last = Math.max(
    from,
    quotation.start - FAR,
    ...others.map(({ end }) => end).filter((at) => at <= quotation.start),
  )
  return (
    found(AFTER, content.slice(quotation.end, next), quotation.end) ??
    found(BEFORE, content.slice(last, quotation.start), last)
  )
}

const found = (patterns: RegExp[], text: string, offset: number): Span | undefined => {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const start = offset + match.index + match[0].indexOf(match[1]!)
    return { start, end: start + match[1]!.length }
  }
  return undefined
}
