/** Entities of any type. */
import type { Tallied } from '../kinds/counted.js'
import type { Entity } from '../kinds/entity.js'
import type { RecordKind } from '../kinds/record.js'
import type { Ranked } from '../pages/home-page.js'
import type { Context } from './context.js'

/** Those of these that there are, by `type:id`. */
export const entitiesCalled = async (
  { store, vocabulary }: Pick<Context, 'store' | 'vocabulary'>,
  keys: string[],
): Promise<Map<string, Entity>> => {
  const found = await Promise.all(
    vocabulary.entities.map(async (kind) => {
      const prefix = `${kind.kind}:`
      const ids = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
      return ids.length > 0 ? [...(await store.getMany(kind, ids)).values()] : []
    }),
  )
  return new Map(found.flat().map((entity) => [`${entity.type}:${entity.id}`, entity]))
}

/** Those whom most records of a kind have as this facet, the most first. */
export const mostFound = async (
  context: Pick<Context, 'store' | 'vocabulary'>,
  kind: RecordKind<unknown>,
  facet: Tallied,
  limit: number,
): Promise<Ranked[]> => {
  const { values } = await context.store.tally(kind, facet, { where: [], limit })
  const keyOf = (value: string) => (facet === 'speaker' ? value : `${facet}:${value}`)
  const entities = await entitiesCalled(
    context,
    values.map(({ value }) => keyOf(value)),
  )
  return values.flatMap(({ value, count }) => {
    const entity = entities.get(keyOf(value))
    // what went meanwhile is not there to be named
    return entity ? { entity, count } : []
  })
}
