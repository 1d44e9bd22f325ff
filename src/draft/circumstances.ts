/** Where and when something was said, by the words of its sentence. English. */
import type { z } from 'zod'
import type { WrittenArticle } from '../kinds/article.js'
import type { Dating } from '../kinds/dating.js'
import type { Medium } from '../kinds/quote.js'
import { datingOf } from './dating.js'
import { FAR, type Reading, sentenceAt } from './reading.js'
import type { Saying } from './speech/sayings.js'

/** The first that fits. */
const MEDIA: [RegExp, z.infer<typeof Medium>][] = [
  [/\btweet(?:s|ed)?\b|\bon (?:Twitter|X)\b/, 'tweet'],
  [/\b(?:press|news) (?:conference|briefing)\b/i, 'press-conference'],
  [
    /\btestif(?:y|ied)\b|\btestimony\b|\b(?:told|before) (?:the|a) (?:court|jury|inquiry|committee|hearing)\b/i,
    'testimony',
  ],
  [/\btold (?:CNN|the BBC|BBC|Fox News|MSNBC|NPR)\b|\bon (?:television|the radio|TV)\b|\bradio\b/i, 'broadcast'],
  [/\b(?:in|an|by) (?:[\p{L}-]+ ){0,3}interview\b/iu, 'interview'],
  [/\bspeech\b|\brally\b|\bin an address\b/i, 'speech'],
  [
    /\bin (?:a|an|the) (?:[\p{L}-]+ ){0,2}(?:letter|report|memo|filing|paper|study|blog post|email|e-mail)\b/iu,
    'document',
  ],
  [/\bstatement\b/i, 'statement'],
]

export const circumstancesOf = (
  reading: Reading,
  { cue, reported }: Pick<Saying, 'cue' | 'reported'>,
  article: Partial<WrittenArticle>,
): { medium?: string; date?: Dating } => {
  const { start, end } = sentenceAt(reading, cue.start)
  const [from, to] = [Math.max(start, cue.start - FAR), Math.min(Math.max(end, cue.end), cue.end + FAR)]
  // what is said names other days
  const own = [from, ...reported.map((said) => said.end)]
    .map((at, index) => reading.outside.slice(at, reported[index]?.start ?? to))
    .join(' ')
  const medium = MEDIA.find(([pattern]) => pattern.test(own))?.[1]
  const date = datingOf(reading.content.slice(cue.start, cue.end), article) ?? datingOf(own, article)
  return { ...(medium && { medium }), ...(date && { date }) }
}
