/** A corpus to be served, of any store. */
import { folderSource } from '../../src/folder.js'
import type { Served } from '../../src/source.js'
import type { Store } from '../../src/store/store.js'

/** What a store has; what is edited is the shipped folder. */
export const servedFrom = async (store: Store): Promise<Served> => {
  const source = await folderSource('data')
  return { ...(await source.load()), store }
}
