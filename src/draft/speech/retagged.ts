/** Words of a sentence that the library takes for something else, by where they stand in it. */
import { isTitleCase } from '../names.js'
import { phraseBefore } from './phrases.js'
import { isDeterminer, isInflected, isSubordinator, isTime, type Word } from './words.js'

/** Nothing but verbs before "that" and "whether", where no article stands before them: "critics question whether". */
const SAYING_SO = /^(?:answering|warning|questions?)$/
/** Verbs of saying that may be nouns: "the unions claim 90 percent voted". */
const EITHER = /^(?:claim|estimate|fear|forecast)s?$/
/** What begins a clause after them. */
const BEGINNING = /^(?:DET|PRON|PROPN|NUM|NOUN|ADJ|QUOTE)$/

export const retagged = (tagged: Word[]): Word[] => {
  const words = withAttributes(tagged)
  const [first, second] = words
  const tagOf = (word: Word, at: number) => {
    if (isVerb(words, at) || isOnlyVerb(words, at)) return 'VERB'
    if (isOfWork(words, at)) return 'PROPN'
    if (word !== first || word.tag !== 'PROPN') return word.tag
    // "Officials said": a capital that only begins the sentence
    return /^\p{Lu}\p{Ll}+s$|^Police$/u.test(word.text) && second?.tag !== 'PROPN' ? 'NOUN' : 'PROPN'
  }
  return words.map((word, at) => {
    const tag = tagOf(word, at)
    return tag === word.tag ? word : { ...word, tag }
  })
}

/** What is taken for adverbs and pronouns between words: "a new report", "a third said", "the author of that report". */
const withAttributes = (words: Word[]): Word[] =>
  words.map((word, at) => {
    const [before, next] = [words[at - 1], words[at + 1]]
    const isBetween = /^(?:NOUN|ADJ)$/.test(next?.tag ?? '')
    if (before?.tag === 'DET' && word.tag === 'ADV') {
      if (ORDINAL.test(word.low)) return { ...word, tag: 'NOUN' }
      if (isBetween && /^(?:new|later|earlier|latter|then)$/.test(word.low)) return { ...word, tag: 'ADJ' }
    }
    // "That man said"
    const isThat =
      word.low === 'that' &&
      isBetween &&
      words[at + 2]?.tag !== 'PROPN' &&
      (before === undefined || LINK.test(before.low))
    return isThat ? { ...word, tag: 'ADJ' } : word
  })
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth)$/
const LINK = /^(?:of|in|at|on|for|from|with|by|about|to|under|over)$/

const isVerb = (words: Word[], at: number): boolean => {
  const [before, word, next, past] = [words[at - 1], words[at]!, words[at + 1], words[at + 2]]
  if (word.tag !== 'NOUN' || !before || !next) return false
  // "…, former staff claim."
  if (/^(?:estimate|forecast)s$/.test(word.low) && next.text === '.')
    return words[phraseBefore(words, at) - 1]?.text === ','
  if (word.low === 'claim' && next.text === '.')
    return /s$|^(?:staff|police)$/.test(before.low) && words[phraseBefore(words, at) - 1]?.text === ','
  // "what campaigners call “a shame”"
  if (word.low === 'call' && next.tag === 'QUOTE') return words[phraseBefore(words, at) - 1]?.low === 'what'
  if (SAYING_SO.test(word.low) && /^(?:if|whether|that)$/.test(next.low) && !isDeterminer(before)) return true
  // "colleagues report that it spreads", not "a report that was lost"
  if (
    /^(?:report|estimate|claim|forecast)s?$/.test(word.low) &&
    next.low === 'that' &&
    past &&
    !isInflected(past) &&
    (before.tag === 'PROPN' || (before.tag === 'NOUN' && /s$/.test(before.low) !== /s$/.test(word.low)))
  )
    return true
  if (!past) return false
  // "threw it out, ruling that"
  if (word.low === 'ruling' && before.text === ',' && next.low === 'that') return true
  // "the BBC reports the mill has closed"
  if (!EITHER.test(word.low) && !(word.low === 'reports' && before.tag === 'PROPN')) return false
  // "fears up to 200 jobs", not "claims last year"
  const isBefore = (BEGINNING.test(next.tag) && !isTime(past)) || /^(?:up|at)$/.test(next.low)
  // "a man who has applied claims he is": what tells more of somebody has verbs of its own
  const relative = words.findIndex(({ low }, index) => index > 0 && /^(?:who|which|that|whose|being)$/.test(low))
  // "…, and the company estimates it …"
  const joint = words.findLastIndex(({ tag }, index) => index < at && tag === 'CCONJ' && words[index - 1]?.text === ',')
  const verb = words.findIndex((one, index) => index > joint && isInflected(one))
  const isFirst = verb > at || (relative !== -1 && relative <= verb && relative < at)
  return isBefore && isFirst && isSubject(words, at) && hasOneVerb(words, at + 1)
}

