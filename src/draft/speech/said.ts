/** What is said, before or after words of saying or around them. */
import { after, isVerbal, whole } from './after.js'
import { type Cue, isAside } from './cues.js'
import { isRefusalAt, isSayingAt } from './ends.js'
import type { Range } from './naming.js'
import { isClause, isComma, isDeterminer, isInflected, isTime, phraseAfter, phraseBefore } from './phrases.js'
import type { Word } from './tagged.js'
import { isOnlyCalling, mannersOf } from './verbs.js'

/** What is said, in one or two ranges of words: before the words of saying, after them, or around them. */
export const saidBy = (words: Word[], cue: Cue): Range[] => {
  const isFirst = !words.slice(0, cue.from).some(({ tag }) => /^(?:NOUN|PROPN|VERB|PRON|AUX|QUOTE)$/.test(tag))
  const right: (Range & { isQuote?: boolean }) | undefined =
    cue.manners.length === 0 ? (isFirst ? afterComma(words, cue.to) : undefined) : after(words, cue)
  const isApart = right?.isQuote && /^[,:]$/.test(words[right.from - 1]!.text)
  // "…, saying so" has nothing before it
  const isParticiple = cue.manners.length > 0 && words[cue.at]!.low.endsWith('ing')
  const isAfterQuote = words[cue.from - 1]?.tag === 'QUOTE' && !isParticiple
  if (right && !isAfterQuote) return [...fragmentBefore(words, cue, isApart === true), right]
  const left = isParticiple ? undefined : before(words, cue)
  if (!left) return []
  if (left.isQuote) return [left, ...(isApart ? [right!] : laterQuote(words, cue))]
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
  const isPlain = !words.slice(to, quote).some((word, index) => mannersOf(word, words[to + index + 1]).length > 0)
  return quote !== -1 && isPlain && isComma(words[quote - 1]) ? [{ from: quote, to: quote + 1 }] : []
}

/** "According to the bank, …". */
const afterComma = (words: Word[], at: number): Range | undefined => {
  const comma = words.findIndex((word, index) => index >= at && isComma(word))
  const close = words.findIndex((word, index) => index > comma + 1 && isComma(word))
  // "According to the bank, which is old, …"
  const isAfterAside = comma !== -1 && close !== -1 && /^(?:who|whose|which)$/.test(words[comma + 1]!.low)
  return comma === -1 ? undefined : whole(words, (isAfterAside ? close : comma) + 1)
}

/** What stands before words of saying: a quotation, or a clause that ends with a comma. */
const before = (words: Word[], cue: Cue): (Range & { isQuote?: boolean; isClause?: boolean }) | undefined => {
  const { from } = cue
  const last = words[from - 1]
  if (last?.tag === 'QUOTE' || (isComma(last) && words[from - 2]?.tag === 'QUOTE')) {
    const to = isComma(last) ? from - 1 : from
    let start = to - 1
    while (
      start > 0 &&
      (words[start - 1]!.tag === 'QUOTE' || (words[start - 1]!.tag === 'CCONJ' && words[start - 2]?.tag === 'QUOTE'))
    )
      start--
    const lead = words.slice(0, start)
    const isLed = lead.length > 0 && !/^[,:;—–]$/.test(lead.at(-1)!.text) && !/^\P{L}*\p{Lu}/u.test(words[to - 1]!.text)
    return isLed && lead.some(isInflected) ? { from: 0, to, isClause: true } : { from: start, to, isQuote: true }
  }
  if (!last || isOnlyCalling(cue.manners) || !/^[,?!—–]$/.test(last.text) || from < 2 || hasObject(words, cue))
    return undefined
  const first = words[0]!
  // "While prices fell, wages rose, he said"
  const comma = words.findIndex(isComma)
  const isAfterOther = first.tag === 'SCONJ' && comma < from - 1 && isClause(words, comma + 1, from - 1, false)
  const isMain =
    isAfterOther ||
    (!/^(?:SCONJ|ADP)$/.test(first.tag) &&
      !/^(?:asked|told|pressed|when|while|as|after|before|if|later|earlier)$/.test(first.low) &&
      words.slice(0, from).some(isVerbal))
  // "Still, prices rose, he said"
  // "even though, she said, it rained"
  if (isComma(last) && (words[from - 2]!.tag === 'SCONJ' || /^(?:al)?though$/.test(words[from - 2]!.low)))
    return { from: from - 1, to: from - 1 }
  const colon = words.findLastIndex(({ text }, index) => index < from && /^[:;]$/.test(text))
  const isLed = isComma(words[1]) && /^(?:still|however|meanwhile|instead|but|yet)$/.test(first.low)
  return {
    from: colon + 1 || (isLed ? 2 : 0),
    to: from - 1,
    isClause: isMain || (first.tag === 'ADP' && words.slice(0, from).some(isVerbal)),
  }
}

