/** Links that leave the service: with the origin that the operator says it is known by. */

/** The links of a document made absolute: `href` wherever it stands, and every value of `links`. */
export const absolute = <T>(value: T, origin: string): T => (origin === '' ? value : (walk(value, origin) as T))

const walk = (value: unknown, origin: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => walk(item, origin))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'href') return [key, `${origin}${inner}`]
      if (key === 'links') return [key, prefixed(inner, origin)]
      return [key, walk(inner, origin)]
    }),
  )
}

const prefixed = (links: Record<string, string>, origin: string) =>
  Object.fromEntries(Object.entries(links).map(([relation, href]) => [relation, `${origin}${href}`]))

/** A `Link` header (RFC 8288): a link for each relation. */
export const linkHeader = (links: Record<string, string>, origin: string): string =>
  Object.entries(links)
    .map(([relation, href]) => `<${origin}${href}>; rel="${relation}"`)
    .join(', ')