/** "That the distance matters": the last word where a clause has no other verb. */
const isOnlyVerb = (words: Word[], at: number): boolean => {
  const { tag, low } = words[at]!
  if (tag !== 'NOUN' || !/[^s]s$/.test(low) || (words[at + 1] && words[at + 1]!.text !== '.')) return false
  const that = words.findLastIndex(({ low, tag }, index) => index < at && low === 'that' && tag === 'SCONJ')
  const [first, ...others] = words.slice(that + 1, at)
  return (
    that !== -1 &&
    first?.tag === 'DET' &&
    others.length > 0 &&
    others.every(({ tag, low }) => /^(?:DET|ADJ|NOUN|PROPN)$/.test(tag) && !low.endsWith('s'))
  )
}

/** Whether somebody stands before a verb, in the number that it has: "the unions claim", "the mill claims", not "damage claims". */
const isSubject = (words: Word[], at: number): boolean => {
  const [before, { low }] = [words[at - 1]!, words[at]!]
  if (before.text === ',' || before.tag === 'PROPN') return true
  const isMany = /s$|^(?:police|people)$/.test(before.low)
  const phrase = words.slice(
    words
      .slice(0, at)
      .findLastIndex((word) => !/^(?:DET|ADJ|ADV|NOUN|NUM|PART)$/.test(word.tag) && !isDeterminer(word)) + 1,
    at,
  )
  return before.tag === 'NOUN' && (low.endsWith('s') ? !isMany && phrase.some(isDeterminer) : isMany)
}

/** Whether one clause begins at a place, and not "firms made were wrong", in which another tells more of what stands before. */
const hasOneVerb = (words: Word[], from: number): boolean => {
  const first = words.findIndex((word, index) => index > from && isInflected(word))
  if (first === -1 || (words[first]!.tag === 'VERB' && words[first + 1]?.tag === 'AUX')) return false
  const rest = words.slice(words.findIndex(({ tag }, index) => index > first && !/^(?:AUX|VERB|ADV|PART)$/.test(tag)))
  const other = rest.findIndex(isInflected)
  return (
    other === -1 ||
    rest
      .slice(0, other)
      .some((word) => /^(?:[CS]CONJ|PUNCT)$/.test(word.tag) || isSubordinator(word) || ANEW.test(word.low))
  )
}
/** With which another clause begins. */
const ANEW = /^(?:he|she|it|they|we|who|which|that|what|as|than)$/

/** A quotation that is the name of a work, of a program, of somebody, by what stands beside it: on “Meet the Press”, Bo “Big Bo” Moe. */
const isOfWork = (words: Word[], at: number): boolean => {
  const [before, { tag, text }, next] = [words[at - 1], words[at]!, words[at + 1]]
  if (tag !== 'QUOTE') return false
  // “The Mill,” a novel
  const isTold = next?.tag === 'DET'
  const isArticle =
    /^\P{L}*(?:The|An?) /u.test(text) && !/^(?:as|it|him|her|them|said|read|reads)$/.test(before?.low ?? '')
  const isCalled =
    (before?.tag === 'PROPN' && next?.tag === 'PROPN') ||
    /^(?:anchor|host|co-host|star|presenter|creator)s?$/.test(next?.low ?? '')
  const isBehind = before !== undefined && (BEFORE_WORK.test(before.low) || isCalled)
  const isCommaOver = isTold || (before !== undefined && MADE.test(before.low))
  return (isTold || isArticle || isBehind) && isName(isCommaOver ? text.replace(/,(?=\P{L}*$)/u, '') : text)
}
const MADE = /^(?:wrote|directed|produced|performed|sang|recorded|published)$/
const BEFORE_WORK =
  /^(?:on|at|to|with|in|from|told|directed|produced|performed|sang|recorded|published|film|movie|book|novel|song|album|show|series|programme?|podcast|magazine|play|hit|single)$/

/** A few words that begin and end with a capital, and have no stop. */
const isName = (text: string): boolean => {
  const parts = text.split(/[^\p{L}’']+/u).filter(Boolean)
  const isCapital = (word: string) => /^[’']?\p{Lu}/u.test(word)
  return (
    parts.length > 1 &&
    parts.length < 8 &&
    isCapital(parts[0]!) &&
    isCapital(parts.at(-1)!) &&
    /[\p{L}\p{N}][^\p{L}\p{N}.,!?…]*$/u.test(text) &&
    isTitleCase(text)
  )
}
