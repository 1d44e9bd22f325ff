/** What an article reports of somebody in its own words: "Smith said that …", "…, Smith said". */
import { attributionPatterns } from '../text/attribution.js'
import { linesOf } from '../text/lines.js'
import { findQuotations } from '../text/quotations.js'
import type { Span } from '../text/text.js'
import { wordsOf } from '../text/words.js'
import type { Cast } from './people.js'
import { type Proposal, wordsAt } from './proposal.js'
import { type DraftedQuote, speakerOf } from './quotes.js'

/** Words of what is reported, at least. */
const FEWEST = 3

export const draftReported = (content: string, cast: Cast): Proposal<DraftedQuote>[] => {
  const quotations = findQuotations(content)
  const sentences = linesOf(content).flatMap((line) => sentencesIn(content, line))
  return sentences
    .filter(({ start, end }) => !quotations.some((quotation) => quotation.start < end && quotation.end > start))
    .flatMap((sentence) => reportedIn(content, sentence, cast))
}

/** The sentences of a line; a point after a capital letter ends none. */
const sentencesIn = (content: string, { start, end }: Span): Span[] =>
  [
    ...content
      .slice(start, end)
      .matchAll(
        /\S(?:[^.!?]|[.](?=\d|\p{L}|,)|(?<=\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Rep|Gen|Prof|Inc|Co|Ltd))[.])*[.!?]*[”"’]*/gu,
      ),
  ].map(({ index, 0: text }) => ({ start: start + index, end: start + index + text.length }))

const reportedIn = (content: string, sentence: Span, cast: Cast): Proposal<DraftedQuote>[] => {
  const line = content.slice(sentence.start, sentence.end)
  // "LISBON (Reuters) - "
  const text = line.replace(/^[\p{Lu} ,.]{3,40}(?:\([^)]{1,30}\) )?[-–—] /u, (dateline) => ' '.repeat(dateline.length))
  for (const { by, reported } of attributionPatterns)
    for (const pattern of reported) {
      const match = pattern.exec(text)
      if (!match?.groups) continue
      const { cue, speaker: who, clause } = match.groups as Record<'cue' | 'speaker' | 'clause', string>
      const at = (part: string, from = 0): Span => {
        const start = sentence.start + text.indexOf(part, from)
        return { start, end: start + part.length }
      }
      const said = at(clause.trim().replace(/[.!?,]+$/, ''))
      if (wordsOf(clause).length < FEWEST) continue
      const attribution = { by, cue: at(cue), speaker: at(who, text.indexOf(cue)) }
      const speaker = speakerOf(content, attribution, cast)
      return [
        {
          record: {
            id: '',
            ...(speaker.record && { speaker: speaker.record }),
            form: 'indirect',
            segments: [wordsAt(content, said)],
            cue: wordsAt(content, attribution.cue),
          },
          why: `in the article’s words; “${cue}”`,
          confidence: Math.min(0.7, speaker.confidence),
        },
      ]
    }
  return []
}
