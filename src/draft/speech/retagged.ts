/** Words of a sentence that the library takes for something else, by where they stand in it. */
import { isInflected, isTime, type Word } from './words.js'

/** Verbs of saying that may be nouns: "the unions claim 90 percent voted". */
const EITHER = /^(?:claim|estimate|fear|note|state|forecast)s?$/
/** What begins a clause after them. */
const BEGINNING = /^(?:DET|PRON|PROPN|NUM|NOUN|ADJ|QUOTE)$/

export const retagged = (words: Word[]): Word[] => {
  const [first, second] = words
  const tagOf = (word: Word, at: number) => {
    if (isVerb(words, at)) return 'VERB'
    if (word !== first || word.tag !== 'PROPN') return word.tag
    // "Officials said": a capital that only begins the sentence
    return /^\p{Lu}\p{Ll}+s$|^Police$/u.test(word.text) && second?.tag !== 'PROPN' ? 'NOUN' : 'PROPN'
  }
  return words.map((word, at) => ({ ...word, tag: tagOf(word, at) }))
}

const isVerb = (words: Word[], at: number): boolean => {
  const [before, word, next, past] = [words[at - 1], words[at]!, words[at + 1], words[at + 2]]
  if (word.tag !== 'NOUN' || !before || !next || !past) return false
  // "the BBC reports the mill has closed"
  if (!EITHER.test(word.low) && !(word.low === 'reports' && before.tag === 'PROPN')) return false
  const isBehind = /^(?:NOUN|PROPN)$/.test(before.tag) || before.text === ','
  // "fears up to 200 jobs", not "claims last year"
  const isBefore = (BEGINNING.test(next.tag) && !isTime(past)) || /^(?:up|at)$/.test(next.low)
  // "a man who has applied claims he is": what tells more of somebody has verbs of its own
  const relative = words.findIndex(({ low }, index) => index > 0 && /^(?:who|which|that|whose|being)$/.test(low))
  const verb = words.findIndex(isInflected)
  const isFirst = verb > at || (relative !== -1 && relative <= verb && relative < at)
  return isBehind && isBefore && isFirst && words.slice(at + 2).some(isInflected)
}
