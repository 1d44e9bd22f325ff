/** The list and the detail of every kind of entity and fact. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { csv } from '../formats/csv.js'
import { JSON_LD, jsonLd } from '../formats/json-ld.js'
import { ndjson } from '../formats/ndjson.js'
import { related, relatedSchema } from '../http/related.js'
import { addItem, addList, type Context, pathOf } from '../http/resource.js'
import type { EntityKind } from '../kinds/entity.js'
import type { FactKind } from '../kinds/fact.js'
import { capital, type Kind } from '../kinds/kind.js'

export const resources = async (app: FastifyInstance, context: Context) => {
  const { entities, facts } = context.vocabulary
  for (const kind of entities) {
    await addList(app, context, kind, kind.schema, { csv: csv(kind), ndjson })
    await addItem(app, context, kind, { ...entityDetail(kind, context), formats: formatsOf(kind) })
  }
  for (const kind of facts) {
    await addList(app, context, kind, kind.schema, { csv: csv(kind), ndjson })
    await addItem(app, context, kind, { schema: kind.schema, formats: formatsOf(kind) })
  }
}

const formatsOf = ({ schemaOrg }: Kind) =>
  schemaOrg && {
    jsonld: {
      ...JSON_LD,
      represent: (document: Parameters<typeof schemaOrg>[0]) => jsonLd(document.href, schemaOrg(document)),
    },
  }

/** An entity with the facts that it is shown with, and where all that articles say of it is. */
const entityDetail = (kind: EntityKind, { store, vocabulary }: Context) => {
  const linked = vocabulary.facts.filter(({ filters }) => kind.kind in filters)
  const shown = linked.find((fact) => fact.kind === kind.shows)!
  const listOf = (fact: FactKind, id: string) => `${pathOf(fact)}?${fact.filterOf?.[kind.kind] ?? kind.kind}=${id}`
  const name = capital(kind.kind)
  const schema = kind.schema
    .extend({
      [shown.plural]: relatedSchema(
        shown.schema,
        `${name}${capital(shown.plural)}`,
        `The ${shown.plural} of the ${kind.kind}.`,
      ),
      links: z
        .object(Object.fromEntries(linked.map(({ plural }) => [plural, z.string()])))
        .meta({ id: `${name}Links`, description: `What articles say of the ${kind.kind}.` }),
    })
    .meta({ id: `${name}Detail`, description: `${kind.schema.description} With its ${shown.plural}.` })
  return {
    schema,
    complete: async (entity: { id: string }) => ({
      ...entity,
      [shown.plural]: await related(store, shown, kind.kind, entity.id, listOf(shown, entity.id)),
      links: Object.fromEntries(linked.map((fact) => [fact.plural, listOf(fact, entity.id)])),
    }),
  }
}
