/** Quotations with something left out ("…", "...") or put in brackets. */
import { wordsOf } from '../text/words.js'

export interface Elided {
  /** The folded words of each part. */
  parts: string[][]
  /** What stands in brackets, but for an ellipsis. */
  insertions: string[]
}

const GAP = /\[[^\]]*\]|…|\.\s?\.\s?\./g

/** The parts around elisions and insertions, or undefined where there are none. */
export const readElisions = (quote: string): Elided | undefined => {
  const gaps = [...quote.matchAll(GAP)].map(([gap]) => gap)
  const parts = quote.split(GAP).map((part) => wordsOf(part).map(({ folded }) => folded))
  const insertions = gaps.filter((gap) => gap.startsWith('[') && wordsOf(gap).length > 0).map((gap) => gap.slice(1, -1))
  const spoken = parts.filter((part) => part.length > 0)
  return gaps.length > 0 && spoken.length > 0 ? { parts: spoken, insertions } : undefined
}
