/** Words of a sentence that the library takes for something else, by where they stand in it. */
import { isInflected, isTime, lowAt, type Word } from './words.js'

/** Verbs of saying that may be nouns: "the unions claim 90 percent voted". */
const EITHER = /^(?:claim|estimate|fear|note|state|forecast)s?$/
/** What begins a clause after them. */
const BEGINNING = /^(?:DET|PRON|PROPN|NUM|NOUN|ADJ|QUOTE)$/

export const retagged = (words: Word[]): Word[] => {
  const [first, second] = words
  const tagOf = (word: Word, at: number) => {
    if (isVerb(words, at)) return 'VERB'
    if (isTitle(words, at)) return 'PROPN'
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

/** A quotation that is the name of a work, of a program, of somebody: “Meet the Press”, “Big Bo”. */
const isTitle = (words: Word[], at: number): boolean => {
  const [before, { tag, text }, next] = [lowAt(words, at - 1), words[at]!, words[at + 1]]
  if (tag !== 'QUOTE' || ANNOUNCES.test(before)) return false
  // “The Mill,” a novel
  const isWork = MADE.test(before) || next?.tag === 'DET'
  return isName(isWork ? text.replace(/,(?=\P{L}*$)/u, '') : text)
}
const MADE = /^(?:wrote|directed|produced|performed|sang|recorded|published)$/
/** Before words that are said, whatever they look like: "a sign that read “Go Home”". */
const ANNOUNCES = /^(?:sa(?:id|ys?|ying)|reads?|reading|chant(?:s|ed|ing)|shout(?:s|ed|ing)|yell(?:s|ed|ing)|:|,)$/

/** A few words, all capitals but for short ones. */
const isName = (text: string): boolean => {
  const parts = text.match(/[\p{L}’']{1,100}/gu) ?? []
  const isCapital = (word: string) => /^[’']?\p{Lu}/u.test(word)
  return (
    parts.length > 1 &&
    parts.length < 8 &&
    /[\p{L}\p{N}][^\p{L}\p{N}.,!?…]*$/u.test(text) &&
    isCapital(parts[0]!) &&
    isCapital(parts.at(-1)!) &&
    parts.every((word) => word.length < 4 || isCapital(word))
  )
}
