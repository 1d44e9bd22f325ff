/** Names for things: ids, the entity ids that editors write, and the references that answers carry. */
import { z } from 'zod'
import { PARTS } from './parts.js'

/** The types of entities; each has its kind in `index.ts`, which does not compile without it. */
export const ENTITY_TYPES = ['person', 'organization', 'country', 'agreement'] as const
export const EntityType = z.enum(ENTITY_TYPES).meta({ id: 'EntityType', description: 'What sort of entity.' })
export type EntityType = z.infer<typeof EntityType>

/** `kebab-case`, at most 80 characters: safe in a path, in a file name and in a link. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, like "trade-talks"')
  .max(80)

/** How a file names an entity, `country:jp`, parsed to `{ entity: 'country', id: 'jp' }`. */
export type EntityId = { entity: EntityType; id: string }

/** The schema of an entity id whose type is one of `types` (all by default). */
export const entityId = (...types: EntityType[]) => {
  const allowed = types.length > 0 ? types : EntityType.options
  const schema = z
    .string()
    .regex(
      new RegExp(`^(?:${allowed.join('|')}):[a-z0-9]+(?:-[a-z0-9]+)*$`),
      `must be ${allowed.map((type) => `${type}:<id>`).join(' or ')}`,
    )
    .transform((written): EntityId => {
      const [entity, id] = written.split(':') as [EntityType, string]
      return { entity, id }
    })
  PARTS.add(schema, { part: 'entity' })
  return schema
}

/** A pointer to another resource that can be shown without a second call. */
export const Reference = z
  .object({
    type: z
      .enum(['article', ...EntityType.options])
      .meta({ id: 'ReferenceType', description: 'What sort of resource it leads to.' }),
    id: z.string(),
    name: z.string().describe('What to show for it.'),
    href: z.string().describe('Path of the resource on this server.'),
  })
  .meta({ id: 'Reference', description: 'Another resource: what it is, what it is called and where it is.' })
export type Reference = z.infer<typeof Reference>

export const EntityReference = Reference.extend({ type: EntityType }).meta({
  id: 'EntityReference',
  description: 'An entity: what it is, what it is called and where it is.',
})
export type EntityReference = z.infer<typeof EntityReference>
