/** Lists: one shape, one set of parameters, one way to page (RFC 8288 links). */
import { z } from 'zod'
import { capital, type Kind, type Resource } from '../kinds/kind.js'
import { integerParameter, optionalIntegerParameter, searchText } from '../kinds/parameters.js'
import type { Scalar } from '../kinds/record.js'
import type { Condition, Page, Query, Stored } from '../store/store.js'
import type { Context } from './context.js'
import { decodeCursor, encodeCursor } from './cursor.js'
import { address } from './links.js'

export const PAGE = { default: 20, max: 100 }
/** More than any corpus has. */
const MOST_DOWNLOADED = 1_000_000_000

export const PageLinks = z
  .object({
    self: z.string().describe('This page.'),
    first: z.string().describe('The first page.'),
    next: z.string().optional().describe('The next page; absent on the last.'),
  })
  .meta({ id: 'PageLinks', description: 'Where the pages of a list are.' })

export const totalIsAtLeast = z
  .literal(true)
  .optional()
  .describe('Present where there are more than `total`: so many were counted.')

/** The schema of a list of items that can be downloaded in these formats. */
export const listSchema = (item: z.ZodType, formats: string[]) => {
  const { id } = item.meta() as { id: string }
  const downloads = Object.fromEntries(
    formats.map((format) => [format, z.string().describe(`All of the list as ${format.toUpperCase()}.`)]),
  )
  return z
    .object({
      items: z.array(item),
      total: z.int().describe('How many there are on all pages.'),
      totalIsAtLeast,
      links: PageLinks.extend(downloads).meta({ id: `${id}ListLinks`, description: 'Where the list goes on.' }),
    })
    .meta({ id: `${id}List`, description: `A page of a list of ${id} resources.` })
}
export interface List<T> extends Pick<Page<T>, 'items' | 'total' | 'totalIsAtLeast'> {
  links: z.infer<typeof PageLinks>
}

export const cursorParameter = z
  .string()
  .min(1)
  .max(1000)
  .optional()
  .meta({ description: 'Where the page starts: from `links.next` of the page before, unchanged.' })
export const limitParameter = integerParameter('How many items to a page.', 1, PAGE.max, PAGE.default)

const downloadLimit = optionalIntegerParameter(
  'How many items at the most; all of them by default.',
  1,
  MOST_DOWNLOADED,
  1000,
)

/** The parameters that narrow and order a list; made once for each kind, as they have names in the spec. */
export const selectionShape = ({ kind, plural, filters, sorts, order, search }: Kind) => {
  const keys = ['id', ...Object.keys(sorts)]
  return {
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
  }
}

export type SelectionShape = ReturnType<typeof selectionShape>

/** The query schema of a list. */
export const listQuery = (shape: SelectionShape) =>
  z.strictObject({ ...shape, limit: limitParameter, cursor: cursorParameter })

/** The query schema of a download, which has one page. */
export const downloadQuery = (shape: SelectionShape) => z.strictObject({ ...shape, limit: downloadLimit })

export type SelectionParameters = {
  sort: string
  q?: string | undefined
} & Record<string, Scalar | undefined>

export type ListParameters = SelectionParameters & { limit: number; cursor?: string | undefined }

/** One page of a list at `path`; `given` is the query as the client wrote it, for the links. */
export const listPage = async <D extends Resource>(
  { store, cursors }: Pick<Context, 'store' | 'cursors'>,
  kind: Kind<D>,
  path: string,
  parameters: ListParameters,
  given: Record<string, string>,
): Promise<List<Stored<D>>> => {
  const list = { kind: kind.kind, revision: cursors, ...selection(kind, parameters) }
  const after = parameters.cursor === undefined ? undefined : decodeCursor(list, parameters.cursor)
  const { items, next, ...counts } = await store.list(kind, { ...list, after, limit: parameters.limit })
  return { items, ...counts, links: linksOf(path, given, next && encodeCursor(list, next)) }
}

/** The links of a page; `cursor` is that of the next. */
export const linksOf = (path: string, given: Record<string, string>, cursor?: string): z.infer<typeof PageLinks> => {
  const { cursor: here, ...rest } = given
  const first = address(path, rest)
  return {
    self: here === undefined ? first : address(path, given),
    first,
    ...(cursor && { next: address(path, { ...rest, cursor }) }),
  }
}

/** Where a list, narrowed and ordered in the same way, can be downloaded. */
export const downloadLinks = (
  path: string,
  { cursor: _, limit: __, ...rest }: Record<string, string>,
  formats: string[],
): Record<string, string> => {
  const query = address('', rest)
  return Object.fromEntries(formats.map((format) => [format, `${path}.${format}${query}`]))
}

/** What the store must find for these parameters, and in which order. */
export const selection = (
  { filters }: Pick<Kind, 'filters'>,
  parameters: SelectionParameters,
): Pick<Query, 'where' | 'text' | 'sort'> => ({
  where: Object.entries(filters).flatMap(([facet, { test }]): Condition[] => {
    const value = parameters[facet]
    return value === undefined ? [] : [{ facet, test, value }]
  }),
  text: parameters.q,
  sort: { key: parameters.sort.replace(/^-/, ''), descending: parameters.sort.startsWith('-') },
})

/** The query as the client wrote it. */
export const given = (url: string): Record<string, string> =>
  Object.fromEntries(new URL(url, 'http://localhost').searchParams)
