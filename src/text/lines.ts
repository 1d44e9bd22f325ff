import type { Span } from './text.js'

/** The lines that hold something, without their line ends. */
export const linesOf = (content: string): Span[] =>
  [...content.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }))
