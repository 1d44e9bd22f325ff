/** What is said, before or after words of saying or around them. */
import { type Cue, invertedAt, isAccording, isAside, isBetween } from './cues.js'
import type { Range } from './naming.js'
import { isClause, isComma, isDeterminer, isInflected, isSubordinator, isTime, lowAt, phraseAfter } from './phrases.js'
import { isSentence, type Word } from './tagged.js'
import { isSure, type Manner, mannersOf } from './verbs.js'

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
  return comma === -1 ? undefined : whole(words, comma + 1)
}

const whole = (words: Word[], from: number): Range | undefined => {
  const to = endOf(words, from)
  return to > from ? { from, to } : undefined
}

/** What follows words of saying, and to whom and when: "told reporters on Monday that …". */
const after = (
  words: Word[],
  { manners, at: verb, to: from, isInverted }: Cue,
): (Range & { isQuote?: boolean }) | undefined => {
  const can = (manner: Manner) => manners.includes(manner)
  let at = from
  if (isInverted) {
    const quote = words.findIndex(({ tag }, index) => index > from && tag === 'QUOTE')
    const isNext = quote !== -1 && /^[,:]$/.test(words[quote - 1]!.text) && isAside(words, from, quote)
    return isNext ? { from: quote, to: quote + 1, isQuote: true } : undefined
  }
  if (can('told') && !can('plain') && from === verb + 1) {
    at = phraseAfter(words, at, false)
    // "told the BBC Britain would …"
    if (at - from > 1 && words[at] && isInflected(words[at]!)) at--
  }
  if (/^(?:out|back|clear)$/.test(lowAt(words, at))) at++
  for (;;) {
    const word = words[at]
    if (!word) return undefined
    const isCalling = manners.every((manner) => manner === 'calling')
    if (word.tag === 'QUOTE')
      return isCalling ? { ...quotesIn(words, at, endOf(words, at)), isQuote: true } : quotesAt(words, at)
    if (word.text === ':') return words[at + 1]?.tag === 'QUOTE' ? quotesAt(words, at + 1) : whole(words, at + 1)
    if (
      word.low === 'that' &&
      words.length > at + 1 &&
      (word.tag === 'SCONJ' || !isInflected(words[at + 1]!)) &&
      words.slice(at + 1).some(isVerbal)
    )
      return words[at + 1]!.tag === 'QUOTE' ? quotesAt(words, at + 1) : whole(words, at + 1)
    if (/^(?:if|whether|why|how)$/.test(word.low) && can('that') && isClause(words, at + 1, words.length, true))
      return whole(words, at)
    const isWhen = /^(?:last|this|late|early|earlier|next)$/.test(word.low) && words[at + 1] && isTime(words[at + 1]!)
    // "warned residents to leave"
    const isOrder = /^warn/.test(lowAt(words, verb)) && lowAt(words, phraseAfter(words, at)) === 'to'
    if (
      !isWhen &&
      !isOrder &&
      (can('plain') || can('told')) &&
      isClause(words, at, words.length, manners.includes('told') || isSure(words[from - 1]!)) &&
      !isTime(word)
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

/** A quotation, and another that goes with it. */
const quotesAt = (words: Word[], at: number): Range & { isQuote: true } => {
  const to = endOf(words, at)
  const isAll = words
    .slice(at, to)
    .every(({ tag, text }) => tag === 'QUOTE' || tag === 'CCONJ' || /^\P{L}+$/u.test(text))
  // “yes” when asked
  const isOwn =
    isSentence(words[at]!) ||
    /,\P{L}*$/u.test(words[at]!.text) ||
    /^(?:when|after|even|before|while|during)$/.test(lowAt(words, at + 1))
  return { from: at, to: isAll || !isOwn ? to : at + 1, isQuote: true }
}

/** A quotation and those that follow it: "called it “a shame” that “must end”". */
const quotesIn = (words: Word[], from: number, end: number): Range => {
  const isLink = (index: number) =>
    words[index]!.tag === 'CCONJ' || words[index]!.low === 'that' || isComma(words[index])
  let to = from + 1
  for (let index = to; index < end && (isLink(index) || words[index]!.tag === 'QUOTE'); index++)
    if (words[index]!.tag === 'QUOTE') to = index + 1
  return { from, to }
}

/** Where words end that say when, where or to whom. */
const adverbial = (words: Word[], at: number): number => {
  const word = words[at]!
  const next = words[at + 1]
  if (isTime(word) || word.tag === 'ADV') return at + 1
  if (/^(?:last|this|late|early|earlier|next)$/.test(word.low) && next && isTime(next)) return at + 2
  if (isComma(word) && next) {
    if (next.tag === 'QUOTE' || next.low === 'that') return at + 1
    const close = words.findIndex((one, index) => index > at && isComma(one))
    return close !== -1 && close - at < 12 && isAside(words, at + 1, close) && !next.low.endsWith('ing')
      ? close + 1
      : at
  }
  if (word.tag === 'ADP' || /^(?:to|following)$/.test(word.low)) {
    // "in a letter to staff that", where "staff" may be a verb
    if (word.low === 'to' && words[at + 2]?.low === 'that') return at + 2
    const to = phraseAfter(words, at + 1, false)
    if (to === at + 1) return at
    // "said in 2019 prices rose"
    const split = words.findIndex(
      (one, index) =>
        index > at + 1 && index < to && /^(?:19|20)\d\d$/.test(words[index - 1]!.text) && one.tag === 'NOUN',
    )
    return split === -1 ? to : split
  }
  return at
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
  const isCalling = cue.manners.length > 0 && cue.manners.every((manner) => manner === 'calling')
  if (!last || isCalling || !/^[,?!—–]$/.test(last.text) || from < 2 || hasObject(words, cue)) return undefined
  const first = words[0]!
  // "While prices fell, wages rose, he said"
  const comma = words.findIndex(isComma)
  const isAfterOther = first.tag === 'SCONJ' && comma < from - 1 && isClause(words, comma + 1, from - 1, false)
  const isMain =
    isAfterOther ||
    (!/^(?:SCONJ|ADP)$/.test(first.tag) &&
      !/^(?:asked|when|while|as|after|before|if|later|earlier)$/.test(first.low) &&
      words.slice(0, from).some(isVerbal))
  // "Still, prices rose, he said"
  const isLed = isComma(words[1]) && /^(?:still|however|meanwhile|instead|but|yet)$/.test(first.low)
  return {
    from: isLed ? 2 : 0,
    to: from - 1,
    isClause: isMain || (first.tag === 'ADP' && words.slice(0, from).some(isVerbal)),
  }
}

/** A verb, or somebody's words that have one. */
const isVerbal = (word: Word) =>
  isInflected(word) ||
  (word.tag === 'QUOTE' &&
    (word.text.split(' ').length > 3 || /n[’']t\b|\b(?:is|are|was|were|will|must)\b/.test(word.low)))

/** Whether a verb has another object than what was said: "stressed his support". */
const hasObject = (words: Word[], { at, isInverted, manners }: Cue) => {
  if (isInverted || manners.includes('told')) return false
  return phraseAfter(words, at + 1, false) > at + 1 && !isTime(words[at + 1]!)
}

/** "The price, he added, is too high": what goes on after the words of saying. */
const around = (words: Word[], { to, isInverted }: Cue, left: Range & { isClause?: boolean }): Range[] => {
  const next = words[to + 1]
  const rest =
    isComma(words[to]) && next && next.tag !== 'CCONJ' && !isSayingAt(words, to + 1, words[to]!)
      ? whole(words, to + 1)
      : undefined
  const goesOn =
    rest &&
    !(isInverted && isDeterminer(next!)) &&
    !next!.low.endsWith('ing') &&
    !/^(?:who|which|while|whereas|citing)$/.test(next!.low) &&
    words.slice(rest.from, rest.to).some(isInflected)
  if (goesOn && isInflected(next!)) return [left, rest]
  if (left.isClause) return [left]
  const isNothing = words.slice(left.from, left.to).every(({ tag }) => tag === 'CCONJ' || tag === 'ADV')
  return goesOn ? (isNothing ? [rest] : [left, rest]) : []
}

/** Where what is said ends: at the end of the sentence, or where it goes on with somebody else’s words. */
const endOf = (words: Word[], from: number): number => {
  const verb = words[from - 1]?.low === 'that' ? from - 2 : from - 1
  const isRelative = /^(?:who|which|that)$/.test(lowAt(words, verb - 1))
  const isParticiple = lowAt(words, verb).endsWith('ing')
  // "while he said so, others did not"
  const isSubordinate = isSubordinator(words[0]!)
  let to = from
  for (; to < words.length; to++) {
    const word = words[to]!
    // "a letter that said it was “wrong” was published"
    if (isRelative && to > from && words[to - 1]!.tag === 'QUOTE' && isInflected(word)) break
    // "it was “wrong,” adding that", "“wrong” and vowing to"
    if (to > from && words[to - 1]!.tag === 'QUOTE' && isAdding(words, word.tag === 'CCONJ' ? to + 1 : to)) break
    // "saying he had a gun, but came out"
    if (isParticiple && word.tag === 'CCONJ' && isComma(words[to - 1]) && isVerbAt(words, to + 1)) break
    if (
      to === from ||
      !(isComma(word) || word.tag === 'CCONJ' || word.low === 'while' || isAccording(words, to) || word.text === '—')
    )
      continue
    if (isAccording(words, to)) break
    if (word.text === '—' && /^(?:even|although|though|despite)$/.test(lowAt(words, to + 1))) break
    const next = isComma(word) && words[to + 1]?.tag === 'CCONJ' ? to + 2 : to + 1
    if (isComma(word) && /^(?:while|whereas|referring|alluding)$/.test(lowAt(words, next))) break
    if (lowAt(words, next - 1) === 'but' && lowAt(words, next) === 'now') break
    if (isAccording(words, next) || isSayingAt(words, next, word) || isRefusalAt(words, next)) break
    if (isSubordinate && isComma(word) && isClause(words, next, words.length, false)) break
  }
  while (to > from && /^[^\p{L}\p{N}%)]+$/u.test(words[to - 1]!.text) && words[to - 1]!.tag !== 'QUOTE') to--
  return to
}

/** Whether somebody goes on: "adding", "saying". */
const isAdding = (words: Word[], at: number): boolean =>
  lowAt(words, at).endsWith('ing') && mannersOf(words[at]!, words[at + 1]).length > 0

const isVerbAt = (words: Word[], at: number): boolean => {
  const word = words[at]
  return word !== undefined && (word.tag === 'ADV' ? isVerbAt(words, at + 1) : word.tag === 'VERB')
}

/** What somebody does not say is the article's again: "but he declined to elaborate", "but did not confirm it". */
const isRefusalAt = (words: Word[], at: number): boolean => {
  const verb = phraseAfter(words, at)
  if (/^(?:declined?|refused?)$/.test(lowAt(words, verb))) return true
  if (/^(?:gave|offered)$/.test(lowAt(words, verb)) && lowAt(words, verb + 1) === 'no') return true
  const isNot = /^(?:did|would|could)$/.test(lowAt(words, verb)) && /^n[o’']t$/.test(lowAt(words, verb + 1))
  return (
    isNot &&
    /^(?:say|elaborate|comment|confirm|specify|give|provide|name|identify|explain|disclose|release|reveal)$/.test(
      lowAt(words, verb + 2),
    )
  )
}

/** Whether what is said may follow a verb: "charged that", not "charged a man". */
const hasSaid = (words: Word[], verb: number): boolean => {
  const [word, next] = [words[verb]!, words[verb + 1]]
  const isTold = mannersOf(word, next).includes('told')
  const isNext = next?.tag === 'QUOTE' || /^(?:that|if|whether|how|why|[,:])$/.test(lowAt(words, verb + 1))
  return isSure(word) || isTold || isNext || isClause(words, verb + 1, words.length, false)
}

/** Whether somebody says something anew: ", he said", ", adding", "and she warned". */
const isSayingAt = (words: Word[], at: number, before: Word): boolean => {
  let verb = at
  while (words[verb]?.tag === 'ADV' || words[verb]?.low === 'then') verb++
  const isVerb = (index: number) => words[index] !== undefined && mannersOf(words[index]!, words[index + 1]).length > 0
  // ", adding", "and warned", not "and asking"
  const isAfterAnd = before.tag === 'CCONJ' || words[at - 1]?.tag === 'CCONJ'
  if (isVerb(verb)) {
    const isIng = words[verb]!.low.endsWith('ing')
    const isApart = isComma(words[at - 2])
    return isIng
      ? !isAfterAnd
      : (isAfterAnd && (isApart || hasSaid(words, verb))) || invertedAt(words, verb) !== undefined
  }
  let to = phraseAfter(words, verb)
  if (to === verb) return false
  while (words[to] && isBetween(words[to]!, false)) to++
  return isVerb(to) && words[to]!.tag !== 'NOUN' && !words[to]!.low.endsWith('ing')
}
