/** Texts of mails and printed pages, whose lines were broken to fit a width. */
import { UNSPACED } from './text.js'

/** A text whose widest line has fewer UTF-16 units, or more, was not broken to fit a width. */
const [NARROWEST, WIDEST] = [40, 100]
/** Breaks that tell. */
const FEWEST = 3
/** A mark of an item, of a row, of what somebody quotes, a rule. */
const OTHER = /^\s*(?:[-–—*•>|#=+]|\d+[.)]\s|\p{L}[.)]\s)|\S[ \t]{3,}\S/u
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')

/**
 * A text with a line for each paragraph, each ending in "\n", where most of its lines end within a sentence because the next
 * word would not have fitted; any other as it is. What stays a line: a title, one that ends before it is full, what stands
 * further in, items and rows, all in scripts that put no blank between words.
 */
export const unwrapped = (text: string): string => {
  const lines = text.split(/\r?\n/)
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  if (width < NARROWEST || width > WIDEST || HAS_UNSPACED.test(text)) return text
  /** Whether a line is broken from the next one; unknown where one of them is empty. */
  const breaks = lines.map((line, index) => {
    const next = lines[index + 1] ?? ''
    const [, indent, word] = /^(\s*)(\S+)/.exec(next) ?? []
    if (!/\S/.test(line) || word === undefined) return undefined
    const isFull = line.trimEnd().length + 1 + word.length > width
    const isIn = indent!.length > /^\s*/.exec(line)![0].length
    const isTitle = index === 0 && /^\s*\p{Lu}/u.test(next)
    return isFull && !isTitle && !isIn && !OTHER.test(line) && !OTHER.test(next)
  })
  const inner = lines.map((_, index) => index).filter((index) => breaks[index] !== undefined)
  const broken = inner.filter((index) => breaks[index])
  // prose goes on from a word to a word, where verse begins with a capital and rows are signs
  const within = broken.filter((index) => /[\p{L},]\s*$/u.test(lines[index]!) && /^\s*\p{Ll}/u.test(lines[index + 1]!))
  const isWrapped =
    broken.length >= FEWEST && broken.length * 3 >= inner.length * 2 && within.length * 2 > broken.length
  if (!isWrapped) return text
  return lines
    .map((line, index) => (breaks[index - 1] ? line.trimStart() : line))
    .map((line, index) => (breaks[index] ? line.trimEnd().replace(/(?<!\p{L}-)$/u, ' ') : `${line}\n`))
    .join('')
    .slice(0, -1)
}
