/**
 * What a kind of resource is. All that the service does with its documents (routes, spec, filters, downloads, search,
 * counts, links) follows from one such object and its place in the list of `index.ts`.
 */
import type { z } from 'zod'
import type { Dating } from './dating.js'
import type { Reference } from './id.js'
import type { RecordKind, Scalar } from './record.js'
import type { SchemaOrg } from './schema-org.js'

/** What every document has. */
export interface Resource {
  type: string
  id: string
  href: string
}

/** What a document is found by beside what it says itself. */
export interface Within {
  /** The entities that an article names. */
  named: Reference[]
  /** When what its article reports took place. */
  dated?: Dating | undefined
}

/** A query parameter that narrows a list, and what of a document it looks at. */
export interface Filter<D> {
  schema: z.ZodType<Scalar>
  /**
   * `is`: the document has this value, or has it among its values. `atLeast` and `atMost` compare. `namedBy`: the document
   * is named by another, whose kind is called like the filter, and whose id is the value.
   */
  test: 'is' | 'atLeast' | 'atMost' | 'namedBy'
  /** What it looks at; nothing for `namedBy`. */
  of(document: D, within: Within): Scalar | Scalar[] | undefined
}

/** A field of a table; an absent value is an empty one. */
export type Cell = Scalar | undefined

/** A function of a document; written as a method, so that a kind of one document stands in a list of kinds of any. */
export type Of<D, T> = { of(document: D): T }['of']

export interface Kind<D extends Resource = Resource> extends RecordKind<D> {
  schema: z.ZodObject & z.ZodType<D>
  /** Name of its list: under /v1, in data files, on pages. */
  plural: string
  tag: 'Articles' | 'Entities' | 'Facts'
  /** What its list holds, for the spec. */
  description: string
  filters: Record<string, Filter<D>>
  /** The filter that an entity's own list of these is narrowed by, where it is not named like the entity's type. */
  filterOf?: Record<string, string>
  /** What lists can be ordered by, beside `id`. */
  sorts: Record<string, { of(document: D, within: Within): string | number }['of']>
  /** The order of a list where none is asked for: one of `sorts`, with `-` in front for the opposite. */
  order: string
  /** The columns of a table, in order. */
  columns: Record<string, Of<D, Cell>>
  /** The words to search it by, and what to show for what is found; a kind without is not searched. */
  search?: { words: Of<D, string>; title: Of<D, string> }
  /** The document in the words of schema.org; absent where it has none. */
  schemaOrg?(document: D): SchemaOrg
}

/** "agreement" → "Agreement", as the spec names schemas and operations. */
export const capital = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}`

/** A name as lists sort it: without case and accents. */
export const foldName = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
