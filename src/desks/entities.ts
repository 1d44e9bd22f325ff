/** From entities as they are to entities as they are to be: what is wrong with that, and what it changes. */
import { knownOf, textsOf } from '../corpus/articles.js'
import { entityEntries, type Known } from '../corpus/compile.js'
import type { Fault } from '../corpus/fault.js'
import type { Change } from '../kinds/change.js'
import { VOCABULARY } from '../kinds/index.js'
import type { Entry } from '../kinds/record.js'
import { digestOf } from '../kinds/revision.js'
import { type EntityChanges, putEntities, type StoredEntity, type Writing } from '../store/postgres/corpus.js'
import { addJob, articlesNaming, type Renamed } from '../store/postgres/jobs.js'

/** Entities, and what articles are compiled with beside them. */
export interface Entities {
  stored: StoredEntity[]
  known: Known
  /** As they are served, with their JSON. */
  records: Map<string, { entry: Entry; json: string }>
  faults: Fault[]
}

export const entitiesOf = (stored: StoredEntity[]): Entities => {
  const faults: Fault[] = []
  const known = knownOf({ entities: textsOf(VOCABULARY, stored) }, VOCABULARY, (fault) => faults.push(fault))
  return { stored, known, records: new Map(entityEntries(known.entities).map(withJson)), faults }
}

export interface EntityStep {
  changes: EntityChanges
  /** Those that other names lead to. */
  renamed: Renamed[]
}

export const stepBetween = (before: Entities, after: Entities): EntityStep => {
  const [was, is] = [before, after].map(({ stored }) => new Map(stored.map((one) => [keyOf(one), one])))
  const [had, has] = [before, after].map(({ records }) => records)
  const keys = [...new Set([...was!.keys(), ...is!.keys()])]
  const namesIn = ({ known }: Entities, key: string) => {
    const entity = known.entities.known.get(key)?.document
    return entity ? [entity.name, ...entity.aliases] : []
  }
  return {
    changes: {
      put: [...is!]
        .filter(([key, { source, loaded }]) => {
          const before = was!.get(key)
          return loaded !== before?.loaded || !isSame(source, before.source)
        })
        .map(([, one]) => one),
      removed: [...was!].filter(([key]) => !is!.has(key)).map(([, one]) => one),
      records: [...has!].filter(([key, { json }]) => had!.get(key)?.json !== json).map(([, { entry }]) => entry),
      gone: [...had!].filter(([key, { json }]) => has!.get(key)?.json !== json).map(([, { entry }]) => entry),
    },
    renamed: keys.flatMap((key): Renamed[] => {
      const [old, names] = [namesIn(before, key), namesIn(after, key)]
      return isSame(old, names) ? [] : [{ ...(is!.get(key) ?? was!.get(key)!), names: [...old, ...names] }]
    }),
  }
}

/**
 * Puts a step in: what changed is recorded, and articles in which names are to be looked for anew are a job; those that
 * came from a folder aside where `loading` puts them in again.
 */
export const putStep = async (
  session: Writing,
  { changes, renamed }: EntityStep,
  loading = false,
): Promise<Change[]> => {
  const { put, removed } = changes
  if (put.length + removed.length === 0) return []
  await putEntities(session, changes)
  const job = await addJob(session, await articlesNaming(session, renamed, loading))
  const made: Change[] = []
  for (const entity of [...put, ...removed]) {
    const { type, id, source } = entity
    const { kind, plural } = VOCABULARY.entities.find(({ kind }) => kind === type)!
    made.push(
      await session.record({
        ...{ type: kind, id, href: `/v1/${plural}/${id}` },
        ...(put.includes(entity) ? { change: 'put', revision: digestOf(source), source } : { change: 'removed' }),
        ...(job !== undefined && { job: `/v1/jobs/${job}` }),
      }),
    )
  }
  return made
}

export const keyOf = ({ type, id }: Pick<StoredEntity, 'type' | 'id'>) => `${type}:${id}`

const withJson = (entry: Entry): [string, { entry: Entry; json: string }] => [
  `${entry.kind} ${entry.id}`,
  { entry, json: JSON.stringify(entry.document) },
]

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
