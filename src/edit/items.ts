/** Everything that an editor has to decide about or has decided in an article, in reading order. */
import { createHash } from 'node:crypto'
import type { Fault } from '../corpus/fault.js'
import { plain } from '../corpus/mentions.js'
import type { Draft } from '../draft/grounded.js'
import type { CoverageItem } from '../kinds/coverage.js'
import { holds, overlaps, type Span } from '../text/text.js'
import type { Change } from './changes.js'
import { isObject, isSame, nearest, placeOf, type Written, wordsOf } from './form.js'
import type { List } from './lists.js'

export interface Item {
  /** The same as long as it says the same. */
  key: string
  list: List
  status: 'confirmed' | 'proposed' | 'missing'
  record: Written
  spans: Span[]
  /** The rule that proposes it, and how sure that is. */
  why?: { why: string; confidence: number } | undefined
  /** What comes with it: entities that it names, the line that it needs. */
  needs: Change[]
  faults: Fault[]
  /** Whether it says something of somebody who was turned down, in whose place another is to be named. */
  lacks: boolean
}

export interface Sources {
  content: string
  lists: List[]
  facts: Written
  /** Faults of `facts.json`. */
  faults: Fault[]
  draft: Draft
  /** Entities that are known and named here, as they are written. */
  here: { list: List; record: Written }[]
  /** What was turned down. */
  rejected: Written[]
  /** What is missing. */
  missing: (Span & { type: CoverageItem['type'] })[]
}

export const itemsOf = (sources: Sources): Item[] => {
  const { content, lists, facts, faults, here, missing } = sources
  const confirmed = lists
    .filter(({ entity, name }) => !entity && (name !== 'article' || isHeaderSound(sources)))
    .flatMap((list) =>
      recordsIn(facts, list.name).map(
        ({ record, index }): Item => ({
          ...itemOf(content, list, 'confirmed', record),
          faults: faults.filter(({ pointer = '' }) => `${pointer}/`.startsWith(`/${list.name}/${index}/`)),
        }),
      ),
    )
  const proposed = proposalsOf(sources, confirmed)
  const covered = [...confirmed, ...proposed].filter(({ list }) =>
    ['quotes', 'figures', 'excluded'].includes(list.name),
  )
  const left = missing
    .filter(
      (span) =>
        !covered.some(({ status, spans }) => status === 'proposed' && spans.some((other) => overlaps(other, span))),
    )
    .map((span): Item => {
      const list = listOf(lists, span.type === 'number' ? 'figures' : 'quotes')
      return { ...itemOf(content, list, 'missing', {}), key: `missing-${span.start}-${span.end}`, spans: [span] }
    })
  const known = here.map(({ list, record }) => itemOf(content, list, 'confirmed', record))
  return [...confirmed, ...known, ...proposed, ...left].sort((a, b) => startOf(a) - startOf(b))
}

