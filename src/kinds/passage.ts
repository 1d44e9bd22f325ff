/** What was said, or told, in one go: the words of a quotation, or those of an article outside quotation marks. */
import { z } from 'zod'
import type { Quote } from './quote.js'
import type { RecordKind } from './record.js'

export interface Passage {
  id: string
  /** Id of the article. */
  article: string
  /** The quotation that they are; absent for the article's own words. */
  quote?: Quote
  /** The text in parts (a quotation's segments), each with its UTF-16 index in the article. */
  pieces: { exact: string; index: number }[]
}

/** Never leaves the service, so that no schema describes it. */
export const passage: RecordKind<Passage> = { kind: 'passage', schema: z.custom<Passage>() }
