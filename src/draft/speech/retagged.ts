/** Verbs of saying that the library takes for nouns: "the unions claim 90 percent voted". */
import { isInflected, isTime, type Word } from './words.js'

/** Words that are either. */
const EITHER = /^(?:claim|estimate|fear|note|state|forecast)s?$/
/** What begins a clause after them. */
const BEGINNING = /^(?:DET|PRON|PROPN|NUM|NOUN|ADJ|QUOTE)$/

/** A sentence with those that stand between who says something and what is said. */
export const retagged = (words: Word[]): Word[] =>
  words.map((word, at) => (isVerb(words, at) ? { ...word, tag: 'VERB' } : word))

const isVerb = (words: Word[], at: number): boolean => {
  const [before, word, next, past] = [words[at - 1], words[at]!, words[at + 1], words[at + 2]]
  if (word.tag !== 'NOUN' || !EITHER.test(word.low) || !before || !next || !past) return false
  const isBehind = /^(?:NOUN|PROPN)$/.test(before.tag) || before.text === ','
  // "fears up to 200 jobs", not "claims last year"
  const isBefore = (BEGINNING.test(next.tag) && !isTime(past)) || /^(?:up|at)$/.test(next.low)
  // "a man who has applied claims he is": what tells more of somebody has verbs of its own
  const relative = words.findIndex(({ low }, index) => index > 0 && /^(?:who|which|that|whose|being)$/.test(low))
  const verb = words.findIndex(isInflected)
  const isFirst = verb > at || (relative !== -1 && relative <= verb && relative < at)
  return isBehind && isBefore && isFirst && words.slice(at + 2).some(isInflected)
}