const proposalsOf = (sources: Sources, confirmed: Item[]): Item[] => {
  const { content, lists, draft, rejected } = sources
  const drafted = draft.why.map(({ pointer, ...why }) => {
    const name = pointer.replace(/^\/(?:facts|entities)\//, '').replace(/\/\d+$/, '')
    const record = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((value, key) => (value as Written)[key], draft) as Written
    return { list: listOf(lists, name), record: withoutBlocks(record), why }
  })
  const turnedDown = new Set(
    drafted.flatMap(({ list, record: { id } }) =>
      list.entity && isRejected(rejected, { list: list.name, id }) ? `${list.entity.kind}:${id}` : [],
    ),
  )
  const all = drafted.map(({ list, record, why }): Item => {
    const { left, lacks } = without(turnedDown, list, record)
    // what is to be mended in the header is mended here
    const faults = list.name === 'article' ? headerFaults(sources) : []
    return { ...itemOf(content, list, 'proposed', left), why, lacks, faults }
  })
  const entities = all.filter(({ list }) => list.entity)
  const lines = all.filter(({ list, record }) => list.name === 'article/blocks' && record.type === 'quoted')
  const isOpen = (item: Item) => {
    if (item.list.name === 'article') return !isHeaderSound(sources)
    if (isRejected(rejected, rejectionOf(item))) return false
    return !confirmed.some((other) => isDecidedBy(item, other))
  }
  return all.filter(isOpen).map((item) => {
    const named = JSON.stringify(item.record)
    const needed = [
      ...entities.filter(
        (other) => other !== item && named.includes(`"${other.list.entity!.kind}:${other.record.id}"`),
      ),
      ...(item.list.name === 'quotes'
        ? lines.filter(({ spans }) => item.spans.some((span) => overlaps(spans[0]!, span)))
        : []),
    ].filter(isOpen)
    return { ...item, needs: needed.map(({ list, record }) => ({ list: list.name, now: record })) }
  })
}

export const isRejected = (rejected: Written[], rejection: Written): boolean =>
  rejected.some((one) => isSame(one, rejection))

/** What is left of a record without some whom it names: of a list the others. Whoever stands alone leaves a gap. */
const without = (gone: Set<string>, { fields }: List, record: Written): { left: Written; lacks: boolean } => {
  const isThere = (value: unknown) => !gone.has(String(value))
  let lacks = false
  const left = Object.entries(record).flatMap(([key, value]): [string, unknown][] => {
    if (fields.some(({ path, sort, many }) => path[0] === key && sort === 'entity' && many)) {
      const others = (value as unknown[]).filter(isThere)
      return others.length > 0 ? [[key, others]] : []
    }
    if (![value].flat().every(isThere)) {
      lacks = true
      return []
    }
    return [[key, value]]
  })
  return { left: Object.fromEntries(left), lacks }
}

const listOf = (lists: List[], name: string): List => lists.find((list) => list.name === name)!

/** Whether what is written of the article itself has no fault; its lines aside, which are a list of their own. */
export const isHeaderSound = (sources: Pick<Sources, 'facts' | 'faults'>): boolean =>
  sources.facts.article !== undefined && headerFaults(sources).length === 0

const headerFaults = ({ faults }: Pick<Sources, 'faults'>): Fault[] =>
  faults.filter(({ pointer = '' }) => `${pointer}/`.startsWith('/article/') && !pointer.startsWith('/article/blocks'))

/** What the lines of an article are is decided line by line. */
const withoutBlocks = ({ blocks: _, ...record }: Written): Written => record

/** Whether a proposal is no longer open where something is confirmed. */
const isDecidedBy = (item: Item, other: Item): boolean => {
  const [a, b] = [item.list.name, other.list.name]
  const isAt = item.spans.some((span) => other.spans.some((there) => overlaps(span, there)))
  const isSameSort = a === b && (a !== 'roles' || item.record.person === other.record.person)
  const isAccounted = ['quotes', 'figures', 'excluded'].includes(a) && b === 'excluded'
  // a number that is left out may stand in a quotation
  const isWithin = other.spans.some((there) => item.spans.some((span) => holds(span, there)))
  const isCounted = a === 'excluded' && (b === 'figures' || (b === 'quotes' && isWithin))
  return isAt && (isSameSort || isAccounted || isCounted)
}

/** How it is remembered that something was turned down. */
export const rejectionOf = ({ list, record, spans: [span] }: Item): Written => {
  if (list.entity) return { list: list.name, id: record.id }
  const [words] = wordsOf(record)
  return { list: list.name, text: typeof words === 'object' ? words.text : words, at: span?.start }
}

const itemOf = (content: string, list: List, status: Item['status'], record: Written): Item => {
  const spans = list.entity ? [namedAt(content, record)] : wordsOf(record).map((words) => placeOf(content, words))
  return {
    key: `${list.name.replace('/', '-')}-${createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 10)}`,
    ...{ list, status, record, needs: [], faults: [], lacks: false },
    spans: spans.filter((span) => span !== undefined),
  }
}

/** Where a text first says what an entity is called, or else an alias of it, as names are found: whole words, any apostrophe. */
export const namedAt = (content: string, { name, aliases = [] }: Written): Span | undefined => {
  const printed = plain(content)
  const names = [name, ...(aliases as unknown[])].filter((one) => typeof one === 'string' && one !== '') as string[]
  return names.map((one) => nearest(printed, plain(one), 0)).find((span) => span !== undefined)
}

/** Records of a list in the facts, and where they stand in it; the article is the only one of its own. */
const recordsIn = (facts: Written, name: string): { record: Written; index: number }[] => {
  const value = name.split('/').reduce<unknown>((value, key) => (value as Written | undefined)?.[key], facts)
  const records = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return records.flatMap((record, index) => (isObject(record) ? { record: withoutBlocks(record), index } : []))
}

const startOf = ({ spans: [span], list }: Item) =>
  list.name === 'article' ? -1 : (span?.start ?? Number.MAX_SAFE_INTEGER)
