/**
 * A block of text with its passages marked. Passages nest and cross, elements only nest: the text is cut wherever a
 * passage starts or ends, and an element that must close early opens again. No character is added to the text, so that
 * text fragments and copying find the article's own words.
 */
import { html } from 'ghtml'
import { passageId } from '../kinds/anchor.js'
import type { Block } from '../kinds/article.js'
import type { Passage } from './passages.js'

type Range = Pick<Block, 'start' | 'end'>

/** `points` are the code points of the whole text, `passages` come outer ones first. */
export const markedText = (points: string[], block: Range, passages: Passage[]): string => {
  const inside = passages.filter(({ start, end }) => start < block.end && end > block.start)
  const cuts = [block.start, block.end, ...inside.flatMap(({ start, end }) => [start, end])]
    .filter((cut) => cut >= block.start && cut <= block.end)
    .sort((a, b) => a - b)
  let markup = ''
  let open: Passage[] = []
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1] ?? start
    if (start === end) continue
    const covering = inside.filter((passage) => passage.start <= start && passage.end >= end)
    const kept = open.findIndex((passage, depth) => passage !== covering[depth])
    const stay = kept === -1 ? open.length : kept
    markup +=
      closing(open.slice(stay)) +
      covering
        .slice(stay)
        .map((passage) => opening(passage, start))
        .join('')
    markup += html`${points.slice(start, end).join('')}`
    open = covering
  }
  return markup + closing(open)
}

const element = ({ marks }: Passage) => (marks.length > 0 ? 'mark' : 'span')

const closing = (passages: Passage[]) =>
  passages
    .toReversed()
    .map((passage) => `</${element(passage)}>`)
    .join('')

/** Only the part that a passage starts with has its id, its stop of the Tab key and its number. */
const opening = (passage: Passage, at: number): string => {
  const { marks } = passage
  const first = passage.start === at
  const id = first ? html` id="${passageId(passage)}"` : ''
  if (marks.length === 0) return html`<span!${id}>`
  const kinds = marks.map(({ kind }) => kind).join(' ')
  const notes = marks.map(({ note }) => note).join('. ')
  const entries = marks.map(({ entry }) => entry).join(' ')
  const stop = first && marks.some(({ stops }) => stops)
  const reach = stop ? html` tabindex="0" aria-describedby="${entries}"` : ' tabindex="-1"'
  return html`<mark!${id} class="${kinds}" data-note="${notes}"!${reach}>!${first ? marks.map(numberOf) : ''}`
}

/** Without text of its own: the number is drawn by the style. */
const numberOf = ({ number, note, entry }: Passage['marks'][number]) =>
  number === undefined ? '' : html`<a class="number" href="#${entry}" data-number="${number}" aria-label="${note}"></a>`
