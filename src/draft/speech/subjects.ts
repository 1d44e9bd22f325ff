/** Who is meant to say something: the subject of its verb. */
import { toldOf } from './attributes.js'
import { isCapital, type Range } from './naming.js'
import { phraseAfter, phraseBefore, subjectStart } from './phrases.js'
import {
  endsInComma,
  isComma,
  isDash,
  isDeterminer,
  isInflected,
  isPossessive,
  isSubordinator,
  isTime,
  lowAt,
  type Word,
} from './words.js'

/** Whose verb stands at a place, after them: "Ann Lee" of "Ann Lee, who runs the mill, said". */
export const subjectBefore = (words: Word[], at: number): Range | undefined => {
  if (at === 0) return undefined
  const from = subjectStart(words, at)
  // "the first to be let in since 1979 said"
  if (from === at - 1 && from > 0 && /^(?:19|20)\d\d$/.test(lowAt(words, from))) return subjectOf(words)
  const whole = phraseBefore(words, at)
  // "a man who lives in Leeds said", "an official who declined to be named said"
  if (
    (whole < at || words[at - 1]!.tag === 'VERB') &&
    whole > 2 &&
    /^(?:VERB|AUX|ADP|ADV)$/.test(words[whole - 1]!.tag)
  ) {
    const relative = words.findLastIndex(({ low }, index) => index < whole && /^(?:who|whose|which|that)$/.test(low))
    const isOne =
      relative > 0 &&
      words.slice(relative, whole).some(isInflected) &&
      !words.slice(relative, whole).some((word) => isComma(word) || word.tag === 'QUOTE' || word.tag === 'CCONJ')
    const who = isOne ? antecedent(words, relative, true) : undefined
    if (who) return who
  }
  const doer = from < at ? doerOf(words, from) : undefined
  if (doer) return doer
  const told = toldOf(words, whole, at)
  if (told) return told
  // "diplomats following the talks said"
  const [before, noun] = [words[from - 1], words[from - 2]]
  const start = from < at && before?.low.endsWith('ing') && noun?.tag === 'NOUN' ? phraseBefore(words, from - 1) : from
  if (start < from && before?.tag === 'VERB' && isBeginning(words, start)) return { from: start, to: at }
  // "Ann Lee, a lawyer at the bank said", whose second comma is missing
  const name = /^an?$/.test(lowAt(words, from)) && isComma(before) ? phraseBefore(words, from - 1) : from
  if (name === 0 && from > 2 && words.slice(0, from - 1).every(isCapital)) return { from: 0, to: at }
  if (from < at) return { from, to: at }
  const word = words[at - 1]!
  if (/^(?:who|which|that)$/.test(word.low)) {
    const to = isComma(words[at - 2]) ? at - 2 : at - 1
    return antecedent(words, to, word.low === 'who')
  }
  const first = firstOf(words, at)
  if (first) return first
  // "Lee, who calls it “old,” says"
  if (word.tag === 'QUOTE' && endsInComma(word)) return besidesAside(words, at, ',', true)
  if (!isComma(word) && !isDash(word)) return undefined
  // "Ann Lee of the mill, said"
  const only =
    at > 1 && subjectStart(words, at - 1) === 0 && words[at]!.low !== 'asked' ? { from: 0, to: at - 1 } : undefined
  return besidesAside(words, at - 1, word.text, true) ?? besidesAside(words, at - 1, word.text, false) ?? only
}

/**
 * Whom a sentence begins with, where only what tells more of them and a comma stand before their verb: "a man who lost his
 * job, says", "Ann Lee of Leeds just north of York, says"; not where they are asked or told something there.
 */
const firstOf = (words: Word[], at: number): Range | undefined => {
  const to = phraseAfter(words, 0)
  const isMore = to < at && /^(?:who|which|that)$/.test(lowAt(words, to))
  const isPlain = !words.slice(to, at - 1).some((word) => isInflected(word) || isComma(word) || word.tag === 'QUOTE')
  const isTold = /^(?:asked|told|advised|informed|warned)$/.test(lowAt(words, at)) || isPossessive(words[to - 1])
  return to > 0 && to < at && isComma(words[at - 1]) && !isTold && (isMore || isPlain) ? { from: 0, to } : undefined
}

/** Whom a sentence begins with, where a phrase is only whom they did something to: "those convicted of hurting their patients". */
const doerOf = (words: Word[], from: number): Range | undefined => {
  if (!lowAt(words, from - 1).endsWith('ing')) return undefined
  const of = words.findLastIndex(({ tag }, index) => index < from - 1 && tag !== 'ADV')
  const doer = words[of]?.tag === 'ADP' && subjectStart(words, of) < of ? subjectOf(words) : undefined
  return doer && doer.to <= of ? doer : undefined
}

