// @ts-check
/** A field in which somebody is named by a few letters (ARIA combobox). */
import { ask } from './ask.js'

/**
 * @typedef {{ value: string, name: string, note: string, isExact: boolean }} Option
 * @typedef {(list: string, name: string) => Promise<{ id: string, name: string } | undefined>} MakeNew
 */

/**
 * @param {HTMLInputElement} input
 * @param {MakeNew} makeNew
 */
export const offerOptions = (input, makeNew) => {
  const types = (input.dataset.types ?? '').split(',').map((pair) => pair.split(':'))
  const others = (input.dataset.options ?? '').split(',').filter(Boolean)
  const list = document.createElement('ul')
  list.setAttribute('role', 'listbox')
  list.id = `${input.id}-options`
  list.hidden = true
  input.setAttribute('aria-controls', list.id)
  input.after(list)
  /** `isExact` where it is called what was typed. @type {{ name: string, note: string, isExact?: boolean, choose: () => void | Promise<void> }[]} */
  let options = []
  let at = 0
  let asked = 0

  const close = () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const show = () => {
    list.hidden = options.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    list.replaceChildren(
      ...options.map(({ name, note, choose }, index) => {
        const option = document.createElement('li')
        option.setAttribute('role', 'option')
        option.id = `${list.id}-${index}`
        option.setAttribute('aria-selected', String(index === at))
        const quiet = document.createElement('span')
        quiet.className = 'quiet'
        quiet.textContent = ` ${note}`
        option.append(name, quiet)
        option.addEventListener('mousedown', (event) => {
          event.preventDefault()
          choose()
        })
        return option
      }),
    )
    if (!list.hidden) input.setAttribute('aria-activedescendant', `${list.id}-${at}`)
  }
  /** @param {string} value @param {string} name */
  const take = (value, name) => {
    input.value = name
    input.dataset.value = value
    input.setCustomValidity('')
    close()
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const look = async () => {
    const typed = input.value.trim()
    const turn = ++asked
    const query = new URLSearchParams({ typed, types: types.map(([type]) => type).join() })
    const answer = typed === '' ? undefined : await ask(`options?${query}`)
    if (turn !== asked) return
    /** @type {Option[]} */
    const found = answer?.ok ? JSON.parse(answer.body) : []
    options = [
      ...others
        .filter((other) => other.startsWith(typed))
        .map((other) => ({ name: other, note: '', isExact: other === typed, choose: () => take(other, other) })),
      ...found.map(({ value, name, note, isExact }) => ({ name, note, isExact, choose: () => take(value, name) })),
      ...(typed === '' || types[0][0] === ''
        ? []
        : types.map(([type, plural]) => ({
            name: `New ${type} “${typed}”`,
            note: '',
            choose: async () => {
              close()
              const made = await makeNew(plural, typed)
              if (made) take(`${type}:${made.id}`, made.name)
              input.focus()
              input.dispatchEvent(new Event('change', { bubbles: true }))
            },
          }))),
      ...(typed !== '' && input.closest('.field.speaker')
        ? [
            {
              name: `Described as “${typed}”`,
              note: 'whom the article does not name',
              choose: () => {
                input.dataset.described = ''
                take(typed, typed)
              },
            },
          ]
        : []),
    ]
    at = 0
    show()
  }
  /** What was typed is being looked up. @type {Promise<void> | undefined} */
  let looking
  input.addEventListener('input', () => {
    const typed = input.value.trim()
    input.dataset.value = typed
    delete input.dataset.described
    input.setCustomValidity(typed && `“${typed}” is nobody and nothing yet: choose what is meant, or make it new.`)
    const mine = look().finally(() => {
      if (looking === mine) looking = undefined
    })
    looking = mine
  })
  input.addEventListener('blur', async () => {
    await looking
    close()
    const [exact, ...more] = options.filter(({ isExact }) => isExact)
    if (input.validity.customError && exact && more.length === 0) exact.choose()
  })
  const choose = () => options[at].choose()
  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: choose,
    // whoever goes on means what is offered first, unless nothing is to stand there
    Tab: () => input.value.trim() !== '' && choose(),
    Escape: close,
  }
  /** @param {1 | -1} by */
  const step = (by) => {
    at = (at + by + options.length) % options.length
    show()
  }
  input.addEventListener('keydown', async (event) => {
    const act = keys[event.key]
    if (!act || (list.hidden && !looking)) return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
    // whoever types faster than is looked up means what is found
    await looking
    if (!list.hidden) act()
  })
}
