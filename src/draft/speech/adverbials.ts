/** Words between a verb of saying and what is said that tell when, where and to whom. */
import { phraseAfter } from './phrases.js'
import { isAside } from './subjects.js'
import { isComma, isPossessive, isSubordinator, isTime, lowAt, type Word } from './words.js'

/** "Last week". */
export const isWhenAt = (words: Word[], at: number): boolean => {
  const next = words[at + 1]
  return (
    next !== undefined &&
    ((isTime(next) &&
      !isPossessive(words[at + 2]) &&
      /^(?:last|this|late|early|earlier|next)$/.test(lowAt(words, at))) ||
      // "late on Tuesday"
      (next.low === 'on' && /^(?:late|early|earlier)$/.test(lowAt(words, at))))
  )
}

/** Where words end that say when and where, up to a comma: "on Monday in an interview". */
export const afterAdverbials = (words: Word[], from: number): number => {
  let to = from
  while (words[to] && !isComma(words[to])) {
    const next = adverbial(words, to)
    if (next === to) return to
    to = next
  }
  return to
}

/** Before what is only called so: "a note titled “Prices”". */
export const isTitled = (word: Word | undefined): boolean =>
  /^(?:titled|entitled|headed|headlined|called|named|heading|headline|title)$/.test(word?.low ?? '')

/** Where words end that say when, where or to whom. */
export const adverbial = (words: Word[], at: number): number => {
  const word = words[at]!
  const next = words[at + 1]
  if ((isTime(word) && !isPossessive(next)) || word.tag === 'ADV') return at + 1
  // "in a note titled “Prices”"
  if (isTitled(word) && next && /^\P{L}/u.test(next.text)) return at + 2
  if (isWhenAt(words, at)) return at + 2
  if (isComma(word) && next) {
    if (next.tag === 'QUOTE' || next.low === 'that') return at + 1
    const close = words.findIndex((one, index) => index > at && isComma(one))
    // "told by the owner, Ann Lee, in a message to"
    if (close === -1 && next.tag === 'ADP' && !isSubordinator(next)) return at + 1
    return close !== -1 &&
      close - at < 12 &&
      next.tag !== 'CCONJ' &&
      isAside(words, at + 1, close) &&
      !next.low.endsWith('ing')
      ? close + 1
      : at
  }
  if (word.tag === 'ADP' || /^(?:to|following)$/.test(word.low)) {
    // "in a letter to staff that", where "staff" may be a verb
    if (word.low === 'to' && words[at + 2]?.low === 'that') return at + 2
    const to = phraseAfter(words, at + 1, false)
    if (to === at + 1) return at
    // "said in 2019 prices rose"
    const split = words.findIndex(
      (one, index) =>
        index > at + 1 &&
        (index === at + 2 || isTime(words[index - 2]!) || lowAt(words, index - 2) === 'may') &&
        index < to &&
        /^(?:19|20)\d\d$/.test(words[index - 1]!.text) &&
        /^(?:NOUN|PROPN)$/.test(one.tag),
    )
    return split === -1 ? to : split
  }
  return at
}
