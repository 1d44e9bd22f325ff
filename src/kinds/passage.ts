/** What was said, or told, in one go: the words of a quotation, or those of an article outside quotation marks. */
import { z } from 'zod'
import type { Span } from '../text/text.js'
import { type Word, wordsOf } from '../text/words.js'
import type { Reference } from './id.js'
import type { Quote } from './quote.js'
import type { Facets, RecordKind } from './record.js'
import { namedSpeakers } from './speaker.js'

export interface Passage {
  id: string
  article: Reference
  /** The quotation that they are; absent for the article's own words. */
  quote?: Pick<Quote, 'id' | 'href' | 'text' | 'form' | 'speaker' | 'speakers' | 'disputed'>
  /** The text in parts (a quotation's segments), each with its UTF-16 index in the article. */
  pieces: { exact: string; index: number }[]
}

/** Never leaves the service, so that no schema describes it. */
export const passage: RecordKind<Passage> = { kind: 'passage', schema: z.custom<Passage>() }

/** Whose words a passage may be, in the order in which they count as evidence: somebody's, what an article reports of them in its own, or the rest of the article. */
export const VOICES = ['quotation', 'reported', 'narration'] as const
export const voiceOf = ({ quote }: Passage): (typeof VOICES)[number] => {
  if (quote === undefined) return 'narration'
  return quote.form === 'direct' ? 'quotation' : 'reported'
}

/** Who is asked for: any entity that can speak. */
export type Speaker = Pick<Reference, 'type' | 'id'>

/** Who said it, of those whom the article names; nobody where it speaks itself. */
export const speakersOf = ({ quote }: Passage): Reference[] => namedSpeakers(quote?.speakers ?? [])

export const speakerKey = ({ type, id }: Speaker) => `${type}:${id}`

/** Whether the passage is by the speaker. */
export const isBy = (passage: Passage, speaker: Speaker): boolean =>
  speakersOf(passage).map(speakerKey).includes(speakerKey(speaker))

/** What a store may narrow passages by: whether they are quotations, and who said them. */
export const passageFacets = (passage: Passage): Facets => ({
  quoted: passage.quote !== undefined,
  speaker: speakersOf(passage).map(speakerKey),
})

export interface Spoken {
  passage: Passage
  /** The pieces, joined by a space. */
  text: string
  /** Where each piece stands in it, in UTF-16 indexes. */
  bounds: Span[]
  words: Word[]
}

/** The passage as one text, and its words. */
export const spoken = (passage: Passage): Spoken => {
  const text = passage.pieces.map(({ exact }) => exact).join(' ')
  let start = 0
  const bounds = passage.pieces.map(({ exact }) => {
    const bound = { start, end: start + exact.length }
    start = bound.end + 1
    return bound
  })
  return { passage, text, bounds, words: wordsOf(text) }
}
