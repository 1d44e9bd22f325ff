/** Pages about resources: the list of every kind, every entity, every fact. */
import type { FastifyInstance } from 'fastify'
import { citations } from '../formats/citation.js'
import { jsonLd } from '../formats/json-ld.js'
import { type Context, pathOf } from '../http/context.js'
import { absolute } from '../http/links.js'
import { given, type ListParameters, listPage, listQuery, selectionShape } from '../http/list.js'
import { addPage } from '../http/page.js'
import { getOr404, idParameter, parameterOf } from '../http/resource.js'
import type { Entity, EntityKind } from '../kinds/entity.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import { figure } from '../kinds/figure.js'
import { capital, type Kind, type Resource } from '../kinds/kind.js'
import { mention } from '../kinds/mention.js'
import { position } from '../kinds/position.js'
import { quote } from '../kinds/quote.js'
import { SPEAKER_TYPES } from '../kinds/speaker.js'
import { entityPage, SAID, type Section } from '../pages/entity-page.js'
import { factPage } from '../pages/fact-page.js'
import type { ArticleOf } from '../pages/items.js'
import { listPage as listPageOf } from '../pages/list-page.js'
import { statementOf } from '../pages/statement.js'
import type { Store } from '../store/store.js'
import { citedOf } from './embed.js'
import { feedOf } from './feeds.js'

export const resourcePages = async (app: FastifyInstance, context: Context) => {
  const { all, entities, facts } = context.vocabulary
  for (const kind of all) addListPage(app, context, kind)
  for (const kind of entities) {
    const page = (entity: Entity) => entityPageOf(context, kind, entity)
    addPage(
      app,
      context,
      `/${kind.plural}/:${parameterOf(kind.kind)}`,
      async ({ params }) => page(await getOr404(context.store, kind, params)),
      { params: idParameter(kind.kind) },
    )
  }
  for (const kind of facts)
    addPage(
      app,
      context,
      `/${kind.plural}/:${parameterOf(kind.kind)}`,
      async ({ params }) => factPageOf(context, kind, await getOr404(context.store, kind, params)),
      { params: idParameter(kind.kind) },
    )
}

/** The articles that facts stand in. */
export const articlesOf = async ({ store, vocabulary }: Context, documents: Resource[]): Promise<ArticleOf> => {
  const ids = documents.flatMap((document) => ('article' in document ? [(document as Fact).article.id] : []))
  const articles = ids.length > 0 ? await store.getMany(vocabulary.article, [...new Set(ids)]) : new Map()
  return (id) => articles.get(id)
}

const addListPage = (app: FastifyInstance, context: Context, kind: Kind) => {
  const path = `/${kind.plural}`
  const shape = selectionShape(kind)
  addPage(
    app,
    context,
    path,
    async ({ query, url }) => {
      const asked = given(url)
      const { items, links, ...counts } = await listPage(context, kind, path, query as ListParameters, asked)
      const documents = items.map(({ document }) => document)
      const { limit: _, cursor: __, sort: ___, ...narrowing } = asked
      return listPageOf({
        ...{ kind, documents, counts, path: links.self, next: links.next },
        place: { articleOf: await articlesOf(context, documents) },
        narrowed: Object.entries(narrowing).map(([name, value]) => `${name}: ${value}`),
        json: `/v1${links.self}`,
        feed: feedOf(kind, narrowing),
      })
    },
    { querystring: listQuery(shape) },
  )
}

/** How much of each list an entity's page shows; of who stands where, which is a table, as much as a list gives. */
const [SHOWN, IN_TABLE] = [20, 100]

