/** Finds every quotation of a text: between straight, curly, mixed, single or typed marks, guillemets and corner brackets. */
import { linesOf } from './lines.js'
import { FAMILIES, type Family, type Mark, marksOf } from './quotation-marks.js'
import type { Span } from './text.js'

interface Paragraph {
  span: Span
  marks: Mark[]
}

/**
 * The spans of all quotations with their marks, in reading order. One that goes on in the next paragraph opens there again, or
 * has its closing mark further down; one that is never closed ends with its paragraph.
 */
export const findQuotations = (content: string): Span[] => {
  const paragraphs = linesOf(content).map((span): Paragraph => ({ span, marks: marksOf(content, span) }))
  const parts = paragraphs.flatMap(({ span, marks }, index) => {
    const next = paragraphs[index + 1]
    const first = next?.marks[0]
    const opensNext = first && !/\S/.test(content.slice(next.span.start, first.start)) ? first : undefined
    const double = marks.filter(({ family }) => family !== 'single')
    const within = pairs(content, double, span, opensNext)
    const last = within.at(-1)
    if (last?.open && !opensNext)
      last.goesOn = openAgain(last.open, content, paragraphs.slice(index + 1, index + 1 + LONGEST))
    return [
      ...within,
      ...singlePairs(
        content,
        marks.filter(({ family }) => family === 'single'),
        span,
        opensNext,
      ),
    ]
  })
  return joinParagraphs(parts)
}

/** Paragraphs of a quotation that opens in none of them again. */
const LONGEST = 12

/**
 * Where a quotation that its paragraph leaves open goes on, if one of the next paragraphs has its closing mark and none before
 * opens one. Each of them up to there is given a mark without width, as if it opened again where it begins.
 */
const openAgain = (family: Family, content: string, next: Paragraph[]): number | undefined => {
  const isOf = (mark: Mark) => mark.family === family
  const closing = next.findIndex(({ marks }) => marks.some(isOf))
  const mark = next[closing]?.marks.find(isOf)
  // inches close nothing
  if (!mark?.closes || mark.opens || /\d/.test(content.charAt(mark.start - 1))) return undefined
  for (const { span, marks } of next.slice(0, closing + 1))
    marks.unshift({ ...mark, start: span.start, end: span.start, opens: true, closes: false })
  return next[0]!.span.start
}

/** Those of two characters first. */
const MARKS = Object.values(FAMILIES)
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')
const OPENS = new RegExp(`^(?:${MARKS})\\s*`, 'u')
const CLOSES = new RegExp(`\\s*(?:${MARKS})$`, 'u')

/** What stands between the marks of a quotation, a part for each paragraph that has a word. */
export const withoutMarks = (content: string, { start, end }: Span): Span[] =>
  linesOf(content.slice(start, end)).flatMap((line) => {
    const text = content.slice(start + line.start, start + line.end)
    const from = text.length - text.replace(OPENS, '').length
    const to = from + text.slice(from).replace(CLOSES, '').length
    return /[\p{L}\p{N}]/u.test(text.slice(from, to))
      ? [{ start: start + line.start + from, end: start + line.start + to }]
      : []
  })

/** A quotation of one paragraph; `open` where it is not closed, `goesOn` where the next paragraph opens it again. */
type Part = Span & { open?: Family; goesOn?: number | undefined }

/** A mark that is not closed yet; `inner` is where the text before the next mark of its kind that opens ends. */
type Open = Mark & { inner?: number }

/** How deep quotations stand within quotations; marks that would open one deeper open none. */
const DEEPEST = 12

