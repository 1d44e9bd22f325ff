/** What an editor does, as changes of files. */
import { z } from 'zod'
import { asWords } from '../draft/proposal.js'
import { foldName } from '../kinds/kind.js'
import { Change, type FieldFault } from './changes.js'
import { recordOf, Values, type Written } from './form.js'
import { type Item, namedAt, rejectionOf } from './items.js'
import { LISTS, type List } from './lists.js'
import type { ArticleState } from './state.js'

/** What is typed into a form: of an item that there is, or of a new one. */
export const Typed = z.strictObject({ list: z.string(), key: z.string().optional(), values: Values })
export type Typed = z.infer<typeof Typed>

export const Action = z.union([
  z.strictObject({ accept: z.string() }),
  z.strictObject({ reject: z.string() }),
  z.strictObject({ remove: z.string() }),
  z.strictObject({ save: Typed }),
  z.strictObject({ changes: z.array(Change) }),
])
export type Action = z.infer<typeof Action>

/** Thrown where what was decided about is not there any more. */
export class Gone extends Error {
  override readonly name = 'Gone'
}

export const changesOf = (state: ArticleState, action: Action): Change[] => {
  if ('changes' in action) return action.changes
  if ('save' in action) return saved(state, action.save)
  if ('accept' in action) {
    const { list, record, needs } = itemAt(state, action.accept, 'proposed')
    return [...needs, { list: list.name, ...headerOf(state, list), now: named(state, list, record) }]
  }
  if ('remove' in action) {
    const { list, record } = itemAt(state, action.remove, 'confirmed')
    return [{ list: list.name, was: record }]
  }
  return rejected(state, itemAt(state, action.reject, 'proposed', 'missing'))
}

/** What an editor decided about, which must still be of one of these sorts. */
const itemAt = ({ items }: ArticleState, key: string, ...sorts: Item['status'][]): Item => {
  const item = items.find((item) => item.key === key && (sorts.length === 0 || sorts.includes(item.status)))
  if (!item) throw new Gone()
  return item
}

/** A quotation or a number is accounted for when it is turned down; anything else is not proposed again. */
const rejected = ({ content }: ArticleState, item: Item): Change[] => {
  const { list, record, spans, status } = item
  const isNumber = list.name === 'figures'
  if (
    status !== 'missing' &&
    !isNumber &&
    (list.name !== 'quotes' || record.form === 'mixed' || record.form === 'indirect')
  )
    return [{ list: 'rejected', now: rejectionOf(item) }]
  const reason = isNumber
    ? 'a number that measures nothing'
    : 'words in quotation marks that nobody is said to have said'
  return spans.map((span) => ({ list: 'excluded', now: { ...asWords(content, span), reason } }))
}

const saved = (state: ArticleState, typed: Typed): Change[] => {
  const list = listCalled(typed.list)
  const item = typed.key === undefined ? undefined : itemAt(state, typed.key)
  const record = recordOf(state.content, list, typed.values, item?.record)
  const was = item?.status === 'confirmed' && item.list === list ? { was: item.record } : headerOf(state, list)
  const words = JSON.stringify(record)
  const needs = state.items.filter(
    ({ status, list: { entity }, record: { id } }) =>
      status === 'proposed' && entity && words.includes(`"${entity.kind}:${id}"`),
  )
  // the line that a proposal needs comes with it
  const lines = item?.needs.filter(({ list }) => list === 'article/blocks') ?? []
  return [
    ...needs.map(({ list, record }) => ({ list: list.name, now: record })),
    ...lines,
    { list: list.name, ...was, now: 'was' in was ? record : named(state, list, record) },
  ]
}

export const listCalled = (name: string): List => {
  const list = LISTS.find((list) => list.name === name)
  if (!list) throw new Gone()
  return list
}

/** There is one header, which is replaced. */
const headerOf = ({ facts }: ArticleState, { name }: List): { was?: Written } => {
  if (name !== 'article' || typeof facts.article !== 'object' || facts.article === null) return {}
  const { blocks: _, ...was } = facts.article as Written
  return { was }
}

/** With an id that no other has. */
const named = (state: ArticleState, list: List, record: Written): Written => {
  if (record.id === undefined) return record
  let id = String(record.id)
  for (let number = 2; isTaken(state, list, id); number++) id = `${record.id}-${number}`
  return { ...record, id }
}

const isTaken = ({ items, known: { entities } }: ArticleState, { entity }: List, id: string): boolean =>
  entity
    ? [entities.known, entities.excused].some((keys) => keys.has(`${entity.kind}:${id}`))
    : items.some((item) => item.status === 'confirmed' && !item.list.entity && item.record.id === id)

/** What is wrong with an entity though no file would be. */
export const doubtsOf = (state: ArticleState, { list: called, key, values }: Typed): FieldFault[] => {
  const list = listCalled(called)
  const item = key === undefined ? undefined : itemAt(state, key)
  const record = recordOf(state.content, list, values)
  if (!list.entity || item?.status === 'confirmed') return []
  return [...namesakeOf(state, list, record), ...(item ? unsaid(state, item, record) : [])]
}

/** That the text has no name any more of somebody who is proposed for theirs: they would be no part of the article. */
const unsaid = ({ content }: ArticleState, { spans: [span] }: Item, record: Written): FieldFault[] => {
  if (!span || record.name === undefined || namedAt(content, record)) return []
  const said = content.slice(span.start, span.end)
  return [{ name: 'aliases', detail: `the text does not say “${record.name}” but “${said}”: make that an alias` }]
}

/** That somebody is called so already: who means another says so by an id that goes on from theirs. */
const namesakeOf = (state: ArticleState, list: List, { id, name }: Written): FieldFault[] => {
  const namesakes = [...state.known.entities.known.values()].filter(
    ({ kind, document }) =>
      kind === list.entity &&
      [document.name, ...document.aliases].some((one) => foldName(one) === foldName(String(name))),
  )
  const [one] = namesakes
  const isAnother = namesakes.some(({ document }) => String(id).startsWith(`${document.id}-`))
  if (!one || (isAnother && !isTaken(state, list, String(id)))) return []
  const { document } = one
  const other = named(state, list, { id: document.id }).id
  return [
    {
      name: 'name',
      detail: `${document.name} is called so already: if it is another, give it an id like "${other}"`,
    },
  ]
}
