// @ts-check
/** The keys of an editor's page. What they do is decided by the server, which answers with the page as it is then. */
import { ask, GONE, tell } from './ask.js'
import { openForm } from './form.js'
import { select, selected, selecting } from './select.js'

const work = /** @type {HTMLElement} */ (document.getElementById('work'))
const help = /** @type {HTMLDialogElement} */ (document.getElementById('help'))
/** What undoes what was done here, the latest last. @type {object[][]} */
const undos = []

/** The lists that selected words may go to, by key. @type {Record<string, string>} */
const LISTS = {
  ...{
    q: 'quotes',
    i: 'quotes',
    f: 'figures',
    o: 'roles',
    t: 'positions',
    m: 'mentions',
    b: 'article/blocks',
    x: 'excluded',
  },
  ...{ 1: 'people', 2: 'organizations', 3: 'countries', 4: 'agreements' },
}

/** @param {string} message */
const say = (message) => {
  const place = /** @type {HTMLElement} */ (document.getElementById('say'))
  place.textContent = message
}

const items = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#items li')])
const current = () => /** @type {HTMLElement | null} */ (document.querySelector('#items [aria-current]'))
/** @param {HTMLElement} item */
const isOpen = ({ dataset }) => dataset.status !== 'confirmed'

/** @param {HTMLElement | undefined} item */
const goTo = (item) => {
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
const go = (step, onlyOpen) => {
  const all = items()
  const from = current()
  const at = from ? all.indexOf(from) : step === 1 ? -1 : all.length
  const rest = step === 1 ? all.slice(at + 1) : all.slice(0, at).reverse()
  const next = rest.find((item) => !onlyOpen || isOpen(item)) ?? (onlyOpen ? all.find(isOpen) : undefined)
  if (next) goTo(next)
  else say(onlyOpen ? 'Nothing is left to decide.' : 'There is no other.')
}

/** As the program said it last. */
let shown = ''

/**
 * Shows the page as it is now, at the same place.
 * @param {string} html
 * @param {'on' | 'back'} [goes] on, from what was decided, or back, to what is there again
 */
const show = (html, goes) => {
  const words = selected()
  const { key, at = '-1', end = '-1' } = current()?.dataset ?? {}
  const before = new Set(items().map(({ dataset }) => dataset.key))
  const top = scrollY
  work.innerHTML = html
  shown = html
  scrollTo(0, top)
  const all = items()
  const same = all.find(({ dataset }) => dataset.key === key)
  const after = all.find((item) => isOpen(item) && Number(item.dataset.at) >= Number(at) && item.dataset.key !== key)
  const there = all.find(({ dataset }) => dataset.at === at && dataset.end === end)
  const aims = {
    on: () => after ?? all.find(isOpen),
    back: () => all.find(({ dataset }) => !before.has(dataset.key)),
  }
  goTo((goes && aims[goes]()) ?? same ?? there ?? after ?? all[0])
  if (words) select(words.start, words.end)
}

/** How often the page was asked for: what was asked for before another is not shown after it. */
let turn = 0

const refresh = async () => {
  const asked = ++turn
  const answer = await ask('work')
  if (asked !== turn || !answer) return
  if (!answer.ok) location.reload()
  // what was done here is shown already
  else if (answer.body !== shown) show(answer.body)
}

/**
 * @param {object} action
 * @returns {Promise<{ made?: { id: string, name: string } } | undefined>} nothing where it was not done
 */
const send = async (action) => {
  if ('refresh' in action) {
    say(String(action.refresh))
    await refresh()
    return undefined
  }
  turn++
  const told = await tell('changes', action)
  const answer = told && JSON.parse(told.body)
  if (!told?.ok) {
    say(answer?.message ?? GONE)
    if (told?.status === 409) await refresh()
    return undefined
  }
  if (!('changes' in action)) undos.push(answer.undo)
  say('')
  // what was decided is left behind, not what was being read while something else was written
  const goesOn =
    'accept' in action || 'reject' in action || ('save' in action && Object.hasOwn(Object(action.save), 'key'))
  show(answer.work, 'changes' in action ? 'back' : goesOn ? 'on' : undefined)
  return answer
}

/** @param {Record<string, string>} query */
const fill = (query) => {
  isFilling = true
  openForm(String(new URLSearchParams(query)), send).finally(() => {
    isFilling = false
  })
}

/** @param {string} key */
const make = (key) => {
  const words = selected()
  if (!words) return say('Select words first: s, or the mouse.')
  getSelection()?.removeAllRanges()
  const { start, end } = words
  const query = { list: LISTS[key], start: String(start), end: String(end), ...(key === 'i' && { form: 'indirect' }) }
  return fill(query)
}

/** @type {Record<string, () => unknown>} */
const KEYS = {
  n: () => go(1, true),
  p: () => go(-1, true),
  ArrowDown: () => go(1, false),
  ArrowUp: () => go(-1, false),
  a: () => {
    const { key = '', status, incomplete } = current()?.dataset ?? {}
    if (status === 'proposed' && incomplete === undefined) return send({ accept: key })
    return status === 'confirmed' ? say('That is confirmed already.') : fill({ key })
  },
  e: () => current() && fill({ key: current()?.dataset.key ?? '' }),
  d: () => {
    const { key = '', status, list } = current()?.dataset ?? {}
    return status === 'confirmed' && list !== 'article'
      ? send({ remove: key })
      : say('Only what is confirmed can be removed.')
  },
  u: async () => {
    const changes = undos.pop()
    if (!changes) return say('There is nothing to undo.')
    if (await send({ changes })) say('Undone.')
  },
  s: () => {
    const from = Number(current()?.dataset.at ?? 0)
    say('Arrows select words; then q i f o t m b x or 1–4, or Escape.')
    selecting(
      Math.max(0, from),
      (key) => key in LISTS,
      (key) => {
        say('')
        if (key === 'Escape') getSelection()?.removeAllRanges()
        else make(key)
      },
    )
  },
  h: () => goTo(items().find(({ dataset }) => dataset.list === 'article')),
  '?': () => help.showModal(),
}

const turnDown = () => {
  const { key = '', status } = current()?.dataset ?? {}
  if (status === 'confirmed') return say('That is confirmed: d removes it.')
  return send({ reject: key })
}

/** What was asked by key, one after the other: each is about what the one before left. */
let last = Promise.resolve()
let isFilling = false

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
  if (event.target instanceof HTMLInputElement || isFilling) return
  const { key } = event
  const act =
    key === 'x' && !selected()
      ? turnDown
      : (KEYS[key] ?? (key === 'Enter' ? KEYS.a : key in LISTS ? () => make(key) : undefined))
  if (!act) return
  event.preventDefault()
  last = last.then(async () => {
    await act()
  })
})

work.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLElement) || selected()) return
  const item = event.target.closest('#items li')
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
