// @ts-check
/** The keys of an editor's page. What they do is decided by the server, which answers with the page as it is then. */
import { openForm } from './form.js'
import { current, go, goTo, isOpen, items } from './items.js'
import { say } from './say.js'
import { select, selected } from './select.js'
import { selecting } from './selecting.js'
import { MADE, pressAt } from './tools.js'
import { refresh, send, undos, work } from './work.js'

const help = /** @type {HTMLDialogElement} */ (document.getElementById('help'))

/** @param {Record<string, string>} query @param {() => void} [otherwise] where nothing is saved */
const fill = (query, otherwise) => {
  isFilling = true
  openForm(query)
    .then((made) => made ?? otherwise?.())
    .finally(() => {
      isFilling = false
    })
}

/** @param {string} key */
const make = (key) => {
  const words = selected(MADE[key].list)
  if (!words) return say('Select words first: by s, mouse or finger.')
  getSelection()?.removeAllRanges()
  const { start, end } = words
  return fill({ ...MADE[key], start: String(start), end: String(end) }, () => select(start, end))
}

/** @type {Record<string, () => unknown>} */
const KEYS = {
  n: () => go(1, true),
  p: () => go(-1, true),
  ArrowDown: () => go(1, false),
  ArrowUp: () => go(-1, false),
  a: () => {
    const item = current()
    if (!item) return
    const { key = '', status, incomplete } = item.dataset
    if (status === 'proposed' && incomplete === undefined) return send({ accept: key })
    return isOpen(item) ? fill({ key }) : say('That is confirmed already.')
  },
  e: () => current() && fill({ key: current()?.dataset.key ?? '' }),
  d: () => {
    const { key = '', status, list } = current()?.dataset ?? {}
    return status === 'confirmed' && list !== 'article'
      ? send({ remove: key })
      : say('Only what is confirmed can be removed.')
  },
  u: async () => {
    const last = undos.at(-1)
    if (!last) return say('There is nothing to undo.')
    // what could not be undone may be later
    if (!(await send({ changes: last.changes }, last.key))) return
    undos.pop()
    say('Undone.')
  },
  s: () => {
    const from = Math.max(0, Number(current()?.dataset.at ?? 0))
    selecting(
      { start: from, end: from },
      'Arrows select words; then a key says what they are, or Escape.',
      (key) => key in MADE,
      (key) => {
        if (key === 'Escape') getSelection()?.removeAllRanges()
        else make(key)
      },
    )
  },
  h: () => goTo(items().find(({ dataset }) => dataset.list === 'article')),
  '?': () => help.showModal(),
  x: () => (selected() ? make('x') : turnDown()),
  Escape: () => getSelection()?.removeAllRanges(),
}

const turnDown = () => {
  const item = current()
  if (!item) return
  const { key = '', status } = item.dataset
  if (status === 'confirmed') return say('That is confirmed: d removes it.')
  return send({ reject: key })
}

/** What was asked by key, one after the other: each is about what the one before left. */
let last = Promise.resolve()
let isFilling = false

/** Does what a key does; whether it does anything. @param {string} key */
const press = (key) => {
  const act = KEYS[key] ?? (key === 'Enter' ? KEYS.a : key in MADE ? () => make(key) : undefined)
  if (act === undefined) return false
  const after = async () => {
    say('')
    await act()
  }
  // whatever became of the one before
  if (!isFilling) last = last.then(after, after)
  return true
}

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
  if (event.target instanceof HTMLInputElement || isFilling) return
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button')) return
  if (press(event.key)) event.preventDefault()
})

work.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLElement)) return
  const button = /** @type {HTMLElement | null} */ (event.target.closest('[data-press]'))
  if (button) {
    // what is done with an item is about no words that are selected
    if (button.closest('#items')) pressAt(button, 'Escape')
    return pressAt(button, button.dataset.press ?? '')
  }
  if (selected()) return
  say('')
  const item = event.target.closest('#items > li')
  const keys = /** @type {HTMLElement | null} */ (event.target.closest('[data-items]'))?.dataset.items?.split(' ') ?? []
  const found = item ?? items().find(({ dataset }) => keys.includes(dataset.key ?? ''))
  if (found instanceof HTMLElement) goTo(found)
})

// what others do, in another tab or on the disk
new EventSource(`${location.pathname}/events`).addEventListener('message', () => {
  // whoever is finding words goes on with that
  if (!document.querySelector('#find')) refresh()
})

go(1, true)
