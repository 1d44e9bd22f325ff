/** What an article reports of somebody in its own words: "Smith said that …", "…, Smith said". */

import type { WrittenArticle } from '../kinds/article.js'
import { attributionPatterns } from '../text/attribution.js'
import type { Span } from '../text/text.js'
import { wordsOf } from '../text/words.js'
import { DATELINE } from './article.js'
import { circumstancesOf } from './circumstances.js'
import type { Cast } from './people.js'
import { wordsAt } from './proposal.js'
import { type ProposedQuote, speakerOf } from './quotes.js'
import type { Reading } from './reading.js'

/** Words of what is reported, at least. */
const FEWEST = 3

export const draftReported = (reading: Reading, cast: Cast, article: Partial<WrittenArticle>): ProposedQuote[] =>
  reading.sentences.flatMap((sentence) => reportedIn(reading, sentence, cast, article))

const reportedIn = (
  reading: Reading,
  sentence: Span,
  cast: Cast,
  article: Partial<WrittenArticle>,
): ProposedQuote[] => {
  const { content } = reading
  const line = reading.outside.slice(sentence.start, sentence.end)
  // "LISBON (Reuters) - "
  const text = line.replace(DATELINE, (dateline) => ' '.repeat(dateline.length))
  const isPlain = content.slice(sentence.start, sentence.end) === line
  // where a quotation stands in it, its words of saying are those of the quotation
  for (const { by, reported, besides } of attributionPatterns)
    for (const pattern of isPlain ? [...reported, ...besides] : besides) {
      const match = pattern.exec(text)
      if (!match?.groups) continue
      const { cue, speaker: who, clause } = match.groups as Record<'cue' | 'speaker' | 'clause', string>
      const at = (part: string, from = 0): Span => {
        const start = sentence.start + text.indexOf(part, from)
        return { start, end: start + part.length }
      }
      const said = at(clause.trim().replace(/[.!?,]+$/, ''))
      const isOwn = content.slice(said.start, said.end) === reading.outside.slice(said.start, said.end)
      if (!isOwn || (!isPlain && isBeforeQuotation(reading, said.end)) || wordsOf(clause).length < FEWEST) continue
      const attribution = { by, cue: at(cue), speaker: at(who, cue.includes(who) ? text.indexOf(cue) : 0) }
      const speaker = speakerOf(content, attribution, cast)
      return [
        {
          record: {
            ...(speaker.record && { speaker: speaker.record }),
            form: 'indirect',
            segments: [wordsAt(content, said)],
            cue: wordsAt(content, attribution.cue),
            ...circumstancesOf(reading, attribution.cue, article),
          },
          why: `in the article’s words; “${cue}”`,
          confidence: Math.min(0.7, speaker.confidence),
          spans: [said],
        },
      ]
    }
  return []
}

/** Whether what is reported goes on in somebody's own words. */
const isBeforeQuotation = ({ quotations }: Reading, at: number) =>
  quotations.some(({ start }) => start >= at && start <= at + 2)
