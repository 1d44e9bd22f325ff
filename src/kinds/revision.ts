/** A version of an article: its text and what an editor wrote of it. Whatever becomes of the article, it stays as it is. */
import { hash } from 'node:crypto'
import { z } from 'zod'
import { Reference } from './id.js'
import { documentOf, type Entry, type RecordKind } from './record.js'

/** Hexadecimal digits of a digest that tell versions apart. */
const DIGITS = 16

export const Revision = z
  .object({
    type: z.literal('revision'),
    id: z.string().describe('Digest of the text and the facts.'),
    href: z.string().describe('Path of this resource, which never changes.'),
    article: Reference,
    at: z.iso.datetime().optional().describe('When it first came; absent where nobody noted it.'),
    text: z.string().describe('The text, which the offsets of anchors of this revision count.'),
    facts: z
      .record(z.string(), z.unknown())
      .describe('What an editor wrote, as in `facts.json`: words and values, no offsets.'),
  })
  .meta({ id: 'Revision', description: 'A version of an article, as it was put in.' })
export type Revision = z.infer<typeof Revision>

/** Known by `<article>/<digest>`. */
export const revision: RecordKind<Revision> = { kind: 'revision', schema: Revision }

/** The digest of a JSON value. */
export const digestOf = (value: unknown): string => hash('sha256', JSON.stringify(value)).slice(0, DIGITS)

/** What a version of an article is called. */
export const revisionOf = (text: string, facts: unknown): string => digestOf([text, facts])

/** The version that an article's entries are of. */
export const revisionIn = (entries: Entry[]): string =>
  entries.find(({ kind }) => kind === revision.kind)!.id.split('/')[1]!

/** An article's entries, with the time at which its version came. */
export const dated = (entries: Entry[], at: string): Entry[] =>
  entries.map((entry) => {
    if (entry.kind !== revision.kind) return entry
    const document = documentOf(entry, revision)
    return revisionEntry(document.article, { ...document, at })
  })

export const revisionId = (article: string, id: string): string => `${article}/${id}`

/** The place of a version in the order in which versions came: first those of which nobody knows when. */
export const placeOf = ({ id, article, at = '' }: Pick<Revision, 'id' | 'article' | 'at'>) => ({
  key: at,
  id: revisionId(article.id, id),
})

/** A version as a record, in the order in which versions came. */
export const revisionEntry = (
  article: Reference,
  { at, text, facts }: Pick<Revision, 'at' | 'text' | 'facts'>,
): Entry<Revision> => {
  const id = revisionOf(text, facts)
  const document: Revision = {
    ...{ type: 'revision', id, href: `${article.href}/revisions/${id}`, article },
    ...(at !== undefined && { at }),
    ...{ text, facts },
  }
  const place = placeOf(document)
  return {
    ...{ kind: revision.kind, id: place.id, facets: { article: article.id } },
    sorts: { id: place.id, at: place.key },
    ...{ text: '', document },
  }
}
