import type { Span } from './text.js'

/** A blank that ends no line as texts are cut into lines here, in a pattern: of whatever width, a tab too. */
export const BLANK = '[^\\S\\r\\n]'

/** A text with a plain blank for each that ends no line. As long as it was. */
export const withPlainBlanks = (content: string): string => content.replace(BLANKS, ' ')
const BLANKS = new RegExp(BLANK, 'g')

/** The lines that hold something, without their line ends and the blanks around them. */
export const linesOf = (content: string): Span[] =>
  [...content.matchAll(/\S(?:[^\r\n]*\S)?/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }))
