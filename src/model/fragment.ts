/** Links that open a text with one passage marked: URL text fragments (WICG Scroll to Text Fragment). */
import type { Span } from './text.js'

const CONTEXT_WORDS = 4

/**
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. Browsers look for it line by line and take the first place that fits, so
 * that context is given only when the same words stand elsewhere too, and a passage over several lines goes by its ends.
 */
export const fragment = (content: string, { start, end }: Span): string => {
  const exact = content.slice(start, end)
  const lines = exact.split(/\s*\n\s*/)
  const target = lines.length === 1 ? [encode(exact)] : [encode(lines[0]!), encode(lines.at(-1)!)]
  const unique = content.indexOf(exact) === start && content.indexOf(exact, start + 1) === -1
  const prefix = unique ? '' : lastWords(content.slice(0, start))
  const suffix = unique ? '' : firstWords(content.slice(end))
  return `#:~:text=${[...(prefix && [`${encode(prefix)}-`]), ...target, ...(suffix && [`-${encode(suffix)}`])].join(',')}`
}

const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D')

/** Whole words of the line that ends the text, blank lines aside. */
const lastWords = (text: string) => words(text.trimEnd().split('\n').at(-1)!).slice(-CONTEXT_WORDS).join(' ')
const firstWords = (text: string) => words(text.trimStart().split('\n')[0]!).slice(0, CONTEXT_WORDS).join(' ')
const words = (line: string) => line.split(/\s+/).filter(Boolean)
