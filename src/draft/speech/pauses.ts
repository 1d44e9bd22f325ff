/** Places where what is said may end, and how it is said, as far as that tells where it ends. */
import { mannersAt } from './verbs.js'
import { endsInComma, isBetween, isComma, isInflected, isQuote, isSubordinator, lowAt, type Word } from './words.js'

/** How something is said, as far as it tells where that ends. */
export interface How {
  /** "…, saying that" */
  isParticiple: boolean
  /** "a letter that said" */
  isRelative: boolean
  /** "Ann Lee, who said" */
  isAside: boolean
  /** "a man who, he said, …" */
  isWithin: boolean
  /** "while he said so" */
  isSubordinate: boolean
  /** "her mother, she said, had cried" */
  isSplit: boolean
  /** "said" */
  isPast: boolean
}

/** A place where it may end; `next` is the word after the mark, and after "and" or "but". */
export interface Pause {
  at: number
  next: number
  isComma: boolean
}

export const howBefore = (words: Word[], from: number): How => {
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

export const pauseAt = (words: Word[], at: number): Pause => {
  // the comma may stand within the marks: “wrong,” a word that
  const isWithin = isQuote(words[at - 1]) && endsInComma(words[at - 1]!)
  const after = isWithin ? at : at + 1
  return { at, next: after + (words[after]?.tag === 'CCONJ' ? 1 : 0), isComma: isWithin || isComma(words[at]) }
}
