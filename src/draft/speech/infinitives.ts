/** Who says something by an infinitive: "took to Twitter to say", "is said to have told". */
import { isFollowed } from './followed.js'
import type { Range } from './naming.js'
import { subjectOf } from './subjects.js'
import { isOnlyCalling, type Manner } from './verbs.js'
import { isBe, isComma, isInflected, lowAt, type Word } from './words.js'

/** Who "went so far as to say", "took to Twitter to say", "was quick to say", "is said to have told", not "was asked to say". */
export const whoCame = (words: Word[], at: number, manners: Manner[]): Range | undefined => {
  const to = lowAt(words, at - 1) === 'have' ? at - 2 : at - 1
  const isSpoken = isSpeech(words[at]!) && (isOnlyCalling(manners) || isFollowed(words, at))
  const subject = lowAt(words, to) === 'to' && isSpoken ? subjectOf(words) : undefined
  if (!subject || subject.to >= to) return undefined
  const isFar = lowAt(words, to - 1) === 'as' && lowAt(words, to - 2) === 'far'
  const between = words.slice(subject.to, to)
  const [did, ...others] = between.filter(
    (word) => (isInflected(word) && !/^ha(?:s|ve|d)$/.test(word.low)) || isComma(word) || word.low === 'not',
  )
  const last = lowAt(words, to - 1)
  const isOne = did !== undefined && others.length === 0 && BEGAN.test(did.low)
  const isBeing = isBe(did) && (HEARSAY.test(last) || (others.length === 0 && READY.test(last)))
  return isFar || isOne || isBeing ? subject : undefined
}

/** What is thought, found or heard is not said. */
export const isSpeech = ({ low }: Word): boolean => !UNSPOKEN.test(low)
const UNSPOKEN =
  /^(?:find|hear|think|feel|guess|understand|estimate|note|hold|forecast|figure|suspect|rule|recall|read)$/
/** What somebody does who then says something. */
const BEGAN =
  /^(?:took|takes|taken|used|uses|went|goes|chose|continue[sd]|came|began|begins|begun|gone|chosen|proceeded|stood|rose|stepped|appear(?:s|ed)|seem(?:s|ed)|intend(?:s|ed)|called|phoned|rang|wrote|returned|attempted|tried|tries|sought|hastened|held|issued|released|posted|paused|spoke|emerged)$/
/** "Was quick", before "to say". */
export const isReady = (words: Word[], at: number): boolean => isBe(words[at - 1]) && READY.test(lowAt(words, at))
const READY = /^(?:quick|first|keen|careful|forced|obliged|pains)$/
/** "Is said to believe": others tell of it. */
const HEARSAY = /^(?:said|understood|reported)$/
