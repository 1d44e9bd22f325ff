/** What every store promises. The same contract test runs against each of them. */

import type { Filter } from '../kinds/kind.js'
import type { Passage } from '../kinds/passage.js'
import type { RecordKind, Scalar } from '../kinds/record.js'

/** What a facet must be, by the test of its filter; an absent facet never fits. */
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
  /** Where the next page starts; absent on the last. */
  next?: After
}

export interface SearchQuery {
  /** Words, all of which must be found: stemmed, with small typing errors, the last as the beginning of a word too. */
  text: string
  /** Names of the kinds to search. */
  kinds: string[]
  /** `key` is the score. */
  after?: After | undefined
  limit: number
}

export interface Hit {
  kind: string
  id: string
  score: number
  /** The words that were searched. */
  text: string
  /** The words in it that were found, in UTF-16 indexes. */
  marks: { start: number; end: number }[]
}

export interface Store {
  /** The document, or undefined where there is none. */
  get<D>(kind: RecordKind<D>, id: string): Promise<D | undefined>
  /** Documents that fit, in order. Strings compare by UTF-16 code unit. A kind without records is an empty page. */
  list<D>(kind: RecordKind<D>, query: Query): Promise<Page<D>>
  /** All documents that fit, in the order of `list`. What changes meanwhile does not show: `total` is what comes. */
  stream<D>(kind: RecordKind<D>, query: StreamQuery): Promise<Stream<D>>
  /** What has the words, best first; ties are broken by id. */
  search(query: SearchQuery): Promise<Page<Hit>>
  /** Every passage that has these folded words in a row. */
  passagesWith(words: string[]): Promise<Passage[]>
  /** Every quotation that has at least `least` of these different folded words, in any order. */
  quotationsLike(words: string[], least: number): Promise<Passage[]>
}
