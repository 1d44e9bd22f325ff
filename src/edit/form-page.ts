/** The form of a record, a field for each thing that can be filled in. */
import { html } from 'ghtml'
import { VOCABULARY } from '../kinds/index.js'
import { type Placed, valuesOf, type Written } from './form.js'
import { type Field, type List, nameOf } from './lists.js'
import type { ArticleState } from './state.js'

/** A value in words: entities by their names. */
export const shown = ({ entities }: ArticleState, value: string | boolean | Placed): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'string') return value.text
  return entities.find(({ type, id }) => `${type}:${id}` === value)?.name ?? value
}

export const formOf = (state: ArticleState, list: List, record: Written, key?: string): string =>
  html`<form class="record" data-list="${list.name}"!${key ? html` data-key="${key}"` : ''} novalidate>
<div class="head"><h2 id="${list.name.replaceAll('/', '-')}-form">${list.one}</h2> <button type="submit">Save</button> <button type="button" data-cancel>Cancel</button></div>
!${list.fields.toSorted(idLast).map((field) => fieldOf(state, list.name, field, record))}
<p class="fault" data-for="" aria-live="polite"></p>
</form>`

/** Ids are made of other fields unless somebody writes one. */
const idLast = (a: Field, b: Field) => Number(nameOf(a) === 'id') - Number(nameOf(b) === 'id')

const fieldOf = (state: ArticleState, list: string, field: Field, record: Written): string => {
  const { label, sort, many, required, help } = field
  const name = nameOf(field)
  const values = valuesOf(state.content, field, record)
  const all = values.length === 0 ? [''] : many ? [...values, ''] : values
  // forms stand above one another, each of another list
  const id = `${list}-${name}`.replaceAll('/', '-')
  const isRequired = required && name !== 'id'
  const about = [...(help ? [`${id}-help`] : []), `${id}-fault`].join(' ')
  // the label is of the first
  const named = (index: number) =>
    html`id="${id}-${index}"!${index > 0 ? html` aria-label="${label}, another"` : ''} aria-describedby="${about}" name="${name}"`
  return html`<div class="field ${sort}!${isRequired ? ' required' : ''}" data-name="${name}">
<label for="${id}-0">${label}!${isRequired ? '' : html` <span class="quiet">optional</span>`}</label>
!${all.map((value, index) => inputOf(state, field, value, named(index)))}
!${help ? html`<p class="help" id="${id}-help">${help}</p>` : ''}<p class="fault" id="${id}-fault" data-for="${name}" aria-live="polite"></p>
</div>
`
}

const pluralOf = (type: string) => VOCABULARY.entities.find(({ kind }) => kind === type)!.plural

/** `named` are the attributes that say which it is. */
const inputOf = (
  state: ArticleState,
  { sort, options, types }: Field,
  value: string | boolean | Placed,
  named: string,
): string => {
  if (sort === 'flag') return html`<input type="checkbox" !${named}!${value === true ? ' checked' : ''}>`
  const words = typeof value === 'object' ? value : undefined
  const text = words ? words.text : String(value)
  if (sort === 'entity' || sort === 'speaker')
    return html`<input !${named} value="${shown(state, value)}" data-value="${text}"!${words ? ' data-described' : ''} data-types="${types.map((type) => `${type}:${pluralOf(type)}`).join()}" data-options="${options.join()}" role="combobox" aria-expanded="false" aria-autocomplete="list" autocomplete="off" spellcheck="false">`
  if (sort === 'words' || sort === 'note')
    return html`<textarea!${sort === 'words' ? ' aria-keyshortcuts="F2"' : ''} !${named} rows="${words && text.length > 60 ? 3 : 1}"!${words?.at ? html` data-at="${words.at.join()}"` : ''}>
${text}</textarea>!${sort === 'words' ? html`<button type="button" data-pick tabindex="-1">From the text <kbd aria-hidden="true">F2</kbd></button>` : ''}`
  if (sort === 'choice')
    return html`<select !${named}><option value=""></option>!${options.map((option) => html`<option!${option === text ? ' selected' : ''}>${option}</option>`)}</select>`
  return html`<input !${named} value="${text}"!${sort === 'number' ? ' inputmode="decimal"' : ''}!${sort === 'day' ? ' placeholder="2018-04-18"' : ''} autocomplete="off">`
}
