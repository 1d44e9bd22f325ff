/** All of a list, page by page, however many there are. */
import type { RecordKind } from '../kinds/record.js'
import type { Page, Query, Store } from '../store/store.js'

/** Records read at once where all are wanted: few queries, little memory. */
export const CHUNK = 1000

/** The pages from `first`, the one that `query` gave. */
export async function* pagesFrom<D>(store: Store, kind: RecordKind<D>, query: Query, first: Page<D>) {
  let page = first
  yield page.items
  while (page.next) {
    page = await store.list(kind, { ...query, after: page.next })
    yield page.items
  }
}

/** Every record of a kind whose facet has this value, in order. */
export const recordsWith = async <D>(store: Store, kind: RecordKind<D>, facet: string, value: string, sort = 'id') => {
  const query: Query = {
    where: [{ facet, test: 'is', value }],
    sort: { key: sort, descending: false },
    limit: CHUNK,
  }
  const records: D[] = []
  for await (const items of pagesFrom(store, kind, query, await store.list(kind, query))) records.push(...items)
  return records
}
