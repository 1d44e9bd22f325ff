/** Articles and entities to the uniform entries that a store holds. Pure: no disk, no clock. */
import { createHash } from 'node:crypto'
import { type Article, articleText, dateOf } from '../kinds/article.js'
import { articleCoverage } from '../kinds/coverage.js'
import { entitySource } from '../kinds/entity.js'
import type { Reference } from '../kinds/id.js'
import type { Vocabulary } from '../kinds/index.js'
import type { Kind, Resource, Within } from '../kinds/kind.js'
import { passage, passageFacets } from '../kinds/passage.js'
import { quote } from '../kinds/quote.js'
import { documentsOf, type Entry, type Facets, type RecordKind } from '../kinds/record.js'
import { digestOf, type Revision, revisionEntry } from '../kinds/revision.js'
import { blocksOf } from './blocks.js'
import { coverageOf } from './coverage.js'
import { type Entities, entityKey, referenceTo } from './entities.js'
import type { Fault } from './fault.js'
import type { Folder } from './folder.js'
import { build, type GroundedFact, type Proof, prove } from './ground.js'
import { groupBy } from './group-by.js'
import type { Names } from './mentions.js'
import { passagesOf } from './passages.js'
import { type ArticleRecords, type ArticleSource, recordsOf } from './records.js'

/** What articles are compiled with beside themselves. */
export interface Known {
  vocabulary: Vocabulary
  entities: Entities
  names: Names
  /** The files of entities, by the name of their kind: what a thread needs to know the same. */
  files: Folder['entities']
  /** Whether nothing is wrong with the entities: else articles are proved, and nothing is made of them. */
  sound: boolean
}

/** An article’s entries. Adds to `faults` all that is wrong with it; where there is any, it comes to nothing. */
export const compileArticle = (source: ArticleSource, known: Known, faults: Fault[]): Entry[] | undefined => {
  const records = recordsOf(source, known.vocabulary)
  const proof = records && prove(records, known.entities, known.names, (fault) => faults.push(fault))
  if (!proof || faults.length > 0 || !known.sound) return undefined
  return articleEntries(proof, known.entities, known.vocabulary)
}

/** The entries of all entities, each followed by what an editor wrote of it. */
export const entityEntries = ({ known }: Entities): Entry[] =>
  [...known].flatMap(([key, { kind, document, source }]) => [
    entry(kind, document),
    inner(entitySource, key, { source, revision: digestOf(source) }),
  ])

/** An article's entries: itself, its text and its facts. */
const articleEntries = (proof: Proof, entities: Entities, vocabulary: Vocabulary): Entry[] => {
  const { records, namings, coverable, exclusions } = proof
  const { id, text, reference } = records
  const facts = build(proof, entities)
  const article = articleOf(proof, facts, entities, vocabulary)
  const dated = dateOf(article)
  const annotations = facts.map(({ kind, document }) => ({
    fact: document,
    anchors: (kind.accountsFor ?? kind.anchors)(document),
  }))
  const factEntries = facts.map(({ kind, document }) => entry(kind, document, { named: [], dated }))
  return [
    entry(vocabulary.article, article, {
      named: distinct([...credited(article), ...namings.map(({ entity }) => entity)]),
    }),
    { ...inner(articleText, id, { text: text.content, revision: text.revision }), facets: { uses: usesIn(records) } },
    revisionEntry(reference, { text: text.content, facts: factsIn(records) }),
    inner(articleCoverage, id, coverageOf(reference, text, coverable, annotations, exclusions)),
    ...passagesOf(reference, text, documentsOf(factEntries, quote)).map((document) => ({
      ...inner(passage, document.id, document),
      facets: passageFacets(document),
    })),
    ...factEntries,
  ]
}

/** The entities that an editor names, as `type:id`: none of them can go while the article is what it is. */
const usesIn = ({ parts }: ArticleRecords): string[] => [
  ...new Set(parts.flatMap((part) => ('entity' in part ? [entityKey(part.entity)] : []))),
]

/** What an editor wrote, which was checked to be an object. */
const factsIn = ({ file }: ArticleRecords) => file.value as Revision['facts']

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
    revision: text.revision,
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
      revisions: `${href}/revisions`,
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

/** A document with what it is found by. */
const entry = (kind: Kind, document: Resource, within: Within = { named: [] }): Entry => {
  const each = <T, R>(parts: Record<string, T>, value: (part: T) => R) =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, value(part)]))
  return {
    kind: kind.kind,
    id: document.id,
    facets: present(each(kind.filters, (filter) => filter.of(document, within))),
    sorts: { id: document.id, ...each(kind.sorts, (of) => of(document, within)) },
    text: kind.search?.words(document) ?? '',
    document: served(kind, document),
  }
}

/** The document with its keys in the order of its schema, and no others: what is kept is what is served. */
const served = ({ schema }: Kind, document: Resource): Record<string, unknown> => {
  const values: Record<string, unknown> = { ...document }
  return Object.fromEntries(Object.keys(schema.shape).map((key) => [key, values[key]]))
}

/** Facets without those that have no value; one value stands by itself. */
const present = (facets: Facets): Facets => {
  const present: Facets = {}
  for (const [name, value] of Object.entries(facets)) {
    if (!Array.isArray(value) || value.length > 1) present[name] = value
    else if (value.length === 1) present[name] = value[0]
  }
  return present
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
