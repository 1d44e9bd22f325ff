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
<div class="head"><h2>${list.one}</h2> <button type="submit">Save</button> <button type="button" data-cancel>Cancel</button></div>
!${list.fields.toSorted(idLast).map((field) => fieldOf(state, field, record))}
<p class="fault" data-for=""></p>
</form>`

/** Ids are made of other fields unless somebody writes one. */
const idLast = (a: Field, b: Field) => Number(nameOf(a) === 'id') - Number(nameOf(b) === 'id')

const fieldOf = (state: ArticleState, field: Field, record: Written): string => {
  const { label, sort, many, required, help } = field
  const name = nameOf(field)
  const values = valuesOf(state.content, field, record)
  const all = values.length === 0 ? [''] : many ? [...values, ''] : values
  const id = `field-${name.replaceAll('/', '-')}`
  const isRequired = required && name !== 'id'
  return html`<div class="field ${sort}!${isRequired ? ' required' : ''}" data-name="${name}">
<label for="${id}-0">${label}!${isRequired ? '' : html` <span class="quiet">optional</span>`}</label>
!${all.map((value, index) => inputOf(state, field, value, `${id}-${index}`))}
!${help || sort === 'words' ? html`<p class="help">${[help, sort === 'words' && 'F2 takes them from the text.'].filter(Boolean).join(' ')}</p>` : ''}<p class="fault" data-for="${name}"></p>
</div>
`
}

const pluralOf = (type: string) => VOCABULARY.entities.find(({ kind }) => kind === type)!.plural

const inputOf = (state: ArticleState, field: Field, value: string | boolean | Placed, id: string): string => {
  const { sort, options, types } = field
  const name = nameOf(field)
  // the label is of the first
  const label = id.endsWith('-0') ? '' : html` aria-label="${field.label}, another"`
  if (sort === 'flag')
    return html`<input type="checkbox" id="${id}" name="${name}"!${value === true ? ' checked' : ''}>`
  if (typeof value === 'object')
    return html`<textarea id="${id}" name="${name}"!${label} rows="${value.text.length > 60 ? 3 : 1}"!${value.at ? html` data-at="${value.at.join()}"` : ''}>
${value.text}</textarea>`
  const text = String(value)
  if (sort === 'words' || sort === 'note')
    return html`<textarea id="${id}" name="${name}"!${label} rows="1">
${text}</textarea>`
  if (sort === 'choice')
    return html`<select id="${id}" name="${name}"><option value=""></option>!${options.map((option) => html`<option!${option === text ? ' selected' : ''}>${option}</option>`)}</select>`
  if (sort === 'entity' || sort === 'speaker')
    return html`<input id="${id}" name="${name}"!${label} value="${shown(state, text)}" data-value="${text}" data-types="${types.map((type) => `${type}:${pluralOf(type)}`).join()}" data-options="${options.join()}" role="combobox" aria-expanded="false" aria-autocomplete="list" autocomplete="off" spellcheck="false">`
  return html`<input id="${id}" name="${name}"!${label} value="${text}"!${sort === 'number' ? ' inputmode="decimal"' : ''}!${sort === 'day' ? ' placeholder="2018-04-18"' : ''} autocomplete="off">`
}
