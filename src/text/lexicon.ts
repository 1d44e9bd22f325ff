/** Looks for the longest of many names at a place of a text, without one pattern made of them all. */
import { withPlainBlanks } from './lines.js'
import { isWordBoundary, type Span } from './text.js'

export type Named<T> = Span & { value: T }

export interface Lexicon<T> {
  /** The longest name that starts here and ends with a word. */
  at(content: string, start: number): Named<T> | undefined
  /** The longest name that ends here, begins with a word and does not start before `from`. */
  before(content: string, end: number, from: number): Named<T> | undefined
}

/** How names are compared. None goes over two lines. */
export const asPrinted = withPlainBlanks
/** One letter keeps its case: "M" is no "m". */
export const inAnyCase = (name: string) => (name.trim().length === 1 ? asPrinted(name) : asPrinted(name).toLowerCase())

/** Of two names that are alike the first counts. */
export const lexicon = <T>(entries: Iterable<readonly [string, T]>, key = inAnyCase): Lexicon<T> => {
  const values = new Map<string, T>()
  for (const [name, value] of entries) if (!values.has(key(name))) values.set(key(name), value)
  const [firsts, lasts] = [lengthsBy(values.keys(), 0), lengthsBy(values.keys(), -1)]
  const find = (content: string, edge: keyof Span, spans: Iterable<Span>): Named<T> | undefined => {
    for (const span of spans) {
      const value = values.get(key(content.slice(span.start, span.end)))
      if (value !== undefined && isWordBoundary(content, span[edge])) return { ...span, value }
    }
    return undefined
  }
  return {
    at: (content, start) =>
      find(
        content,
        'end',
        (firsts.get(edgeOf(content, start)) ?? [])
          .filter((length) => start + length <= content.length)
          .map((length) => ({ start, end: start + length })),
      ),
    before: (content, end, from) =>
      find(
        content,
        'start',
        (lasts.get(edgeOf(content, end - 1)) ?? [])
          .filter((length) => end - length >= from)
          .map((length) => ({ start: end - length, end })),
      ),
  }
}

const edgeOf = (content: string, index: number) => asPrinted(content.charAt(index)).toLowerCase()

/** The lengths of names, longest first, by the character that they have at one end. */
const lengthsBy = (names: Iterable<string>, place: 0 | -1): Map<string, number[]> => {
  const lengths = new Map<string, number[]>()
  for (const name of names) {
    const edge = name.at(place)!.toLowerCase()
    const known = lengths.get(edge) ?? []
    if (!known.includes(name.length))
      lengths.set(
        edge,
        [...known, name.length].sort((a, b) => b - a),
      )
  }
  return lengths
}
