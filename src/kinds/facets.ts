/** What a store can narrow and order records by. */

export type Scalar = string | number | boolean
/** What a list can be narrowed by: a value, several, or none. */
export type Facets = Record<string, Scalar | Scalar[] | undefined>
/** What a list can be ordered by; every record of a kind has the same keys. */
export type Sorts = Record<string, string | number>
