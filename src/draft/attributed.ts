/** Whom a text names as the speaker of its quotations, whatever is known of them. */
import { holds, type Span } from '../text/text.js'
import { readingOf } from './reading.js'
import { sayingsIn } from './speech/sayings.js'
import { isOnlyQuoted } from './speech/sentences.js'
import { taggedSentences } from './speech/tagged.js'

export interface AttributedQuotation {
  /** With its marks. */
  quotation: Span
  /** The name. */
  speaker: Span
}

/** Of those quotations whose speaker is named, in the sentence or in the one that they follow in their paragraph. */
export const attributedIn = (content: string): AttributedQuotation[] => {
  const reading = readingOf(content)
  const found: AttributedQuotation[] = []
  let last: { speaker: Span; end: number } | undefined
  for (const words of taggedSentences(reading, 'en')) {
    const sayings = sayingsIn(words)
    const end = words.at(-1)!.end
    const goesOn = last && isOnlyQuoted(words) && !content.slice(last.end, end).includes('\n') ? last : undefined
    for (const quotation of reading.outer.filter(({ start }) => words[0]!.start <= start && start < end)) {
      const saying = sayings.find(({ quoted, reported }) =>
        [...quoted, ...reported].some((said) => holds(said, quotation)),
      )
      const speaker = saying ? saying.by === 'name' && saying.speaker : goesOn?.speaker
      if (speaker) found.push({ quotation, speaker })
    }
    const named = sayings.findLast(({ by }) => by === 'name')
    last = named ? { speaker: named.speaker, end } : goesOn && { ...goesOn, end }
  }
  return found
}