/** Whether a verb has another object than what was said: "stressed his support". */
const hasObject = (words: Word[], { at, isInverted, manners }: Cue) => {
  if (isInverted || manners.includes('told')) return false
  return phraseAfter(words, at + 1, false) > at + 1 && !isTime(words[at + 1]!)
}

/** Where what is said may go on: after "told them", and after "said Ann Lee, a lawyer". */
const afterAside = (words: Word[], { to, isInverted, manners }: Cue): number => {
  if (manners.includes('told') && !isInverted) return phraseAfter(words, to, false)
  // "said on Monday" has its own way
  if (!isInverted && words[to] && isTime(words[to]!)) return to + 1
  if (!isInverted || !isComma(words[to])) return to
  const close = words.findIndex((word, index) => index > to && isComma(word))
  return close > to + 1 && words[close + 1]?.tag !== 'CCONJ' && isAside(words, to + 1, close) ? close : to
}

/** Whether what is said goes on after "and" or "but", where the article would name somebody: "but it is old", "and may close". */
const goesOnAt = (words: Word[], at: number): boolean => {
  const [first, next] = [words[at], words[at + 1]]
  if (!first || !next || isRefusalAt(words, at)) return false
  return (
    (first.tag === 'AUX' && first.low !== 'did') ||
    (/^(?:it|they|there|this|that)$/.test(first.low) && isInflected(next)) ||
    (first.tag === 'ADP' && isClause(words, phraseAfter(words, at + 1), words.length, false))
  )
}

/** Where the phrase begins that stands alone after "and": "it was old, and most of it, he said, is gone". */
const lastOf = (words: Word[], { from, to }: Range): number => {
  const start = phraseBefore(words, to)
  return start > from + 1 && words[start - 1]!.tag === 'CCONJ' && isComma(words[start - 2]) ? start : from
}

/** "The price, he added, is too high": what goes on after the words of saying. */
const around = (words: Word[], cue: Cue, left: Range & { isClause?: boolean }): Range[] => {
  const { isInverted } = cue
  const to = afterAside(words, cue)
  const next = words[to + 1]
  const rest =
    isComma(words[to]) && next && (next.tag !== 'CCONJ' || goesOnAt(words, to + 2)) && !isSayingAt(words, to + 1)
      ? whole(words, to + 1)
      : undefined
  const goesOn =
    rest &&
    !(isInverted && isDeterminer(next!)) &&
    (left.from === left.to || !next!.low.endsWith('ing')) &&
    !/^(?:who|which|while|whereas|citing)$/.test(next!.low) &&
    (words.slice(rest.from, rest.to).some(isVerbal) || /^(?:AUX|PART)$/.test(words[left.to - 1]?.tag ?? ''))
  if (left.from === left.to) return goesOn ? [rest] : []
  if (goesOn && isInflected(next!)) return [{ ...left, from: lastOf(words, left) }, rest]
  // "it was not, he said, a matter of choice"
  const isOpen = /^(?:AUX|PART)$/.test(words[left.to - 1]!.tag)
  const isBound =
    isOpen || (/^(?:ADP|SCONJ)$/.test(words[left.from]!.tag) && !words.slice(left.from, left.to).some(isComma))
  if (left.isClause && !(goesOn && (next!.tag === 'CCONJ' || isBound))) return [left]
  const isNothing = words.slice(left.from, left.to).every(({ tag }) => tag === 'CCONJ' || tag === 'ADV')
  return goesOn ? (isNothing ? [rest] : [left, rest]) : []
}
