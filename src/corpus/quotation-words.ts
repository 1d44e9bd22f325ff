/** How much of a quotation the quotes of its article have, word by word. */
import { countBelow } from '../text/counting.js'
import type { Span, Text } from '../text/text.js'
import { wordsOf } from '../text/words.js'

/** A fact, and the anchors that prove it, in code points. */
export interface Annotation {
  fact: { type: string; id: string; href: string }
  anchors: Span[]
}

/** The first fact that has something of a quotation, and the runs of words that none has. */
export interface Held {
  fact: Annotation['fact']
  left: Span[]
}

/** What quotes have of a quotation; nothing where they have no whole word of it. Marks and punctuation are no words. */
export const wordsHeld = (text: Text, quotes: Annotation[]): ((quotation: Span) => Held | undefined) => {
  const segments = quotes
    .flatMap(({ fact, anchors }) =>
      anchors.map(({ start, end }) => ({ fact, start: text.index(start), end: text.index(end) })),
    )
    .sort((a, b) => a.start - b.start)
  const stretches = joined(segments)
  const starts = stretches.map(({ start }) => start)
  const isHeld = ({ start, end }: Span) => end <= (stretches[countBelow(starts, start + 1) - 1]?.end ?? -1)
  return (quotation) => {
    const fact = segments.find(({ start, end }) => start < quotation.end && end > quotation.start)?.fact
    if (!fact) return undefined
    const words = wordsIn(text.content, quotation)
    if (words.length > 0 && !words.some(isHeld)) return undefined
    return { fact, left: runs(words, isHeld) }
  }
}

/** The words between the marks of a quotation; a backquote is a mark too. */
const wordsIn = (content: string, { start, end }: Span): Span[] =>
  wordsOf(content.slice(start, end).replaceAll('`', ' ')).map((word) => ({
    start: start + word.start,
    end: start + word.end,
  }))

/** Spans that touch or overlap, as one; they come sorted. */
const joined = (spans: Span[]): Span[] => {
  const all: Span[] = []
  for (const { start, end } of spans) {
    const before = all.at(-1)
    if (before && start <= before.end) before.end = Math.max(before.end, end)
    else all.push({ start, end })
  }
  return all
}

/** The words that are not held, those that follow each other as one. */
const runs = (words: Span[], isHeld: (word: Span) => boolean): Span[] => {
  const all: Span[] = []
  let goesOn = false
  for (const { start, end } of words) {
    const left = !isHeld({ start, end })
    if (left && goesOn) all.at(-1)!.end = end
    else if (left) all.push({ start, end })
    goesOn = left
  }
  return all
}
