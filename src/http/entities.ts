/** Entities of any type. */
import type { Entity } from '../kinds/entity.js'
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
