/** Who says something by a participle: "Ann Lee left, saying", "a letter saying", "quoted as saying". */
import type { Range } from './naming.js'
import { phraseBefore } from './phrases.js'
import { subjectBefore, subjectOf } from './subjects.js'
import { isComma, isInflected, isMessage, isPossessive, lowAt, type Word } from './words.js'

/** "Was quoted as saying", "quoted Ann Lee, a lawyer, as saying": where that begins, where "quoted" stands, and its subject. */
export const quotingAt = (
  words: Word[],
  at: number,
): { from: number; at: number; by: Range | undefined } | undefined => {
  if (lowAt(words, at - 1) !== 'as') return undefined
  const quoted = words.findLastIndex(({ low }, index) => index < at && /^(?:quot|cit)(?:ed|es|ing)$/.test(low))
  if (quoted < 1) return undefined
  let from = quoted
  while (words[from - 1]?.tag === 'AUX') from--
  return { from, at: quoted, by: subjectBefore(words, from) }
}

/** Who says something by a participle at a place: "Ann Lee left, saying", "a letter saying". */
export const ofParticiple = (words: Word[], at: number, last: Range | undefined): Range | undefined => {
  // "stopped short of saying"
  if (/^(?:of|without|from)$/.test(lowAt(words, at - 1))) return undefined
  const quoting = quotingAt(words, at)
  if (quoting) {
    const { at: quoted, by } = quoting
    if (quoted > quoting.from) return by
    return quoted + 1 < at - 1 ? { from: quoted + 1, to: at - (isComma(words[at - 2]) ? 2 : 1) } : undefined
  }
  const from = phraseBefore(words, at)
  // "what Ann Lee wrote in 2006, saying"
  if (/^(?:19|20)\d\d$/.test(lowAt(words, from)))
    return from > 1 && isInflected(words[from - 2]!) ? subjectBefore(words, from - 2) : undefined
  // "wrote to the union on Friday saying"
  const wrote = words.findLastIndex((word, index) => index < at && (isInflected(word) || isComma(word)))
  if (wrote > 0 && /^(?:wrote|writes|spoke|emailed|tweeted)$/.test(words[wrote]!.low))
    return subjectBefore(words, wrote)
  const owner = words.findIndex((word, index) => index > from && index < at && isPossessive(word))
  // "after the minister’s comments suggesting"
  if (owner !== -1 && isMessage(lowAt(words, at - 1))) return { from, to: owner }
  // "a letter saying", and not "left the room saying"
  if (
    from < at &&
    words[from - 1]?.tag !== 'VERB' &&
    words[at - 1]!.tag !== 'QUOTE' &&
    !/^(?:him|her|them|us|me)$/.test(lowAt(words, at - 1))
  )
    return { from, to: at }
  const subject = last ?? subjectOf(words)
  return subject && subject.to < at ? subject : undefined
}
