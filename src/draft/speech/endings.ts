/** The constructions in which what is said ends, and the words that tell them. */
import { isAdding, isRefusalAt, isSayingAt } from './anew.js'
import { isClause } from './clauses.js'
import { isAccording } from './cues.js'
import { BODILY, DOING, isHeldAt, isRemarkAt, isToldAt, LEAVING, MEANING, MOVED, TURNED } from './deeds.js'
import { isCapital } from './naming.js'
import type { How, Pause } from './pauses.js'
import { phraseAfter, phraseBefore } from './phrases.js'
import { isSentence } from './sentences.js'
import { mannersAt } from './verbs.js'
import {
  isAnd,
  isComma,
  isDash,
  isInflected,
  isOccasion,
  isPastVerb,
  isQuote,
  isVerbAt,
  lowAt,
  type Word,
} from './words.js'

const isSplit = (words: Word[], { at, isComma }: Pause) =>
  isComma || isAnd(words[at]) || isDash(words[at]) || /^(?:while|:)$/.test(words[at]!.low)

/** The constructions in which it ends, one each. */
export const ENDINGS: ((words: Word[], pause: Pause, how: How) => boolean)[] = [
  // "a letter that said it was “wrong” was published", "Lee, who said it was “wrong,” estimates that"
  (words, { at }, { isRelative }) =>
    isRelative && isQuote(words[at - 1]) && (isInflected(words[at]!) || mannersAt(words, at).length > 0),
  // "a man who, he said, had no money was jailed"
  (words, { at }, { isWithin }) =>
    isWithin &&
    words[at]!.tag === 'AUX' &&
    /^(?:NOUN|PROPN|NUM)$/.test(words[at - 1]!.tag) &&
    lowAt(words, phraseBefore(words, at) - 1) !== 'that',
  // "Lee, who said it was wrong, left"
  (words, pause, { isAside }) => isAside && pause.isComma && isVerbAt(words, pause.next, true),
  // "a mill that says it is old, left", not "says he was hurt, robbed and left"
  (words, { at }, { isRelative }) =>
    isRelative &&
    isComma(words[at]) &&
    words.slice(at + 1).findIndex(isPastVerb) === 0 &&
    !words.slice(at + 2, at + 5).some(isAnd),
  // "it was “wrong,” adding that", "“wrong” and vowing to"
  (words, { at }) => isQuote(words[at - 1]) && isAdding(words, isAnd(words[at]) ? at + 1 : at),
  // "said it was over and promised help"
  (words, { at }, { isParticiple, isSplit }) =>
    !isSplit &&
    isAnd(words[at]) &&
    DOING.test(lowAt(words, at + 1)) &&
    // "and called 911"
    !(/^call/.test(lowAt(words, at + 1)) && /^(?:911|999|police|his|her|an)$/.test(lowAt(words, at + 2))) &&
    isParticiple === lowAt(words, at + 1).endsWith('ing'),
  // "…, ruling that it was void, freed him"
  (words, pause, { isParticiple }) => isParticiple && isComma(words[pause.at]) && isVerbAt(words, pause.at + 1),
  // "saying he had a gun, but came out"
  (words, { at }, { isParticiple }) =>
    isParticiple && isAnd(words[at]) && isComma(words[at - 1]) && isVerbAt(words, at + 1),
  // "said it was wrong, and began to cry"
  (words, { at, next, isComma }) =>
    (isComma || isAnd(words[at])) && isAnd(words[next - 1]) && BODILY.test(lowAt(words, next)),
  // "the mill is “ready,” but no talks are planned"
  (words, { at, next, isComma }) =>
    isComma && isQuote(words[at - 1]) && lowAt(words, next - 1) === 'but' && isClause(words, next, words.length, false),
  // "it was “old,” and he raised its price"
  (words, { at, next, isComma }) =>
    isComma &&
    isQuote(words[at - 1]) &&
    isAnd(words[next - 1]) &&
    (/^s?he$/.test(lowAt(words, next))
      ? lowAt(words, at - 3) === 'it' || lowAt(words, at - 4) === 'it'
      : isCapital(words[next]) && !words.slice(0, at).some(({ low }) => low === lowAt(words, next))) &&
    words.slice(phraseAfter(words, next, false)).findIndex(isPastVerb) === 0,
  // "Lee says it is old as others agree", in a headline
  (words, { at }, { isPast }) =>
    !isPast &&
    lowAt(words, at) === 'as' &&
    !/[.!?]\P{L}*$/u.test(words.at(-1)!.text) &&
    isClause(words, at + 1, words.length, false) &&
    !words.slice(at + 1).some(isPastVerb),
  // "…, according to a memo"
  (words, { at, next, isComma }) =>
    isAccording(words, at) || ((isComma || isAnd(words[at])) && isAccording(words, next)),
  // "it was “wrong”: the mill, she said, must close"
  (words, { at }) =>
    words[at]!.text === ':' && words.some((one, index) => index > at && isComma(one) && isSayingAt(words, index + 1)),
  // "it was wrong: “We lost money.”", "how it was, “We lost money.”"
  (words, { at }) =>
    isQuote(words[at + 1]) &&
    isSentence(words[at + 1]!) &&
    (words[at]!.text === ':' ||
      (isComma(words[at]) && lowAt(words, at - 1) !== 'that' && /^\P{L}*(?!I\P{L})\p{Lu}/u.test(words[at + 1]!.text))),
  // "it was wrong “We lost money,” Lee said", where a point is missing
  (words, { at }) =>
    isQuote(words[at]) && /^\P{L}*\p{Lu}.* .* .* .*,\P{L}*$/su.test(words[at]!.text) && isSayingAt(words, at + 1),
  // "it was “closed” in a statement on Monday"
  (words, { at }) => {
    const to = lowAt(words, at) === 'in' && /^an?$/.test(lowAt(words, at + 1)) ? phraseAfter(words, at + 1, false) : at
    return to > at && isOccasion(lowAt(words, to - 1)) && to + FEW > words.length
  },
  // "it would close, in separate calls with Ann Lee"
  (words, { next, isComma }) => {
    const to = isComma && lowAt(words, next) === 'in' ? phraseAfter(words, next + 1, false) : next
    return to > next && !words.slice(to).some(isInflected) && isOccasion(lowAt(words, to - 1))
  },
  // "it would close, newly released files show"
  (words, { next, isComma }) => isComma && /^shows?$/.test(lowAt(words, words.length - 2)) && words.length - next < FEW,
  // "it would close, before leaving"
  (words, { next, isComma }) => isComma && lowAt(words, next) === 'before' && LEAVING.test(lowAt(words, next + 1)),
  // "it would cost more, which, according to Ann Lee, is wrong"
  (words, { next, isComma }) =>
    isComma &&
    /^(?:which|who)$/.test(lowAt(words, next)) &&
    lowAt(words, next + 1) === ',' &&
    isAccording(words, next + 2),
  // "it would close, without elaborating"
  (words, { next, isComma }) =>
    isComma &&
    lowAt(words, next) === 'without' &&
    /^(?:elaborat|giv|provid|offer|nam|specify|identify|say|explain|go|mention|cit|disclos)ing$/.test(
      lowAt(words, next + 1),
    ),
  // "it would close when asked", not "when asked to leave"
  (words, { at, next, isComma }) => {
    const when = isComma ? next : at
    return (
      lowAt(words, when) === 'when' &&
      /^(?:asked|pressed)$/.test(lowAt(words, when + 1)) &&
      lowAt(words, when + 2) !== 'to'
    )
  },
  // "it would close, as she left"
  (words, { next, isComma }) =>
    isComma &&
    lowAt(words, next) === 'as' &&
    /^(?:he|she)$/.test(lowAt(words, next + 1)) &&
    MOVED.test(lowAt(words, next + 2)) &&
    !words.slice(next).some((word) => word.low === ','),
  // "it harms the mills, known as “the old”"
  (words, { next, isComma }) => isComma && lowAt(words, next) === 'known',
  // "it was wrong; others agreed"
  (words, { at }) => words[at]!.text === ';',
  // "it was wrong — even though"
  (words, { at }) => isDash(words[at]) && /^(?:even|although|though|despite)$/.test(lowAt(words, at + 1)),
  // "it was large, a number she called wrong"
  (words, { at, next, isComma }) => (isComma || isDash(words[at])) && isRemarkAt(words, next),
  // "it was large, as claimed by Moe"
  (words, { next, isComma }) => isComma && lowAt(words, next) === 'as' && isToldAt(words, next + 1),
  // "it would close, as critics accused it of lying"
  (words, { next, isComma }) => isComma && lowAt(words, next) === 'as' && isSayingAt(words, next + 1),
  // "it was wrong, while others kept silent", not "one would close, while two would stay"
  (words, { at, next, isComma }) =>
    isComma &&
    !isInBetween(words, next) &&
    !(
      lowAt(words, next) === 'while' && [words.slice(0, at), words.slice(next)].every((part) => part.some(isSupposed))
    ) &&
    (/^(?:while|whereas)$/.test(lowAt(words, next)) || MEANING.test(lowAt(words, next))),
  // "it would close, sending its shares lower"
  (words, { next, isComma }) =>
    isComma &&
    /^(?:send|push|driv|lift|knock|pull)ing$/.test(lowAt(words, next)) &&
    words.slice(next, next + FEW).some(({ low }) => /^(?:shares?|stocks?)$/.test(low)),
  // "…, and it is understood"
  (words, pause) => isSplit(words, pause) && isHeldAt(words, pause.next),
  // "it lost money, but now it gains", "but no date is set"
  (words, pause) =>
    isSplit(words, pause) && lowAt(words, pause.next - 1) === 'but' && /^(?:now|no)$/.test(lowAt(words, pause.next)),
  // "it would close but later changed his mind"
  (words, { at }) =>
    lowAt(words, at) === 'but' &&
    /^(?:later|then|soon|eventually)$/.test(lowAt(words, at + 1)) &&
    (TURNED.test(lowAt(words, at + 2)) ||
      /^changed (?:his|her|their|its)$/.test(`${lowAt(words, at + 2)} ${lowAt(words, at + 3)}`)),
  // "…, and she warned", "but she declined to elaborate", "though she said"
  (words, pause, how) => {
    const next = /^(?:al)?though$/.test(lowAt(words, pause.next)) ? pause.next + 1 : pause.next
    return (
      isSplit(words, pause) && !isOfOther(words, next, how) && (isSayingAt(words, next) || isRefusalAt(words, next))
    )
  },
  // "while he said it was wrong, others did not"
  (words, { next, isComma }, { isSubordinate }) =>
    isSubordinate && isComma && isClause(words, next, words.length, false),
]

/** Whether a verb after "and" is said of whom it is said of before: "her mother, she said, had cried and asked", "said that he is old and says so". */
const isOfOther = (words: Word[], at: number, { isSplit, isPast }: How): boolean => {
  const verb = lowAt(words, at) === 'then' ? at + 1 : at
  const isPresent = words[verb]?.tag === 'VERB' && /^s?$/.test(words[verb]!.low.replace(words[verb]!.lemma, ''))
  return isAnd(words[at - 1]) && words[verb]?.tag === 'VERB' && (isSplit || (isPast && isPresent))
}

/** "The results, while disturbing, are right". */
const isInBetween = (words: Word[], at: number): boolean =>
  words[at + 2]?.text === ',' && /^(?:ADJ|VERB)$/.test(words[at + 1]!.tag)

/** What is said of what is not yet: "would", "could". */
const isSupposed = ({ low }: Word) => /^(?:would|could|should|might)$/.test(low)

/** Words in which a sentence says who shows what stands before, or what it does to markets. */
const FEW = 8
