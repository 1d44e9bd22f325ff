// @ts-check
/** Words of the text: which are selected, and how they are by keyboard. Places are counted in UTF-16 units over the whole text. */

/** @typedef {{ start: number, end: number, text: string }} Selected */

const lines = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#text p')])

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

/** What is selected, by mouse or by keyboard, without blanks and marks at its ends. @returns {Selected | undefined} */
export const selected = () => {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const [from, to] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)]
  if (from === undefined || to === undefined) return undefined
  const text = range.toString()
  const start = from + text.length - text.replace(/^[\s“”"‘«»„(]+/u, '').length
  const end = to - text.length + text.replace(/[\s“”"’«»)]+$/u, '').length
  return start < end ? { start, end, text: text.slice(start - from, text.length - (to - end)) } : undefined
}

/** @param {number} start @param {number} end */
export const select = (start, end) => {
  const [from, to] = [nodeAt(start), nodeAt(end)]
  getSelection()?.setBaseAndExtent(...from, ...to)
  const range = getSelection()?.getRangeAt(0)
  if (range) scrollTo(range)
}

/** @param {Range} range */
const scrollTo = (range) => {
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 80 || bottom > innerHeight - 80) scrollBy(0, top - innerHeight / 3)
}

/** Shows a place while the keyboard is somebody else’s, whom a selection would take it from. @param {number} start @param {number} end */
const highlight = (start, end) => {
  const range = document.createRange()
  range.setStart(...nodeAt(start))
  range.setEnd(...nodeAt(end))
  CSS.highlights.set('found', new Highlight(range))
  scrollTo(range)
}

/** Every word of the text with its place. */
const words = () =>
  lines().flatMap((line) =>
    [...(line.textContent ?? '').matchAll(/\S+/g)].map(({ index, 0: word }) => {
      const start = Number(line.dataset.start) + index
      return { start, end: start + word.length }
    }),
  )

/**
 * Selecting by keyboard, from a place on, until `done` is told what was selected (nothing where it was given up). Keys that
 * are none of it are left to others.
 * @param {number} from
 * @param {(key: string) => boolean} isDone whether a key ends it
 * @param {(key: string) => void} done
 */
export const selecting = (from, isDone, done) => {
  const all = words()
  let fixed = Math.max(
    0,
    all.findIndex(({ end }) => end > from),
  )
  let moved = fixed
  const show = () => {
    const [first, last] = [all[Math.min(fixed, moved)], all[Math.max(fixed, moved)]]
    if (first && last) select(first.start, last.end)
  }
  /** @param {number} to @param {boolean} extends_ */
  const move = (to, extends_) => {
    moved = Math.max(0, Math.min(all.length - 1, to))
    if (!extends_) fixed = moved
    show()
  }
  /** The word above or below. @param {1 | -1} direction */
  const across = (direction) => {
    const rectOf = (/** @type {number} */ index) => {
      const range = document.createRange()
      range.setStart(...nodeAt(all[index].start))
      range.setEnd(...nodeAt(all[index].end))
      return range.getBoundingClientRect()
    }
    const { left, top } = rectOf(moved)
    for (let index = moved + direction, line; index >= 0 && index < all.length; index += direction) {
      const rect = rectOf(index)
      if (Math.abs(rect.top - top) < 4) continue
      line ??= rect.top
      if (Math.abs(rect.top - line) > 4) return index - direction
      if (direction === 1 ? rect.right >= left : rect.left <= left) return index
    }
    return direction === 1 ? all.length - 1 : 0
  }
  const find = () => {
    const input = document.createElement('input')
    input.id = 'find'
    input.setAttribute('aria-label', 'Find in the text')
    document.body.append(input)
    input.focus()
    input.addEventListener('input', () => {
      const typed = input.value.toLowerCase()
      const places = lines().flatMap(({ dataset, textContent }) => {
        const text = (textContent ?? '').toLowerCase()
        const found = []
        for (let at = text.indexOf(typed); typed && at !== -1; at = text.indexOf(typed, at + 1))
          found.push(Number(dataset.start) + at)
        return found
      })
      const place = places.find((place) => place >= all[Math.min(fixed, moved)].start) ?? places[0]
      if (place === undefined) return
      fixed = all.findIndex(({ end }) => end > place)
      moved = all.findIndex(({ end }) => end >= place + typed.trimEnd().length)
      highlight(all[fixed].start, all[moved].end)
    })
    input.addEventListener('keydown', (event) => {
      event.stopPropagation()
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      event.preventDefault()
      input.remove()
      CSS.highlights.clear()
      show()
    })
  }
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    // which is what is found being typed
    if (event.target instanceof HTMLInputElement) return
    const { key, shiftKey } = event
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowRight: () => move(moved + 1, shiftKey),
      ArrowLeft: () => move(moved - 1, shiftKey),
      ArrowDown: () => move(across(1), shiftKey),
      ArrowUp: () => move(across(-1), shiftKey),
      '/': find,
    }
    if (keys[key]) keys[key]()
    else if (key === 'Escape' || isDone(key)) {
      removeEventListener('keydown', onKey, true)
      done(key)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('keydown', onKey, true)
  show()
}
