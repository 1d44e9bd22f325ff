/** The words of a phrase that say what or whom it is of. */
import { isCapital, type Range } from './naming.js'
import { phraseAfter } from './phrases.js'
import { isComma, isDeterminer, isTime, type Word } from './words.js'

/** The last word of a phrase before what belongs to it: "review" of "the review of care". */
export const headOf = (words: Word[], { from, to }: Range): Word => {
  const end = words.findIndex(
    (word, index) => index > from && index < to && (/^(?:ADP|VERB)$/.test(word.tag) || isComma(word)),
  )
  let head = (end === -1 ? to : end) - 1
  // "a survey last summer"
  while (head > from && (isTime(words[head]!) || TIMES.test(words[head]!.low))) head--
  return words[head]!
}

const TIMES = /^(?:last|this|next|spring|summer|autumn|fall|winter)$/

/** Where the name ends that stands beside words that describe somebody: "the minister, Ann Lee,". */
export const nameAfter = (words: Word[], from: number, to: number): number => {
  const isDescribed = isDeterminer(words[from] ?? words[0]!) && !isCapital(words[to - 1])
  const end = isComma(words[to]) && isCapital(words[to + 1]) ? phraseAfter(words, to + 1, false) : to
  return isDescribed && words.slice(to + 1, end).every(isCapital) ? end : to
}
