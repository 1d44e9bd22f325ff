/** What tells more of whom a sentence begins with, before its verb. */
import type { Range } from './naming.js'
import { phraseAfter } from './phrases.js'
import { isComma, isInflected, isSubordinator, isTime, lowAt, type Word } from './words.js'

/**
 * What a sentence begins with, where a participle tells more of it up to its verb: "a document released on Monday says", "a
 * person claiming to be her said".
 */
export const toldOf = (words: Word[], whole: number, at: number): Range | undefined => {
  const to = phraseAfter(words, 0)
  const isTold =
    (words[to]?.tag === 'VERB' && /(?:ed|ing|en)$/.test(words[to]!.low)) ||
    (to > 0 && isTime(words[to - 1]!) && lowAt(words, to) === 'by')
  const last = words[whole - 1]
  const isBound =
    last !== undefined &&
    ((last.tag === 'ADP' && !isSubordinator(last)) || last.low.endsWith('ing') || last.low === 'be')
  // "posts viewed millions of times", "a poll released this week"
  const isCounted =
    whole === to + 1 &&
    (words[whole]?.tag === 'NUM' ||
      /^(?:(?:thousand|million|billion)s|this|last|next)$/.test(lowAt(words, whole)) ||
      isTime(words[at]!))
  const isLast = at - 1 === to || isCounted || (whole < at && whole > to + 1 && isBound)
  const isOther = ({ tag }: Word, index: number) =>
    /^[CS]CONJ$/.test(tag) || (isInflected(words[to + 1 + index]!) && lowAt(words, to + index) !== 'to')
  const between = words.slice(to + 1, at)
  return to > 0 &&
    to < at &&
    isTold &&
    isLast &&
    !between.some((word, index) => isComma(word) || isSubordinator(word) || isOther(word, index))
    ? { from: 0, to }
    : undefined
}
