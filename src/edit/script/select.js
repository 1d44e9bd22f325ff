// @ts-check
/** Words of the text, and which are selected. Places are counted in UTF-16 units over the whole text. */

/** @typedef {{ start: number, end: number }} Span */

export const lines = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#text p')])

/** @param {Node} node @param {number} offset @returns {number | undefined} */
const placeOf = (node, offset) => {
  const element = node instanceof Element ? node : node.parentElement
  const line = /** @type {HTMLElement | null | undefined} */ (element?.closest('#text p'))
  if (!line) return undefined
  const range = document.createRange()
  range.setStart(line, 0)
  range.setEnd(node, offset)
  return Number(line.dataset.start) + range.toString().length
}

/** Where a place is in the page. @param {number} place @returns {[Node, number]} */
const nodeAt = (place) => {
  const line = lines().findLast(({ dataset }) => Number(dataset.start) <= place) ?? lines()[0]
  if (!line) return [document.body, 0]
  let left = place - Number(line.dataset.start)
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = /** @type {Text} */ (node)
    if (left <= length) return [node, left]
    left -= length
  }
  return [line, line.childNodes.length]
}

/** What stands before words and is none of them. */
const BEFORE = /^[\s“”"‘«»„「『（(]+/u
/** What stands after them, and what does but where they are quoted whole: a comma, the dot of no abbreviation. */
const AFTER = {
  quoted: /[\s“”"’«»」』）)]+$/u,
  named: /(?:[\s“”"’«»」』）),;:、。，；：\p{Pd}]|(?<!(?<!\p{L})(?:Inc|Corp|Co|Ltd|Jr|Sr|\p{L}))\.)+$/u,
}

/**
 * What is selected, by mouse or by keyboard, without blanks and marks at its ends.
 * @param {string} [list] what it is for
 * @returns {Span & { text: string } | undefined}
 */
export const selected = (list = 'quotes') => {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const [from, to] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)]
  if (from === undefined || to === undefined) return undefined
  const text = range.toString()
  const after = ['quotes', 'article/blocks'].includes(list) ? AFTER.quoted : AFTER.named
  const start = from + text.length - text.replace(BEFORE, '').length
  const end = to - text.length + text.replace(after, '').length
  return start < end ? { start, end, text: text.slice(start - from, text.length - (to - end)) } : undefined
}

/** @param {number} start @param {number} end */
export const rangeOf = (start, end) => {
  const range = document.createRange()
  range.setStart(...nodeAt(start))
  range.setEnd(...nodeAt(end))
  return range
}

/** @param {number} start @param {number} end */
export const select = (start, end) => {
  getSelection()?.setBaseAndExtent(...nodeAt(start), ...nodeAt(end))
  scrollTo(rangeOf(start, end))
}

/** @param {Range} range */
const scrollTo = (range) => {
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 80 || bottom > innerHeight - 80) scrollBy(0, top - innerHeight / 3)
}

/** Shows a place while the keyboard is somebody else’s, whom a selection would take it from. @param {number} start @param {number} end */
export const highlight = (start, end) => {
  const range = rangeOf(start, end)
  CSS.highlights.set('found', new Highlight(range))
  scrollTo(range)
}

/** Marks that belong to the word after them, as in "$5"; all others belong to the one before. */
const OPENING = /^[\p{Ps}\p{Pi}\p{Sc}]$/u

/** Every word of the text with its place, and the marks that touch it. */
export const words = () => {
  const language = /** @type {HTMLElement} */ (document.getElementById('text')).lang || undefined
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return lines().flatMap((line) => {
    /** @type {(Span & { isMark?: boolean })[]} `isMark` where there is no word yet */
    const found = []
    for (const { segment, index, isWordLike } of segmenter.segment(line.textContent ?? '')) {
      if (segment.trim() === '') continue
      const [start, last] = [Number(line.dataset.start) + index, found.at(-1)]
      const end = start + segment.length
      const goesOn = last?.end === start && (isWordLike ? last.isMark : !OPENING.test(segment))
      if (goesOn) Object.assign(last, { end, isMark: last.isMark && !isWordLike })
      else found.push({ start, end, isMark: !isWordLike })
    }
    return found
  })
}
