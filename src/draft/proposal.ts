/** What a draft proposes, and why. */
import type { Words } from '../kinds/anchor.js'
import type { EntityType } from '../kinds/id.js'
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
  const text = content.slice(start, end)
  const isOne = (words: string) => content.indexOf(words) === content.lastIndexOf(words)
  if (isOne(text)) return text
  for (let length = 4; length <= MOST_CONTEXT; length *= 2) {
    const prefix = whole(content.slice(Math.max(0, start - length), start))
    if (isOne(prefix + text)) return { text, prefix }
    const suffix = whole(content.slice(end, end + length))
    if (isOne(text + suffix)) return { text, suffix }
    if (isOne(prefix + text + suffix)) return { text, prefix, suffix }
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

/** Without the half of a surrogate pair. */
const whole = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
