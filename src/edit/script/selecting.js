// @ts-check
/** How words are selected by keyboard. */
import { say } from './say.js'
import { highlight, lines, rangeOf, select, words } from './select.js'

/** @typedef {import('./select.js').Span} Span */

/** Where the text has what is typed, in capitals or not. @param {string} typed @returns {Span[]} */
const placesOf = (typed) => {
  // capitals and small letters are not always as many characters
  const sought = new RegExp(typed.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu')
  return lines().flatMap(({ dataset, textContent }) =>
    [...(textContent ?? '').matchAll(sought)].map(({ index, 0: found }) => {
      const start = Number(dataset.start) + index
      return { start, end: start + found.length }
    }),
  )
}

/**
 * Finds what is typed, from a place on.
 * @param {number} from
 * @param {string} hint what is said while there is nothing else to say
 * @param {(found?: Span) => void} take
 */
const find = (from, hint, take) => {
  const input = document.createElement('input')
  input.id = 'find'
  input.setAttribute('aria-label', 'Find in the text')
  document.body.append(input)
  input.focus()
  /** @type {Span | undefined} */
  let found
  input.addEventListener('input', () => {
    const typed = input.value.trim()
    const places = typed ? placesOf(typed) : []
    found = places.find(({ start }) => start >= from) ?? places[0]
    CSS.highlights.clear()
    if (found) highlight(found.start, found.end)
    say(found || !typed ? hint : `“${typed}” is not in the text.`)
  })
  input.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    input.remove()
    CSS.highlights.clear()
    say(hint)
    take(event.key === 'Enter' ? found : undefined)
  })
}

/**
 * Selecting by keyboard, from words on that are selected first, until `done` is told what was selected (nothing where it was given up). Keys that
 * are none of it are left to others.
 * @param {Span} from the first word at or after it, where it is none
 * @param {string} hint which keys end it
 * @param {(key: string) => boolean} isDone whether a key does
 * @param {(key: string) => void} done
 */
export const selecting = (from, hint, isDone, done) => {
  const all = words()
  let fixed = Math.max(
    0,
    all.findIndex(({ end }) => end > from.start),
  )
  let moved = Math.max(
    fixed,
    all.findLastIndex(({ start }) => start < from.end),
  )
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
    const rectOf = (/** @type {number} */ index) => rangeOf(all[index].start, all[index].end).getBoundingClientRect()
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
  /** What was found is a word from now on, and so is what it leaves of others. @param {Span} [found] */
  const cut = (found) => {
    if (!found) return show()
    fixed = all.findIndex(({ end }) => end > found.start)
    moved = all.findIndex(({ end }) => end >= found.end)
    const before = { start: all[fixed].start, end: found.start }
    const after = { start: found.end, end: all[moved].end }
    const pieces = [before, found, after].filter(({ start, end }) => start < end)
    all.splice(fixed, moved - fixed + 1, ...pieces)
    move(all.indexOf(found), false)
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
      '/': () => find(all[Math.min(fixed, moved)]?.start ?? 0, hint, cut),
    }
    if (keys[key]) keys[key]()
    else if (key === 'Escape' || isDone(key)) {
      removeEventListener('keydown', onKey, true)
      say('')
      done(key)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('keydown', onKey, true)
  say(hint)
  show()
}
