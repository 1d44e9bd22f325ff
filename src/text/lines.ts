import type { Span } from './text.js'

/** The lines that hold something, without their line ends. */
export const linesOf = (content: string): Span[] =>
  [...content.matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) =>
    /\S/.test(line) ? [{ start: index, end: index + line.length }] : [],
  )
