/** What is said, before or after words of saying or around them. */
import { isTitled, isWhenAt } from './adverbials.js'
import { after, whole } from './after.js'
import { around, type Left } from './around.js'
import { isClause } from './clauses.js'
import type { Cue } from './cues.js'
import type { Range } from './naming.js'
import { phraseAfter } from './phrases.js'
import { isVerbal } from './quoted.js'
import { isOnlyCalling, mannersAt } from './verbs.js'
import { isAnd, isBe, isComma, isInflected, isTime, lowAt, type Word } from './words.js'

/** What is said, in one or two ranges of words: before the words of saying, after them, or around them. */
export const saidBy = (words: Word[], cue: Cue): Range[] => {
  // "a vote in which, according to Ann Lee, it rained"
  const isWithin = isComma(words[cue.from - 1]) && lowAt(words, cue.from - 2) === 'which'
  const isFirst =
    isWithin || !words.slice(0, cue.from).some(({ tag }) => /^(?:NOUN|PROPN|VERB|PRON|AUX|QUOTE)$/.test(tag))
  // "he left, and according to Ann Lee, it rained"
  const isLed = isFirst || isAnd(words[cue.from - 1])
  const right: (Range & { isQuote?: boolean }) | undefined =
    cue.manners.length === 0 ? (isLed ? afterComma(words, cue.to) : undefined) : after(words, cue)
  const isApart = right?.isQuote && /^[,:]$/.test(words[right.from - 1]!.text)
  // "…, saying so" has nothing before it
  const isParticiple = cue.manners.length > 0 && words[cue.at]!.low.endsWith('ing') && lowAt(words, cue.at - 1) !== 'as'
  const isAfterQuote = words[cue.from - 1]?.tag === 'QUOTE' && !isParticiple && !isTitled(words[cue.from - 2])
  // "she had told him, he said, that it was old"
  const isSplit = isComma(words[cue.from - 1]) && isComma(words[cue.to]) && lowAt(words, cue.to + 1) === 'that'
  if (right && isSplit && isClause(words, 0, cue.from - 1, false))
    return [
      { from: 0, to: cue.from - 1 },
      { from: cue.to + 1, to: right.to },
    ]
  if (right && !isAfterQuote) return [...fragmentBefore(words, cue, isApart === true), right]
  const left = isParticiple ? undefined : before(words, cue)
  if (!left) return []
  if (left.is === 'quote') return [left, ...(isApart ? [right!] : laterQuote(words, cue))]
  return around(words, cue, left)
}

/** "No change, he said, “hides what it is”": what begins before the words of saying. */
const fragmentBefore = (words: Word[], { from }: Cue, isApart: boolean): Range[] => {
  const part = words.slice(0, from - 1)
  const isFragment =
    /^(?:DET|NOUN|PROPN|NUM)$/.test(part[0]?.tag ?? '') &&
    !/(?:ed|ing)$/.test(part[0]!.low) &&
    !part.some((word) => isVerbal(word) || isComma(word) || word.tag === 'QUOTE')
  return isApart && isComma(words[from - 1]) && isFragment ? [{ from: 0, to: from - 1 }] : []
}

/** “…,” he said of those whom he met, “…” */
const laterQuote = (words: Word[], { to }: Cue): Range[] => {
  const quote = words.findIndex(({ tag }, index) => index > to && tag === 'QUOTE')
  const isPlain = !words.slice(to, quote).some((_, index) => mannersAt(words, to + index).length > 0)
  const isNext = isComma(words[quote - 1]) || (isAnd(words[quote - 1]) && isComma(words[quote - 2]))
  // “…,” he said, as she would recall, “but …”
  const goesOn = /^\P{L}*(?:but|and|so|because|or|if)\b/u.test(words[quote]?.text ?? '')
  // "…,” he said, and she replied, “but …”
  const isOthers = mannersAt(words, quote - 2).length > 0
  return quote !== -1 && (isPlain || (goesOn && !isOthers)) && isNext ? [{ from: quote, to: quote + 1 }] : []
}

/** "According to the bank, …". */
const afterComma = (words: Word[], at: number): Range | undefined => {
  const comma = words.findIndex((word, index) => index >= at && isComma(word))
  const close = words.findIndex((word, index) => index > comma + 1 && isComma(word))
  // "According to the bank, which is old, …"
  const isAfterAside = comma !== -1 && close !== -1 && /^(?:who|whose|which)$/.test(words[comma + 1]!.low)
  return comma === -1 ? undefined : whole(words, (isAfterAside ? close : comma) + 1)
}

