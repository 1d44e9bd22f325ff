/** Where the text says something: the words that an editor writes, and the anchor that they are found at. */
import { z } from 'zod'
import { fragment } from '../text/fragment.js'
import type { Span, Text } from '../text/text.js'
import { Characters } from './line.js'
import { PARTS } from './parts.js'

const text = (description: string) => Characters.describe(description)

/** The keys that point at one place in an article's text. */
export const wordsShape = {
  text: text('The words, exactly as the article prints them.'),
  prefix: text('What stands directly before them; needed where the words occur more than once.').optional(),
  suffix: text('What stands directly after them; needed where the words occur more than once.').optional(),
}

/** Words alone, or words with the context that leaves one place. */
export const Words = z.union(
  [text('The words, where they occur once.').transform((text) => ({ text })), z.strictObject(wordsShape)],
  { error: 'must be the words, or an object with the words as "text"' },
)
PARTS.add(Words, { part: 'words' })
export type Words = { text: string; prefix?: string | undefined; suffix?: string | undefined }

const offset = z.int().min(0)

/**
 * A proved place: `slice(start, end)` of the article's text equals `exact`.
 * W3C TextPositionSelector and TextQuoteSelector in one (Web Annotation Data Model, 4.2.4 and 4.2.5).
 */
export const Anchor = z
  .object({
    article: z.string().describe('Id of the article.'),
    revision: z
      .string()
      .describe('The version of the article in which it was proved, under `/v1/articles/{article}/revisions`.'),
    start: offset.describe('Unicode code points before the passage, counted over the whole text.'),
    end: offset.describe('Code points before the first character after the passage.'),
    exact: z.string().describe('The passage, character for character.'),
    prefix: z.string().describe('Up to 32 code points before it.'),
    suffix: z.string().describe('Up to 32 code points after it.'),
    href: z.string().describe('Opens the article with the passage marked (a text fragment).'),
  })
  .meta({ id: 'Anchor', description: 'The characters of an article that say it.' })
export type Anchor = z.infer<typeof Anchor>

/** What a passage is called on the article's page: `/articles/<id>#at-<start>-<end>`. */
export const anchorId = ({ start, end }: Pick<Anchor, 'start' | 'end'>) => `at-${start}-${end}`

/** Code points of context on either side. */
const CONTEXT = 32

/** The anchor of a span, with context that never splits a code point. */
export const anchorAt = (text: Text, span: Span): Anchor => {
  const { article, revision, content, offset } = text
  const [start, end] = [offset(span.start), offset(span.end)]
  return {
    article,
    revision,
    start,
    end,
    exact: content.slice(span.start, span.end),
    prefix: [...content.slice(Math.max(0, span.start - 2 * CONTEXT), span.start)]
      .slice(-CONTEXT)
      .join('')
      .replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: [...content.slice(span.end, span.end + 2 * CONTEXT)]
      .slice(0, CONTEXT)
      .join('')
      .replace(/[\uD800-\uDBFF]$/, ''),
    href: `/articles/${article}#${fragment(text, span) ?? anchorId({ start, end })}`,
  }
}