const entityPageOf = async (context: Context, kind: EntityKind, entity: Entity) => {
  const { store, vocabulary, origin } = context
  const speaks = SPEAKER_TYPES.some((type) => type === kind.kind)
  const speaker = `${kind.kind}:${entity.id}`
  const wanted = [
    ...(speaks ? [{ heading: SAID, kind: quote, facet: 'speaker', value: speaker }] : []),
    ...vocabulary.facts
      // every place that names it would be many times as long as the rest
      .filter((fact) => kind.kind in fact.filters && fact.kind !== mention.kind)
      // what it is asked for first
      .sort((a, b) => Number(b.kind === kind.shows) - Number(a.kind === kind.shows))
      .map((fact) => ({
        heading: headingOf(fact, kind, entity),
        kind: fact,
        facet: kind.kind,
        value: entity.id,
        limit: isTable(fact, kind) ? IN_TABLE : SHOWN,
      })),
    {
      heading: `Articles that name ${entity.name}`,
      kind: vocabulary.article,
      facet: kind.kind,
      value: entity.id,
    },
  ]
  const [sections, years] = await Promise.all([
    Promise.all(wanted.map((section) => sectionOf(store, section))),
    speaks
      ? store.tally(quote, 'year', { where: [{ facet: 'speaker', test: 'is', value: speaker }], limit: 100 })
      : { values: [] },
  ])
  const filled = sections.filter(({ documents }) => documents.length > 0)
  const documents = filled.flatMap(({ documents }) => documents)
  return entityPage({
    ...{ entity, kind, sections: filled },
    // of more than are counted it is not known how they spread
    years: 'of' in years ? [] : years.values,
    place: { articleOf: await articlesOf(context, documents), here: entity.href },
    properties: propertiesOf(kind, entity),
    jsonLd: jsonLd(absolute({ href: entity.href }, origin).href, kind.schemaOrg!(absolute(entity, origin))),
    feed: speaks
      ? feedOf(quote, { speaker })
      : feedOf(vocabulary.facts.find(({ kind: name }) => name === kind.shows)!, { [kind.kind]: entity.id }),
  })
}

const isTable = (fact: FactKind, entity: EntityKind) => fact.kind === position.kind && entity.kind === 'agreement'

const headingOf = (fact: FactKind, entity: EntityKind, { name }: Entity) => {
  const { kind, plural } = fact
  if (isTable(fact, entity)) return 'Who stands where'
  return kind === quote.kind || kind === figure.kind ? `${capital(plural)} about ${name}` : capital(plural)
}

const sectionOf = async (
  store: Store,
  {
    heading,
    kind,
    facet,
    value,
    limit = SHOWN,
  }: { heading: string; kind: Kind; facet: string; value: string; limit?: number },
): Promise<Section> => {
  const sort = { key: 'date', descending: true }
  const {
    items,
    next: _,
    ...counts
  } = await store.list(kind, {
    ...{ where: [{ facet, test: kind.filters[facet]!.test, value }], sort, limit },
  })
  const query = `?${new URLSearchParams({ [facet]: value, sort: '-date' })}`
  return {
    ...{ heading, kind, counts },
    documents: items.map(({ document }) => document),
    page: `/${kind.plural}${query}`,
    json: `${pathOf(kind)}${query}`,
  }
}

/** What entities of a kind have beside names: the columns of a table that no other kind has. */
const propertiesOf = (kind: EntityKind, entity: Entity): [string, string][] =>
  Object.entries(kind.columns).flatMap(([name, of]): [string, string][] => {
    const value = of(entity)
    return COMMON.includes(name) || value === undefined ? [] : [[capital(name).replaceAll('_', ' '), String(value)]]
  })
const COMMON = ['id', 'name', 'aliases', 'wikidata', 'wikipedia', 'href', 'country']

const factPageOf = async (context: Context, kind: FactKind, fact: Fact) => {
  const { store, vocabulary, origin } = context
  const article = await getOr404(store, vocabulary.article, { [parameterOf('article')]: fact.article.id })
  const { about = [], ...statement } = statementOf(kind, fact)
  const cited = citedOf(context, kind, fact, article)
  return factPage({
    ...{ fact, kind, article, about, ...statement },
    citations: citations(cited),
    embed: `/oembed?${new URLSearchParams({ url: cited.url })}`,
    jsonLd:
      kind.schemaOrg && jsonLd(absolute({ href: fact.href }, origin).href, kind.schemaOrg(absolute(fact, origin))),
  })
}
