/** Texts of mails and printed pages, whose lines were broken to fit a width. */

/** Characters of the widest line that somebody breaks to fit, of the narrowest and of the widest text. */
const [NARROWEST, WIDEST] = [40, 100]
/** Breaks that tell. */
const FEWEST = 3

/**
 * A text with a line for each paragraph, where most of its lines end because the next word would not have fitted; any other
 * as it is. Lines that end before they are full stay lines: headings, items, ends of paragraphs.
 */
export const unwrapped = (text: string): string => {
  const lines = text.split(/\r?\n/)
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  /** Breaks between two lines that hold something, and whether the first is full. */
  const breaks = lines.map((line, index) => {
    const [, word] = /^\s*(\S+)/.exec(lines[index + 1] ?? '') ?? []
    return /\S/.test(line) && word !== undefined ? line.trimEnd().length + 1 + word.length > width : undefined
  })
  const [full, early] = [true, false].map((isFull) => lines.filter((_, index) => breaks[index - 1] === isFull))
  // lines of verse begin with capitals
  const within = full!.filter((line) => !/^\s*\p{Lu}/u.test(line))
  const isWrapped = full!.length >= FEWEST && full!.length >= early!.length * 4 && within.length * 2 > full!.length
  if (width < NARROWEST || width > WIDEST || !isWrapped) return text
  return lines
    .map((line, index) => (breaks[index - 1] ? line.trimStart() : line))
    .map((line, index) => (breaks[index] ? line.trimEnd().replace(/(?<!\p{L}-)$/u, ' ') : `${line}\n`))
    .join('')
    .slice(0, -1)
}
