/** The paragraphs of an article in which words stand, with the words marked. */
import { html } from 'ghtml'
import type { Anchor } from '../kinds/anchor.js'
import type { Article, Block } from '../kinds/article.js'
import { markedRanges } from './marked-ranges.js'

type Place = Pick<Anchor, 'start' | 'end'>

/** `anchors` in reading order. */
export const paragraphs = ({ blocks, language }: Pick<Article, 'blocks' | 'language'>, anchors: Place[]): string =>
  blocks
    .filter((block) => anchors.some((anchor) => crosses(anchor, block)))
    .map((block) => paragraph(block, anchors, language))
    .join('')

const crosses = ({ start, end }: Place, block: Block) => start < block.end && end > block.start

const paragraph = (block: Block, anchors: Place[], language: string) => {
  const within = anchors
    .filter((anchor) => crosses(anchor, block))
    .map(({ start, end }) => ({ start: start - block.start, end: end - block.start }))
  return html`<blockquote class="paragraph" lang="${language}" dir="auto">!${markedRanges(block.text, within, 'cited')}</blockquote>
`
}
