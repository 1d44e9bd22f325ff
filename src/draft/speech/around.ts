/** What is said on both sides of the words of saying, or before them alone: "The price, he added, is too high". */
import { afterAdverbials } from './adverbials.js'
import { whole } from './after.js'
import { isRefusalAt, isSayingAt } from './anew.js'
import { isClause } from './clauses.js'
import type { Cue } from './cues.js'
import { isLikeAt, isMoreAt } from './more.js'
import { isCapital, type Range } from './naming.js'
import { phraseAfter, phraseBefore } from './phrases.js'
import { isVerbal } from './quoted.js'
import { isAside } from './subjects.js'
import { isAnd, isComma, isDeterminer, isInflected, isPastVerb, lowAt, type Word } from './words.js'

/** What stands before words of saying; `nothing` where all of it is the article’s: "even though, she said, it rained". */
export interface Left extends Range {
  is: 'quote' | 'clause' | 'part' | 'nothing'
}

/** Where what is said may go on: after "told them", and after "said Ann Lee, a lawyer". */
const afterAside = (words: Word[], { to, isInverted, manners }: Cue): number => {
  if (manners.includes('told') && !isInverted) return afterAdverbials(words, phraseAfter(words, to, false))
  // "said on Monday", "said in an interview"
  if (!isInverted) return afterAdverbials(words, to)
  if (!isComma(words[to])) return to
  const close = words.findIndex((word, index) => index > to && isComma(word))
  // "according to her daughter, Ann Lee, but it rained"
  const isName = words.slice(to + 1, close).every(isCapital)
  const isFollowed = isName || words[close + 1]?.tag !== 'CCONJ'
  return close > to + 1 && isFollowed && isAside(words, to + 1, close) ? close : to
}

/** Whether what is said goes on after "and" or "but", where the article would name somebody: "but it is old", "and may close". */
const goesOnAt = (words: Word[], at: number, said: Word[], isTold: boolean): boolean => {
  const [first, next] = [words[at], words[at + 1]]
  if (!first || isRefusalAt(words, at)) return false
  return (
    (first.tag === 'AUX' && first.low !== 'did') ||
    first.low === 'not' ||
    // "it was no lapse, she said, but “a crime”"
    (/^(?:QUOTE|DET)$/.test(first.tag) && isDenied(said) && !words.slice(at).some(isInflected)) ||
    (/^(?:it|they|there|this|that)$/.test(first.low) && next !== undefined && isInflected(next)) ||
    (first.tag === 'ADP' &&
      (isLikeAt(words, at, said) || isClause(words, phraseAfter(words, at + 1), words.length, false))) ||
    // "the mill opened in May, a memo says, and closed in June"
    (isTold && isPastVerb(first)) ||
    // "her client left in May, she said, and fell behind", not "…, she said, and handed him a memo"
    (FELL.test(first.low) && said.some(isPastVerb)) ||
    isClause(words, at, words.length, false)
  )
}

/** What happens to somebody, which they do not do while they speak. */
const FELL =
  /^(?:fell|became|grew|rose|took|cost|killed|ended|lost|won|died|lived|worked|stayed|remained|returned|moved|married|burned|sank|collapsed|opened|closed|ran|came|went|got)$/

/** Where the phrase begins that stands alone after "and": "it was old, and most of it, he said, is gone". */
const lastOf = (words: Word[], { from, to }: Range): number => {
  const start = phraseBefore(words, to)
  return start > from + 1 && words[start - 1]!.tag === 'CCONJ' && isComma(words[start - 2]) ? start : from
}

/** "The price, he added, is too high": what goes on after the words of saying. */
export const around = (words: Word[], cue: Cue, left: Left): Range[] => {
  const part = words.slice(left.from, left.to)
  // "it was not, he said, a matter of choice"
  const isOpen = /^(?:AUX|PART|CCONJ)$/.test(part.at(-1)?.tag ?? '')
  const right = goesOn(words, cue, left, isOpen)
  if (left.is === 'nothing') return right ? [right] : []
  if (!right) return left.is === 'clause' || isSentence(words, cue, left) ? [left] : []
  const next = words[right.from]!
  if (isInflected(next)) return [{ ...left, from: lastOf(words, left) }, right]
  // "by the time they came, he said, it was over"
  // "what he knows, he said, he knows from her"
  const isLed = (/^(?:ADP|SCONJ)$/.test(part[0]!.tag) || part[0]!.low === 'what') && !part.some(isComma)
  if (
    left.is === 'clause' &&
    !isOpen &&
    !isLed &&
    !isAnd(next) &&
    !/^(?:not|that)$/.test(next.low) &&
    !isMoreAt(words, right.from, part, cue)
  )
    return [left]
  const isNothing = part.every((word) => isAnd(word) || word.tag === 'ADV')
  return isNothing ? [right] : [left, right]
}

/** Words of a sentence, at least. */
const FEWEST = 5

/** Whether a sentence is what is said and who says it, though no word of it is known for a verb. */
const isSentence = (words: Word[], { to }: Cue, { from, to: end }: Left) =>
  from === 0 &&
  end >= FEWEST &&
  (to > words.length - 2 || /^, (?:while|but|and)$/.test(`${lowAt(words, to)} ${lowAt(words, to + 1)}`)) &&
  /^(?:DET|NOUN|PROPN|NUM)$/.test(words[0]!.tag)

const isDenied = (said: Word[]): boolean => said.some(({ low }) => /^(?:n[’']t|not|no)$/.test(low))

/** What goes on after words of saying that stand within it. */
const goesOn = (words: Word[], cue: Cue, left: Left, isOpen: boolean): Range | undefined => {
  const comma = afterAside(words, cue)
  const next = words[comma + 1]
  // "in May, he said, people told her of it"
  const isInner = left.is === 'part' && phraseAfter(words, comma + 1) > comma + 1
  if (!isComma(words[comma]) || !next || (!isInner && isSayingAt(words, comma + 1))) return undefined
  const part = words.slice(left.from, left.to)
  if (isAnd(next) && !goesOnAt(words, comma + 2, part, cue.manners.length === 0)) return undefined
  // "…, said Ann Lee, the mayor of the town"
  const isOfSpeaker =
    cue.isInverted && isDeterminer(next) && !(left.is === 'part' && isClause(words, comma + 1, words.length, false))
  if (isOfSpeaker) return undefined
  const isMore = part.length > 0 && isMoreAt(words, comma + 1, part, cue)
  if (!isMore && isArticlesAt(words, comma + 1, isOpen || left.is === 'nothing')) return undefined
  const right = whole(words, comma + 1)
  // "…, he said, not including homes", "but not yet"
  const isLess =
    (next.low === 'not' && /^(?:includ|count)ing$/.test(lowAt(words, comma + 2))) ||
    (isAnd(next) && lowAt(words, comma + 2) === 'not') ||
    (next.low === 'but' && isDenied(part))
  return right && (isOpen || isLess || isMore || words.slice(right.from, right.to).some(isVerbal)) ? right : undefined
}

/** Whether the article goes on after words of saying: "…, he said, citing a memo", "according to the study, published in Leeds". */
const isArticlesAt = (words: Word[], at: number, isOpen: boolean): boolean => {
  const { low, tag } = words[at]!
  return (
    /^(?:who|which|while|whereas|as|after|citing)$/.test(low) ||
    (low.endsWith('ing') && !isOpen) ||
    (tag === 'VERB' && low.endsWith('ed') && words[at + 1]?.tag === 'ADP')
  )
}