/** "Smith, the minister, said". `isFirst` where the phrase must begin the clause, so that it is itself no aside. */
const besidesAside = (words: Word[], end: number, mark: string, isFirst: boolean): Range | undefined => {
  for (let comma = end - 1; comma > Math.max(0, end - 40); comma--) {
    if (words[comma]!.text !== mark || !isAside(words, comma + 1, end)) continue
    const start = subjectStart(words, comma)
    if (start === comma || !isBeginning(words, start)) continue
    // "…, its head, Jean Vernes, said"
    const isNamed = /^(?:its|his|her|their|our)$/.test(lowAt(words, start)) && isCapital(words[comma + 1])
    if (!isComma(words[start - 1]) || isNamed) return { from: start, to: end }
    // "…, Jean Vernes, head of the mill, said"
    const name = subjectStart(words, start - 1)
    if (!isFirst) return { from: name < start - 1 && isCapital(words[start - 2]) ? name : start, to: end }
  }
  return undefined
}

/** Whom "who said" tells of: "resistance from traders who said". */
const antecedent = (words: Word[], to: number, isWho: boolean): Range | undefined => {
  const start = phraseBefore(words, to)
  const link = words.findLastIndex(
    ({ low }, index) =>
      isWho && index >= start && index < to && /^(?:from|with|to|among|by|between|against)$/.test(low),
  )
  // "Ann Lee, a lawyer, who said"
  const name = isComma(words[start - 1]) ? phraseBefore(words, start - 1) : start
  if (isCapital(words[start - 2]) && name < start - 1) return { from: name, to: start - 1 }
  // "the mayor and a sign that read"
  const last = isWho ? -1 : words.findLastIndex(({ tag }, index) => index > start && index < to && tag === 'CCONJ')
  const from = Math.max(start, link + 1, isDeterminer(words[last + 1]!) ? last + 1 : 0)
  return from < to ? { from, to } : undefined
}

/** Whether words between commas only say more of what stands before them. */
export const isAside = (words: Word[], from: number, to: number) => {
  if (/^(?:who|whose|which|where|speaking|asked|being)$/.test(words[from]!.low)) return true
  // "mill operator Ann Lee", where "mill" may be a verb
  if (isCapital(words[to - 1]) && isCapital(words[to - 2]) && /^(?:NOUN|ADJ)$/.test(words[from]!.tag)) return true
  const verb = words.findIndex(
    (word, index) =>
      index > from && index < to && isInflected(word) && word.low !== 'named' && words[index + 1]?.low !== 'by',
  )
  return (
    verb === -1 ||
    (words[verb]!.tag === 'VERB' &&
      !words.slice(from, to).some(({ tag }) => tag === 'AUX') &&
      /^(?:ADP|VERB|ADV)$/.test(words[from]!.tag)) ||
    words.slice(from, verb).some(({ low }) => /^(?:who|which|that|whose)$/.test(low))
  )
}

/** Whether a clause may begin at a place. */
const isBeginning = (words: Word[], at: number) => {
  const before = words[at - 1]
  return (
    !before ||
    before.tag === 'QUOTE' ||
    before.tag === 'CCONJ' ||
    before.tag === 'SCONJ' ||
    before.tag === 'ADV' ||
    before.low === 'as' ||
    /^\P{L}+$/u.test(before.text)
  )
}

/** Whom or what a sentence begins with, perhaps after "On Monday, ", and with ", the mayor," after it. */
export const subjectOf = (words: Word[]): Range | undefined => {
  const comma = words.findIndex((word) => isComma(word) || (word.tag === 'QUOTE' && endsInComma(word)))
  const isLed = /^(?:ADP|SCONJ|VERB|ADV|CCONJ)$/.test(words[0]!.tag)
  // "a little after four, …"
  const isTimed =
    !isLed &&
    phraseAfter(words, 0) < comma &&
    !words.slice(0, comma).some((word) => isInflected(word) || word.tag === 'QUOTE')
  // "when it closed, Ann Lee left"
  const isBound = isSubordinator(words[0]!) || /^(?:as|while)$/.test(words[0]!.low)
  for (const start of isTimed ? [comma + 1] : isBound ? [comma + 1, 0] : isLed ? [0, comma + 1] : [0]) {
    let from = start
    // "in a note, which was later deleted, Ann Lee said"
    if (/^(?:which|who)$/.test(lowAt(words, from)))
      from = words.findIndex((word, index) => index > from && isComma(word)) + 1
    while (words[from]?.tag === 'CCONJ' || words[from]?.tag === 'ADV') from++
    // "in Leeds, last month, Ann Lee left"
    const time = phraseAfter(words, from)
    if (time > from && isTime(words[time - 1]!)) from = isComma(words[time]) ? time + 1 : time
    const to = phraseAfter(words, from)
    if (to === from || !words.slice(to).some(isInflected)) continue
    const aside = isComma(words[to]) ? phraseAfter(words, to + 1) : to
    return { from, to: isComma(words[aside]) ? aside : to }
  }
  return undefined
}
