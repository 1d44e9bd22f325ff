import {
  isAsking,
  isComma,
  isDeterminer,
  isPossessive,
  isSubordinator,
  isTime,
  lowAt,
  tagAt,
  type Word,
} from './words.js'

const NOMINAL = /^(?:NOUN|PROPN|NUM|ADJ|SYM|X)$/
const SUBJECTS = /^(?:he|she|they|it|we|i|you)$/
const OBJECTS = /^(?:him|her|them|me|us|it|himself|herself|themselves)$/
const PREPOSITIONS =
  /^(?:of|for|in|at|from|with|on|to|by|against|near|behind|about|between|under|over|into|across|around|within|outside|including|inside|like|per)$/

export const isNominal = (word: Word | undefined): boolean =>
  word !== undefined &&
  (NOMINAL.test(word.tag) ||
    isPossessive(word) ||
    word.tag === 'QUOTE' ||
    (word.tag === 'PRON' && !/^(?:who|whom|which|that|what|whose|there)$/.test(word.low)))

/** "S & P", "long/short", "Paris–Nice" */
const isTieAt = (words: Word[], at: number) => {
  const { text, start } = words[at]!
  return /^[/&]$/.test(text) || (text === '–' && words[at - 1]?.end === start)
}

/** Where the subject begins that ends before `at`; `at` where none does. */
export const subjectStart = (words: Word[], at: number): number => begun(words, phraseBefore(words, at), at)

/** Where the phrase begins that ends before `at`, with all that may belong to it. */
export const phraseBefore = (words: Word[], at: number): number => {
  let from = at
  let isList = false
  let isLinked = false
  while (from > 0) {
    const word = words[from - 1]!
    const before = words[from - 2]
    const after = words[from]
    // "she", "they all", "he himself"
    if (SUBJECTS.test(word.low) && word.tag === 'PRON' && !(before && links(before))) return from - 1
    if (word.text === ')') {
      const open = words.findLastIndex(({ text }, index) => index < from && text === '(')
      if (open < 1) break
      from = open
      continue
    }
    if (isDeterminer(word)) {
      from--
      if (before && (before.tag === 'DET' || /^(?:all|both|half)$/.test(before.low))) from--
      if (joinsAt(words, from) || words[from - 1]?.tag === 'PRON') continue
      break
    }
    // "the Toledo, Ohio, mill"
    const city = from < at && isComma(word) ? placeBefore(words, from - 1) : from
    if (city < from) {
      from = city
      continue
    }
    // "the accused", "striking workers", "officials briefed on the plan"
    const isAttribute =
      word.tag === 'VERB' &&
      ((before && isDeterminer(before)) ||
        (from < at && (!before || before.tag === 'ADV' || before.tag === 'ADJ') && NOMINAL.test(after!.tag)) ||
        // "released Monday", whose day stands before the verb
        (isParticiple(word) && before?.tag === 'NOUN' && after && ((from < at && links(after)) || isTime(after))))
    // "a very old mill", "people here in Leeds"
    const isAdverb =
      word.tag === 'ADV' &&
      !isAsking(word) &&
      word.low !== 'while' &&
      from < at &&
      (after!.tag === 'ADJ' || (links(after!) && isNominal(before)))
    const joins = from < at && joinsAt(words, from)
    const isListed = isList && !isLinked && isComma(word) && before?.tag === 'PROPN' && NOMINAL.test(after!.tag)
    if (!(isNominal(word) || isAttribute || isAdverb || joins || isListed || (from < at && isTieAt(words, from - 1))))
      break
    if (word.tag === 'QUOTE' && !links(before ?? word)) break
    if (joins && isJoint(word)) isList = true
    else if (joins) isLinked = true
    from--
  }
  return from
}

/** Where a town begins that stands with its state between commas after "the"; the comma’s own place where none does. */
const placeBefore = (words: Word[], comma: number): number => {
  let town = comma - 2
  if (!isComma(words[town]) || words[comma - 1]!.tag !== 'PROPN') return comma + 1
  while (words[town - 1]?.tag === 'PROPN') town--
  return town < comma - 2 && words[town - 1] !== undefined && isDeterminer(words[town - 1]!) ? town : comma + 1
}

