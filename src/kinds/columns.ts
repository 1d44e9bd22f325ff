/** Columns that several kinds share: names that read well in a spreadsheet. */
import type { Anchor } from './anchor.js'
import type { Reference } from './id.js'

/** Several values in one field. No id has the separator; an alias may. */
export const joined = (values: string[]) => values.join('; ')
/** Entities as editors write them: `country:jp`. */
export const entityIds = (references: Reference[]) => joined(references.map(({ type, id }) => `${type}:${id}`))

/** Where a fact stands, and its address. */
export const placeColumns = {
  start: ({ anchor }: { anchor: Anchor }) => anchor.start,
  end: ({ anchor }: { anchor: Anchor }) => anchor.end,
  href: ({ href }: { href: string }) => href,
}
