/** Why little follows from words being on record. */
import { z } from 'zod'
import type { Word } from '../text/words.js'

/** One word, or so few with so few letters: the words that everybody uses are the short ones (Zipf, 1935). */
const SHORT = { words: 3, letters: 12 }
/** So many speakers make words anybody's. */
const COMMON = 10

export const Caution = z
  .array(z.enum(['short', 'common']).meta({ id: 'CautionReason', description: 'A reason to expect chance matches.' }))
  .describe(
    'Why little follows from a match; absent where there is no such reason. `short`: one word, or up to ' +
      `${SHORT.words} with no more than ${SHORT.letters} letters, which anybody may have said. \`common\`: ` +
      `${COMMON} speakers or more said it.`,
  )
export type Caution = z.infer<typeof Caution>

/** The cautions for words that so many different speakers said. */
export const cautionsOf = (words: Word[], speakers: number): Caution => {
  const letters = words.reduce((sum, { folded }) => sum + folded.length, 0)
  const short = words.length === 1 || (words.length <= SHORT.words && letters <= SHORT.letters)
  return [...(short ? (['short'] as const) : []), ...(speakers >= COMMON ? (['common'] as const) : [])]
}
