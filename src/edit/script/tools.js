// @ts-check
/** Buttons that stand for keys, for whoever has none: beside what they are about, or there while words are selected. */
import { select, selected } from './select.js'

/** The buttons that say what selected words are. */
const make = /** @type {HTMLElement} */ (document.getElementById('make'))
const told = /** @type {HTMLElement} */ (document.getElementById('told'))

/** What each of them asks for, by its key. @type {Record<string, Record<string, string>>} */
export const MADE = Object.fromEntries(
  [.../** @type {NodeListOf<HTMLElement>} */ (make.querySelectorAll('button'))].map(({ dataset }) => [
    dataset.press,
    Object.fromEntries(new URLSearchParams(dataset.query)),
  ]),
)

/** @param {Element} place @param {string} key */
export const pressAt = (place, key) => place.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))

/** What was selected when a button was touched, which takes it away on some devices. @type {ReturnType<typeof selected>} */
let held

document.addEventListener('selectionchange', () => {
  if (held) return
  const isOffered = selected() !== undefined && !document.querySelector('form.record')
  if (isOffered && make.hidden) told.textContent = 'Words are selected: buttons after the list say what they are.'
  make.hidden = !isOffered
})

/** @param {Event} event */
const toolAt = ({ target }) => (target instanceof Element ? target.closest('.tools') : null)

addEventListener('pointerdown', (event) => {
  held = toolAt(event) ? selected() : undefined
})
// a mouse leaves what is selected as it is
addEventListener('mousedown', (event) => toolAt(event) && event.preventDefault())
addEventListener('click', (event) => {
  const button = toolAt(event) && /** @type {Element} */ (event.target).closest('[data-press]')
  if (!(button instanceof HTMLElement)) return
  if (held && !selected()) select(held.start, held.end)
  held = undefined
  pressAt(button, button.dataset.press ?? '')
})
