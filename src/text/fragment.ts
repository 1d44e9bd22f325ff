/** Links that open an article's page with one passage marked: URL text fragments (WICG Scroll to Text Fragment). */
import { type Squeezed, squeeze } from './fold.js'
import type { Span } from './text.js'

/** Words of context on either side: as few as leave one place. */
const CONTEXT_WORDS = [4, 8, 16, 32]

/** UTF-16 units that a part of a link may have; what is longer than any link should be has no text fragment. */
const LONGEST_PART = 2000

/**
 * `:~:text=prefix-,start[,end],-suffix`. Browsers look for each part within one line, whatever its case, accents and
 * quotation marks, and take the first place that fits. Even words that stand once get context: the page has a title and
 * a byline above the text, and what is cut out of a word (“Japan” of “Japan’s”) is found only with the rest of it.
 * Undefined where the lines around it are the same as earlier ones, so that no such link leads here.
 */
export const fragment = (
  { content, squeezed }: { content: string; squeezed: Squeezed },
  span: Span,
): string | undefined => {
  const exact = content.slice(span.start, span.end)
  const firstEnd = span.start + /[^\n]*/.exec(exact)![0].length
  const lastStart = span.start + exact.lastIndexOf('\n') + 1
  const oneLine = firstEnd === span.end
  for (const count of CONTEXT_WORDS) {
    const before = wordsBefore(content, span.start, count)
    const after = wordsAfter(content, span.end, count)
    const opening = [content.slice(before, span.start), content.slice(span.start, firstEnd)]
    const closing = [content.slice(lastStart, span.end), content.slice(span.end, after)]
    if ([...opening, ...closing].some(({ length }) => length > LONGEST_PART)) return undefined
    const found = oneLine
      ? isFirst(squeezed, before, [...opening, closing[1]!], 0)
      : isFirst(squeezed, before, opening, 0) && isFirst(squeezed, lastStart, closing, firstEnd)
    if (!found) continue
    const [prefix, start] = opening.map(encode)
    const [end, suffix] = closing.map(encode)
    return `:~:text=${[prefix && `${prefix}-`, start, !oneLine && end, suffix && `-${suffix}`].filter(Boolean).join(',')}`
  }
  return undefined
}

/** Whether the parts, which stand at an index one after the other, stand nowhere between `from` and there. */
const isFirst = ({ text, at }: Squeezed, index: number, parts: string[], from: number): boolean => {
  const [head = '', ...others] = parts.map((part) => part.trim()).filter(Boolean)
  const first = squeeze(head).text
  const before = text.slice(at(from), at(index) + first.length - 1)
  let place = before.indexOf(first)
  if (place === -1) return true
  const rest = others.map((part) => squeeze(part).text)
  for (; place !== -1; place = before.indexOf(first, place + 1))
    if (follow(text, at(from) + place + first.length, rest)) return false
  return true
}

/** Whether the parts stand at an index one after the other, each with a space before it or without. */
const follow = (text: string, index: number, parts: string[]): boolean => {
  let end = index
  for (const part of parts) {
    const start = text[end] === ' ' ? end + 1 : end
    if (!text.startsWith(part, start)) return false
    end = start + part.length
  }
  return true
}

const encode = (text: string) => encodeURIComponent(text.trim().replace(/\s+/g, ' ')).replaceAll('-', '%2D')

/** Where the last words of the line start that ends before an index, blank lines aside. */
const wordsBefore = (content: string, index: number, count: number): number => {
  let start = index
  for (let words = 0; words < count; words++) {
    const end = skip(content, start, -1, words === 0 ? SPACE : SPACE_IN_LINE)
    if (!isAt(content, end, -1, WORD)) break
    start = skip(content, end, -1, WORD)
    if (index - start > LONGEST_PART) break
  }
  return start
}

/** Where the first words of the line end that starts at or after an index, blank lines aside. */
const wordsAfter = (content: string, index: number, count: number): number => {
  let end = index
  for (let words = 0; words < count; words++) {
    const start = skip(content, end, 1, words === 0 ? SPACE : SPACE_IN_LINE)
    if (!isAt(content, start, 1, WORD)) break
    end = skip(content, start, 1, WORD)
    if (end - index > LONGEST_PART) break
  }
  return end
}

const SPACE = /\s/
const SPACE_IN_LINE = /[^\S\n]/
const WORD = /\S/

/** Whether a unit of this class stands directly after an index, or, `by` being -1, before it. */
const isAt = (content: string, index: number, by: 1 | -1, units: RegExp) => {
  const unit = content[by === 1 ? index : index - 1]
  return unit !== undefined && units.test(unit)
}

/** Where the units of this class end, read from an index on or back. */
const skip = (content: string, index: number, by: 1 | -1, units: RegExp): number => {
  while (isAt(content, index, by, units)) index += by
  return index
}
