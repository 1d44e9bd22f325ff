/** What there is of an article, and what is to be decided: all that its page shows. Pure: no disk. */
import { compileFiles } from '../corpus/articles.js'
import type { Known } from '../corpus/compile.js'
import { type Fault, sortFaults } from '../corpus/fault.js'
import { findNames } from '../corpus/mentions.js'
import { UNKNOWN } from '../draft/article.js'
import type { Draft } from '../draft/grounded.js'
import type { Anchor } from '../kinds/anchor.js'
import { articleCoverage, type Tally } from '../kinds/coverage.js'
import type { Entity } from '../kinds/entity.js'
import { VOCABULARY } from '../kinds/index.js'
import { mention } from '../kinds/mention.js'
import { unpack } from '../kinds/packed.js'
import { documentsOf } from '../kinds/record.js'
import { type Span, type Text, text as textOf } from '../text/text.js'
import type { Written } from './form.js'
import { type Item, isHeaderSound, isRejected, itemsOf } from './items.js'
import { LISTS, type List } from './lists.js'

export interface ArticleState {
  id: string
  content: string
  facts: Written
  items: Item[]
  /** All that is wrong, with the entities too. */
  faults: Fault[]
  /** How many quotations and numbers are missing; absent while that can't be told, for a fault. */
  left: Partial<Pick<Tally, 'missing'>>
  /** Where names of known entities stand. */
  named: (Span & { name: string; type: string })[]
  known: Known
  /** Entities that are known or proposed. */
  entities: Pick<Entity, 'type' | 'id' | 'name' | 'aliases'>[]
}

/** What is known of an article's files. */
export interface Given {
  id: string
  content: string
  /** `facts.json`, as it is typed and as it is read. */
  raw: string
  facts: Written
  /** What is proposed. */
  draft: Draft
  /** What was turned down. */
  rejected: Written[]
  known: Known
  /** What is wrong with the entities. */
  faults: Fault[]
}

export const stateOf = ({ id, content, raw, facts, draft, rejected, known, faults }: Given): ArticleState => {
  const { faults: ofFacts, sound: whole } = compileFiles(id, { text: content, facts: raw }, known)
  const soundly = () => {
    const sound = JSON.stringify(soundPart(facts, ofFacts, headerInstead(draft)))
    return compileFiles(id, { text: content, facts: sound }, { ...known, sound: true }).sound
  }
  const entries = whole ?? soundly()
  const text = textOf(id, content, '')
  const span = ({ start, end }: Pick<Anchor, 'start' | 'end'>): Span => ({
    start: text.index(start),
    end: text.index(end),
  })
  const documents = entries ? unpack(entries) : []
  const [coverage] = documentsOf(documents, articleCoverage)
  const missing = (coverage?.items ?? [])
    .filter(({ status }) => status === 'missing' || status === 'partly')
    .flatMap(({ type, anchor, left = [anchor] }) => left.map((one) => ({ type, ...span(one) })))
  const here = knownHere(text, raw, known)
  const items = itemsOf({ content, lists: LISTS, facts, faults: ofFacts, draft, here, rejected, missing })
  return {
    ...{ id, content, facts, known },
    items: items.map((item) => (item.status === 'confirmed' ? item : { ...item, record: written(item.record) })),
    faults: sortFaults([...faults, ...ofFacts]),
    left: coverage ? { missing: missing.length } : {},
    named: documentsOf(documents, mention).map(({ anchor, entity }) => ({
      ...span(anchor),
      name: entity.name,
      type: entity.type,
    })),
    entities: [
      ...[...known.entities.known.values()].map(({ document }) => document),
      ...VOCABULARY.entities.flatMap(({ kind, plural }) =>
        (draft.entities[plural] as Entity[])
          .filter(({ id }) => !isRejected(rejected, { list: plural, id }))
          .map(({ id, name, aliases = [] }) => ({ type: kind, id, name, aliases })),
      ),
    ],
  }
}

/** The entities that are named in a text, or in what is written of it. */
const knownHere = (text: Text, raw: string, { entities, names }: Known): { list: List; record: Written }[] => {
  const inText = findNames(text, names).flatMap(({ entities }) => entities.map(({ type, id }) => `${type}:${id}`))
  const inFacts = [...raw.matchAll(/"([a-z]+:[a-z0-9-]+)"/g)].map(([, key]) => key!)
  return [...new Set([...inText, ...inFacts])].flatMap((key) => {
    const { kind, source } = entities.known.get(key) ?? {}
    return kind ? { list: LISTS.find(({ entity }) => entity === kind)!, record: { ...source } } : []
  })
}

/** Without what no text says, which is left to be written. */
const written = (record: Written): Written =>
  JSON.parse(JSON.stringify(record), (_, value) => (value === UNKNOWN ? undefined : value))

/** A header that names nobody, for as long as there is none without fault. */
const headerInstead = ({ facts }: Draft): Written => ({
  ...{ title: UNKNOWN, titleSource: 'editorial', publisher: UNKNOWN, rights: { holder: UNKNOWN, note: UNKNOWN } },
  language: (facts.article as Written).language,
})

/** Facts without what is faulty in them. */
const soundPart = (facts: Written, faults: Fault[], instead: Written): Written => {
  const pointers = faults.map(({ pointer = '' }) => pointer)
  const isFaulty = (at: string) => pointers.some((pointer) => `${pointer}/`.startsWith(`${at}/`))
  const records = (list: unknown, at: string) =>
    Array.isArray(list) ? list.filter((_, index) => !isFaulty(`${at}/${index}`)) : []
  const { blocks, ...header } = (facts.article ?? {}) as Written
  return {
    article: { ...(isHeaderSound({ facts, faults }) ? header : instead), blocks: records(blocks, '/article/blocks') },
    ...Object.fromEntries(
      LISTS.filter(({ name, entity }) => !entity && !name.startsWith('article')).map(({ name }) => [
        name,
        records(facts[name], `/${name}`),
      ]),
    ),
  }
}
