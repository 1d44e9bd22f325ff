/** JSON as a person would write it over what was there: what is the same keeps its characters. */
import { isDeepStrictEqual } from 'node:util'
import { type Node, parseTree } from 'jsonc-parser'

/** Characters of a line. */
const WIDTH = 120

/** `before` with another value; an empty text is a new file. */
export const rewritten = (before: string, value: unknown): string => {
  const text = before.replace(/^\uFEFF/, ' ')
  const root = parseTree(text)
  const newline = before.includes('\r\n') ? '\r\n' : '\n'
  const [, indent = '  '] = /\n([ \t]+)\S/.exec(before) ?? []

  const sourceOf = ({ offset, length }: Node) => text.slice(offset, offset + length)
  const valueIn = (node: Node): unknown => JSON.parse(sourceOf(node))

  /** `lead` are the characters that stand before it in its line, and one for what follows. */
  const print = (value: unknown, old: Node | undefined, depth: number, lead: number): string => {
    if (old && isDeepStrictEqual(valueIn(old), value)) return sourceOf(old)
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    const line = isRecord(value) ? undefined : inLine(value)
    if (line !== undefined && depth > 0 && !isSpread(old) && indent.length * depth + lead + line.length <= WIDTH)
      return line
    const [open, close, parts] = Array.isArray(value)
      ? ['[', ']', value.map((item) => print(item, sameOf(item, old), depth + 1, 1))]
      : [
          '{',
          '}',
          Object.entries(value).map(([key, item]) => {
            const name = `${JSON.stringify(key)}: `
            return name + print(item, propertyOf(key, old), depth + 1, name.length + 1)
          }),
        ]
    if (parts.length === 0) return open + close
    const inner = newline + indent.repeat(depth + 1)
    return `${open}${inner}${parts.join(`,${inner}`)}${newline}${indent.repeat(depth)}${close}`
  }

  /** What an item of a list was: the same, or what had its id. */
  const sameOf = (item: unknown, old: Node | undefined): Node | undefined => {
    const nodes = old?.type === 'array' ? old.children! : []
    return (
      nodes.find((node) => isDeepStrictEqual(valueIn(node), item)) ??
      nodes.find((node) => idOf(item) !== undefined && idOf(valueIn(node)) === idOf(item))
    )
  }

  /** Lists that were written one below the other stay so. */
  const isSpread = (old: Node | undefined) =>
    old !== undefined && (old.children?.length ?? 0) > 0 && sourceOf(old).includes('\n')

  const printed = print(value, root, 0, 0)
  if (!root) return `${printed}${newline}`
  return before.slice(0, root.offset) + printed + before.slice(root.offset + root.length)
}

/** What has an id, or lists of things that have, is read one key below the other. */
const isRecord = (value: object): boolean =>
  Array.isArray(value) ? value.some((item) => typeof item === 'object' && item !== null && 'id' in item) : 'id' in value

const inLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inLine(item)}`)
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}'
}

const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined)

const propertyOf = (key: string, old: Node | undefined): Node | undefined => {
  const property = old?.type === 'object' && old.children!.find(({ children }) => children![0]!.value === key)
  return property ? property.children![1] : undefined
}
