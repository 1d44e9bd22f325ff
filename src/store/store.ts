/** What every store promises. The same contract test runs against each of them. */

import type { Counted, SearchFacet } from '../kinds/counted.js'
import type { Filter } from '../kinds/kind.js'
import type { Passage, Speaker } from '../kinds/passage.js'
import type { RecordKind, Scalar } from '../kinds/record.js'
import type { Counts } from './counts.js'

/**
 * What a facet must be, by the test of its filter; an absent facet never fits. `namedBy` asks for the ids among the facet
 * of another record: of the kind that `facet` says, with `value` as its id, the facet called like the kind of the list.
 */
export interface Condition {
  /** The name of a filter of the kind. */
  facet: string
  test: Filter<never>['test']
  value: Scalar
}

/** A place in a sorted list: the sort key and the id of the last record before it. */
export type After = { key: string | number; id: string }

export interface Query {
  /** All of them must hold. */
  where: Condition[]
  /** Words that must be found, as `search` finds them. */
  text?: string | undefined
  /** Ties are broken by id, in the same direction. */
  sort: { key: string; descending: boolean }
  /** Only records after this place; it need not exist any more. */
  after?: After | undefined
  limit: number
}

/** A document as it is kept: its JSON in UTF-8, parsed where it is asked for. */
export interface Stored<D> {
  readonly json: Uint8Array
  readonly document: D
}

/** All that fits, in one snapshot; `limit` bounds it. */
export type StreamQuery = Omit<Query, 'after' | 'limit'> & { limit?: number | undefined }

export interface Stream<T> {
  /** How many records come. */
  total: number
  /** The records in order, some at a time. */
  pages: AsyncIterable<T[]>
}

export interface Page<T> {
  items: T[]
  /** How many records fit the conditions, on all pages. */
  total: number
  /** Set where there are more than `total`, and only so many were counted or ranked. */
  totalIsAtLeast?: true
  /** Where the next page starts; absent on the last. */
  next?: After
}

export interface SearchQuery {
  /** Words, all of which must be found: stemmed, with small typing errors, the last as the beginning of a word too. */
  text: string
  /** Only records of this kind; all that has words where absent. */
  kind?: string | undefined
  /** Values that all of it has, of facets that are counted. */
  where?: Condition[]
  /** Whether to count what is found by its kind and its facets. */
  counted?: boolean
  /** `key` is the score. */
  after?: After | undefined
  limit: number
}

export interface Found extends Page<Hit> {
  /** Of all that is found, or of as much as is ranked. */
  counts?: Counts
}

export interface TallyQuery {
  /** Values that all of them have; a whole kind where there are none. */
  where: Condition[]
  /** How many values are told. */
  limit: number
}

export interface Tally {
  values: Counted[]
  /** Set where only so many records were counted, of more. */
  of?: number
}

export interface Hit {
  kind: string
  id: string
  score: number
  /** The words that were searched. */
  text: string
  /** The words in it that were found, in UTF-16 indexes. */
  marks: { start: number; end: number }[]
  readonly document: unknown
}

/** Words of a passage, by their index in it (`spoken`): from `from` on, before `to`. */
export type Row = { from: number; to: number }

export interface PlaceQuery {
  /** Only what the speaker said (`own`), or only what not; all passages where absent. */
  among?: { speaker: Speaker; own: boolean } | undefined
  /** How many of the first places are left out. */
  from: number
  limit: number
}

export interface Place {
  passage: Passage
  rows: Row[]
}

/** A place with the same words; `same` where they are the same characters too, with those around them that were asked for. */
export type SamePlace = Place & { same: boolean }

export interface Places<P extends Place = Place> {
  items: P[]
  /** How many places there are, whichever are asked for. */
  total: number
  /** How many different speakers they are by. */
  speakers: number
}

/** Thrown by a store that can't be reached, or does not answer in time: it may later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** Thrown where words stand in more passages than a store compares. */
export class TooCommon extends Error {
  override readonly name = 'TooCommon'
}

export interface Store {
  /** The document, or undefined where there is none. */
  get<D>(kind: RecordKind<D>, id: string): Promise<D | undefined>
  /** The documents that there are, by id. */
  getMany<D>(kind: RecordKind<D>, ids: string[]): Promise<Map<string, D>>
  /** Documents that fit, in order. Strings compare by code point. A kind without records is an empty page. */
  list<D>(kind: RecordKind<D>, query: Query): Promise<Page<Stored<D>>>
  /** All documents that fit, in the order of `list`. What changes meanwhile does not show: `total` is what comes. */
  stream<D>(kind: RecordKind<D>, query: StreamQuery): Promise<Stream<Stored<D>>>
  /** What has the words, best first; ties are broken by id. */
  search(query: SearchQuery): Promise<Found>
  /** The values of a facet that most of these records have, and how many those are. */
  tally(kind: RecordKind<unknown>, facet: SearchFacet, query: TallyQuery): Promise<Tally>
  /**
   * Every place of a passage that has the words of `wording` in a row, as `wordsOf` folds them. In order: by voice
   * (`VOICES`), then those of the same characters, then by id and place.
   */
  wordsInRow(wording: string, query: PlaceQuery): Promise<Places<SamePlace>>
  /** Quotations that have these parts (folded words, each in a row) in this order, each at the first place; by voice, then id. */
  partsInOrder(parts: string[][], query: PlaceQuery): Promise<Places>
  /**
   * Quotations with a part that no more than `edits` edits (a word replaced, dropped or added) make these folded words,
   * two of which at least are kept. Once each, by voice, then those with the fewest edits, then by id. The row holds one
   * such part with the fewest edits, and no more than `edits` words around it on either side.
   */
  nearTo(words: string[], edits: number, query: PlaceQuery): Promise<Places>
}
