/** The list and the detail of every kind of entity and fact. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { csv } from '../formats/csv.js'
import { JSON_LD, jsonLd } from '../formats/json-ld.js'
import { ndjson } from '../formats/ndjson.js'
import { type Context, pathOf } from '../http/context.js'
import { related, relatedSchema } from '../http/related.js'
import { addItem, addList, type Representation, representationLinks } from '../http/resource.js'
import type { EntityKind } from '../kinds/entity.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import { capital, type Kind, type Resource } from '../kinds/kind.js'

export const resources = async (app: FastifyInstance, context: Context) => {
  const { entities, facts } = context.vocabulary
  for (const kind of entities) {
    addList(app, context, kind, kind.schema, { csv: csv(kind), ndjson })
    addItem(app, context, kind, { ...entityDetail(kind, context), representations: representationsOf(kind) })
  }
  for (const kind of facts) {
    addList(app, context, kind, kind.schema, { csv: csv(kind), ndjson })
    addItem(app, context, kind, { ...factDetail(kind), representations: representationsOf(kind) })
  }
}

const representationsOf = ({ schemaOrg }: Kind): Record<string, Representation<Resource>> =>
  schemaOrg ? { jsonld: { ...JSON_LD, represent: (document) => jsonLd(document.href, schemaOrg(document)) } } : {}

const linksTo = (names: string[]) => z.object(Object.fromEntries(names.map((name) => [name, z.string()])))

/** A fact with the addresses of its other representations, where it has any. */
const factDetail = (kind: FactKind) => {
  const representations = representationsOf(kind)
  const name = capital(kind.kind)
  if (Object.keys(representations).length === 0) return { schema: kind.schema, complete: (fact: Fact) => fact }
  const links = linksTo(Object.keys(representations)).meta({
    id: `${name}Links`,
    description: `The ${kind.kind} in other formats.`,
  })
  return {
    schema: kind.schema
      .extend({ links })
      .meta({ id: `${name}Detail`, description: `${kind.schema.description} With the addresses of other formats.` }),
    complete: (fact: Fact) => ({ ...fact, links: representationLinks(fact.href, representations) }),
  }
}

/** An entity with the facts that it is shown with, and where all that articles say of it is. */
const entityDetail = (kind: EntityKind, { store, vocabulary }: Context) => {
  const linked = vocabulary.facts.filter(({ filters }) => kind.kind in filters)
  const shown = linked.find((fact) => fact.kind === kind.shows)!
  const listOf = (fact: FactKind, id: string) => `${pathOf(fact)}?${fact.filterOf?.[kind.kind] ?? kind.kind}=${id}`
  const name = capital(kind.kind)
  const representations = representationsOf(kind)
  const schema = kind.schema
    .extend({
      [shown.plural]: relatedSchema(
        shown.schema,
        `${name}${capital(shown.plural)}`,
        `The ${shown.plural} of the ${kind.kind}.`,
      ),
      links: linksTo([...linked.map(({ plural }) => plural), ...Object.keys(representations)]).meta({
        id: `${name}Links`,
        description: `What articles say of the ${kind.kind}.`,
      }),
    })
    .meta({ id: `${name}Detail`, description: `${kind.schema.description} With its ${shown.plural}.` })
  return {
    schema,
    complete: async (entity: Resource) => ({
      ...entity,
      [shown.plural]: await related(store, shown, kind.kind, entity.id, listOf(shown, entity.id)),
      links: {
        ...Object.fromEntries(linked.map((fact) => [fact.plural, listOf(fact, entity.id)])),
        ...representationLinks(entity.href, representations),
      },
    }),
  }
}
