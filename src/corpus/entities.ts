/** People, countries and so on, known by `type:id`. */

import type { EntityKind } from '../kinds/entity.js'
import { type Entity, entityReference } from '../kinds/entity.js'
import type { EntityId } from '../kinds/id.js'
import { shortened } from '../text/quoted.js'
import { entityEnvelope } from './files.js'
import type { EntitySource } from './folder.js'
import { didYouMean, parse, parseList } from './parse.js'

export interface KnownEntity {
  kind: EntityKind
  document: Entity
}

export interface Entities {
  /** By `type:id`. */
  known: Map<string, KnownEntity>
  /** What may be referred to though it is not known: types whose file is faulty, and entities that are, by key. */
  excused: Set<string>
}

export const entityKey = ({ entity, id }: EntityId) => `${entity}:${id}`

export const entitiesOf = (sources: EntitySource[]): Entities => {
  const known: Entities['known'] = new Map()
  const excused: Entities['excused'] = new Set()
  for (const { kind, file } of sources) {
    const items = file && parse(entityEnvelope(kind), file.value, file, [])?.written[kind.plural]
    if (!file || !Array.isArray(items)) {
      excused.add(kind.kind)
      continue
    }
    for (const item of items) excused.add(`${kind.kind}:${idOf(item)}`)
    for (const { written, path } of parseList(kind.written, items, file, [kind.plural])) {
      const key = `${kind.kind}:${written.id}`
      if (known.has(key)) file.report([...path, 'id'], `"${written.id}" stands twice: ids are unique in a file`)
      kind.check?.(written, (at, detail) => file.report([...path, ...at], detail))
      known.set(key, { kind, document: kind.serve(written, `/v1/${kind.plural}/${written.id}`) })
    }
  }
  return { known, excused }
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
