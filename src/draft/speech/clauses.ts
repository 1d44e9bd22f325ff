/** Where clauses of an English sentence begin. */
import { isNominal, phraseAfter } from './phrases.js'
import { isAside } from './subjects.js'
import { isComma, isDeterminer, isInflected, isSubordinator, lowAt, type Word } from './words.js'

/** Whether a clause with a verb of its own begins at a place. `isLoose` where any verb after it will do. */
export const isClause = (words: Word[], at: number, end: number, isLoose: boolean): boolean => {
  const first = words[at]
  if (!first || at >= end) return false
  const rest = words.slice(at, end)
  // "most had left", "all but one were old"
  const verbAt = lowAt(words, at + 1) === 'but' && words[at + 2]?.tag === 'NUM' ? at + 3 : at + 1
  if (SOME.test(first.low) && verbAt < end && isInflected(words[verbAt]!)) return true
  // "more than 60 homes"
  const isAmount = /^(?:up to|at least|at most|as many|as much|(?:more|fewer|less) than)$/.test(
    `${first.low} ${lowAt(words, at + 1)}`,
  )
  const begins =
    isDeterminer(first) ||
    isNominal(first) ||
    first.low === 'there' ||
    first.low === 'that' ||
    first.low === 'what' ||
    isAmount ||
    isSubordinator(first) ||
    (first.tag === 'ADV' &&
      /^(?:no|not|none|only|more|about|nearly|almost|even|neither|never|all|just|maybe|perhaps|if|when|where|then|now)$/.test(
        first.low,
      ))
  // "closing the mill would cost jobs", not "during a hearing"
  const isGerund =
    first.tag !== 'ADP' && first.low.endsWith('ing') && !/^(?:dur|follow|includ|regard|concern)ing$/.test(first.low)
  if (!(begins || (isLoose && isGerund)) || first.tag === 'QUOTE') return false
  if (/^(?:little|nothing|something|anything|much|so|otherwise)$/.test(first.low) && !isInflected(rest[1] ?? first))
    return false
  // a word that is a verb may be taken for a noun
  if (isLoose)
    return (
      (rest.length > 5 && /^sa(?:id|ys?)$/.test(words[at - 1]!.low)) ||
      rest.slice(1).some((word) => isInflected(word) || word.tag === 'QUOTE')
    )
  let to = phraseAfter(words, isAmount ? at + 2 : at)
  if (isSubordinator(first) || first.low === 'there') return rest.some(isInflected)
  // "people who sleep less are ill"
  if (/^(?:who|that)$/.test(lowAt(words, to)) && to > at && hasMain(words.slice(to + 1, end))) return true
  // "his cuts after the vote would be hard", not "the mill two months before it closed"
  const isLinked = (words[to]?.tag === 'ADP' && !SPAN.test(lowAt(words, to - 1))) || lowAt(words, to) === 'as'
  const past = isLinked && isDeterminer(first) ? phraseAfter(words, to + 1) : to
  if (words[past]?.tag === 'AUX' && past < end) to = past
  while (words[to]?.tag === 'ADV') to++
  // "the mayor, a lawyer, is"
  const close = isComma(words[to]) ? words.findIndex((word, index) => index > to && isComma(word)) : -1
  if (close > to + 1 && close < end && isAside(words, to + 1, close)) to = close + 1
  const verb = words[to]
  // "promised a cake and a farmer is coming"
  const isOther = words.slice(at, to).some((word, index) => word.low === 'and' && words[at + index + 1]?.tag === 'DET')
  if (isOther && verb && (/^(?:is|was|has)$/.test(verb.low) || verb.low === `${verb.lemma}s`)) return false
  return to > at && to < end && verb !== undefined && isInflected(verb) && words[to + 1]?.low !== 'by'
}

/** What stands for those of whom something is said. */
const SOME = /^(?:all|both|most|half|some|many|few|several|each|others|neither|either|none|more|much)$/

/** Whether a verb stands after those of "who sleep less", with nothing new between. */
const hasMain = (words: Word[]): boolean => {
  const isVerb = (word: Word) => /^(?:AUX|VERB|PART|ADV)$/.test(word.tag)
  const relative = words.findIndex(isInflected)
  const past = words.findIndex((word, index) => index > relative && !isVerb(word))
  const main = words.findIndex((word, index) => index > past && isInflected(word))
  return (
    past !== -1 &&
    main !== -1 &&
    !words
      .slice(past, main)
      .some((word) => /^(?:[CS]CONJ|PUNCT|QUOTE)$/.test(word.tag) || isSubordinator(word) || RELATIVE.test(word.low))
  )
}
const RELATIVE = /^(?:who|that|which|he|she|they|it|we|i)$/

/** How long before or after: "two months". */
const SPAN = /^(?:minute|hour|day|week|month|year|decade)s?$/
