/**
 * A block of text with its stretches marked. Stretches nest and cross, elements only nest: the text is cut wherever a
 * stretch starts or ends, and an element that must close early opens again. No character is added to the text, so that
 * text fragments and copying find the article's own words.
 */
import { html } from 'ghtml'
import { anchorId } from '../kinds/anchor.js'
import type { Block } from '../kinds/article.js'
import type { Stretch } from './stretches.js'

type Range = Pick<Block, 'start' | 'end'>

/** `points` are the code points of the whole text, `stretches` come outer ones first. */
export const markedText = (points: string[], block: Range, stretches: Stretch[]): string => {
  const inside = stretches.filter(({ start, end }) => start < block.end && end > block.start)
  const cuts = [block.start, block.end, ...inside.flatMap(({ start, end }) => [start, end])]
    .filter((cut) => cut >= block.start && cut <= block.end)
    .sort((a, b) => a - b)
  let markup = ''
  let open: Stretch[] = []
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1] ?? start
    if (start === end) continue
    const covering = inside.filter((stretch) => stretch.start <= start && stretch.end >= end)
    const kept = open.findIndex((stretch, depth) => stretch !== covering[depth])
    const stay = kept === -1 ? open.length : kept
    markup +=
      closing(open.slice(stay)) +
      covering
        .slice(stay)
        .map((stretch) => opening(stretch, start))
        .join('')
    markup += html`${points.slice(start, end).join('')}`
    open = covering
  }
  return markup + closing(open)
}

const element = ({ marks }: Stretch) => (marks.length > 0 ? 'mark' : 'span')

const closing = (stretches: Stretch[]) =>
  stretches
    .toReversed()
    .map((stretch) => `</${element(stretch)}>`)
    .join('')

/** Only the part that a stretch starts with has its id, its stop of the Tab key and its number. */
const opening = (stretch: Stretch, at: number): string => {
  const { marks } = stretch
  const first = stretch.start === at
  const id = first ? html` id="${anchorId(stretch)}"` : ''
  if (marks.length === 0) return html`<span!${id}>`
  const kinds = marks.map(({ kind }) => kind).join(' ')
  const notes = marks.map(({ note }) => note).join('. ')
  const targets = marks.map(({ target }) => target).join(' ')
  const stop = first && marks.some(({ stops }) => stops)
  const reach = stop ? html` tabindex="0" aria-describedby="${targets}"` : ' tabindex="-1"'
  return html`<mark!${id} class="${kinds}" data-note="${notes}"!${reach}>!${first ? marks.map(numberOf) : ''}`
}

/** Without text of its own: the number is drawn by the style. */
const numberOf = ({ number, note, target }: Stretch['marks'][number]) =>
  number === undefined
    ? ''
    : html`<a class="number" href="#${target}" data-number="${number}" aria-label="${note}"></a>`
