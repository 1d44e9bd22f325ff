/** People, countries and so on, known by `type:id`. */

import type { EntityKind, EntitySource, WrittenEntity } from '../kinds/entity.js'
import { type Entity, entityReference } from '../kinds/entity.js'
import type { EntityId, EntityReference } from '../kinds/id.js'
import { shortened } from '../text/quoted.js'
import { entityEnvelope, entityFile } from './files.js'
import { didYouMean, type Parsed, parse, parseList } from './parse.js'
import { partsOf } from './parts.js'
import type { JsonFile } from './read.js'

/** The entities of a kind; without a file where that is faulty. */
export interface EntityList {
  kind: EntityKind
  file: JsonFile | undefined
}

export interface KnownEntity {
  kind: EntityKind
  document: Entity
  /** As an editor wrote it. */
  source: EntitySource['source']
}

export interface Entities {
  /** By `type:id`. */
  known: Map<string, KnownEntity>
  /** What may be referred to though it is not known: types whose file is faulty, and entities that are, by key. */
  excused: Set<string>
}

export const entityKey = ({ entity, id }: EntityId) => `${entity}:${id}`

export const entitiesOf = (sources: EntityList[]): Entities => {
  const entities: Entities = { known: new Map(), excused: new Set() }
  const records = sources.flatMap((source) => recordsOf(source, entities.excused))
  const named = new Map(
    records.map(({ kind, written: { id, name } }) => [
      `${kind.kind}:${id}`,
      { type: kind.kind, id, name, href: hrefOf(kind, id) },
    ]),
  )
  const reference = (id: EntityId): EntityReference | undefined => named.get(entityKey(id))
  for (const { kind, written, source, file, path } of records) {
    const key = `${kind.kind}:${written.id}`
    if (entities.known.has(key)) file.report([...path, 'id'], `"${written.id}" stands twice: ids are unique in a file`)
    kind.check?.(written, (at, detail) => file.report([...path, ...at], detail))
    entities.known.set(key, { kind, document: kind.serve(written, hrefOf(kind, written.id), reference), source })
  }
  for (const { kind, file } of sources) {
    if (!file) continue
    for (const part of partsOf(entityFile(kind), file.value, []))
      if ('entity' in part) checkEntity(entities, part.entity, (detail) => file.report(part.path, detail))
  }
  return entities
}

const hrefOf = ({ plural }: EntityKind, id: string) => `/v1/${plural}/${id}`

/** The entities of a file; faulty ones are reported, and excused. */
const recordsOf = (
  { kind, file }: EntityList,
  excused: Entities['excused'],
): (Parsed<WrittenEntity> & Pick<KnownEntity, 'kind' | 'source'>)[] => {
  const items = file && parse(entityEnvelope(kind), file.value, file, [])?.written[kind.plural]
  if (!file || !Array.isArray(items)) {
    excused.add(kind.kind)
    return []
  }
  for (const item of items) excused.add(`${kind.kind}:${idOf(item)}`)
  return parseList(kind.written, items, file, [kind.plural]).map((parsed) => ({
    ...parsed,
    kind,
    // an object, as its schema accepts it
    source: items[Number(parsed.path.at(-1))] as EntitySource['source'],
  }))
}

const idOf = (item: unknown) =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : ''

/** Reports an id that names no entity. */
export const checkEntity = ({ known, excused }: Entities, id: EntityId, report: (detail: string) => void): void => {
  const key = entityKey(id)
  if (!known.has(key) && !excused.has(id.entity) && !excused.has(key))
    report(`"${shortened(key)}" is not known${didYouMean(key, known.keys())}`)
}

/** What leads to an entity that was checked to be there. */
export const referenceTo = ({ known }: Entities, id: EntityId) => entityReference(known.get(entityKey(id))!.document)
