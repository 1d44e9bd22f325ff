/** To whom something is said. */
import { isClause } from './clauses.js'
import { isObject } from './followed.js'
import { phraseAfter } from './phrases.js'
import type { Manner } from './verbs.js'
import { isAsking, isComma, isDeterminer, isInflected, lowAt, type Word } from './words.js'

/** Where the words end that say to whom, after a verb that stands at a place and ends before `from`. */
export const whomAfter = (words: Word[], manners: Manner[], verb: number, from: number): number => {
  let at = from
  if (manners.includes('told') && !manners.includes('plain') && from <= verb + 2) {
    at = phraseAfter(words, at, false)
    // "told the BBC Britain would …"
    if (at - from > 1 && words[at] && isInflected(words[at]!) && lowAt(words, at + 1) !== 'by') at--
    // "told the board closing the mill would …"
    const gerund = words.findIndex(
      (word, index) =>
        index > from + 1 && index < at && word.low.endsWith('ing') && isDeterminer(words[index + 1] ?? word),
    )
    if (gerund !== -1) at = gerund
    // "told the court two mills would …"
    const count = words.findIndex(
      ({ tag }, index) => index > from && index < at && tag === 'NUM' && /^(?:NOUN|PROPN)$/.test(words[index - 1]!.tag),
    )
    if (count !== -1 && isClause(words, count, words.length, false)) at = count
  }
  // "asked him where"
  const whom = phraseAfter(words, at, false)
  // and not "asked people who"
  const isRelative =
    lowAt(words, whom) === 'who' && (words[whom - 1]?.tag === 'NOUN' || ANYBODY.test(lowAt(words, whom - 1)))
  if (manners.includes('that') && isAsking(words[whom]) && !isRelative) at = whom
  // "warned them prices would rise"
  if (isObject(lowAt(words, at)) && isClause(words, whom, words.length, false)) at = whom
  return at
}

/** Where "that" stands behind more that tells of whom, from a place on: "told a woman who had lost her job that". */
export const pastWhom = (
  words: Word[],
  at: number,
  from: number,
  manners: Manner[],
  verb: number,
): number | undefined => {
  // "warned the audience at the start that"
  if (/^warn/.test(lowAt(words, verb))) {
    const audience = phraseAfter(words, at)
    return audience > at && lowAt(words, audience) === 'that' ? audience : undefined
  }
  // "told Ann Lee, whose mill had closed, that"
  const isBeside = isComma(words[at])
  if (!manners.includes('told') || at === from || !/^(?:who|whose)$/.test(lowAt(words, isBeside ? at + 1 : at)))
    return undefined
  const that = words.findIndex(
    ({ low }, index) => index > at && low === 'that' && isClause(words, index + 1, words.length, false),
  )
  // the comma that ends it may be missing
  const isOne = !words.slice(at + 1, that - 1).some(isComma)
  return that !== -1 && isOne ? that : undefined
}

const ANYBODY = /^(?:any|every|some)(?:one|body)$|^(?:all|those|others)$/
