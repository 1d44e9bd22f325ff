/** The words around the first match of a search, and what to mark in them. */
import type { SnippetMark } from '../kinds/search.js'
import type { Span } from '../text/text.js'

const BEFORE = 40
const LENGTH = 160

/** Cuts at word ends; the marks count code points of the snippet. */
export const snippet = (text: string, marks: Span[]): { snippet: string; marks: SnippetMark[] } => {
  const first = marks[0]?.start ?? 0
  const start = first <= BEFORE ? 0 : nextWord(text, first - BEFORE)
  const end = Math.max(marks[0]?.end ?? 0, start + LENGTH >= text.length ? text.length : lastWord(text, start + LENGTH))
  const offset = (index: number) => [...text.slice(start, index)].length
  return {
    snippet: text.slice(start, end),
    marks: marks
      .filter((mark) => mark.end <= end)
      .map((mark) => ({ start: offset(mark.start), end: offset(mark.end) })),
  }
}

/** Where the next word begins, and where the last one ends. */
const nextWord = (text: string, index: number) => index + text.slice(index).search(/(?<=\s)\S|$/)
const lastWord = (text: string, index: number) => text.slice(0, index).search(/\s\S*$/)
