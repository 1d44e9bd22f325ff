/** Where a corpus comes from, and where it is changed: a folder (`folder.ts`), or a database (`database.ts`). */
import type { Desk } from './corpus/desk.js'
import type { Store } from './store/store.js'

/** A corpus to be served. */
export interface Served {
  store: Store
  desk: Desk
  /** Another one has another revision. */
  revision: string
  /** Revisions of which changes are counted from the same one have the same. */
  epoch: string
  /** What a cursor of a list is good for: this corpus only, or, where it is empty, those that follow it too. */
  cursors: string
  records: number
  /** Calls back when its revision has become another. Absent where it never does: another is loaded. */
  follow?(renewed: () => void): void
}

/** Where a corpus comes from. */
export interface Source {
  /** The corpus as it is now. */
  load(): Promise<Served>
  /** Calls back when another is to be loaded. */
  watch?(changed: () => Promise<void>): void
  /** Gives back what it holds; what it loaded does not answer any more. */
  close?(): Promise<void>
}
