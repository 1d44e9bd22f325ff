/** Sources to the uniform entries that a store holds. Pure: no disk, no clock. */
import { createHash } from 'node:crypto'
import { type Article, articleText } from '../kinds/article.js'
import { articleCoverage } from '../kinds/coverage.js'
import type { Reference } from '../kinds/id.js'
import type { Vocabulary } from '../kinds/index.js'
import type { Kind, Resource } from '../kinds/kind.js'
import { passage } from '../kinds/passage.js'
import { quote } from '../kinds/quote.js'
import { documentsOf, type Entry, type RecordKind } from '../kinds/record.js'
import { blocksOf } from './blocks.js'
import { coverageOf } from './coverage.js'
import { type Entities, entitiesOf, referenceTo } from './entities.js'
import type { Fault, Report } from './fault.js'
import type { Sources } from './folder.js'
import { build, type GroundedFact, type Proof, prove } from './ground.js'
import { groupBy } from './group-by.js'
import { indexNames } from './mentions.js'
import { passagesOf } from './passages.js'
import { recordsOf } from './records.js'

/** Adds to `faults` all that is wrong; where there is any, no entries. */
export const compile = (sources: Sources, vocabulary: Vocabulary, faults: Fault[]): Entry[] => {
  const report: Report = (fault) => faults.push(fault)
  const entities = entitiesOf(sources.entities)
  const names = indexNames(entities)
  const proofs = sources.articles.flatMap((source) => {
    const records = recordsOf(source, vocabulary)
    return records ? [prove(records, entities, names, report)] : []
  })
  if (faults.length > 0) return []
  const mentions = groupBy(
    proofs.flatMap(({ mentions }) => mentions),
    ({ entity }) => `${entity.type}:${entity.id}`,
  )
  return [
    ...proofs.flatMap((proof) => articleEntries(proof, entities, vocabulary)),
    ...[...entities.known].map(([key, { kind, document }]) =>
      entry(kind, document, distinct((mentions.get(key) ?? []).map(({ article }) => article))),
    ),
  ]
}

/** An article's entries: itself, its text and its facts. */
const articleEntries = (proof: Proof, entities: Entities, vocabulary: Vocabulary): Entry[] => {
  const { records, mentions, coverable, exclusions } = proof
  const { id, text, reference } = records
  const facts = build(proof, entities)
  const article = articleOf(proof, facts, entities, vocabulary)
  const annotations = facts.map(({ kind, document }) => ({ fact: document, anchors: kind.anchors(document) }))
  const factEntries = facts.map(({ kind, document }) => entry(kind, document, []))
  return [
    entry(vocabulary.article, article, distinct([...credited(article), ...mentions.map(({ entity }) => entity)])),
    inner(articleText, id, { text: text.content }),
    inner(articleCoverage, id, coverageOf(reference, text, coverable, annotations, exclusions)),
    ...passagesOf(text, documentsOf(factEntries, quote)).map((document) => inner(passage, document.id, document)),
    ...factEntries,
  ]
}

/** Who wrote and who published it. */
const credited = ({ byline, publishedBy }: Article) => (publishedBy ? [...byline, publishedBy] : byline)

const articleOf = (
  { records, spanOf }: Proof,
  facts: GroundedFact[],
  entities: Entities,
  { facts: kinds }: Vocabulary,
): Article => {
  const { id, text, reference, article } = records
  const { blocks, byline, publisher, ...written } = article
  const publishedBy = typeof publisher === 'string' ? undefined : referenceTo(entities, publisher)
  const counts = groupBy(facts, ({ kind }) => kind.kind)
  const { href } = reference
  const each = <T>(value: (kind: { kind: string; plural: string }) => T) =>
    Object.fromEntries(kinds.map((kind) => [kind.plural, value(kind)]))
  return {
    type: 'article',
    id,
    href,
    ...written,
    publisher: publishedBy?.name ?? String(publisher),
    publishedBy,
    byline: byline.map((author) => referenceTo(entities, author)),
    length: text.length,
    sha256: createHash('sha256').update(text.content).digest('hex'),
    facts: each(({ kind }) => counts.get(kind)?.length ?? 0),
    links: {
      text: `${href}/text`,
      coverage: `${href}/coverage`,
      annotations: `${href}/annotations`,
      jsonld: `${href}.jsonld`,
      ninjs: `${href}.ninjs`,
      ...each(({ plural }) => `/v1/${plural}?article=${id}`),
    },
    blocks: blocksOf(
      text,
      blocks.map((block) => ({ span: spanOf(block)!, type: block.type })),
    ),
  }
}

/** A document with what it is found by. `named` are the entities that an article names, or the articles that name an entity. */
const entry = (kind: Kind, document: Resource, named: Reference[]): Entry => {
  const each = <T, R>(parts: Record<string, T>, value: (part: T) => R) =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, value(part)]))
  return {
    kind: kind.kind,
    id: document.id,
    facets: each(kind.filters, (filter) => filter.of(document, named)),
    sorts: { id: document.id, ...each(kind.sorts, (of) => of(document)) },
    text: kind.search?.words(document) ?? '',
    document,
  }
}

/** A record that belongs to its article and is in no list. */
const inner = <D>({ kind }: RecordKind<D>, id: string, document: D): Entry => ({
  kind,
  id,
  facets: {},
  sorts: {},
  text: '',
  document,
})

const distinct = (references: Reference[]) => [
  ...new Map(references.map((one) => [`${one.type}:${one.id}`, one])).values(),
]
