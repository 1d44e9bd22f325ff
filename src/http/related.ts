/** What an explorer wants next: the first page of a list, inside another resource. */
import { z } from 'zod'
import type { RecordKind } from '../kinds/record.js'
import type { Page, Store } from '../store/store.js'
import { PAGE, totalIsAtLeast } from './list.js'

/** The schema of an embedded list; `id` names it in the spec. */
export const relatedSchema = (item: z.ZodType, id: string, description: string) =>
  z
    .object({
      items: z.array(item),
      total: z.int(),
      totalIsAtLeast,
      href: z.string().describe('The whole list.'),
    })
    .meta({ id, description })

/** What `href`, a list narrowed by one facet, has on its first page. */
export const related = async <D>(
  store: Store,
  kind: RecordKind<D>,
  facet: string,
  value: string,
  href: string,
): Promise<Pick<Page<D>, 'items' | 'total' | 'totalIsAtLeast'> & { href: string }> => {
  const where = [{ facet, test: 'is' as const, value }]
  const {
    items,
    next: _,
    ...counts
  } = await store.list(kind, {
    where,
    sort: { key: 'position', descending: false },
    limit: PAGE.default,
  })
  return { items: items.map(({ document }) => document), ...counts, href }
}
