/** What every store promises. The same contract test runs against each of them. */
import type { Documents, Kind, Scalar } from '../model/record.js'

/** `is`: the facet has this value, or has it among its values. The others compare, and an absent facet never fits. */
export type Condition =
  | { facet: string; test: 'is'; value: Scalar }
  | { facet: string; test: 'atLeast' | 'atMost'; value: string | number }

/** A place in a sorted list: the sort key and the id of the last record before it. */
export type After = { key: string | number; id: string }

export interface Query {
  /** All of them must hold. */
  where: Condition[]
  /** Ties are broken by id, in the same direction. */
  sort: { key: string; descending: boolean }
  /** Only records after this place; it need not exist any more. */
  after?: After | undefined
  limit: number
}

export interface Page<T> {
  items: T[]
  /** How many records fit the conditions, on all pages. */
  total: number
  /** Where the next page starts; absent on the last. */
  next?: After
}

export interface Store {
  /** The document, or undefined where there is none. */
  get<K extends Kind>(kind: K, id: string): Promise<Documents[K] | undefined>
  /** Documents that fit, in order. Strings compare by UTF-16 code unit. A kind without records is an empty page. */
  list<K extends Kind>(kind: K, query: Query): Promise<Page<Documents[K]>>
}
