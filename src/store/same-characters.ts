/** Whether words in a row are the same characters too, told by numbers: as words are typed, and what stands between. */
import type { Word } from '../text/words.js'
import type { WordIndex } from './word-index.js'

/**
 * Of a row of the words of `wording`, by its first place. What stands before the first word and after the last counts
 * where the wording has something there; space around it does not.
 */
export const sameCharacters = (index: WordIndex, wording: string, words: Word[]): ((row: number) => boolean) => {
  const forms = words.map(({ start, end }) => index.form(wording.slice(start, end)))
  const between = words.slice(1).map(({ start }, at) => wording.slice(words[at]!.end, start))
  const head = wording.slice(0, words[0]?.start).trimStart()
  const tail = wording.slice(words.at(-1)?.end).trimEnd()
  const gapAt = (place: number) => index.gap(index.gaps[place]!)
  return (row) => {
    for (let at = 0; at < forms.length; at++) if (index.forms[row + at] !== forms[at]) return false
    for (let at = 0; at < between.length; at++) if (gapAt(row + at).text !== between[at]) return false
    return (
      (head === '' || gapAt(row - 1).after.endsWith(head)) &&
      (tail === '' || gapAt(row + forms.length - 1).before.startsWith(tail))
    )
  }
}
