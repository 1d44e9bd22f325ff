/** Texts as browsers compare them when they look for a passage. */
import { countBelow } from './counting.js'

/** A text without what browsers do not compare: case, accents, the form of quotation marks and of space. As long as the text. */
export const fold = (content: string): string =>
  content
    .replace(/\s/g, ' ')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[A-Z\u0080-\uffff]/g, (unit) => unit.normalize('NFD')[0]!.toLowerCase())

/** A folded text in which every run of white space is one space. */
export interface Squeezed {
  text: string
  /** Where an index into the text before is in this one. */
  at(index: number): number
}

export const squeeze = (content: string): Squeezed => {
  const folded = fold(content)
  const leftOut: number[] = []
  for (let index = folded.indexOf('  '); index !== -1; index = folded.indexOf('  ', index + 1)) leftOut.push(index + 1)
  return { text: folded.replace(/ {2,}/g, ' '), at: (index) => index - countBelow(leftOut, index) }
}
