/** Verbs that say something only with a second word: "pointed out", "made clear", "shot back". */
import type { Word } from './words.js'

const PAIRS: [RegExp, string][] = [
  [/^point(?:s|ed|ing)?$/, 'out'],
  [/^ma(?:de|kes?|king)$/, 'clear'],
  [/^(?:sho(?:t|ots|oting)|fir(?:ed|es|ing)|hits?|hitting)$/, 'back'],
  [/^(?:went|go(?:es|ing))$/, 'on'],
]

/** The second word of a verb in small letters; nothing where it needs none. */
export const secondOf = (verb: string): string | undefined => PAIRS.find(([first]) => first.test(verb))?.[1]

/** Where a verb ends, with its second word. */
export const endOfVerb = (words: Word[], at: number): number => at + (secondOf(words[at]!.low) ? 2 : 1)
