/** What routes are made from. */
import type { Vocabulary } from '../kinds/index.js'
import type { Kind } from '../kinds/kind.js'
import type { Store } from '../store/store.js'

export interface Context {
  store: Store
  vocabulary: Vocabulary
  /** Which corpus the store has: another one has another revision. */
  revision: string
  /** What links that leave the service begin with: its address without a slash at the end, or nothing where it is not known. */
  origin: string
}

/** Where the list of a kind stands. */
export const pathOf = ({ plural }: Pick<Kind, 'plural'>) => `/v1/${plural}`
