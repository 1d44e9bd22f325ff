/** What follows a verb of saying. */
import { isClause } from './clauses.js'
import { endOfVerb } from './pairs.js'
import { mannersAt } from './verbs.js'
import { isAsking, lowAt, type Word } from './words.js'

/** Whether words follow a verb that may be what is said: "announce that", "say prices rose", not "charge a man". */
export const isFollowed = (words: Word[], verb: number): boolean => {
  const end = endOfVerb(words, verb)
  // "warn him that"
  const from = isObject(lowAt(words, end)) ? end + 1 : end
  return (
    mannersAt(words, verb).includes('told') ||
    words[from]?.tag === 'QUOTE' ||
    isAsking(words[from]) ||
    /^(?:that|[,:])$/.test(lowAt(words, from)) ||
    isClause(words, from, words.length, false)
  )
}

/** To whom it is said. */
export const isObject = (low: string): boolean => /^(?:him|them|us|me)$/.test(low)
