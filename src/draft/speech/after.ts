/** What is said after words of saying. */
import { adverbial, isWhenAt } from './adverbials.js'
import { isAdding, isSayingAt } from './anew.js'
import { isClause } from './clauses.js'
import type { Cue } from './cues.js'
import { endOf } from './ends.js'
import type { Range } from './naming.js'
import { phraseAfter } from './phrases.js'
import { isVerbal, quotesAt, quotesIn } from './quoted.js'
import { isAside } from './subjects.js'
import { isOnlyCalling, isSure, type Manner } from './verbs.js'
import { pastWhom, whomAfter } from './whom.js'
import {
  isAsking,
  isComma,
  isInflected,
  isPossessive,
  isSubordinator,
  isTime,
  lowAt,
  tagAt,
  type Word,
} from './words.js'

/** What is said from a place on. */
export const whole = (words: Word[], after: number): Range | undefined => {
  // "said that, while"
  const from = isComma(words[after]) ? after + 1 : after
  const to = endOf(words, from)
  return to > from ? { from, to } : undefined
}

/** What follows words of saying, and to whom and when: "told reporters on Monday that …". */
export const after = (
  words: Word[],
  { manners, at: verb, to: from, isInverted, subject }: Cue,
): (Range & { isQuote?: boolean }) | undefined => {
  const can = (manner: Manner) => manners.includes(manner)
  if (isInverted) {
    const quote = words.findIndex(({ tag }, index) => index > from && tag === 'QUOTE')
    const isNext = quote !== -1 && /^[,:]$/.test(words[quote - 1]!.text) && isAside(words, from, quote)
    return isNext ? { from: quote, to: quote + 1, isQuote: true } : undefined
  }
  let at = whomAfter(words, manners, verb, from)
  const whom = phraseAfter(words, at, false)
  // "told them how it began"
  if (can('told') && isAsking(words[whom]) && isClause(words, whom + 1, words.length, false)) return whole(words, whom)
  // "a price that traders said could fall"
  if (
    at === from &&
    can('plain') &&
    isOfWhom(words, subject) &&
    words[at] &&
    isInflected(words[at]!) &&
    (words[at]!.tag === 'AUX' || /^(?:that|which|who)$/.test(lowAt(words, subject.from - 1)))
  )
    return whole(words, at)
  // "said it all: “…”"
  const colon = words.findIndex(({ text }, index) => index > at && text === ':')
  // "told Radio 5 live: “…”"
  const before = words[colon - 2]?.tag === 'NUM' && can('told') ? colon - 1 : colon
  if (
    colon > at &&
    words[colon + 1]?.tag === 'QUOTE' &&
    !words.slice(at, before).some((word) => word.tag === 'VERB' || isInflected(word) || isComma(word))
  )
    return quotesAt(words, colon + 1)
  for (;;) {
    const word = words[at]
    if (!word) break
    if (word.tag === 'QUOTE')
      return isOnlyCalling(manners) ? { ...quotesIn(words, at, endOf(words, at)), isQuote: true } : quotesAt(words, at)
    if (word.low === 'that' && isOfNoun(words, at, from)) break
    // "told them so before they left"
    if (word.low === 'so' && /^(?:ADP|SCONJ|CCONJ|PUNCT|)$/.test(tagAt(words, at + 1))) return undefined
    if (word.tag === 'ADV' && (/^(?::|that)$/.test(lowAt(words, at + 1)) || words[at + 1]?.tag === 'QUOTE')) {
      at++
      continue
    }
    // "told them to “sit tight”"
    if (/^(?:to|of)$/.test(word.low) && words[at + 1]?.tag === 'QUOTE')
      return { from: at + 1, to: at + 2, isQuote: true }
    if (word.text === ':') return words[at + 1]?.tag === 'QUOTE' ? quotesAt(words, at + 1) : whole(words, at + 1)
    if (
      word.low === 'that' &&
      !isOnlyCalling(manners) &&
      words.length > at + 1 &&
      !isSubjectAt(words, at) &&
      (hasVerbAfter(words, at) || (words.length > at + 4 && (isSure(words[verb]!) || isWanted(words, verb, at))))
    )
      return words[at + 1]!.tag === 'QUOTE' ? quotesAt(words, at + 1) : whole(words, at + 1)
    // "told a hearing held by the union that"
    if (can('told') && word.tag === 'VERB' && lowAt(words, at + 1) === 'by') {
      at = phraseAfter(words, at + 2, false)
      continue
    }
    // "told them after the event that"
    const event = phraseAfter(words, at + 1)
    if (/^(?:after|before|since)$/.test(word.low) && event > at + 1 && lowAt(words, event) === 'that') {
      at = event
      continue
    }
    // "told Channel Nine, the mill would …"
    if (
      can('told') &&
      at > from &&
      isComma(word) &&
      !isAsking(words[at + 1]) &&
      !isSayingAt(words, at + 1) &&
      isClause(words, at + 1, words.length, false) &&
      !isSubordinator(words[at + 1]!)
    )
      return whole(words, at)
    const past = pastWhom(words, at, from, manners, verb)
    if (past !== undefined) {
      at = past
      continue
    }
    // "believing it to be old"
    if (/^(?:believ|consider)/.test(lowAt(words, verb)) && lowAt(words, phraseAfter(words, at, false)) === 'to')
      return undefined
    // "expects to announce that"
    if (word.low === 'to' && /^expect/.test(lowAt(words, verb))) return undefined
    // "wrote “The Mill,” a novel"
    if (/^wr(?:ote|ites?)$/.test(lowAt(words, verb)) && at === from && /^\P{L}/u.test(word.text)) return undefined
    // "said as she left that"
    const later = words.findIndex(({ low }, index) => index > at && index < at + 12 && low === 'that')
    if (/^(?:as|while)$/.test(word.low) && words[at + 1]?.tag === 'PRON' && later !== -1) {
      at = later
      continue
    }
    // "told them when to go"
    if (isAsking(word) && lowAt(words, at + 1) === 'to') return undefined
    const isWho =
      /^(?:who|what)$/.test(word.low) &&
      words[at + 1]?.tag === 'AUX' &&
      /^(?:ask|wonder|question|explain)/.test(lowAt(words, verb))
    if (isAsking(word) && can('that') && (isWho || isClause(words, at + 1, words.length, true))) return whole(words, at)
    // "warned residents to leave"
    const isOrder =
      /^warn/.test(lowAt(words, verb)) &&
      /^(?:not )?to\b/.test(`${lowAt(words, phraseAfter(words, at))} ${lowAt(words, phraseAfter(words, at) + 1)}`)
    if (
      !isWhenAt(words, at) &&
      !isOrder &&
      (can('plain') || can('told')) &&
      isClause(words, at, words.length, manners.includes('told') || isSure(words[from - 1]!)) &&
      (!isTime(word) || isPossessive(words[at + 1]))
    )
      return whole(words, at)
    // "said under the deal, nobody would pay"
    if (
      word.tag === 'ADP' &&
      isSure(words[from - 1]!) &&
      isClause(words, 1 + phraseAfter(words, at + 1), words.length, false) &&
      isComma(words[phraseAfter(words, at + 1)])
    )
      return whole(words, at)
    const next = adverbial(words, at)
    if (next === at) break
    at = next
  }
  // "called it “a shame”"
  const end = can('calling') ? endOf(words, from) : from
  const quote = words.findIndex(({ tag }, index) => index > from && index < end && tag === 'QUOTE')
  return quote === -1 ? undefined : { ...quotesIn(words, quote, end), isQuote: true }
}

