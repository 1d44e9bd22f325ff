/** Where what is said ends, and somebody else speaks: the article, or whoever says something next. */
import { ENDINGS, type How, type Pause } from './endings.js'
import { mannersAt } from './verbs.js'
import {
  endsInComma,
  isBetween,
  isComma,
  isDash,
  isInflected,
  isQuote,
  isSubordinator,
  lowAt,
  type Word,
} from './words.js'

/** Where what is said ends: at the end of the sentence, or where it goes on with somebody else’s words. */
export const endOf = (words: Word[], from: number): number => {
  const how = howBefore(words, from)
  let to = Math.min(from + 1, words.length)
  while (to < words.length && !ENDINGS.some((ends) => ends(words, pauseAt(words, to), how))) to++
  // "he took it – “to help,” he said – and left"
  if (isQuote(words[to - 1]) && isDash(words[to - 2]) && (isComma(words[to]) || endsInComma(words[to - 1]!))) to -= 2
  while (to > from && isNoWord(words[to - 1]!, words.slice(from, to))) to--
  return to
}

/** A mark at the end; the bracket that closes is part of what is said if it opens there. */
const isNoWord = ({ text, tag }: Word, said: Word[]) =>
  /^[^\p{L}\p{N}%]+$/u.test(text) &&
  tag !== 'QUOTE' &&
  (text !== ')' || said.filter(({ text }) => text === '(').length < said.filter(({ text }) => text === ')').length)

const howBefore = (words: Word[], from: number): How => {
  const verb = lowAt(words, from - 1) === 'that' ? from - 2 : from - 1
  let relative = verb - 1
  while (words[relative] && isBetween(words[relative]!, false)) relative--
  const isRelative = /^(?:who|which|that)$/.test(lowAt(words, relative))
  // "a speech, in which she said"
  const which = words.findLastIndex(({ low }, index) => index < verb && /^(?:which|whom)$/.test(low))
  const isIn = words[which - 1]?.tag === 'ADP' && isComma(words[which - 2]) && verb - which < 4
  // the subject stands before the words of saying
  const isSplit = isComma(words[from - 1]) && words[from] !== undefined && isInflected(words[from]!)
  return {
    isParticiple: lowAt(words, verb).endsWith('ing'),
    isRelative,
    isAside: isIn || (isRelative && isComma(words[relative - 1])),
    isWithin:
      words.findIndex(
        ({ low }, index) =>
          index < from - 2 && /^(?:who|which)$/.test(low) && isComma(words[index + 1]) && index > from - 12,
      ) !== -1 && isSplit,
    isSplit,
    isPast: /^(?:said|told|wrote)$|ed$/.test(
      words.findLast((_, index) => index <= verb && mannersAt(words, index).length > 0)?.low ?? '',
    ),
    isSubordinate: (isSubordinator(words[0]!) || words[0]!.low === 'asked') && !words.slice(0, verb).some(isComma),
  }
}

const pauseAt = (words: Word[], at: number): Pause => {
  // the comma may stand within the marks: “wrong,” a word that
  const isWithin = isQuote(words[at - 1]) && endsInComma(words[at - 1]!)
  const after = isWithin ? at : at + 1
  return { at, next: after + (words[after]?.tag === 'CCONJ' ? 1 : 0), isComma: isWithin || isComma(words[at]) }
}
