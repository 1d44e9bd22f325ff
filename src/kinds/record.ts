/** The uniform shape in which a corpus reaches a store. A store knows no more of the vocabulary than this. */
import type { z } from 'zod'

/** What a store tells records apart by: the name of their kind, and the schema of their documents. */
export interface RecordKind<D> {
  kind: string
  schema: z.ZodType<D>
}

export type Scalar = string | number | boolean
/** What a list can be narrowed by: a value, several, or none. */
export type Facets = Record<string, Scalar | Scalar[] | undefined>
/** What a list can be ordered by; every record of a kind has the same keys. */
export type Sorts = Record<string, string | number>

export interface Entry<D = unknown> {
  kind: string
  id: string
  facets: Facets
  sorts: Sorts
  /** The words to search it by. */
  text: string
  document: D
  /** The document’s JSON in UTF-8, where it is kept as that. */
  json?: Uint8Array
}

/** The document of an entry of the kind. */
export const documentOf = <D>({ document }: Entry, _: RecordKind<D>): D => document as D

/** The documents of a kind among entries, in their order. */
export const documentsOf = <D>(entries: Entry[], kind: RecordKind<D>): D[] =>
  entries.filter((entry) => entry.kind === kind.kind).map((entry) => documentOf(entry, kind))
