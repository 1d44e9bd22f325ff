/** What a word of an English sentence is. */
import type { Span } from '../../text/text.js'

/** A word, a mark of punctuation or a quotation. */
export interface Word extends Span {
  text: string
  /** In small letters. */
  low: string
  /** As a dictionary has it: "man" of "men". */
  lemma: string
  /** Its part of speech, by the tags of Universal Dependencies; `QUOTE` for a quotation. */
  tag: string
}

const POSSESSIVES = /^(?:his|her|their|its|our|my|your)$/

export const isPossessive = (word: Word | undefined) => word?.tag === 'PART' && /^[’']s?$/.test(word.low)

export const isDeterminer = ({ tag, low }: Word) =>
  (tag === 'DET' && !/^(?:that|which|whose|what)$/.test(low)) || POSSESSIVES.test(low)
export const isQuote = (word: Word | undefined) => word?.tag === 'QUOTE'
export const isComma = (word: Word | undefined) => word?.text === ','
export const isDash = (word: Word | undefined) => /^(?:—|–|--?)$/.test(word?.text ?? '')
export const isAnd = (word: Word | undefined) => word?.tag === 'CCONJ'
/** The word at a place, in small letters; nothing beyond the sentence. */
export const lowAt = (words: Word[], at: number): string => words[at]?.low ?? ''

/** Its part of speech; nothing beyond the sentence. */
export const tagAt = (words: Word[], at: number): string => words[at]?.tag ?? ''

export const isBe = (word: Word | undefined) =>
  /^(?:am|is|are|was|were|be|been|being|[’'](?:s|re|m))$/.test(word?.low ?? '')

/** A verb that says when, not "-ing". */
export const isInflected = ({ tag, low }: Word) =>
  // "bring" is one
  tag === 'AUX' || (tag === 'VERB' && !/[aeiouy].*ing$/.test(low))

/** A verb that says what was. */
export const isPastVerb = ({ tag, low, lemma }: Word) =>
  /^(?:was|were|had|did)$/.test(low) || (tag === 'VERB' && low !== lemma && !/(?:s|ing)$/.test(low))

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|morning|afternoon|evening|night|week|month|year|january|february|april|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.|earlier|later|recently)$/
export const isTime = ({ low }: Pick<Word, 'low'>) => TIME.test(low)

/** What somebody says or writes: "a letter". */
export const isMessage = (low: string): boolean =>
  /^(?:comment|remark|statement|letter|tweet|message|e?-?mail|memo|post|note)s?$/.test(low)

/** The same, and where somebody speaks: "an interview". */
export const isOccasion = (low: string): boolean =>
  isMessage(low) || /^(?:(?:interview|call|conversation|briefing|release)s?|speech(?:es)?)$/.test(low)

/** Before a clause that is asked, or told of: "whether", "why". */
export const isAsking = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:if|whether|why|how|where|when|what|who)$/.test(word.low)

export const isSubordinator = ({ low }: Word) =>
  /^(?:if|unless|although|though|because|since|when|once|after|before|until|despite|while|whether)$/.test(low)

/** Whether the article’s comma stands within the marks of a quotation: “we agree,”. */
export const endsInComma = ({ text }: Word) => /,\P{L}*$/u.test(text)

/** Whether a verb stands at a place, behind adverbs or not; with `isAux`, "has" is one too. */
export const isVerbAt = (words: Word[], at: number, isAux = false): boolean => {
  const word = words[at]
  return (
    word !== undefined &&
    (word.tag === 'ADV'
      ? isVerbAt(words, at + 1, isAux)
      : (word.tag === 'VERB' && !word.low.endsWith('ing')) || (isAux && word.tag === 'AUX'))
  )
}

/** What may stand between a subject and its verb. */
export const isBetween = (word: Word, isAfterBe: boolean) =>
  (word.tag === 'ADV' && word.low !== 'never') ||
  /^(?:has|have|had|do|does|did|’ve|'ve|’d|'d|will|’ll|'ll|last|this|there|here|outside|inside|nearby|since)$/.test(
    word.low,
  ) ||
  (isAfterBe && word.tag === 'AUX' && isBe(word)) ||
  isTime(word)
