/** Quotations that are what is said, and where those end that go together. */
import { endOf } from './ends.js'
import type { Range } from './naming.js'
import { isSentence } from './sentences.js'
import { endsInComma, isComma, isInflected, lowAt, type Word } from './words.js'

/** A verb, or somebody's words that have one. */
export const isVerbal = (word: Word) =>
  isInflected(word) ||
  (word.tag === 'QUOTE' &&
    (word.text.split(' ').length > 3 ||
      /n[’']t\b|\b(?:is|are|was|were|will|must|can|could|would|should|may|might|has|have|had)\b/.test(word.low)))

/** A quotation, and another that goes with it. */
export const quotesAt = (words: Word[], at: number): Range & { isQuote: true } => {
  const to = endOf(words, at)
  // "that “we agree,” but that it must “end”"
  if (words[at + 1]?.tag === 'CCONJ' && lowAt(words, at + 2) === 'that') return { from: at, to, isQuote: true }
  // "found “serious failings” in care"
  if (!isVerbal(words[at]!) && !words.slice(at + 1, to).some(isVerbal))
    return { ...quotesIn(words, at, to), isQuote: true }
  const isAll = words
    .slice(at, to)
    .every(({ tag, text }) => tag === 'QUOTE' || tag === 'CCONJ' || /^\P{L}+$/u.test(text))
  // “yes” when asked
  const isOwn =
    isSentence(words[at]!) ||
    endsInComma(words[at]!) ||
    /^(?:when|after|even|before|while|during|as)$/.test(lowAt(words, at + 1))
  return { from: at, to: isAll || !isOwn ? to : at + 1, isQuote: true }
}

/** A quotation and those that follow it: "called it “a shame” that “must end”". */
export const quotesIn = (words: Word[], from: number, end: number): Range => {
  const isLink = (index: number) =>
    words[index]!.tag === 'CCONJ' || words[index]!.low === 'that' || isComma(words[index])
  let to = from + 1
  for (let index = to; index < end && (isLink(index) || words[index]!.tag === 'QUOTE'); index++)
    if (words[index]!.tag === 'QUOTE') to = index + 1
  return { from, to }
}