const pairs = (content: string, marks: Mark[], { end }: Span, opensNext: Mark | undefined): Part[] => {
  const found: Part[] = []
  const open: Open[] = []
  const depth = new Map<Family, number>(Object.keys(FAMILIES).map((family) => [family as Family, 0]))
  const count = (family: Family, by: number) => depth.set(family, depth.get(family)! + by)
  let last: { part: Part; family: Family } | undefined
  for (const mark of marks) {
    const isOpen = depth.get(mark.family)! > 0
    // 8″ closes what it opened
    if (mark.inch && mark.text === '″' && !open.some(({ text }) => text === '″')) continue
    if (!isOpen && last?.family === mark.family && last.part.end === mark.start && !mark.opens) {
      last.part.end = mark.end
      continue
    }
    const innermost = isOpen ? open.findLastIndex(({ family }) => family === mark.family) : -1
    const before = open[innermost]
    if (before === undefined ? mayOpen(mark, open) : opensAgain(mark, before)) {
      if (open.length === DEEPEST) continue
      if (before) before.inner ??= before.start + content.slice(before.start, mark.start).trimEnd().length
      open.push({ ...mark })
      count(mark.family, 1)
    } else if (before && mark.opens && mark.start === before.end) {
      before.end = mark.end
    } else if (before) {
      last = { part: { start: before.start, end: mark.end }, family: mark.family }
      for (const { start, family } of open.splice(innermost)) {
        found.push(start === before.start ? last.part : { start, end: mark.end })
        count(family, -1)
      }
    }
  }
  return [...found, ...unclosed(content, open, end, opensNext)]
}

/** Whether a mark opens a quotation where none of its family is open. A lone closing mark does not. */
const mayOpen = ({ family, opens, closes, inch }: Mark, open: Mark[]) => {
  if (inch) return open.length > 0
  if (family === 'typed') return opens
  return opens || !closes
}

/** Whether a mark opens another quotation within an open one, or after one that was never closed, rather than closes it. */
const opensAgain = ({ text, start, opens, closes, onlyOpens }: Mark, before: Mark) => {
  if (onlyOpens || (text === '«' && before.text === '«')) return true
  return opens && !closes && start > before.end && text === before.text
}

/**
 * Quotations that a paragraph leaves open. Of two that open one after the other the second was meant to close the first, unless
 * a sentence begins there.
 */
const unclosed = (content: string, open: Open[], end: number, opensNext: Mark | undefined): Part[] => {
  const goesOn = ({ family }: Mark) => (family === opensNext?.family ? opensNext.start : undefined)
  const parts: Part[] = []
  for (let index = 0; index < open.length; index++) {
    const [mark, after] = [open[index]!, open[index + 1]]
    const isMeantToClose = after?.family === mark.family && !after.onlyOpens && !beginsAt(content, after)
    if (isMeantToClose && goesOn(after) === undefined) {
      parts.push({ start: mark.start, end: after.end })
      index++
    } else if (mark.inner !== undefined) parts.push({ start: mark.start, end: mark.inner })
    else parts.push({ start: mark.start, end, open: mark.family, goesOn: goesOn(mark) })
  }
  return parts
}

/** Whether a sentence begins within a mark: `wrong. "It`, `said: "It`. */
const beginsAt = (content: string, { start, end }: Mark) =>
  /^\p{Lu}/u.test(content.slice(end, end + 2)) && /[.!?…:,]\s*$/.test(content.slice(Math.max(0, start - 3), start))

const singlePairs = (content: string, marks: Mark[], { end }: Span, opensNext: Mark | undefined): Part[] => {
  const found: Part[] = []
  let open: Mark | undefined
  for (const mark of marks) {
    if (open === undefined) open = mark.opens ? mark : undefined
    else if (mark.closes) {
      found.push({ start: open.start, end: mark.end })
      open = undefined
    } else if (
      mark.opens &&
      /\p{Ll}{2}[.!?]\s+$/u.test(content.slice(Math.max(open.start, mark.start - 5), mark.start))
    ) {
      // ‘We sign. ‘We go,’ he said
      found.push({ start: open.start, end: open.start + content.slice(open.start, mark.start).trimEnd().length })
      open = mark
    }
  }
  // an apostrophe opens nothing, so that a single mark counts only where it is closed or taken up again
  const takenUp = open && opensNext?.family === 'single' && opensNext.opens
  return takenUp ? [...found, { start: open!.start, end, goesOn: opensNext.start }] : found
}

/** Quotations that go on over paragraphs become one; all in reading order. */
const joinParagraphs = (parts: Part[]): Span[] => {
  const joined: Span[] = []
  const goingOn = new Map<number, Span>()
  for (const { start, end, goesOn } of parts.sort((a, b) => a.start - b.start)) {
    const before = goingOn.get(start)
    const quotation = before ?? { start, end }
    quotation.end = end
    if (!before) joined.push(quotation)
    if (goesOn !== undefined) goingOn.set(goesOn, quotation)
  }
  return joined
}
