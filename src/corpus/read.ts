/** Files of a data folder: bytes to text, text to JSON whose every value knows its place. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { countBelow } from '../text/counting.js'
import type { Report } from './fault.js'

/** Where a value stands in a JSON file, as keys and indexes from its root. */
export type Path = (string | number)[]

export interface JsonFile {
  value: unknown
  /** Reports a fault at the value that `path` leads to, or at the nearest value around it. */
  report(path: Path, detail: string): void
}

/** A data folder; `changes` are files of it as they would be, or undefined for what would be gone, by their path in it. */
export interface DataFolder {
  root: string
  changes?: Map<string, string | undefined>
}

/** The file's text, or undefined after reporting why it can't be had. Bytes are kept as they are, a byte order mark too. */
export const readText = async (
  { root, changes }: DataFolder,
  file: string,
  report: Report,
): Promise<string | undefined> => {
  const changed = changes?.get(file)
  if (changed !== undefined) return changed
  try {
    return decode(await readFile(join(root, file)), file, report)
  } catch (error) {
    report({ file, detail: `cannot be read: ${(error as NodeJS.ErrnoException).code}` })
    return undefined
  }
}

/** The text that bytes are, or undefined after reporting why they are none. */
export const decode = (bytes: Buffer, file: string, report: Report): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const nul = text.indexOf('\0')
    if (nul === -1) return text
    report({ file, ...lineAndColumn(text, nul), detail: 'has a NUL character, which no text needs' })
  } catch {
    report({ file, ...invalidByte(bytes), detail: 'is not UTF-8: save it as UTF-8' })
  }
  return undefined
}

/** A parsed file, or undefined after reporting every syntax error and every key that stands twice. */
export const parseJson = (raw: string, file: string, report: Report): JsonFile | undefined => {
  const text = raw.replace(/^\uFEFF/, ' ')
  if (deepest(text) > DEEPEST) {
    report({ file, detail: `is nested more than ${DEEPEST} deep, which no data file is` })
    return undefined
  }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  for (const { error, offset } of errors) {
    report({ file, ...lineAndColumn(text, offset), detail: `is not JSON: ${printParseErrorCode(error)}` })
  }
  if (root === undefined || errors.length > 0) return undefined
  const place = linesAndColumns(text)
  const fault = (node: Node, path: Path, detail: string) =>
    report({ file, ...place(node.offset), pointer: pointer(path), detail })
  const doubles = [...doubleKeys(root, [])]
  for (const { node, path } of doubles) fault(node, path, 'this key stands twice in the same object')
  if (doubles.length > 0) return undefined
  return {
    value: readNode(root),
    report: (path, detail) => fault(nearestNode(root, path), path, detail),
  }
}

/** JSON pointer (RFC 6901) of a path. */
export const pointer = (path: Path) =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Line and column of offsets in a text, both from 1. */
export const linesAndColumns = (text: string) => {
  let starts: number[] | undefined
  return (offset: number) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    const line = countBelow(starts, offset + 1)
    return { line, column: offset - starts[line - 1]! + 1 }
  }
}
export const lineAndColumn = (text: string, offset: number) => linesAndColumns(text)(offset)

/** Deeper JSON would exhaust the stack of whoever walks it. */
const DEEPEST = 100

/** How many brackets are open at most; brackets within strings count too, which does no harm. */
const deepest = (text: string) => {
  let [depth, most] = [0, 0]
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    most = Math.max(most, depth)
  }
  return most
}

/** The value of a node. `__proto__` is a key as any other. */
const readNode = ({ type, value, children = [] }: Node): unknown => {
  if (type === 'array') return children.map(readNode)
  if (type !== 'object') return value
  return Object.fromEntries(children.map(({ children }) => [children![0]!.value, readNode(children![1]!)]))
}

const nearestNode = (root: Node, path: Path): Node =>
  findNodeAtLocation(root, path) ?? nearestNode(root, path.slice(0, -1))

function* doubleKeys(node: Node, path: Path): Generator<{ node: Node; path: Path }> {
  const seen = new Set<string>()
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') yield* doubleKeys(child, [...path, index])
    if (child.type !== 'property') continue
    const [key, value] = child.children as [Node, Node]
    if (seen.has(key.value)) yield { node: key, path: [...path, key.value] }
    seen.add(key.value)
    yield* doubleKeys(value, [...path, key.value])
  }
}

/** Where the first byte stands that UTF-8 does not allow: where what decodes, encoded again, is no longer what was read. */
const invalidByte = (bytes: Buffer) => {
  const lenient = bytes.toString('utf8')
  const first = Buffer.from(lenient).findIndex((byte, at) => byte !== bytes[at])
  const sound = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, first), { stream: true })
  return lineAndColumn(lenient, sound.length)
}
