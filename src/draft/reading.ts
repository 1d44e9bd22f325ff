/** A text as all rules of drafting read it, cut once. */
import { linesOf } from '../text/lines.js'
import { findQuotations } from '../text/quotations.js'
import type { Span } from '../text/text.js'

export interface Reading {
  content: string
  lines: Span[]
  quotations: Span[]
  /** The text with blanks for what stands in quotations: its own words, each at its place. */
  outside: string
  /** Its sentences, line by line. */
  sentences: Span[]
}

export const readingOf = (content: string): Reading => {
  const lines = linesOf(content)
  const quotations = findQuotations(content)
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of quotations.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    pieces.push(content.slice(at, from), content.slice(from, end).replaceAll(/[^\n]/g, ' '))
    at = end
  }
  return {
    ...{ content, lines, quotations },
    outside: pieces.join('') + content.slice(at),
    sentences: lines.flatMap((line) => sentencesIn(content, line)),
  }
}

/** The sentence in which a word begins. */
export const sentenceAt = ({ sentences }: Reading, at: number): Span => sentences.findLast(({ start }) => start <= at)!

/** A point after a capital letter or a short form ends none. */
const sentencesIn = (content: string, { start, end }: Span): Span[] =>
  [
    ...content
      .slice(start, end)
      .matchAll(
        /\S(?:[^.!?]|[.](?=\d|\p{L}|,| \p{Ll})|(?<=\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Rep|Gen|Prof|Inc|Co|Ltd|Corp))[.])*[.!?]*[”"’]*/gu,
      ),
  ].map(({ index, 0: text }) => ({ start: start + index, end: start + index + text.length }))