/** What stands before words of saying. */
const before = (words: Word[], cue: Cue): Left | undefined => {
  const { from } = cue
  const [last, previous] = [words[from - 1], words[from - 2]]
  // "it was “old,” and Ann Lee rejected it"
  if (isAnd(words[from])) return undefined
  if (last?.tag === 'QUOTE') return quotesBefore(words, from)
  if (isComma(last) && previous?.tag === 'QUOTE') return quotesBefore(words, from - 1)
  // "“a joke,” is how he described it"
  if (last?.low === 'how' && isBe(previous) && words[from - 3]?.tag === 'QUOTE') return quotesBefore(words, from - 2)
  if (!last || !previous || !/^[,?!—–]$/.test(last.text)) return undefined
  if (isOnlyCalling(cue.manners) || hasObject(words, cue)) return undefined
  const isOpened = previous.tag === 'SCONJ' || /^(?:although|though|who|which|where|when)$/.test(previous.low)
  if (isComma(last) && (isOpened || (previous.low === 'that' && from > 2))) return { from, to: from, is: 'nothing' }
  const first = words[0]!
  // "While prices fell, wages rose, he said"
  const comma = words.findIndex(isComma)
  const isAfterOther =
    (first.tag === 'SCONJ' || /^(?:when|while|as|after|before|if)$/.test(first.low)) &&
    comma < from - 1 &&
    isClause(words, comma + 1, from - 1, false)
  // "based on the report, he said"
  const isParticiple = first.low.endsWith('ed') && words[1]?.tag === 'ADP'
  const isMain =
    (first.tag !== 'SCONJ' || lowAt(words, 1) === 'then') &&
    !isParticiple &&
    !BOUND.test(first.low) &&
    words.slice(0, from).some(isVerbal)
  // "Still, prices rose, he said"
  const isLed = isComma(words[1]) && /^(?:still|however|meanwhile|instead|but|yet)$/.test(first.low)
  // "But prices rose, he said"
  const isJoined = first.low === 'but' || first.low === 'and'
  const colon = words.findLastIndex(({ text }, index) => index < from && /^[:;]$/.test(text))
  const start = colon + 1 || (isLed ? 2 : isJoined ? 1 : 0)
  // "however, officials say, prices rose"
  if (start >= from - 1) return { from, to: from, is: 'nothing' }
  return { from: start, to: from - 1, is: isAfterOther || isMain ? 'clause' : 'part' }
}
/** Words with which something begins that is no sentence by itself: "asked so, he said". */
const BOUND = /^(?:asked|told|pressed|when|while|as|after|before|if|later|earlier)$/

/** Quotations that end at a place, with what the article says before them in the same clause. */
const quotesBefore = (words: Word[], to: number): Left => {
  let from = to - 1
  while (from > 0 && (words[from - 1]!.tag === 'QUOTE' || (isAnd(words[from - 1]) && words[from - 2]?.tag === 'QUOTE')))
    from--
  const lead = words.slice(0, from)
  const isLower = lead.length > 0 && !/^\P{L}*\p{Lu}/u.test(words[to - 1]!.text)
  // "The mill “must close,” she said"
  const isLed = isLower && !/^[,:;—–]$/.test(lead.at(-1)!.text) && (isVerbal(words[from]!) || lead.some(isInflected))
  // "It was “bad” but, as it is, “we go on,” she said"
  const isMixed = isLower && lead.some(({ tag }) => tag === 'QUOTE') && lead.some(isInflected)
  return isLed || isMixed ? { from: 0, to, is: 'clause' } : { from, to, is: 'quote' }
}

/** Whether a verb has another object than what was said: "stressed his support". */
const hasObject = (words: Word[], { at, isInverted, manners }: Cue) => {
  if (isInverted || manners.includes('told')) return false
  // "asked for a pay rise"
  if (lowAt(words, at + 1) === 'for' && words[at]!.low.startsWith('ask')) return true
  return phraseAfter(words, at + 1, false) > at + 1 && !isTime(words[at + 1]!) && !isWhenAt(words, at + 1)
}
