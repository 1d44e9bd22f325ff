/** Finds every pair of quotation marks in a text: straight, curly, mixed, single, guillemets and corner brackets. */
import { linesOf } from './lines.js'
import type { Span } from './text.js'

/**
 * Marks that may close each other. Writers mix straight and curly ones and languages turn them round („so“, ”så”, »so«),
 * so that within a family the first mark opens and the next closes.
 */
const FAMILIES = ['"“”„‟＂', '«»', '‹›', '「」', '『』']
const FAMILY_OF = new Map(FAMILIES.flatMap((family) => [...family].map((mark) => [mark, family] as const)))

/** The spans of all quotations with their marks, in reading order. One that is never closed ends with its paragraph. */
export const findQuotations = (content: string): Span[] => {
  const paragraphs = linesOf(content)
  const double = paragraphs.flatMap((paragraph, index) => pairs(content, paragraph, paragraphs[index + 1]))
  const single = paragraphs.flatMap((paragraph) => singlePairs(content, paragraph))
  return [...joinParagraphs(double), ...single].sort((a, b) => a.start - b.start)
}

/** A quotation of one paragraph; `goesOn` when its closing mark is left out because the next paragraph opens again. */
type Part = Span & { family: string; goesOn: boolean }

const pairs = (content: string, { start, end }: Span, next: Span | undefined): Part[] => {
  const found: Part[] = []
  const open: { family: string; start: number }[] = []
  for (let index = start; index < end; index++) {
    const family = FAMILY_OF.get(content[index]!)
    if (family === undefined || isInchMark(content, index, open)) continue
    const innermost = open.findLastIndex((quotation) => quotation.family === family)
    if (innermost === -1) open.push({ family, start: index })
    else for (const quotation of open.splice(innermost)) found.push({ ...quotation, end: index + 1, goesOn: false })
  }
  const opensNext = next && FAMILY_OF.get(content[next.start]!)
  return [...found, ...open.map((quotation) => ({ ...quotation, end, goesOn: quotation.family === opensNext }))]
}

/** A straight mark after a digit that closes nothing stands for inches or seconds. */
const isInchMark = (content: string, index: number, open: unknown[]) =>
  content[index] === '"' && open.length === 0 && /\d/.test(content[index - 1] ?? '')

/** Quotations that go on over paragraphs become one. */
const joinParagraphs = (parts: Part[]): Span[] => {
  const joined: Part[] = []
  for (const part of parts.sort((a, b) => a.start - b.start)) {
    const before = joined.findLast(({ family, goesOn }) => goesOn && family === part.family)
    if (before) Object.assign(before, { end: part.end, goesOn: part.goesOn })
    else joined.push({ ...part })
  }
  return joined.map(({ start, end }) => ({ start, end }))
}

/** An opening single mark stands where no word does, a closing one at a word's end: the rest are apostrophes. */
const SINGLE = /(?<![\p{L}\p{N}])[‘‚'](?=[\p{L}\p{N}“"„«])[^\n]*?(?<=[\p{L}\p{N}\p{P}])[’'‘](?![\p{L}\p{N}])/gu

const singlePairs = (content: string, { start, end }: Span): Span[] =>
  [...content.slice(start, end).matchAll(SINGLE)].map(({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
  }))