/** Whether the word before a place belongs to a phrase: "of", "and", "briefed on", "and in", "here in". */
const joinsAt = (words: Word[], at: number): boolean => {
  const [word, before, first] = [words[at - 1], words[at - 2], words[at - 3]]
  // "of more than 60 homes"
  if (
    lowAt(words, at - 1) === 'than' &&
    /^(?:more|fewer|less)$/.test(lowAt(words, at - 2)) &&
    tagAt(words, at) === 'NUM'
  )
    return true
  if (!word || !(links(word) || isJoint(word))) return false
  // "some of the mills"
  const isSome =
    before?.tag === 'DET' && (word.low === 'of' || /^(?:some|many|most|those|all|few|several)$/.test(before.low))
  if (isNominal(before) || isSome) return true
  if (!before || !links(word)) return false
  return (
    (before.tag === 'VERB' && isParticiple(before) && first?.tag === 'NOUN') ||
    ((isJoint(before) || before.tag === 'ADV') && isNominal(first))
  )
}

const isParticiple = ({ low }: Word) => /(?:ed|en|wn|ing)$|^(?:led|made|held|run|built|sent|kept|set)$/.test(low)
const links = ({ tag, low }: Word) => (tag === 'ADP' || low === 'to') && PREPOSITIONS.test(low)
const isJoint = ({ tag, text }: Word) => tag === 'CCONJ' && !/^(?:but|yet|nor|so)$/i.test(text)

/** Without what is before the phrase: where it follows another, all but what belongs to its last noun. */
const begun = (words: Word[], first: number, at: number) => {
  // "“old” for the poor and owners said"
  const from = first < at && links(words[first]!) ? first + 1 : first
  let start = from
  const before = words[from - 1]
  const isBound =
    before !== undefined &&
    (before.tag === 'VERB' ||
      before.tag === 'AUX' ||
      (before.tag === 'ADP' && before.low !== 'as' && !isSubordinator(before)) ||
      before.tag === 'SCONJ')
  if (isBound && before.tag !== 'SCONJ') {
    // "praised the deal and Abe said"; "In Boston, Smith said"
    const isWithin = (index: number) => index >= from && index < at - 1
    const comma = words.findLastIndex((word, index) => isWithin(index) && isComma(word))
    // "in the journal Nature, Lee and her colleagues report"
    const cut =
      before.tag === 'ADP' && comma !== -1
        ? comma
        : words.findLastIndex((word, index) => isWithin(index) && (isComma(word) || isJoint(word)))
    if (cut !== -1) start = cut + 1
    else if (before.tag === 'ADP') {
      // "On Monday Trump said", "In a statement the bank said"
      const next = words.findIndex(
        (word, index) =>
          index > from && index < at && (isDeterminer(word) || (word.tag === 'PROPN' && isTime(words[index - 1]!))),
      )
      return next === -1 ? at : next
    }
  }
  return start
}

/** Where the phrase ends that begins at `at`; `at` where none does. With `whole`, also what belongs to it: "of the bank". */
export const phraseAfter = (words: Word[], at: number, whole = true): number => {
  let to = at
  while (to < words.length) {
    const word = words[to]!
    const [before, next] = [words[to - 1], words[to + 1]]
    if (
      word.tag === 'PRON' &&
      (SUBJECTS.test(word.low) || OBJECTS.test(word.low)) &&
      !(isDeterminer(word) && isNominal(next))
    ) {
      // "a third of them"
      return to === at || links(before!) ? to + 1 : to
    }
    if (isDeterminer(word)) {
      if (to > at && NOMINAL.test(before!.tag)) break
      to++
      continue
    }
    if (word.text === '(') {
      const close = words.findIndex(({ text }, index) => index > to && text === ')')
      if (close === -1 || close - to > 6 || to === at) break
      to = close + 1
      continue
    }
    if (
      word.tag === 'QUOTE' &&
      !(before && to > at && (links(before) || isDeterminer(before) || isPossessive(before) || before.tag === 'ADJ'))
    )
      break
    const isAttribute =
      word.tag === 'VERB' &&
      to > at &&
      // "another said"
      !/^(?:sa(?:id|ys)|told|added|wrote)$/.test(word.low) &&
      (isDeterminer(before!) || (before!.tag === 'ADJ' && isNominal(next)))
    const isAdverb =
      word.tag === 'ADV' && !isAsking(word) && next !== undefined && (next.tag === 'ADJ' || next.tag === 'NUM')
    const joins =
      to > at &&
      (word.low === 'of' || (whole && links(word) && !(next && isTime(next))) || isJoint(word)) &&
      next !== undefined &&
      (isNominal(next) || isDeterminer(next)) &&
      !(isJoint(word) && SUBJECTS.test(next.low))
    if (!(isNominal(word) || isAttribute || isAdverb || joins || (to > at && isTieAt(words, to)))) break
    to++
  }
  return to
}
