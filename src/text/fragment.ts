/** Links that open an article's page with one passage marked: URL text fragments (WICG Scroll to Text Fragment). */
import { fold } from './fold.js'
import type { Span } from './text.js'

/** Words of context on either side: as few as leave one place. */
const CONTEXT_WORDS = [4, 8, 16, 32]

/**
 * `:~:text=prefix-,start[,end],-suffix`. Browsers look for each part within one line, whatever its case, accents and
 * quotation marks, and take the first place that fits. Even words that stand once get context: the page has a title and
 * a byline above the text, and what is cut out of a word (“Japan” of “Japan’s”) is found only with the rest of it.
 * Undefined where the lines around it are the same as earlier ones, so that no such link leads here.
 */
export const fragment = ({ content, folded }: { content: string; folded: string }, span: Span): string | undefined => {
  const exact = content.slice(span.start, span.end)
  const firstEnd = span.start + /[^\n]*/.exec(exact)![0].length
  const lastStart = span.start + exact.lastIndexOf('\n') + 1
  const oneLine = firstEnd === span.end
  for (const count of CONTEXT_WORDS) {
    const before = wordsBefore(content, span.start, count)
    const after = wordsAfter(content, span.end, count)
    const opening = [content.slice(before, span.start), content.slice(span.start, firstEnd)]
    const closing = [content.slice(lastStart, span.end), content.slice(span.end, after)]
    const found = oneLine
      ? isFirst(folded, before, [...opening, closing[1]!], 0)
      : isFirst(folded, before, opening, 0) && isFirst(folded, lastStart, closing, firstEnd)
    if (!found) continue
    const [prefix, start] = opening.map(encode)
    const [end, suffix] = closing.map(encode)
    return `:~:text=${[prefix && `${prefix}-`, start, !oneLine && end, suffix && `-${suffix}`].filter(Boolean).join(',')}`
  }
  return undefined
}

/** Whether the parts stand at an index, one after the other, and nowhere between `from` and there. */
const isFirst = (folded: string, index: number, parts: string[], from: number): boolean => {
  const words = parts.map((part) => fold(part.trim()).replace(SYNTAX, '\\$&').replace(/\s+/g, '[^\\S\n]+'))
  const pattern = new RegExp(words.filter(Boolean).join('\\s*'), 'g')
  pattern.lastIndex = from
  return pattern.exec(folded)?.index === index
}
const SYNTAX = /[\\^$.*+?()[\]{}|]/g

const encode = (text: string) => encodeURIComponent(text.trim().replace(/\s+/g, ' ')).replaceAll('-', '%2D')

/** Where the last words of the line start that ends before an index, blank lines aside. */
const wordsBefore = (content: string, index: number, count: number): number => {
  const before = content.slice(0, index).trimEnd()
  const start = before.lastIndexOf('\n') + 1
  const words = [...before.slice(start).matchAll(/\S+/g)].slice(-count)
  return words[0] ? start + words[0].index : index
}

/** Where the first words of the line end that starts at or after an index, blank lines aside. */
const wordsAfter = (content: string, index: number, count: number): number => {
  const start = index + /\s*/.exec(content.slice(index))![0].length
  const [line] = /[^\n]*/.exec(content.slice(start))!
  const last = [...line.matchAll(/\S+/g)].slice(0, count).at(-1)
  return last ? start + last.index + last[0].length : index
}
