/** All of a list, however long it is. */
import type { Kind } from '../kinds/kind.js'
import type { RecordKind } from '../kinds/record.js'
import type { Store } from '../store/store.js'

/** Every record of a kind that this filter leaves, in order. */
export const recordsWith = async <D>(
  store: Store,
  kind: RecordKind<D> & Pick<Kind, 'filters'>,
  facet: string,
  value: string,
  sort = 'id',
) => {
  const { pages } = await store.stream(kind, {
    where: [{ facet, test: kind.filters[facet]!.test, value }],
    sort: { key: sort, descending: false },
  })
  const records: D[] = []
  for await (const page of pages) records.push(...page.map(({ document }) => document))
  return records
}
