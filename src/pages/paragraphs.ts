/** The paragraphs of an article in which words stand, with the words marked. */
import { html } from 'ghtml'
import type { Anchor } from '../kinds/anchor.js'
import type { Article, Block } from '../kinds/article.js'

type Place = Pick<Anchor, 'start' | 'end'>

/** `anchors` in reading order. */
export const paragraphs = ({ blocks, language }: Pick<Article, 'blocks' | 'language'>, anchors: Place[]): string =>
  blocks
    .filter((block) => anchors.some((anchor) => crosses(anchor, block)))
    .map((block) => paragraph(block, anchors, language))
    .join('')

const crosses = ({ start, end }: Place, block: Block) => start < block.end && end > block.start

const paragraph = (block: Block, anchors: Place[], language: string) => {
  const points = [...block.text]
  const text = (from: number, to: number) => html`${points.slice(from, to).join('')}`
  let at = 0
  let content = ''
  for (const anchor of anchors.filter((anchor) => crosses(anchor, block))) {
    const [from, to] = [Math.max(at, anchor.start - block.start), anchor.end - block.start]
    content += `${text(at, from)}<mark class="cited">${text(from, to)}</mark>`
    at = to
  }
  return html`<blockquote class="paragraph" lang="${language}" dir="auto">!${content}!${text(at, points.length)}</blockquote>
`
}
