/** A text whose places are counted in Unicode code points, though JavaScript counts UTF-16 code units. */
import { countBelow } from './counting.js'
import { type Squeezed, squeeze } from './fold.js'

export interface Text {
  /** Id of the article. */
  article: string
  /** Which version of the article it is of. */
  revision: string
  content: string
  /** The content as browsers compare it when they look for a passage. */
  squeezed: Squeezed
  /** Code points in all. */
  length: number
  /** Code points before a UTF-16 index. */
  offset(index: number): number
  /** The UTF-16 index that has so many code points before it. */
  index(offset: number): number
}

/** A passage in UTF-16 indexes, end exclusive; only anchors leave this folder, in code points. */
export type Span = { start: number; end: number }

/** Whether two spans share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether all of a span lies in another. */
export const holds = (outer: Span, { start, end }: Span): boolean => outer.start <= start && end <= outer.end

export const text = (article: string, content: string, revision: string): Text => {
  const offsets = /[\uD800-\uDFFF]/.test(content) ? countCodePoints(content) : undefined
  const offset = (index: number) => offsets?.[index] ?? index
  const index = (offset: number) => (offsets ? countBelow(offsets, offset) : offset)
  return { article, revision, content, squeezed: squeeze(content), length: offset(content.length), offset, index }
}

// Scripts that put no space between words, or particles onto them (Hangul), have no word boundary to hold on to.
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Hangul}ーｰ々'
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, 'u')
const STARTS_IN_WORD = new RegExp(`^(?![${UNSPACED}])[\\p{L}\\p{N}]`, 'u')
const STARTS_WITH_MARK = /^\p{M}/u

/** Whether a passage may start or end here: not inside a word, nor between a letter and its combining mark. */
export const isWordBoundary = (content: string, index: number): boolean => {
  const before = content.slice(Math.max(0, index - 2), index)
  const after = content.slice(index, index + 2)
  if (STARTS_WITH_MARK.test(after)) return before === ''
  return !(ENDS_IN_WORD.test(before) && !ENDS_UNSPACED.test(before) && STARTS_IN_WORD.test(after))
}

const countCodePoints = (content: string): Uint32Array => {
  const offsets = new Uint32Array(content.length + 1)
  let count = 0
  for (let index = 0; index < content.length; index++) {
    offsets[index] = count
    const pair = content.codePointAt(index)! > 0xffff
    if (pair) offsets[++index] = count
    count++
  }
  offsets[content.length] = count
  return offsets
}