/** Whether a verb stands after "that", and not only after "disputed that figure, saying". */
const hasVerbAfter = (words: Word[], that: number): boolean => {
  const isNoun = isComma(words[that + 2]) && isAdding(words, that + 3)
  return words.slice(that + 1, isNoun ? that + 2 : undefined).some(isVerbal)
}

/** "Recommends that the mill close", whose verb may be taken for anything; not "proposed that tax in May". */
const isWanted = (words: Word[], verb: number, that: number): boolean =>
  WANTING.test(lowAt(words, verb)) && !/^(?:ADP|PUNCT|)$/.test(tagAt(words, that + 2)) && !isTime(words[that + 2]!)
const WANTING = /^(?:ask|demand|recommend|request|propose)(?:s|ed|d)?$/

/** What somebody else says. */
const TOLD_OF =
  /^(?:report|claim|allegation|accusation|suggestion|rumou?r|criticism|complaint|concern|fear|question|news|finding)s?$/

/** Whether "that" tells more of a noun before it: "responded to a report that", "told jurors in an argument that ran". */
const isOfNoun = (words: Word[], at: number, from: number): boolean => {
  const [noun, next] = [words[at - 1]!, words[at + 1]]
  const isTold = /^(?:to|on|about)$/.test(lowAt(words, from)) && TOLD_OF.test(noun.low)
  return (
    isTold ||
    (at > from && noun.tag === 'NOUN' && next?.tag === 'VERB' && isInflected(next) && !isAttributeAt(words, at + 1))
  )
}

/** "That painted lines are old". */
const isAttributeAt = (words: Word[], at: number): boolean =>
  lowAt(words, at).endsWith('ed') && words[at + 1]?.tag === 'NOUN' && words.slice(at + 2).some(isVerbal)

/** "Said that was wrong": whether "that" is itself what something is said of. */
const isSubjectAt = (words: Word[], at: number): boolean => {
  const next = words[at + 1]!
  const isPast =
    words[at]!.tag !== 'SCONJ' && isInflected(next) && next.low !== 'given' && !isAttributeAt(words, at + 1)
  return isPast || /^(?:is|was|has|had|would|will|could|can|may|might|did|does)$/.test(next.low)
}

/** Whether words of saying stand within what tells more of something: "a price that traders said", "something she said". */
const isOfWhom = (words: Word[], { from }: Range): boolean => {
  const before = words[from - 1]
  return (
    before !== undefined &&
    (/^(?:that|which|who)$/.test(before.low) || /^(?:NOUN|PROPN|PRON)$/.test(before.tag)) &&
    before.low !== 'what'
  )
}
