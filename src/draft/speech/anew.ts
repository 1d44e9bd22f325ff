/** Whether somebody says something anew, or will not say it: there what was said before ends. */
import { invertedAt } from './cues.js'
import { isFollowed } from './followed.js'
import { isCapital } from './naming.js'
import { phraseAfter } from './phrases.js'
import { isSure, mannersAt } from './verbs.js'
import { isAnd, isAsking, isBe, isBetween, isComma, lowAt, type Word } from './words.js'

/** Whether somebody goes on: "adding", "saying". */
export const isAdding = (words: Word[], at: number): boolean =>
  lowAt(words, at).endsWith('ing') && mannersAt(words, at).length > 0

/** What somebody does not say is the article's again: "but he declined to elaborate", "but did not confirm it". */
export const isRefusalAt = (words: Word[], at: number): boolean => {
  const verb = phraseAfter(words, at)
  if (/^(?:declined?|refused?)$/.test(lowAt(words, verb))) return true
  if (lowAt(words, verb) === 'stopped' && lowAt(words, verb + 1) === 'short') return true
  if (/^(?:gave|offered)$/.test(lowAt(words, verb)) && lowAt(words, verb + 1) === 'no') return true
  // "but does not say whether"
  if (/^does$/.test(lowAt(words, verb)) && /^(?:say|specify|mention)$/.test(lowAt(words, verb + 2))) return true
  const isNot = /^(?:did|would|could)$/.test(lowAt(words, verb)) && /^n[o’']t$/.test(lowAt(words, verb + 1))
  return (
    isNot &&
    /^(?:say|elaborate|comment|confirm|specify|give|provide|name|identify|explain|disclose|release|reveal|back|apologi[sz]e|speculate|respond|answer|dispute|mention|address)$/.test(
      lowAt(words, verb + 2),
    )
  )
}

/** Whether what is said may follow a verb: "charged that", not "charged a man". */
const hasSaid = (words: Word[], verb: number): boolean => {
  // "asked him where", "complained of “slander”"
  const whom = phraseAfter(words, verb + 1, false)
  const isOf = words[verb + 1]?.tag === 'ADP' && words[verb + 2]?.tag === 'QUOTE'
  return isSure(words[verb]!) || isOf || (whom > verb + 1 && isAsking(words[whom])) || isFollowed(words, verb)
}

/** Whether somebody says something anew: ", he said", ", adding", "and she warned". */
export const isSayingAt = (words: Word[], at: number): boolean => {
  let verb = at
  while ((words[verb]?.tag === 'ADV' && !isAsking(words[verb])) || lowAt(words, verb) === 'then') verb++
  // "and never once asked"
  if (words.slice(at, verb).some(({ low }) => low === 'never')) return false
  // what somebody expects may be said too
  const isVerb = (index: number) => mannersAt(words, index).length > 0 && !lowAt(words, index).startsWith('expect')
  // ", adding", "and warned", not "and asking"
  const isAfterAnd = isAnd(words[at - 1])
  if (isVerb(verb)) {
    const isIng = words[verb]!.low.endsWith('ing')
    const isApart = isComma(words[at - 2])
    // "citing its cost" may be said too
    return isIng && words[verb]!.low !== 'citing'
      ? // ", explaining the risk" tells more of what was said
        !isAfterAnd && (mannersAt(words, verb).includes('calling') || hasSaid(words, verb))
      : (isAfterAnd && (isApart || hasSaid(words, verb))) || invertedAt(words, verb) !== undefined
  }
  let to = phraseAfter(words, verb)
  if (to === verb) return false
  while (words[to] && isBetween(words[to]!, false)) to++
  // "but it’s warning that"
  if (isBe(words[to]) && isAdding(words, to + 1) && hasSaid(words, to + 1)) return true
  // "the help offered by the town"
  const isPassive = lowAt(words, to + 1) === 'by'
  // "a dog the team called Rex"
  if (/^(?:called|named|dubbed)$/.test(lowAt(words, to)) && isCapital(words[to + 1])) return false
  return (
    (isVerb(to) || lowAt(words, to) === 'quoted') &&
    !isPassive &&
    words[to]!.tag !== 'NOUN' &&
    !words[to]!.low.endsWith('ing') &&
    // "five have accepted"
    (!/^accept/.test(lowAt(words, to)) || hasSaid(words, to))
  )
}
