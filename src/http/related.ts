/** What an explorer wants next: the first page of a list, inside another resource. */
import { z } from 'zod'
import type { RecordKind } from '../kinds/record.js'
import type { Store } from '../store/store.js'
import { PAGE } from './list.js'

/** The schema of an embedded list; `id` names it in the spec. */
export const relatedSchema = (item: z.ZodType, id: string, description: string) =>
  z
    .object({
      items: z.array(item),
      total: z.int(),
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
): Promise<{ items: D[]; total: number; href: string }> => {
  const where = [{ facet, test: 'is' as const, value }]
  const { items, total } = await store.list(kind, {
    where,
    sort: { key: 'position', descending: false },
    limit: PAGE.default,
  })
  return { items: items.map(({ document }) => document), total, href }
}
