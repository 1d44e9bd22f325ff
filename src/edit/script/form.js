// @ts-check
/** The form of a record: what is typed is checked while it is, and saved when nothing is wrong with it. */
import { ask, tell } from './ask.js'
import { current } from './items.js'
import { offerOptions } from './options.js'
import { say } from './say.js'
import { selected } from './select.js'
import { selecting } from './selecting.js'
import { refresh, send } from './work.js'

/** @typedef {{ list: string, key?: string, values: Record<string, unknown[]> }} Typed */

/** What is done with words that are taken into a form. */
const picks = /** @type {HTMLElement} */ (document.getElementById('pick'))

/** What is typed, by the names of fields. @param {HTMLFormElement} form @returns {Typed} */
const typedIn = (form) => {
  /** @type {Typed['values']} */
  const values = {}
  for (const field of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('.field'))) {
    const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll('input, textarea, select'))
    values[field.dataset.name ?? ''] = [...inputs].map((input) => {
      if (input.type === 'checkbox') return input.checked
      if (field.classList.contains('words'))
        return { text: input.value, ...(input.dataset.at && { at: input.dataset.at.split(',').map(Number) }) }
      if (input.dataset.described !== undefined) return { text: input.value }
      return input.dataset.types === undefined ? input.value : (input.dataset.value ?? '')
    })
  }
  return { list: form.dataset.list ?? '', ...(form.dataset.key && { key: form.dataset.key }), values }
}

/**
 * Opens a form; done when it is closed, with what was saved, if it was.
 * @param {Record<string, string>} query which form
 * @returns {Promise<{ id: string, name: string } | undefined>}
 */
export const openForm = async (query) => {
  const asked = await ask(`form?${new URLSearchParams(query)}`)
  if (!asked.ok) {
    say(asked.message)
    await refresh()
    return undefined
  }
  const dialog = document.createElement('dialog')
  dialog.innerHTML = asked.body
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector('form'))
  dialog.setAttribute('aria-labelledby', form.querySelector('h2')?.id ?? '')
  document.body.append(dialog)

  /** @param {HTMLInputElement} input */
  const prepare = (input) => {
    const field = /** @type {HTMLElement} */ (input.closest('.field'))
    if (input.dataset.types !== undefined) offerOptions(input, (list, name) => openForm({ list, name }))
    if (field.classList.contains('words')) {
      input.addEventListener('input', () => delete input.dataset.at)
      input.addEventListener('keydown', (event) => {
        if (event.key !== 'F2') return
        event.preventDefault()
        pick(input)
      })
      const button = /** @type {HTMLElement} */ (input.nextElementSibling)
      // it is there while its words have the focus
      button.addEventListener('mousedown', (event) => event.preventDefault())
      button.addEventListener('click', () => pick(input))
    }
  }
  /** Words are taken from the text, while the form waits. @param {HTMLInputElement} input */
  const pick = (input) => {
    const at = input.dataset.at ?? form.querySelector('[data-at]')?.getAttribute('data-at') ?? '0'
    const [start, last] = at.split(',').map(Number)
    // those of another field say only where to begin
    const end = input.dataset.at ? last : start
    dialog.close('pick')
    picks.hidden = false
    selecting(
      { start, end },
      'Select words: by arrows, mouse or finger; / finds them.',
      (key) => key === 'Enter',
      (key) => {
        picks.hidden = true
        const words = key === 'Enter' ? selected(form.dataset.list) : undefined
        if (words) {
          input.value = words.text
          input.dataset.at = `${words.start},${words.end}`
        }
        dialog.showModal()
        input.focus()
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
    )
  }
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('input, textarea, select')))
    prepare(input)

  /** The check that was begun last. @type {Promise<boolean>} */
  let latest
  /** Whether nothing is wrong; what is, is shown beside its field. */
  const check = () => {
    latest = checkNow()
    return latest
  }
  let turn = 0
  /** @returns {Promise<boolean>} */
  const checkNow = async () => {
    const asked = ++turn
    const told = await tell('check', typedIn(form))
    // what is typed meanwhile is what counts
    if (asked !== turn) return latest
    /** @type {{ name: string, detail: string }[]} */
    const faults = told.ok ? JSON.parse(told.body) : [{ name: '', detail: told.message }]
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('.fault'))) {
      const inputs = [...(place.closest('.field')?.querySelectorAll('input, textarea, select') ?? [])]
      const unclear = inputs.map((input) => /** @type {HTMLInputElement} */ (input).validationMessage).filter(Boolean)
      const wrong = faults.flatMap(({ name, detail }) => (name === place.dataset.for ? detail : []))
      // whoever is still being asked whom they mean has not said it wrongly
      const isAsked = inputs.some((input) => input.ariaExpanded === 'true')
      const details = isAsked ? [] : unclear.length > 0 ? unclear : wrong
      place.textContent = details.join('; ')
      for (const input of inputs) input.setAttribute('aria-invalid', String(details.length > 0))
    }
    return faults.length === 0 && form.checkValidity()
  }

  return new Promise((resolve) => {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let soon
    const checkSoon = () => {
      clearTimeout(soon)
      soon = setTimeout(check, 150)
    }
    /** @param {{ id: string, name: string }} [made] */
    const close = (made) => {
      form.removeEventListener('change', checkSoon)
      dialog.close()
      dialog.remove()
      // what was closed over the item that it is about
      if (!document.querySelector('dialog[open]')) current()?.focus({ preventScroll: true })
      resolve(made)
    }
    form.addEventListener('input', checkSoon)
    form.addEventListener('change', checkSoon)
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.target instanceof HTMLButtonElement) return
      event.preventDefault()
      form.requestSubmit()
    })
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      clearTimeout(soon)
      if (!(await check()))
        return /** @type {HTMLElement | null} */ (form.querySelector('[aria-invalid=true]'))?.focus()
      const answer = await send({ save: typedIn(form) })
      if (answer) close(answer.made)
    })
    form.querySelector('[data-cancel]')?.addEventListener('click', () => close())
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      close()
    })
    dialog.showModal()
    /** @param {Element} place @returns {HTMLInputElement | null} */
    const inputIn = (place) => place.querySelector('input, textarea, select')
    // whoever opens a form writes what is still to be written
    const empty = [...form.querySelectorAll('.field.required')].find((field) => inputIn(field)?.value === '')
    inputIn(empty ?? form)?.focus()
    check()
  })
}
