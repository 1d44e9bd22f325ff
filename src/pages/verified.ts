/** What a lookup shows, as far as pages say it. */
import type { Anchor } from '../kinds/anchor.js'
import type { Reference } from '../kinds/id.js'
import type { Speaker } from '../kinds/speaker.js'

type Likeness = 'exact' | 'typographic' | 'elided' | 'altered' | 'paraphrase'

export interface ShownMatch {
  verdict: Likeness
  in: 'quotation' | 'reported' | 'narration'
  article: Reference
  quote?: { id: string } | undefined
  speakers?: Speaker[] | undefined
  anchors: Anchor[]
  acrossSegments: boolean
  insertions?: string[] | undefined
  changes?:
    | {
        change: 'kept' | 'inserted' | 'deleted' | 'replaced'
        record?: string | undefined
        asked?: string | undefined
      }[]
    | undefined
  disputed?: string | undefined
}

export interface ShownVerification {
  verdict: Likeness | 'elsewhere' | 'not-found'
  speaker?: Reference | undefined
  caution?: ('short' | 'common')[] | undefined
  total: number
  agreeing?: number | undefined
  matches: ShownMatch[]
}
