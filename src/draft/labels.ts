/** What a figure measures, and when, by the words of its sentence. English. */
import type { Span } from '../text/text.js'

/** A year that the sentence names alone. */
export const periodOf = (content: string, line: Span, { start }: Span) => {
  const sentence = sentenceAt(content, line, start)
  const years = [
    ...new Set(
      [...content.slice(sentence.start, sentence.end).matchAll(/\b(?:in|during|for|since) ((?:19|20)\d{2})\b/gi)].map(
        ([, year]) => year!,
      ),
    ),
  ]
  return years.length === 1 ? { period: years[0]! } : {}
}

export const sentenceAt = (content: string, line: Span, at: number): Span => {
  const before = content.slice(line.start, at)
  const start = line.start + Math.max(0, before.search(/(?<=[.!?][”"’']? )[^.!?]*$/))
  const end = /[.!?](?=\s|[”"]|$)/.exec(content.slice(at, line.end))
  return { start, end: end ? at + end.index : line.end }
}

/** Words that a label does not begin or end with. */
const SMALL =
  /^(?:(?:of|in|for|to|a|an|the|and|or|that|which|by|on|at|from|with|as|is|was|were|are|has|had|have|been)(?:\s+|$))+|(?:\s+(?:of|in|for|to|a|an|the|and|or|that|which|by|on|at|from|with|as|is|was|were|are|has|had|have|been))+$/gi

/** What is counted stands after its number; what is measured, before it. */
export const labelOf = (content: string, line: Span, { start, end }: Span, isCounted: boolean) => {
  const sentence = sentenceAt(content, line, start)
  const parts = (from: number, to: number) => content.slice(from, to).split(/[,;:“”"()—]/)
  const [after = ''] = parts(end, Math.max(end, sentence.end))
  const before = parts(sentence.start, start).findLast((part) => /\p{L}/u.test(part)) ?? ''
  const sides = [plain(words(after).slice(0, MOST_WORDS)), plain(words(before).slice(-MOST_WORDS))]
  const [first, second] = isCounted ? sides : sides.toReversed()
  // one word says little
  return [first, second].find((side) => side!.includes(' ')) ?? (first || second || 'number')
}
const MOST_WORDS = 7

const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
const plain = (words: string[]) => words.join(' ').replace(SMALL, '').trim()
