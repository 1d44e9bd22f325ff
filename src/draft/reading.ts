/** A text as all rules of drafting read it, cut once. */
import { lastWhile } from '../text/counting.js'
import { linesOf, withPlainBlanks } from '../text/lines.js'
import { findQuotations } from '../text/quotations.js'
import type { Span } from '../text/text.js'

export interface Reading {
  /** The text as it is printed, which is what proposals quote. */
  printed: string
  /** The same for rules to read: every blank is a plain one, at its place. */
  content: string
  lines: Span[]
  quotations: Span[]
  /** Those that stand within no other. */
  outer: Span[]
  /** The text with blanks for what stands in quotations: its own words, each at its place. */
  outside: string
  /** Its sentences, line by line. */
  sentences: Span[]
}

export const readingOf = (printed: string): Reading => {
  const content = withPlainBlanks(printed)
  const lines = linesOf(content)
  const quotations = findQuotations(content)
  const outer = quotations.filter(
    ({ start, end }) => !quotations.some((other) => other.start < start && other.end >= end),
  )
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of quotations.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    pieces.push(content.slice(at, from), content.slice(from, end).replaceAll(/[^\n]/g, ' '))
    at = end
  }
  return {
    ...{ printed, content, lines, quotations, outer },
    outside: pieces.join('') + content.slice(at),
    sentences: lines.flatMap((line) => sentencesIn(content, line)),
  }
}

/** The sentence in which a word begins. */
export const sentenceAt = ({ sentences }: Reading, at: number): Span =>
  lastWhile(sentences, ({ start }) => start <= at)!

/** Characters from the beginning or end of a sentence; what has more is no prose. */
export const FAR = 1_000

/** Words that a point shortens: it ends no sentence. */
const SHORTENED =
  'Mr|Mrs|Ms|Dr|St|Sen|Gov|Rep|Gen|Prof|Inc|Co|Ltd|Corp|Coun|Const|Cst|Sgt|Insp|Supt|Rev|Hon|Lt|Col|Capt|Cmdr|Adm|Maj|Cpl|Det|Jr|Sr|No|vs|Mt|Ft|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ont|Que|Alta|Sask|Man|Fla|Calif|Mass|Pa|Va|Conn|Ariz|Minn|Mich|Wis|Ill|Tenn|Colo|Ore|Wash'
const IS_SHORTENED = new RegExp(`^(?:${SHORTENED})$`)
export const isShortened = (word: string): boolean => IS_SHORTENED.test(word)
/** A point after a capital letter or a short form ends none. */
const SENTENCE = new RegExp(
  `\\S(?:[^.!?]|[.](?=\\d|\\p{L}|,| \\p{Ll})|(?<=\\b\\p{Lu}|\\b(?:${SHORTENED}))[.])*[.!?]*[”"’]*`,
  'gu',
)
const sentencesIn = (content: string, { start, end }: Span): Span[] =>
  [...content.slice(start, end).matchAll(SENTENCE)].map(({ index, 0: text }) => ({
    start: start + index,
    end: start + index + text.length,
  }))
