/** Who said what: quotations, and what is reported in the article's own words. */
import { isDeepStrictEqual } from 'node:util'
import type { Words } from '../kinds/anchor.js'
import type { WrittenArticle } from '../kinds/article.js'
import type { Dating } from '../kinds/dating.js'
import { countWhile } from '../text/counting.js'
import { withoutMarks } from '../text/quotations.js'
import { overlaps, type Span, UNSPACED } from '../text/text.js'
import { wordsOf } from '../text/words.js'
import { circumstancesOf } from './circumstances.js'
import { isTitleCase } from './names.js'
import type { Cast } from './people.js'
import { asWords, type Proposal, wordsAt } from './proposal.js'
import type { Reading } from './reading.js'
import type { DraftedRole } from './roles.js'
import { saidBeside } from './said-beside.js'
import { type Speaker, speakersOf } from './speakers.js'
import { metIn, type Saying, sayingsIn, startOf } from './speech/sayings.js'
import { isOnlyQuoted } from './speech/sentences.js'
import { isInflected, type Word } from './speech/words.js'

interface DraftedQuote {
  speaker?: Speaker['record']
  form?: 'mixed' | 'indirect'
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

interface DraftedQuotes {
  quotes: ProposedQuote[]
  /** Words in quotation marks that nobody said. */
  excluded: Proposal<Words & { reason: string }>[]
}

/** `sentences` are those of an English text, in which words of saying are looked for; `roles` tell who “the mayor” is. */
export const draftQuotes = (
  reading: Reading,
  language: string,
  cast: Cast,
  article: Partial<WrittenArticle>,
  sentences: Word[][],
  roles: Proposal<DraftedRole>[],
): DraftedQuotes => {
  const { printed, content, outer } = reading
  const speakers = speakersOf(reading, cast, roles)
  const isTagged = sentences.length > 0
  const beside = saidBeside(reading, language, cast)
  const quotes: ProposedQuote[] = []
  const excluded: DraftedQuotes['excluded'] = []
  /** Quotations that words of saying account for. */
  const taken = new Set<Span>()
  /** The quote that a quotation by itself goes on with. */
  let before: { quote: ProposedQuote; from: number; end: number } | undefined

  const propose = (parts: Span[], form: DraftedQuote['form'], speaker: Speaker | undefined, saying?: Saying) => {
    const record: DraftedQuote = {
      ...(speaker?.record && { speaker: speaker.record }),
      ...(form && { form }),
      segments: parts.map((part) => wordsAt(printed, part)),
      ...(saying && { cue: wordsAt(printed, saying.cue), ...circumstancesOf(reading, saying, article) }),
      ...(!form && isFragment(content, parts) && { partial: true as const }),
    }
    const said = saying ? content.slice(saying.cue.start, saying.cue.end) : ''
    const isDenied = form !== undefined && DENIED.test(said)
    const doubt = isDenied ? ', which denies it: those are not words to put in somebody’s mouth' : ''
    const why = `${WORDED[form ?? 'direct']}; ${speaker?.why ?? 'no word of saying near it'}${doubt}`
    const confidence = Math.min(form ? 0.7 : 1, speaker?.confidence ?? 0.5, isDenied ? 0.3 : 1)
    const quote = { record, why, confidence, spans: parts }
    quotes.push(quote)
    return quote
  }

  const takeSaying = (saying: Saying) => {
    const { quoted, reported } = saying
    const speaker = speakers.of(saying)
    const within = (spans: Span[]) => outer.filter((one) => spans.some((span) => overlaps(span, one)))
    const [own, inner] = [within(quoted), within(reported)]
    for (const one of [...own, ...inner]) taken.add(one)
    const parts = own.flatMap((one) => withoutMarks(content, one))
    if (parts.length > 0) {
      const [first, last] = [own[0]!, own.at(-1)!]
      // “We lost,” said Ann Lee, who called it “large.” “It hurt.”
      const isOwn = isDeepStrictEqual(before?.quote.record.speaker, speaker?.record)
      const isBit = before && isOwn && isFragment(content, parts) && isSameParagraph(content, before.end, first.start)
      const quote = propose(parts, undefined, speaker, saying)
      before = isBit ? { ...before!, end: last.end } : { quote, from: first.start, end: last.end }
    }
    if (reported.length > 0) {
      propose(reported, inner.length > 0 ? 'mixed' : 'indirect', speaker, saying)
      before = undefined
    }
  }

  const takeQuotation = (quotation: Span) => {
    const parts = withoutMarks(content, quotation)
    if (taken.has(quotation) || parts.length === 0) return
    const { start, end } = quotation
    const index = countWhile(sentences.length, (index) => sentences[index]![0]!.start <= start) - 1
    const sentence = sentences[index]
    const isAlone = sentence === undefined || isOnlyQuoted(sentence)
    // "called one thing “this” and another “that”"
    const isNamed = NAMED.test(content.slice(Math.max(0, start - BEFORE), start))
    const isCalled =
      !isAlone &&
      / (?:and|or) /.test(content.slice(before?.end, start)) &&
      sentence!.some((word) => word.start === before?.from)
    const isNext =
      before !== undefined &&
      (isTagged ? !isApart(sentences, before.end, index) : IS_BETWEEN.test(content.slice(before.end, start)))
    const said = isTagged ? undefined : beside(quotation)
    const isCapital = isTagged && isName(content, parts, isAlone)
    const isOthers = said?.speaker !== undefined && said.speaker !== before?.quote.record.speaker
    const goesOn = isAlone && !isOthers && !isScare(content, parts)
    if (goesOn && before && isNext && isSameParagraph(content, before.end, start)) {
      const { quote } = before
      quote.record.segments.push(...parts.map((part) => wordsAt(printed, part)))
      quote.spans.push(...parts)
      quote.confidence = Math.min(quote.confidence, 0.8)
      quote.why += '; the article interrupts it'
      before = { ...before, end }
    } else if (isNamed || isCapital || (isScare(content, parts) && !isCalled && !said))
      excluded.push({
        record: { ...asWords(printed, quotation), reason: 'words in quotation marks that nobody is said to have said' },
        why: isNamed
          ? 'behind words that name something'
          : isCapital
            ? 'capital words, as names have'
            : 'few words, and no word of saying for them',
        confidence: 0.7,
      })
    else {
      const speaker = said?.speaker
        ? { record: said.speaker, why: 'by who is named beside words of saying', confidence: 0.7 }
        : speakers.last(start)
      before = { quote: propose(parts, undefined, speaker), from: start, end }
    }
  }

  const steps = [
    ...sentences.flatMap((words) => {
      const met = metIn(words)
      return [
        ...(met ? [{ start: met.speaker.start, take: () => speakers.meet(met) }] : []),
        ...sayingsIn(words).map((saying) => ({ start: startOf(saying), take: () => takeSaying(saying) })),
      ]
    }),
    ...outer.map((quotation) => ({ start: quotation.start, take: () => takeQuotation(quotation) })),
  ]
  for (const { take } of steps.sort((a, b) => a.start - b.start)) take()
  return { quotes, excluded }
}

/** Words of saying of what somebody says is not so. */
const DENIED = /\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing))\b/i

