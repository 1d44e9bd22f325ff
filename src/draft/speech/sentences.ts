/** Where sentences of an English line end. */
import { isDash, isInflected, type Word } from './words.js'

/** Words of a sentence; what has more is no prose. */
const LONGEST = 400

/** A sentence ends with a point, or with a quotation that does, where the next begins with a capital letter or a quotation. */
export const sentencesOf = (words: Word[]): Word[][] => {
  const sentences: Word[][] = []
  let from = 0
  for (let index = 0; index < words.length; index++)
    if (index === words.length - 1 || index - from === LONGEST || endsAt(words, index)) {
      sentences.push(words.slice(from, index + 1))
      from = index + 1
    }
  return sentences
}

const endsAt = (words: Word[], index: number) => {
  const [word, next] = [words[index]!, words[index + 1]!]
  if (next.tag !== 'QUOTE' && !/^[\p{Lu}\p{N}(—–-]/u.test(next.text)) return false
  // "in Stamford, Conn. “We agree.”"
  if (/^\p{Lu}.*\.$/u.test(word.text) && isSentence(next) && /^\P{L}*\p{Lu}/u.test(next.text))
    return next.tag === 'QUOTE'
  // "“We sign. “We go,” he said": one that goes on, as over paragraphs
  if (word.tag === 'QUOTE' && next.tag === 'QUOTE' && !/[\p{Pi}\p{Pf}"'„]$/u.test(word.text)) return false
  // "magnitude-6.3"
  if (word.end === next.start && word.tag !== 'QUOTE') return false
  // "“We agree.” — Ann Lee"
  if (word.tag === 'QUOTE' && isDash(next) && !words.slice(index + 1).some(isInflected)) return false
  if (word.tag === 'QUOTE') return isSentence(word) && !/[!?]\P{L}*$/u.test(word.text) && !isSaidAfter(words, index + 1)
  // "(We agree.) They left."
  const last = /^[)\]]$/.test(word.text) ? words[index - 1] : word
  return last !== undefined && /^[.!?]+$|^…$/.test(last.text)
}

/** “We agree.” Ann Lee said: a point where others write a comma. */
const isSaidAfter = (words: Word[], from: number): boolean => {
  const end = words.findIndex(({ text }, index) => index >= from && text === '.')
  const rest = words.slice(from, end === -1 ? words.length : end)
  const verb = rest.findIndex((word) => /^(?:sa(?:id|ys?)|t(?:old|ells)|add(?:ed|s)|wrote|writes)$/.test(word.low))
  const before = rest.slice(0, verb)
  const isPlain = before.every(({ tag }) => tag !== 'VERB' && tag !== 'AUX' && tag !== 'QUOTE')
  // "…” In a letter she wrote: “…”"
  const isBefore = rest.slice(verb).some(({ text }) => text === ':')
  return verb > 0 && verb < 12 && isPlain && !isBefore && rest.length - verb <= 4
}

/** Whether a sentence is somebody's words alone. */
export const isOnlyQuoted = (words: Word[]) => words.every(({ tag, text }) => tag === 'QUOTE' || !/\p{L}/u.test(text))

/** Whether a quotation ends as a sentence does. */
export const isSentence = ({ text }: Word) => /[.!?…—–]\P{L}*$/u.test(text)
