// @ts-check
/** The page as the program says it is, and what it is told to change. */
import { ask, tell } from './ask.js'
import { current, goTo, isOpen, items } from './items.js'
import { say } from './say.js'
import { select, selected } from './select.js'

export const work = /** @type {HTMLElement} */ (document.getElementById('work'))

/** As the program said it last. */
let shown = ''

/**
 * Shows the page as it is now, at the same place.
 * @param {string} html
 * @param {boolean} [goesOn] from what was decided
 * @param {string} [key] of the item to be at
 */
const show = (html, goesOn = false, key = current()?.dataset.key) => {
  const words = selected()
  const { at = '-1', end = '-1' } = current()?.dataset ?? {}
  const top = scrollY
  work.innerHTML = html
  shown = html
  const [tally, told] = document.querySelectorAll('#tally, #told')
  // which is heard when it changes; the one that is seen is another each time
  told.textContent = tally.textContent
  scrollTo(0, top)
  const all = items()
  const same = all.find(({ dataset }) => dataset.key === key)
  const after = all.find((item) => isOpen(item) && Number(item.dataset.at) >= Number(at) && item.dataset.key !== key)
  const there = all.find(({ dataset }) => dataset.at === at && dataset.end === end)
  goTo((goesOn && (after ?? all.find(isOpen))) || (same ?? there ?? after ?? all[0]))
  if (words) select(words.start, words.end)
}

/** How often the page was asked for: what was asked for before another is not shown after it. */
let turn = 0

/** What was told last: what comes of that is shown first, or it would be told of another item. @type {Promise<unknown>} */
let telling = Promise.resolve()

export const refresh = () => telling.then(refreshNow, refreshNow)

const refreshNow = async () => {
  const asked = ++turn
  const forms = document.querySelectorAll('form.record')
  // what is typed was checked against what was there
  for (const form of forms) form.dispatchEvent(new Event('change'))
  const answer = await ask('work')
  if (asked !== turn || answer.status === 0) return
  if (!answer.ok) {
    say(answer.message)
    // the page says what is wrong with the files, but nothing of what is typed would be left
    if ([404, 409].includes(answer.status) && forms.length === 0) location.reload()
    // what was done here is shown already
  } else if (answer.body !== shown) show(answer.body)
}

/** What undoes what was done here, the latest last, and the item where it was. @type {{ changes: object[], key?: string }[]} */
export const undos = []

/**
 * @param {object} action
 * @param {string} [key] of the item to be at afterwards
 * @returns {Promise<{ made?: { id: string, name: string } } | undefined>} what came of it; nothing where it was not done
 */
export const send = (action, key) => {
  const sent = sendNow(action, key)
  telling = sent
  return sent
}

/** @type {typeof send} */
const sendNow = async (action, key) => {
  turn++
  const told = await tell('changes', action)
  if (!told.ok) {
    say(told.message)
    if (told.status === 409) await refreshNow()
    return undefined
  }
  const answer = JSON.parse(told.body)
  if (!('changes' in action)) undos.push({ changes: answer.undo, key: current()?.dataset.key })
  say('')
  // what was decided is left behind, not what was being read while something else was written
  const goesOn =
    'accept' in action || 'reject' in action || ('save' in action && Object.hasOwn(Object(action.save), 'key'))
  show(answer.work, goesOn, key)
  return answer
}
