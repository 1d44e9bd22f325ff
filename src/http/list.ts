/** Lists: one shape, one set of parameters, one way to page (RFC 8288 links). */
import { z } from 'zod'
import { capital, type Kind, type Resource } from '../kinds/kind.js'
import { integerParameter, searchText } from '../kinds/parameters.js'
import type { Scalar } from '../kinds/record.js'
import type { Condition, Query, Store } from '../store/store.js'
import { decodeCursor, encodeCursor } from './cursor.js'
import { formatParameter, type MediaTypes } from './formats.js'

export const PAGE = { default: 20, max: 100 }

export const PageLinks = z
  .object({
    self: z.string().describe('This page.'),
    first: z.string().describe('The first page.'),
    next: z.string().optional().describe('The next page; absent on the last.'),
  })
  .meta({ id: 'PageLinks', description: 'Where the pages of a list are.' })

/** The schema of a list of items. */
export const listSchema = (item: z.ZodType) => {
  const { id } = item.meta() as { id: string }
  return z
    .object({
      items: z.array(item),
      total: z.int().describe('How many there are on all pages.'),
      links: PageLinks,
    })
    .meta({ id: `${id}List`, description: `A page of a list of ${id} resources.` })
}
export interface List<T> {
  items: T[]
  total: number
  links: z.infer<typeof PageLinks>
}

export const cursorParameter = z
  .string()
  .min(1)
  .max(1000)
  .optional()
  .meta({ description: 'Where the page starts: from `links.next` of the page before, unchanged.', examples: ['WyI…'] })
export const limitParameter = integerParameter('How many items to a page.', 1, PAGE.max, PAGE.default)

/** The query schema of a list. */
export const listQuery = ({ kind, plural, filters, sorts, order, search }: Kind, formats: MediaTypes) => {
  const keys = ['id', ...Object.keys(sorts)]
  return z.strictObject({
    ...Object.fromEntries(
      Object.entries(filters).map(([name, { schema }]) => [
        name,
        schema.optional().meta({ description: schema.description }),
      ]),
    ),
    ...(search && { q: searchText.optional().meta({ description: searchText.description }) }),
    sort: z
      .enum(keys.flatMap((key) => [key, `-${key}`]))
      .meta({ id: `${capital(kind)}Sort`, description: `What lists of ${plural} can be ordered by.` })
      .default(order)
      .meta({ description: 'What to order by; `-` in front for the opposite order.', examples: [order] }),
    limit: limitParameter,
    cursor: cursorParameter,
    format: formatParameter(formats, 'csv'),
  })
}

export type ListParameters = {
  sort: string
  limit: number
  cursor?: string | undefined
  q?: string | undefined
} & Record<string, Scalar | undefined>

/** One page of a list at `path`; `given` is the query as the client wrote it, for the links. */
export const page = async <D extends Resource>(
  store: Store,
  kind: Kind<D>,
  path: string,
  parameters: ListParameters,
  given: Record<string, string>,
): Promise<List<D>> => {
  const list = { kind: kind.kind, ...selection(kind, parameters) }
  const after = parameters.cursor === undefined ? undefined : decodeCursor(list, parameters.cursor)
  const { items, total, next } = await store.list(kind, { ...list, after, limit: parameters.limit })
  return { items, total, links: linksOf(path, given, next && encodeCursor(list, next)) }
}

/** The links of a page; `cursor` is that of the next. */
export const linksOf = (path: string, given: Record<string, string>, cursor?: string): z.infer<typeof PageLinks> => {
  const { cursor: _, ...rest } = given
  return {
    self: address(path, given),
    first: address(path, rest),
    ...(cursor && { next: address(path, { ...rest, cursor }) }),
  }
}

/** The same links as a `Link` header. */
export const linkHeader = ({ links }: Pick<List<unknown>, 'links'>): string =>
  Object.entries(links)
    .map(([relation, href]) => `<${href}>; rel="${relation}"`)
    .join(', ')

/** What the store must find for these parameters, and in which order. */
export const selection = (
  { filters }: Pick<Kind, 'filters'>,
  parameters: Pick<ListParameters, 'sort' | 'q'> & Record<string, Scalar | undefined>,
): Pick<Query, 'where' | 'text' | 'sort'> => ({
  where: Object.entries(filters).flatMap(([facet, { test }]): Condition[] => {
    const value = parameters[facet]
    return value === undefined ? [] : [{ facet, test, value }]
  }),
  text: parameters.q,
  sort: { key: parameters.sort.replace(/^-/, ''), descending: parameters.sort.startsWith('-') },
})

/** A path with a query. */
const address = (path: string, query: Record<string, string>) => {
  const search = new URLSearchParams(query).toString()
  return search ? `${path}?${search}` : path
}

/** The query as the client wrote it. */
export const given = (url: string): Record<string, string> =>
  Object.fromEntries(new URL(url, 'http://localhost').searchParams)
