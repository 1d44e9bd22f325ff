/** What a figure measures, and when, by the words of its sentence. English. */
import { lastWhile } from '../text/counting.js'
import type { Span } from '../text/text.js'
import { FAR } from './reading.js'
import { phraseAfter, phraseBefore, subjectStart } from './speech/phrases.js'
import { isDeterminer, isInflected, isTime, type Word } from './speech/words.js'

/** A year that the sentence names alone, unless another one stands between: "6 million last year, up from 5 million in 2022". */
export const periodOf = (content: string, line: Span, { start }: Span) => {
  const sentence = sentenceAt(content, line, start)
  const named = [...content.slice(sentence.start, sentence.end).matchAll(YEAR_NAMED)]
  const [period, ...others] = new Set(named.map(([, year]) => year!))
  const isOther = named.some(({ index }) => {
    const year = sentence.start + index
    return /\b(?:last|this) year\b/i.test(content.slice(Math.min(start, year), Math.max(start, year)))
  })
  return period !== undefined && others.length === 0 && !isOther ? { period } : {}
}
const YEAR_NAMED = /\b(?:in|during|for|since) ((?:19|20)\d{2})\b/gi

export const sentenceAt = (content: string, line: Span, at: number): Span => {
  const [first, last] = [Math.max(line.start, at - FAR), Math.min(line.end, at + FAR)]
  const start = first + Math.max(0, content.slice(first, at).search(LAST_SENTENCE))
  const end = /[.!?](?=\s|[”"]|$)/.exec(content.slice(at, last))
  return { start, end: end ? at + end.index : last }
}

/** A stop ends one only before a blank: not that of "4.3". */
const LAST_SENTENCE = /(?<=[.!?][”"’']? )(?:[^.!?]|[.!?](?![”"’']?\s))*$/

/** A number among the words of its sentence: where it begins, and where the next word stands. */
export interface Placed {
  content: string
  words: Word[]
  from: number
  to: number
}

export const placed = (content: string, sentences: Word[][], { start, end }: Span): Placed | undefined => {
  const words = lastWhile(sentences, ([first]) => first!.start <= start)
  const from = words?.findIndex((word) => word.end > start) ?? -1
  if (!words || from === -1 || words[from]!.tag === 'QUOTE') return undefined
  const next = words.findIndex((word) => word.start >= end)
  return { content, words, from, to: next === -1 ? words.length : next }
}

/** Words of a label, at most. */
const MOST_WORDS = 7
/** What begins no name of what is measured. */
const NO_BEGINNING = /^(?:last|this|next|less|fewer|each|per|ago|earlier|later|north|south|east|west)$/

/** The phrase that follows a number and says what it counts, one of them and whether it is in the plural, or nothing. */
export const countedIn = ({
  content,
  words,
  to,
}: Placed): { label: string; unit?: string; isPlural?: boolean } | undefined => {
  // "200 more patients", "12 newly built homes"
  let from = to
  while (words[from]?.low === 'more' || words[from]?.tag === 'ADV') from++
  const first = words[from]
  if (!first || !/^(?:NOUN|ADJ|PROPN|VERB)$/.test(first.tag) || isTime(first) || NO_BEGINNING.test(first.low))
    return undefined
  const end = phraseAfter(words, first.tag === 'VERB' ? from + 1 : from, false)
  const part = words.slice(from, end)
  const link = part.findIndex(({ tag, low }) => /^(?:ADP|CCONJ)$/.test(tag) || /^(?:north|south|east|west)$/.test(low))
  const head = (link === -1 ? part : part.slice(0, link)).at(-1)
  if (!head || !/^(?:NOUN|PROPN)$/.test(head.tag) || part.some(isTime)) return undefined
  return {
    label: labelled(content, part),
    ...(/^\p{Ll}+$/u.test(head.text) && { unit: head.lemma, isPlural: head.lemma !== head.low }),
  }
}

/** What an amount or a share is of: "a deficit of $5", "a $5 plan", "$5 in fees", "5% of voters", "costs of the plan rose 5%". */
export const measuredIn = (place: Placed): string | undefined => {
  const { content, words, from, to } = place
  const compared = comparedIn(place)
  if (compared) return measuredIn(compared)
  const [before, next] = [words[from - 1], words[to]]
  if (before?.low === 'of') {
    const start = phraseBefore(words, from - 1)
    if (start < from - 1) return labelled(content, words.slice(start, from - 1))
  }
  const after = countedIn(place)
  if (after) return after.label
  if (next && /^(?:of|in|for|on)$/.test(next.low)) {
    const end = phraseAfter(words, to + 1, false)
    const part = words.slice(to + 1, end)
    // "fell 3% in Copenhagen"
    const isPlace = next.low !== 'of' && part.every((word) => word.tag === 'PROPN' || isDeterminer(word))
    if (part.length > 0 && !isPlace && !part.some((word) => isTime(word) || word.tag === 'NUM'))
      return labelled(content, part)
  }
  return governed(place)
}

/** The number before one that is only compared with it: "a profit of $5, up 3%", "$5, down from about $6". */
const comparedIn = ({ content, words, from }: Placed): Placed | undefined => {
  let at = from - 1
  while (words[at]?.low === 'from' || words[at]?.tag === 'ADV') at--
  if (!/^(?:up|down)$/.test(words[at]?.low ?? '')) return undefined
  const last = words.findLastIndex(({ tag }, index) => index < at && tag === 'NUM')
  let first = last
  while (/^(?:NUM|SYM)$/.test(words[first - 1]?.tag ?? '')) first--
  return last === -1 ? undefined : { content, words, from: first, to: last + 1 }
}

/** That somebody says it measures nothing. */
const SAYING = '(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:s|ed|ing)|wr(?:ote|ites?|iting))'
const SAYS = new RegExp(`^${SAYING}$`)
const UP_TO_SAYING = new RegExp(`^.*(?<!\\p{L})${SAYING}(?!\\p{L})(?:.* that(?!\\p{L}))?`, 'u')

/** Whose number it is, and what they did: "Sales rose", "the mill earned"; or what they did that to: "cut costs to $5". */
const governed = ({ content, words, from }: Placed): string | undefined => {
  const verb = words.findLastIndex((word, index) => {
    const before = words[index - 1]
    // "were paying", not "an estimated"
    return (
      index < from &&
      word.tag === 'VERB' &&
      (isInflected(word) || before?.tag === 'AUX') &&
      !(before && isDeterminer(before))
    )
  })
  if (verb === -1) return undefined
  const { low } = words[verb]!
  const object = Math.min(phraseAfter(words, verb + 1, false), from)
  const things = words.slice(verb + 1, object)
  let end = verb
  while (end > 0 && /^(?:ADV|AUX|PART)$/.test(words[end - 1]!.tag)) end--
  const start = subjectStart(words, end)
  // "said the mill had 5", not "told the board that"
  const isNamed = things.some(({ tag }) => tag === 'NOUN' || tag === 'PROPN') && !/^t(?:old|ell)/.test(low)
  if (isNamed && !things.some(({ tag }) => tag === 'NUM')) {
    // "cost the region an estimated $5"
    const isTheirs = /^(?:cost|gave|gives?|paid|pays?|owes?|owed|saved?|saves)$/.test(low)
    return labelled(content, isTheirs ? words.slice(start < end ? start : verb, object) : things)
  }
  return start < end && !SAYS.test(low) ? labelled(content, words.slice(start, verb + 1)) : undefined
}

/** Words as a label: without the article before them, and not too many. */
const labelled = (content: string, words: Word[]): string => {
  const own = words.slice(words.findIndex((word) => !isDeterminer(word))).slice(0, MOST_WORDS)
  return content.slice(own[0]!.start, own.at(-1)!.end)
}

/** Words that a label does not begin or end with. */
const SMALL =
  /^(?:(?:of|in|for|to|a|an|the|and|or|that|which|by|on|at|from|with|as|is|was|were|are|has|had|have|been|about|estimated)(?:\s+|$))+|(?:\s+(?:of|in|for|to|a|an|the|and|or|that|which|by|on|at|from|with|as|is|was|were|are|has|had|have|been|about|estimated))+$/gi

/** In any language: what is counted stands after its number; what is measured, before it. */
export const labelOf = (content: string, line: Span, { start, end }: Span, isCounted: boolean) => {
  const sentence = sentenceAt(content, line, start)
  const parts = (from: number, to: number) => content.slice(from, to).split(/[;:“”"()—；：、，。]|,(?!\d)/)
  const [after = ''] = parts(end, Math.max(end, sentence.end))
  const before =
    parts(sentence.start, start)
      .findLast((part) => /\p{L}/u.test(part))
      ?.replace(UP_TO_SAYING, '') ?? ''
  const sides = [plain(words(after).slice(0, MOST_WORDS)), plain(words(before).slice(-MOST_WORDS))]
  const [first, second] = isCounted ? sides : sides.toReversed()
  // one word says little
  return [first, second].find((side) => side!.includes(' ')) ?? ([first, second].find(isThing) || 'number')
}

/** Not "up". */
const isThing = (side: string | undefined) =>
  side !== '' && !/^(?:\d+|up|down|about|only|nearly|almost|estimated)$/i.test(side!)

const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
const plain = (words: string[]) => words.join(' ').replace(SMALL, '').trim()
