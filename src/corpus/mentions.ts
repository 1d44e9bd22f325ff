/** Finds every place where an article names an entity: by alias, longest first, whole words, and by the editor's exceptions. */

import { type Entity, entityReference } from '../kinds/entity.js'
import type { EntityReference } from '../kinds/id.js'
import type { WrittenMention } from '../kinds/mention.js'
import { withPlainBlanks } from '../text/lines.js'
import { quoted } from '../text/quoted.js'
import { isWordBoundary, type Span, type Text } from '../text/text.js'
import { type Entities, entityKey } from './entities.js'
import { groupBy } from './group-by.js'
import type { Parsed } from './parse.js'

interface Found extends Span {
  entities: Entity[]
}

/** A name is the same whichever blank and whichever apostrophe is in it. As long as it was. */
export const plain = (words: string) => withPlainBlanks(words).replaceAll('’', "'")

/** Entities by name, grouped by the name's first character, longest first. */
export type Names = Map<string, { name: string; entities: Entity[] }[]>

export const indexNames = (entities: Entities): Names => {
  const byName = groupBy(
    [...entities.known.values()].flatMap(({ document }) =>
      [...new Set([document.name, ...document.aliases].map(plain))].map((name) => ({ name, entity: document })),
    ),
    ({ name }) => name,
  )
  const named = [...byName].map(([name, pairs]) => ({ name, entities: pairs.map(({ entity }) => entity) }))
  return groupBy(
    named.toSorted((a, b) => b.name.length - a.name.length),
    ({ name }) => name.slice(0, 1),
  )
}

/** The names that stand in a text, in reading order; names never overlap, and a name may belong to several entities. */
export const findNames = ({ content: printed }: Text, names: Names): Found[] => {
  const content = plain(printed)
  const found: Found[] = []
  for (let start = 0; start < content.length; ) {
    const candidates = names.get(content[start]!)
    const match =
      candidates && isWordBoundary(content, start)
        ? candidates.find(({ name }) => content.startsWith(name, start) && isWordBoundary(content, start + name.length))
        : undefined
    if (match) found.push({ start, end: start + match.name.length, entities: match.entities })
    start += match ? match.name.length : 1
  }
  return found
}

/** One mention: a place and what it names. */
export interface Naming extends Span {
  entity: EntityReference
}

type Exception = Parsed<WrittenMention> & { span: Span }

/** Found names with the editor's exceptions applied. A name of several entities is a fault until an exception decides. */
export const applyExceptions = (
  found: Found[],
  exceptions: Exception[],
  entities: Entities,
  doubt: (span: Span, detail: string) => void,
): Naming[] => {
  const at = new Map(found.map((name) => [place(name), name]))
  const namings: Naming[] = []
  const decided = new Set<string>()
  for (const { written, span, file, path } of exceptions) {
    if (decided.has(place(span))) {
      file.report(path, `an exception for ${quoted(written.text)} at this place stands before this one`)
      continue
    }
    decided.add(place(span))
    const overruled = at.delete(place(span))
    if (written.entity === 'none') {
      if (!overruled)
        file.report(path, `no alias is found at ${quoted(written.text)}, so that there is nothing to except`)
      continue
    }
    const entity = entities.known.get(entityKey(written.entity))
    if (entity) namings.push({ ...span, entity: entityReference(entity.document) })
  }
  for (const { entities, start, end } of at.values()) {
    if (entities.length === 1) namings.push({ start, end, entity: entityReference(entities[0]!) })
    else
      doubt(
        { start, end },
        `names ${entities.map(({ type, id }) => `${type}:${id}`).join(' and ')}: say under /mentions which is meant`,
      )
  }
  return namings.sort((a, b) => a.start - b.start || b.end - a.end)
}

const place = ({ start, end }: Span) => `${start}-${end}`
