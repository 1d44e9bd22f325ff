/** What is said on both sides of the words of saying, or before them alone: "The price, he added, is too high". */
import { afterAdverbials } from './adverbials.js'
import { whole } from './after.js'
import { isRefusalAt, isSayingAt } from './anew.js'
import { isClause } from './clauses.js'
import type { Cue } from './cues.js'
import type { Range } from './naming.js'
import { phraseAfter, phraseBefore } from './phrases.js'
import { isVerbal } from './quoted.js'
import { isAside } from './subjects.js'
import { isAnd, isComma, isDeterminer, isInflected, lowAt, type Word } from './words.js'

/** What stands before words of saying; `nothing` where all of it is the article’s: "even though, she said, it rained". */
export interface Left extends Range {
  is: 'quote' | 'clause' | 'part' | 'nothing'
}

/** Where what is said may go on: after "told them", and after "said Ann Lee, a lawyer". */
const afterAside = (words: Word[], { to, isInverted, manners }: Cue): number => {
  if (manners.includes('told') && !isInverted) return phraseAfter(words, to, false)
  // "said on Monday", "said in an interview"
  if (!isInverted) return afterAdverbials(words, to)
  if (!isComma(words[to])) return to
  const close = words.findIndex((word, index) => index > to && isComma(word))
  return close > to + 1 && words[close + 1]?.tag !== 'CCONJ' && isAside(words, to + 1, close) ? close : to
}

/** Whether what is said goes on after "and" or "but", where the article would name somebody: "but it is old", "and may close". */
const goesOnAt = (words: Word[], at: number): boolean => {
  const [first, next] = [words[at], words[at + 1]]
  if (!first || !next || isRefusalAt(words, at)) return false
  return (
    (first.tag === 'AUX' && first.low !== 'did') ||
    first.low === 'not' ||
    (/^(?:it|they|there|this|that)$/.test(first.low) && isInflected(next)) ||
    (first.tag === 'ADP' && isClause(words, phraseAfter(words, at + 1), words.length, false)) ||
    isClause(words, at, words.length, false)
  )
}

/** Where the phrase begins that stands alone after "and": "it was old, and most of it, he said, is gone". */
const lastOf = (words: Word[], { from, to }: Range): number => {
  const start = phraseBefore(words, to)
  return start > from + 1 && words[start - 1]!.tag === 'CCONJ' && isComma(words[start - 2]) ? start : from
}

/** "The price, he added, is too high": what goes on after the words of saying. */
export const around = (words: Word[], cue: Cue, left: Left): Range[] => {
  const part = words.slice(left.from, left.to)
  // "it was not, he said, a matter of choice"
  const isOpen = /^(?:AUX|PART)$/.test(part.at(-1)?.tag ?? '')
  const right = goesOn(words, cue, left, isOpen)
  if (left.is === 'nothing') return right ? [right] : []
  if (!right) return left.is === 'clause' || isSentence(words, cue, left) ? [left] : []
  const next = words[right.from]!
  if (isInflected(next)) return [{ ...left, from: lastOf(words, left) }, right]
  // "by the time they came, he said, it was over"
  const isLed = /^(?:ADP|SCONJ)$/.test(part[0]!.tag) && !part.some(isComma)
  if (
    left.is === 'clause' &&
    !isOpen &&
    !isLed &&
    !isAnd(next) &&
    !/^(?:not|that)$/.test(next.low) &&
    !isMeansAt(words, right.from)
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

/** "The plan will help, he said, by closing the mill". */
const isMeansAt = (words: Word[], at: number) =>
  /^(?:because|unless|even|if)$/.test(lowAt(words, at)) ||
  // "though nobody came", not "though she gave no date"
  (/^(?:al)?though$/.test(lowAt(words, at)) && !isSayingAt(words, at + 1) && !isRefusalAt(words, at + 1)) ||
  /^(?:so|as) long$/.test(`${lowAt(words, at)} ${lowAt(words, at + 1)}`) ||
  (lowAt(words, at) === 'by' && lowAt(words, at + 1).endsWith('ing'))

/** What goes on after words of saying that stand within it. */
const goesOn = (words: Word[], cue: Cue, left: Left, isOpen: boolean): Range | undefined => {
  const comma = afterAside(words, cue)
  const next = words[comma + 1]
  // "in May, he said, people told her of it"
  const isInner = left.is === 'part' && phraseAfter(words, comma + 1) > comma + 1
  if (!isComma(words[comma]) || !next || (!isInner && isSayingAt(words, comma + 1))) return undefined
  if (isAnd(next) && !goesOnAt(words, comma + 2)) return undefined
  // "…, said Ann Lee, the mayor of the town"
  const isOfSpeaker =
    cue.isInverted && isDeterminer(next) && !(left.is === 'part' && isClause(words, comma + 1, words.length, false))
  if (isOfSpeaker || /^(?:who|which|while|whereas|as|after|citing)$/.test(next.low)) return undefined
  if (next.low.endsWith('ing') && left.is !== 'nothing' && !isOpen) return undefined
  // "according to the study, published in Leeds"
  if (next.tag === 'VERB' && next.low.endsWith('ed') && words[comma + 2]?.tag === 'ADP') return undefined
  const right = whole(words, comma + 1)
  // "…, he said, not including homes", "but not yet"
  const isLess =
    (next.low === 'not' && /^(?:includ|count)ing$/.test(lowAt(words, comma + 2))) ||
    (isAnd(next) && lowAt(words, comma + 2) === 'not')
  return right && (isOpen || isLess || isMeansAt(words, comma + 1) || words.slice(right.from, right.to).some(isVerbal))
    ? right
    : undefined
}
