/** Quotations, with who is said to have said them. */
import type { Words } from '../kinds/anchor.js'
import type { WrittenArticle } from '../kinds/article.js'
import type { Dating } from '../kinds/dating.js'
import { type Attribution, attributionOf, attributionPatterns } from '../text/attribution.js'
import { linesOf } from '../text/lines.js'
import { FAMILIES } from '../text/quotation-marks.js'
import type { Span } from '../text/text.js'
import { wordsOf } from '../text/words.js'
import { circumstancesOf } from './circumstances.js'
import type { Cast } from './people.js'
import { asWords, type Proposal, wordsAt } from './proposal.js'
import type { Reading } from './reading.js'

export interface DraftedQuote {
  speaker?: string | { described: string | Words }
  form?: 'indirect'
  segments: (string | Words)[]
  cue?: string | Words
  medium?: string
  date?: Dating
  partial?: true
}

/** A quote, and where its segments stand. */
export interface ProposedQuote extends Proposal<DraftedQuote> {
  spans: Span[]
}

export interface DraftedQuotes {
  quotes: ProposedQuote[]
  /** Words in quotation marks that nobody said. */
  excluded: Proposal<Words & { reason: string }>[]
}

/** A quotation that is read: its parts without marks, one for each paragraph. */
interface Read {
  span: Span
  parts: Span[]
  attribution: Attribution | undefined
}

const MARKS = Object.values(FAMILIES).flat()
const OPENS = new RegExp(`^(?:${MARKS.join('|')})+\\s*`, 'u')
const CLOSES = new RegExp(`\\s*(?:${MARKS.join('|')})+$`, 'u')

export const draftQuotes = (reading: Reading, cast: Cast, article: Partial<WrittenArticle>): DraftedQuotes => {
  const { content, quotations: all } = reading
  const outer = all.filter(({ start, end }) => !all.some((other) => other.start < start && other.end >= end))
  const read = outer
    .map((span): Read => ({ span, parts: partsOf(content, span), attribution: attributionOf(content, span, outer) }))
    .filter(({ parts }) => parts.length > 0)
  const quotes: ProposedQuote[] = []
  const excluded: DraftedQuotes['excluded'] = []
  let before: (Read & { quote: ProposedQuote }) | undefined
  for (const one of read) {
    const { span, parts } = one
    // words of saying between two parts are those of both
    const attribution = one.attribution?.cue.start === before?.attribution?.cue.start ? undefined : one.attribution
    const goesOn = before && !attribution && isSameParagraph(content, before.span, span) ? before : undefined
    if (goesOn && !isScare(content, parts)) {
      const { quote } = goesOn
      quote.record.segments.push(...parts.map((part) => wordsAt(content, part)))
      quote.spans.push(...parts)
      quote.confidence = Math.min(quote.confidence, 0.8)
      quote.why += '; the article interrupts it'
      before = { ...goesOn, span }
      continue
    }
    if (!attribution && isScare(content, parts)) {
      excluded.push({
        record: { ...asWords(content, span), reason: 'words in quotation marks that nobody is said to have said' },
        why: 'few words, and no word of saying in the paragraph',
        confidence: 0.7,
      })
      continue
    }
    const speaker = speakerOf(content, attribution, cast)
    const record: DraftedQuote = {
      ...(speaker.record && { speaker: speaker.record }),
      segments: parts.map((part) => wordsAt(content, part)),
      ...(attribution && { cue: wordsAt(content, attribution.cue) }),
      ...(attribution && circumstancesOf(reading, attribution.cue, article)),
      ...(isFragment(content, parts) && { partial: true as const }),
    }
    const quote = { record, why: speaker.why, confidence: speaker.confidence, spans: parts }
    quotes.push(quote)
    before = { ...one, quote }
  }
  return { quotes, excluded }
}
/** What stands between the marks, a part for each paragraph that has a word. */
const partsOf = (content: string, { start, end }: Span): Span[] =>
  linesOf(content.slice(start, end)).flatMap((line) => {
    const text = content.slice(start + line.start, start + line.end)
    const from = text.length - text.replace(OPENS, '').length
    const to = from + text.slice(from).replace(CLOSES, '').length
    const part = { start: start + line.start + from, end: start + line.start + to }
    return wordsOf(content.slice(part.start, part.end)).length > 0 ? [part] : []
  })

const isSameParagraph = (content: string, a: Span, b: Span) => !content.slice(a.end, b.start).includes('\n')

/** A few words without a sentence’s beginning or end. */
const isScare = (content: string, [first, ...others]: Span[]) => {
  const words = content.slice(first!.start, first!.end)
  return others.length === 0 && wordsOf(words).length <= 3 && !/[,.!?]$/.test(words)
}

const isFragment = (content: string, parts: Span[]) => /^[\p{Ll}]/u.test(content.slice(parts[0]!.start, parts[0]!.end))

/** Who was described and spoke last before a place in its paragraph, or nothing. */
const describedBefore = (content: string, at: number): Span | undefined => {
  const from = content.lastIndexOf('\n', at - 1) + 1
  const { after } = attributionPatterns.find(({ by }) => by === 'description')!
  const before = content.slice(from, at)
  const pattern = new RegExp(after[1]!.source.replace('^[,.]? ?', ''), 'gu')
  // what stands between commas after a name describes whoever is named
  const all = [...before.matchAll(pattern)].filter(({ index }) => !/\p{Lu}\S*, $/u.test(before.slice(0, index)))
  const match = all.at(-1)
  if (!match) return undefined
  const start = from + match.index + match[0].indexOf(match[2]!)
  return { start, end: start + match[2]!.length }
}

/** Who is meant, why, and how sure that is. */
export const speakerOf = (
  content: string,
  attribution: Attribution | undefined,
  cast: Cast,
): { record?: DraftedQuote['speaker']; why: string; confidence: number } => {
  if (!attribution) return { why: 'between quotation marks; no word of saying near it', confidence: 0.5 }
  const { by, speaker, cue } = attribution
  const words = content.slice(speaker.start, speaker.end)
  const said = `between quotation marks; “${content.slice(cue.start, cue.end)}”`
  if (by === 'pronoun') {
    const described = describedBefore(content, speaker.start)
    if (described && (cast.lastAt(speaker.start) ?? -1) < described.start)
      return {
        record: { described: wordsAt(content, described) },
        why: `${said} stands for who was described last`,
        confidence: 0.75,
      }
    const named = cast.lastBefore(speaker.start)
    return named === undefined
      ? { why: `${said}, whoever that is`, confidence: 0.5 }
      : { record: named, why: `${said} stands for who was named last`, confidence: 0.8 }
  }
  if (by === 'description') return { record: { described: wordsAt(content, speaker) }, why: said, confidence: 0.8 }
  const id = cast.called(words)
  return id
    ? { record: id, why: said, confidence: 0.95 }
    : { record: { described: wordsAt(content, speaker) }, why: `${said}, whom nobody is called like`, confidence: 0.5 }
}
