/** What a draft proposes, and why. */
import type { Words } from '../kinds/anchor.js'
import type { EntityType } from '../kinds/id.js'
import { repeatsOf } from '../text/repeats.js'
import type { Span } from '../text/text.js'

export interface Proposal<T = object> {
  /** As an editor would write it. */
  record: T
  /** The rule, and the words that it went by. */
  why: string
  /** How often such a proposal is right, about: 0 to 1. */
  confidence: number
}

/** An entity that the folder does not know. */
export interface NewEntity extends Proposal<{ id: string; name: string; aliases?: string[] }> {
  type: EntityType
}

/** Characters of context that leave one place. */
const MOST_CONTEXT = 200

/** A passage as an editor writes it: its words alone where they stand in the text once, else with as much of what is around it as leaves one place. */
export const wordsAt = (content: string, { start, end }: Span): string | Words => {
  const repeats = repeatsOf(content)
  const isOne = (from: number, to: number) => to - from > repeats[from]!
  const text = content.slice(start, end)
  if (isOne(start, end)) return text
  for (let length = 4; length <= MOST_CONTEXT; length *= 2) {
    const from = wholeFrom(content, Math.max(0, start - length))
    const to = wholeTo(content, Math.min(content.length, end + length))
    const [prefix, suffix] = [content.slice(from, start), content.slice(end, to)]
    if (isOne(from, end)) return { text, prefix }
    if (isOne(start, to)) return { text, suffix }
    if (isOne(from, to)) return { text, prefix, suffix }
  }
  return text
}

/** The same where a record has its words among its own keys. */
export const asWords = (content: string, span: Span): Words => {
  const words = wordsAt(content, span)
  return typeof words === 'string' ? { text: words } : words
}

/** Whether a text has words with their context once. */
export const isOne = (content: string, { prefix = '', text, suffix = '' }: Words): boolean => {
  const whole = prefix + text + suffix
  return content.indexOf(whole) === content.lastIndexOf(whole)
}

/** A place that parts no surrogate pair: one that is further on, or back. */
const wholeFrom = (content: string, at: number) => (isParted(content, at) ? at + 1 : at)
const wholeTo = (content: string, at: number) => (isParted(content, at) ? at - 1 : at)
const isParted = (content: string, at: number) =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(content.slice(Math.max(0, at - 1), at + 1))
