/** Cuts a text into blocks: a line each, a paragraph unless the editor says otherwise. */
import type { Block } from '../kinds/article.js'
import { linesOf } from '../text/lines.js'
import type { Span, Text } from '../text/text.js'

/** The blocks of a text. `types` says what the lines are that start and end at the given spans. */
export const blocksOf = ({ content, offset }: Text, types: { span: Span; type: Block['type'] }[]): Block[] =>
  linesOf(content).map(({ start, end }) => ({
    type: types.find(({ span }) => span.start === start && span.end === end)?.type ?? 'paragraph',
    start: offset(start),
    end: offset(end),
    text: content.slice(start, end),
  }))
