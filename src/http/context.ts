/** What routes are made from. */

import type { Desk } from '../corpus/desk.js'
import type { Vocabulary } from '../kinds/index.js'
import type { Kind } from '../kinds/kind.js'
import type { Store } from '../store/store.js'

export interface Context {
  store: Store
  vocabulary: Vocabulary
  /** Which corpus the store has: another one has another revision. It may change while a request is answered. */
  readonly revision: string
  /** What a cursor of a list is good for: one corpus, or, where it is empty, those that follow it too. */
  cursors: string
  /** What changes are counted from. */
  epoch: string
  desk: Desk
  /** What links that leave the service begin with: its address without a slash at the end, or nothing where it is not known. */
  origin: string
}

/** Where the list of a kind stands. */
export const pathOf = ({ plural }: Pick<Kind, 'plural'>) => `/v1/${plural}`
