/** Where what is said ends, and somebody else speaks: the article, or whoever says something next. */
import { invertedAt, isAccording, isBetween } from './cues.js'
import { isClause, isComma, isInflected, isSubordinator, lowAt, phraseAfter } from './phrases.js'
import type { Word } from './tagged.js'
import { isSure, mannersOf } from './verbs.js'

/** Where what is said ends: at the end of the sentence, or where it goes on with somebody else’s words. */
export const endOf = (words: Word[], from: number): number => {
  const verb = words[from - 1]?.low === 'that' ? from - 2 : from - 1
  let relative = verb - 1
  while (words[relative] && isBetween(words[relative]!, false)) relative--
  const isRelative = /^(?:who|which|that)$/.test(lowAt(words, relative))
  // "Ann Lee, who said"
  const isAsideAlready = isRelative && isComma(words[relative - 1])
  const isParticiple = lowAt(words, verb).endsWith('ing')
  // "while he said so, others did not"
  const isSubordinate = isSubordinator(words[0]!)
  let to = from
  for (; to < words.length; to++) {
    const word = words[to]!
    // "a letter that said it was “wrong” was published"
    if (isRelative && to > from && words[to - 1]!.tag === 'QUOTE' && (isInflected(word) || mannersOf(word, words[to + 1]).length > 0)) break
    if (isRelative && isAsideAlready && to > from && isComma(word) && isVerbAt(words, to + 1, true)) break
    // "it was “wrong,” adding that", "“wrong” and vowing to"
    if (to > from && words[to - 1]!.tag === 'QUOTE' && isAdding(words, word.tag === 'CCONJ' ? to + 1 : to)) break
    // "saying that it was over and promising help"
    if (word.tag === 'CCONJ' && DOING.test(lowAt(words, to + 1)) && isParticiple === lowAt(words, to + 1).endsWith('ing')) break
    // "saying he had a gun, but came out"
    if (isParticiple && word.tag === 'CCONJ' && isComma(words[to - 1]) && isVerbAt(words, to + 1)) break
    if (
      to === from ||
      !(isComma(word) || word.tag === 'CCONJ' || word.low === 'while' || isAccording(words, to) || word.text === '—' || word.text === ':')
    )
      continue
    if (isAccording(words, to)) break
    // "it was “wrong”: the mill, she said, must close"
    if (word.text === ':' && words.some((one, index) => index > to && isComma(one) && isSayingAt(words, index + 1, one))) break
    if (word.text === '—' && /^(?:even|although|though|despite)$/.test(lowAt(words, to + 1))) break
    // a comma may stand within quotation marks: “wrong,” a word that
    const next = isComma(word) && words[to + 1]?.tag === 'CCONJ' ? to + 2 : to + 1
    if (isComma(word) && isRemarkAt(words, next)) break
    if (isComma(word) && /^(?:while|whereas|referring|alluding|drawing|prompting|sparking)$/.test(lowAt(words, next))) break
    // "and it is understood"
    if (lowAt(words, next) === 'it' && /^(?:is|was)$/.test(lowAt(words, next + 1)) && /^(?:understood|thought|believed|reported)$/.test(lowAt(words, next + 2))) break
    if (lowAt(words, next - 1) === 'but' && lowAt(words, next) === 'now') break
    if (isAccording(words, next) || isSayingAt(words, next, word) || isRefusalAt(words, next)) break
    if (isSubordinate && isComma(word) && isClause(words, next, words.length, false)) break
  }
  while (to > from && /^[^\p{L}\p{N}%)]+$/u.test(words[to - 1]!.text) && words[to - 1]!.tag !== 'QUOTE') to--
  return to
}

/** Whether words begin that say what somebody said of it: "a number she called large", "with one grower warning". */
const isRemarkAt = (words: Word[], at: number): boolean => {
  const isWith = lowAt(words, at) === 'with'
  const to = phraseAfter(words, isWith ? at + 1 : at, false)
  const verb = words[to]
  if (isWith) return verb !== undefined && verb.low.endsWith('ing') && mannersOf(verb, words[to + 1]).length > 0
  return to > at && isSayingAt(words, lowAt(words, to) === 'that' ? to + 1 : to, words[to - 1]!)
}

/** What somebody does in words besides. */
const DOING = /^(?:promis|ask|vow|call|urg|accus|blam|thank|cit|pledg|apologiz|apologis|pleading|beg|prais|demand|threaten|refus|offer|declin|compar|denounc|criticiz|criticis|condemn|point)(?:ing|ed)$/

/** Whether somebody goes on: "adding", "saying". */
const isAdding = (words: Word[], at: number): boolean =>
  lowAt(words, at).endsWith('ing') && mannersOf(words[at]!, words[at + 1]).length > 0

const isVerbAt = (words: Word[], at: number, isAux = false): boolean => {
  const word = words[at]
  return (
    word !== undefined &&
    (word.tag === 'ADV'
      ? isVerbAt(words, at + 1, isAux)
      : (word.tag === 'VERB' && !word.low.endsWith('ing')) || (isAux && word.tag === 'AUX'))
  )
}

/** What somebody does not say is the article's again: "but he declined to elaborate", "but did not confirm it". */
export const isRefusalAt = (words: Word[], at: number): boolean => {
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

const INTRODUCES = /^(?:that|if|whether|how|why|[,:])$/

/** Whether what is said may follow a verb: "charged that", not "charged a man". */
const hasSaid = (words: Word[], verb: number): boolean => {
  const [word, next] = [words[verb]!, words[verb + 1]]
  const isTold = mannersOf(word, next).includes('told')
  const isNext = next?.tag === 'QUOTE' || INTRODUCES.test(lowAt(words, verb + 1))
  // "asked him where", "complained of “slander”"
  const whom = phraseAfter(words, verb + 1, false)
  const isOf = words[verb + 1]?.tag === 'ADP' && words[verb + 2]?.tag === 'QUOTE'
  return isSure(word) || isTold || isNext || isOf || (whom > verb + 1 && /^(?:if|whether|how|why|where|what)$/.test(lowAt(words, whom))) || isComma(words[whom]) && /^(?:if|whether|how|why|where|what)$/.test(lowAt(words, whom-1)) || isClause(words, verb + 1, words.length, false)
}

/** Whether somebody says something anew: ", he said", ", adding", "and she warned". */
export const isSayingAt = (words: Word[], at: number, before: Word): boolean => {
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
