/** Changes as a feed (RFC 4287), the latest first. */
import { html } from 'ghtml'

export const ATOM_MEDIA_TYPE = 'application/atom+xml'

export interface FeedItem {
  title: string
  /** Path of the resource. */
  href: string
  /** A name that no other item of any feed has. */
  id: string
  at: string
}

export interface Feed {
  title: string
  id: string
  /** Path of the feed. */
  href: string
  items: FeedItem[]
}

/** `origin` is what links begin with. */
export const atom = ({ title, id, href, items }: Feed, origin: string): string =>
  // what escapes HTML escapes XML
  `<?xml version="1.0" encoding="utf-8"?>\n${html`<feed xmlns="http://www.w3.org/2005/Atom">
<title>${printable(title)}</title>
<id>${id}</id>
<link rel="self" href="${origin}${href}"/>
<updated>${items[0]?.at ?? NEVER}</updated>
<author><name>Verbatim</name></author>
!${items.map(
    (item) => html`<entry>
<title>${printable(item.title)}</title>
<id>${item.id}</id>
<link href="${origin}${item.href}"/>
<updated>${item.at}</updated>
</entry>
`,
  )}</feed>
`}`

/** Without characters that XML has not (XML 1.0, 2.2). */
const printable = (text: string) => text.toWellFormed().replaceAll(NOT_IN_XML, '\uFFFD')
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const NOT_IN_XML = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g

/** When a feed without items was changed. */
const NEVER = '1970-01-01T00:00:00Z'
