/** People, countries and agreements, read from their files and known by `type:id`. */

import { z } from 'zod'
import { country } from '../kinds/country.js'
import type { WrittenEntity } from '../kinds/entity.js'
import type { EntityId, Reference } from '../kinds/id.js'
import type { Documents } from '../kinds/record.js'
import type { Report } from './fault.js'
import { ENTITY_KINDS, entityFile } from './files.js'
import { didYouMean, type Parsed, parse, parseList } from './parse.js'
import { readJson } from './read.js'
import { alpha3Of } from './standards.js'

export interface Entity {
  reference: Reference & { type: EntityId['entity'] }
  /** Its name and aliases: what texts call it. */
  names: string[]
  document: Documents[EntityId['entity']]
}

export interface Entities {
  /** By `type:id`. */
  known: Map<string, Entity>
  /** What may be referred to though it is not known: types whose file is faulty, and entities that are, by key. */
  excused: Set<string>
}

export const entityKey = ({ entity, id }: EntityId) => `${entity}:${id}`

/** Entities of the files that are there; a file that is not holds none. */
export const readEntities = async (folder: string, files: string[], report: Report): Promise<Entities> => {
  const known: Entities['known'] = new Map()
  const excused: Entities['excused'] = new Set()
  for (const kind of ENTITY_KINDS.filter(({ plural }) => files.includes(`${plural}.json`))) {
    const file = await readJson(folder, `${kind.plural}.json`, report)
    const envelope = file && parse(entityFile(kind, z.unknown()), file.value, file, [])
    if (!envelope) {
      excused.add(kind.kind)
      continue
    }
    const items = envelope.written[kind.plural] as unknown[]
    for (const item of items) excused.add(`${kind.kind}:${(item as { id?: unknown } | null)?.id}`)
    for (const parsed of parseList(kind.written, items, envelope.file, [kind.plural])) {
      const { written } = parsed
      const key = `${kind.kind}:${written.id}`
      if (known.has(key))
        parsed.file.report([...parsed.path, 'id'], `"${written.id}" stands twice: ids are unique in a file`)
      if (kind.kind === country.kind) checkCountry(parsed)
      const href = `/v1/${kind.plural}/${written.id}`
      known.set(key, {
        reference: { type: kind.kind, id: written.id, name: written.name, href },
        names: [written.name, ...written.aliases],
        document: kind.serve(written, href) as Entity['document'],
      })
    }
  }
  return { known, excused }
}

/** The entity, or undefined after reporting that there is none. */
export const findEntity = (
  { known, excused }: Entities,
  id: EntityId,
  report: (detail: string) => void,
): Entity | undefined => {
  const key = entityKey(id)
  const entity = known.get(key)
  if (!entity && !excused.has(id.entity) && !excused.has(key))
    report(`"${key}" is not known${didYouMean(key, known.keys())}`)
  return entity
}

const checkCountry = ({ written, file, path }: Parsed<WrittenEntity & { alpha3?: string }>) => {
  const alpha3 = alpha3Of(written.id)
  if (alpha3 === undefined) file.report([...path, 'id'], `"${written.id}" is not an ISO 3166-1 country`)
  else if (alpha3 !== written.alpha3)
    file.report(
      [...path, 'alpha3'],
      `"${written.alpha3}" is not the alpha-3 code of "${written.id}": that is "${alpha3}"`,
    )
}
