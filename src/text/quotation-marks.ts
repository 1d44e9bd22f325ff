/** Finds the quotation marks of a text, however they are typed, and what their surroundings say of them. */
import type { Span } from './text.js'

/**
 * Marks that may close each other. Writers mix straight and curly ones and languages turn them round („so“, ”så”, »so«),
 * so that within most families any mark may open and any close. Apostrophes, backquotes or commas may be typed in pairs.
 */
export const FAMILIES = {
  double: ['"', '“', '”', '„', '‟', '″', '＂', '״', '〝', '〞', '〟', ',,'],
  typed: ["''", '``', '‘‘', '’’'],
  single: ["'", '‘', '’', '‚', '‛'],
  guillemets: ['«', '»'],
  singleGuillemets: ['‹', '›'],
  corners: ['「', '」'],
  whiteCorners: ['『', '』'],
  halfwidthCorners: ['｢', '｣'],
} as const
export type Family = keyof typeof FAMILIES

const FAMILY_OF = new Map(
  Object.entries(FAMILIES).flatMap(([family, marks]) =>
    marks.map((mark): [string, Family] => [mark, family as Family]),
  ),
)

/** Marks that open, or close, in every language. */
const OPENING = ['「', '『', '｢', '〝', '``', ',,']
const CLOSING = ['」', '』', '｣', '〞', '〟']

export interface Mark extends Span {
  text: string
  family: Family
  /** Whether it may open here, or close. */
  opens: boolean
  closes: boolean
  /** Whether it opens in every language. */
  onlyOpens: boolean
  /** A mark after a digit, which may stand for inches or seconds. */
  inch: boolean
}

/** Of three apostrophes after a word the first is a single mark, of three before a word the last. */
const MARK = /(?<=\S)['’](?=(?:''|’’)(?!['’]))|``|''|‘‘|’’|,,|["“”„‟″＂״〝〞〟«»‹›‘’‚‛'「」『』｢｣]/g

const OPENS_AFTER = /^$|[\s\p{Ps}\p{Pi}\p{Pd}/"'„‚»]$/u
const OPENS_BEFORE = /^[\p{L}\p{N}\p{Sc}\p{Ps}\p{Pi}"'„‚¿¡…@#]/u
const CLOSES_AFTER = /[^\s\p{Ps}]$/u
const CLOSES_BEFORE = /^$|^[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}"'“]/u
/** Gershayim, which mark a Hebrew acronym, stand before the last letter of the word. */
const IN_ACRONYM = /^\p{Script=Hebrew}(?!\p{Script=Hebrew})/u

/** The marks of a paragraph, in reading order; most single ones are apostrophes. */
export const marksOf = (content: string, paragraph: Span): Mark[] =>
  [...content.slice(paragraph.start, paragraph.end).matchAll(MARK)].flatMap(({ index, 0: text }) => {
    const start = paragraph.start + index
    const end = start + text.length
    const before = content.slice(Math.max(paragraph.start, start - 2), start)
    const after = content.slice(end, Math.min(paragraph.end, end + 6))
    if (/\p{Script=Hebrew}$/u.test(before) && IN_ACRONYM.test(after)) return []
    const family = FAMILY_OF.get(text)!
    const shape = family === 'single' ? singleShape(text, before, after) : shapeOf(text, before, after)
    if (!shape.opens && OPENING.includes(text)) return []
    const inch = /["″]/.test(text) && /\d$/.test(before)
    return [{ text, family, start, end, ...shape, onlyOpens: OPENING.includes(text), inch }]
  })

const shapeOf = (text: string, before: string, after: string): Pick<Mark, 'opens' | 'closes'> => {
  if (CLOSING.includes(text)) return { opens: false, closes: true }
  const opens = OPENS_AFTER.test(before) && OPENS_BEFORE.test(after)
  // some write "`` We agree , ''", with blanks around every mark
  if (text === '``') return { opens: opens || (OPENS_AFTER.test(before) && /^\s[^`]/.test(after)), closes: false }
  // two commas stand for a mark only before a word
  if (OPENING.includes(text)) return { opens: opens || text !== ',,', closes: false }
  return { opens, closes: CLOSES_AFTER.test(before) && CLOSES_BEFORE.test(after) }
}

/** An opening single mark stands where no word does, a closing one at a word's end: the rest are apostrophes. */
const singleShape = (text: string, before: string, after: string): Pick<Mark, 'opens' | 'closes'> => ({
  opens:
    /[‘‚']/.test(text) &&
    OPENS_AFTER.test(before) &&
    /^[\p{L}\p{N}\p{Sc}“"„«]/u.test(after) &&
    !SHORTENED_WORD.test(after),
  closes: /[’'‘]/.test(text) && /[\p{L}\p{N}\p{P}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after),
})
/** The ’90s, rock ’n’ roll, ’cause. */
const SHORTENED_WORD = /^(?:\d0s\b|n['’]|(?:cause|em|til|bout|tis|twas)\b)/