const WORDED = {
  direct: 'between quotation marks',
  mixed: 'in the article’s words, with somebody’s own',
  indirect: 'in the article’s words',
}

/** Whether the article says something between a place and a sentence. */
const isApart = (sentences: Word[][], end: number, index: number): boolean => {
  let first = index
  while (first > 0 && sentences[first - 1]![0]!.start >= end) first--
  return sentences.slice(first, index).some((words) => words.some(isInflected))
}

const isSameParagraph = (content: string, from: number, to: number) => !content.slice(from, to).includes('\n')

/** Before what something is called. */
const NAMED =
  /(?:so-called|(?:known|defined)(?: [\w ]+)? as|chants? of|nicknamed|dubbed|named|headed|titled|entitled|called|campaign|slogan|motto|film|movie|book|novel|song|album|show|series|podcast|documentary|hashtag) $/

/** Characters in which words stand that name something. */
const BEFORE = 40

/** In other languages: no more than the end of one sentence, or a part of it that a comma ends. */
const IS_BETWEEN = /^(?!\s*\p{Lu})[^.!?。！？\n]*[.!?。！？,，]\s*$/u

/** A few words, or characters that are none, without a sentence’s beginning or end. */
const isScare = (content: string, [first, ...others]: Span[]) => {
  const words = content.slice(first!.start, first!.end)
  const few = IS_UNSPACED.test(words) ? FEW_CHARACTERS : FEW_WORDS
  return others.length === 0 && wordsOf(words).length <= few && !/[!?。！？，]$|^\P{Ll}.*[,.]$/u.test(words)
}
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const FEW_WORDS = 3
const FEW_CHARACTERS = 6

/** What something is called: "Make America Great Again", perhaps with the article’s comma within the marks. */
const isName = (content: string, [first, ...others]: Span[], isAlone: boolean) => {
  const text = content.slice(first!.start, first!.end)
  const isOne = others.length === 0 && /\p{L}{4}/u.test(text) && !(isAlone ? /[.!?…]$/ : /[!?…]$/).test(text)
  return isOne && isTitleCase(text)
}

const isFragment = (content: string, parts: Span[]) => /^[\p{Ll}]/u.test(content.slice(parts[0]!.start, parts[0]!.end))
