/** Of proposals, those that can be grounded: they are compiled as a folder would be, and what is a fault is left out. */
import { compileFiles, knownOf, textsOf } from '../corpus/articles.js'
import type { Known } from '../corpus/compile.js'
import type { KnownEntity } from '../corpus/entities.js'
import type { Fault } from '../corpus/fault.js'
import { fileOf } from '../corpus/folder.js'
import type { Vocabulary } from '../kinds/index.js'
import { shortened } from '../text/quoted.js'
import type { Proposal } from './proposal.js'

/** Why something is proposed, by its JSON pointer into the draft. */
export interface Why {
  pointer: string
  why: string
  confidence: number
}

/** What would be proposed, were it no fault. */
export interface Ungrounded {
  /** Where it would stand: `facts/figures`. */
  list: string
  record: object
  /** What is wrong with it. */
  detail: string
}

export interface Draft {
  /** In the form of `facts.json`, and sound as it is. */
  facts: Record<string, unknown>
  /** Those whom the folder does not know, in the form of its files of entities, by the plural of their kind. */
  entities: Record<string, object[]>
  why: Why[]
  ungrounded: Ungrounded[]
}

/** Lists of proposals, by where they stand in a draft: `facts/quotes`, `entities/people`. */
export type Lists = Map<string, Proposal[]>

/** The folder with the entities that are proposed, which stand after its own. */
export interface Proposed {
  known: Known
  /** What is wrong with them. */
  faults: Fault[]
}

/** What would be a fault is not proposed, but told; `before` are those that were found already. */
export const groundedOf = (
  content: string,
  lists: Lists,
  own: KnownEntity[],
  { known, faults }: Proposed,
  before: Ungrounded[] = [],
): Draft => {
  const { vocabulary } = known
  const made = {
    facts: factsOf(lists),
    entities: entitiesOf(lists, vocabulary),
    why: whyOf(lists),
    ungrounded: few(before),
  }
  // it is proved, and nothing is made of it
  const read = compileFiles('draft', { text: content, facts: JSON.stringify(made.facts) }, { ...known, sound: false }, [
    ...faults,
  ])
  const details = new Map(read.faults.map((fault) => [placeOf(fault, own, vocabulary), fault.detail]))
  const detailOf = (list: string, index: number) => details.get(`/${list}/${index}`)
  const left: Lists = new Map(
    [...lists].map(([list, proposals]) => [list, proposals.filter((_, index) => detailOf(list, index) === undefined)]),
  )
  const ungrounded = [...lists].flatMap(([list, proposals]) =>
    proposals.flatMap(({ record }, index) => {
      const detail = detailOf(list, index)
      return detail === undefined ? [] : [{ list, record, detail: shortened(detail) }]
    }),
  )
  return ungrounded.length === 0
    ? made
    : groundedOf(content, left, own, withEntities(own, left, vocabulary), [...before, ...ungrounded])
}

/** Of those of which the same is wrong, one; as many as somebody may look at. */
const few = (ungrounded: Ungrounded[]) =>
  [...new Map(ungrounded.map((one) => [`${one.list} ${one.detail}`, one])).values()].slice(0, 100)

const recordsIn = (lists: Lists, name: string) => lists.get(name)!.map(({ record }) => record)

const factsOf = (lists: Lists): Draft['facts'] => {
  const names = [...lists.keys()].filter((name) => /^facts\/\w+$/.test(name) && name !== 'facts/article')
  const [article] = recordsIn(lists, 'facts/article') as [Record<string, unknown>]
  const blocks = recordsIn(lists, 'facts/article/blocks')
  return {
    article: { ...article, ...(blocks.length > 0 && { blocks }) },
    ...Object.fromEntries(names.map((name) => [name.replace('facts/', ''), recordsIn(lists, name)])),
  }
}

const entitiesOf = (lists: Lists, { entities }: Vocabulary): Draft['entities'] =>
  Object.fromEntries(entities.map(({ plural }) => [plural, recordsIn(lists, `entities/${plural}`)]))

const whyOf = (lists: Lists): Why[] =>
  [...lists].flatMap(([name, proposals]) =>
    proposals.map(({ why, confidence }, index) => ({
      pointer: name === 'facts/article' ? `/${name}` : `/${name}/${index}`,
      why,
      confidence,
    })),
  )

export const withEntities = (own: KnownEntity[], lists: Lists, vocabulary: Vocabulary): Proposed => {
  const sources = [
    ...sourcesOf(own),
    ...vocabulary.entities.flatMap(({ kind, plural }) =>
      recordsIn(lists, `entities/${plural}`).map((record) => ({ type: kind, source: { ...record } })),
    ),
  ]
  const faults: Fault[] = []
  const known = knownOf({ entities: textsOf(vocabulary, sources) }, vocabulary, (fault) => faults.push(fault))
  return { known, faults }
}

const sourcesOf = (own: KnownEntity[]) => own.map(({ kind, source }) => ({ type: kind.kind, source }))

/** Where in a draft a fault is. */
const placeOf = ({ file, pointer = '' }: Fault, own: KnownEntity[], { entities }: Vocabulary): string => {
  const [, list, index] = /^\/(\w+(?:\/blocks)?)\/(\d+)/.exec(pointer) ?? []
  const kind = entities.find((kind) => fileOf(kind) === file)
  if (!kind) return `/facts/${list}/${index}`
  const before = sourcesOf(own).filter(({ type }) => type === kind.kind).length
  return `/entities/${list}/${Number(index) - before}`
}
