/** Where what is said ends, and somebody else speaks: the article, or whoever says something next. */
import { ENDINGS } from './endings.js'
import { howBefore, pauseAt } from './pauses.js'
import { endsInComma, isComma, isDash, isQuote, type Word } from './words.js'

/** Where what is said ends: at the end of the sentence, or where it goes on with somebody else’s words. */
export const endOf = (words: Word[], from: number): number => {
  const how = howBefore(words, from)
  let to = Math.min(from + 1, words.length)
  while (to < words.length && !ENDINGS.some((ends) => ends(words, pauseAt(words, to), how))) to++
  // "he took it – “to help,” he said – and left"
  if (isQuote(words[to - 1]) && isDash(words[to - 2]) && (isComma(words[to]) || endsInComma(words[to - 1]!))) to -= 2
  while (to > from && isNoWord(words[to - 1]!, words.slice(from, to))) to--
  return to
}

/** A mark at the end; the bracket that closes is part of what is said if it opens there. */
const isNoWord = ({ text, tag }: Word, said: Word[]) =>
  /^[^\p{L}\p{N}%]+$/u.test(text) &&
  tag !== 'QUOTE' &&
  (text !== ')' || said.filter(({ text }) => text === '(').length < said.filter(({ text }) => text === ')').length)
