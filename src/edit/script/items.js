// @ts-check
/** What there is to decide, and which of it is being looked at. */
import { say } from './say.js'

export const items = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#items > li')])
export const current = () => /** @type {HTMLElement | null} */ (document.querySelector('#items [aria-current]'))
/** Whether there is something to decide, or to mend. @param {HTMLElement} item */
export const isOpen = ({ dataset, classList }) => dataset.status !== 'confirmed' || classList.contains('faulty')

/** @param {HTMLElement | undefined} item */
export const goTo = (item) => {
  for (const other of items()) other.removeAttribute('aria-current')
  for (const mark of document.querySelectorAll('#text .here')) mark.classList.remove('here')
  if (!item) return
  item.setAttribute('aria-current', 'true')
  item.focus({ preventScroll: true })
  item.scrollIntoView({ block: 'nearest' })
  const marks = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#text [data-items]')]).filter(
    ({ dataset }) => dataset.items?.split(' ').includes(item.dataset.key ?? ''),
  )
  for (const mark of marks) mark.classList.add('here')
  marks[0]?.scrollIntoView({ block: 'center' })
}

/** @param {1 | -1} step @param {boolean} onlyOpen */
export const go = (step, onlyOpen) => {
  const all = items()
  const from = current()
  const at = from ? all.indexOf(from) : step === 1 ? -1 : all.length
  const rest = step === 1 ? all.slice(at + 1) : all.slice(0, at).reverse()
  const next = rest.find((item) => !onlyOpen || isOpen(item)) ?? (onlyOpen ? all.find(isOpen) : undefined)
  if (next) goTo(next)
  else say(onlyOpen ? 'Nothing is left to decide.' : 'There is no other.')
}
