/** Documents to the uniform entries that a store holds. */
import { createHash } from 'node:crypto'
import type { Article } from '../kinds/article.js'
import { datingFacets } from '../kinds/dating.js'
import { entityFacets, type FactKind, type ServedFact } from '../kinds/fact.js'
import type { Reference } from '../kinds/id.js'
import { type Mention, mention } from '../kinds/mention.js'
import type { Quote } from '../kinds/quote.js'
import type { Documents, Entry, ResourceKind } from '../kinds/record.js'
import type { ArticleSource } from './article-source.js'
import { blocksOf } from './blocks.js'
import { coverageOf } from './coverage.js'
import type { Entity } from './entities.js'
import { articleReference, type Proof } from './ground.js'
import { passagesOf } from './passages.js'

type Fact = { kind: Pick<FactKind, 'kind' | 'facets' | 'sorts' | 'anchors' | 'text'>; document: ServedFact }

/** An article's entries: itself, its text and its facts. */
export const articleEntries = (
  source: ArticleSource,
  byline: Reference[],
  facts: Fact[],
  { spans, mentions, coverable, exclusions }: Proof,
): Entry[] => {
  const { id, text } = source
  const { blocks, ...written } = source.article.written
  const types = blocks.map((block) => ({ span: spans.get(block)!, type: block.type }))
  const all: Fact[] = [...facts, ...mentions.map((document) => ({ kind: mention as Fact['kind'], document }))]
  const count = (kind: ResourceKind) => all.filter(({ document }) => document.type === kind).length
  const { href } = articleReference(source)
  const article: Article = {
    type: 'article',
    id,
    href,
    ...written,
    byline,
    length: text.length,
    sha256: createHash('sha256').update(text.content).digest('hex'),
    facts: {
      quotes: count('quote'),
      figures: count('figure'),
      mentions: count('mention'),
      roles: count('role'),
      positions: count('position'),
    },
    links: {
      text: `${href}/text`,
      coverage: `${href}/coverage`,
      annotations: `${href}/annotations`,
      quotes: `/v1/quotes?article=${id}`,
      figures: `/v1/figures?article=${id}`,
      mentions: `/v1/mentions?article=${id}`,
      roles: `/v1/roles?article=${id}`,
      positions: `/v1/positions?article=${id}`,
    },
    blocks: blocksOf(text, types),
  }
  const annotations = facts.map(({ kind, document }) => ({ fact: document, anchors: kind.anchors(document) }))
  const coverage = coverageOf(articleReference(source), text, coverable, annotations, exclusions)
  const quotes = facts.map(({ document }) => document as Quote).filter(({ type }) => type === 'quote')
  const bare = { facets: {}, sorts: {}, text: '' }
  const dating = written.events ?? (written.published ? { from: written.published } : undefined)
  return [
    entry('article', article, {
      facets: {
        ...entityFacets([...byline, ...mentions.map(({ entity }) => entity)]),
        ...datingFacets(dating),
        language: written.language,
        publisher: written.publisher,
      },
      sorts: { date: dating?.from ?? '', title: foldName(written.title) },
      text: `${written.title}\n${text.content}`,
    }),
    { kind: 'text', ...bare, id, document: { text: text.content } },
    { kind: 'coverage', ...bare, id, document: coverage },
    ...passagesOf(text, quotes).map((document): Entry => ({ kind: 'passage', ...bare, id: document.id, document })),
    ...all.map((fact) => factEntry(id, fact)),
  ]
}

/** An entity's entry, which knows the articles that name it. */
export const entityEntry = ({ reference, names, document }: Entity, mentions: Mention[]): Entry =>
  entry(reference.type, document, {
    facets: {
      article: [...new Set(mentions.map(({ article }) => article.id))],
      scope: 'scope' in document ? document.scope : undefined,
    },
    sorts: { name: foldName(reference.name) },
    text: names.join('\n'),
  })

const factEntry = (article: string, { kind, document }: Fact): Entry =>
  entry(kind.kind, document as Documents[typeof kind.kind], {
    facets: { article, ...kind.facets(document) },
    sorts: {
      position: `${article} ${String(kind.anchors(document)[0]!.start).padStart(9, '0')}`,
      ...kind.sorts(document),
    },
    text: kind.text(document),
  })

const entry = <K extends ResourceKind>(
  kind: K,
  document: Documents[K],
  rest: Pick<Entry, 'facets' | 'sorts' | 'text'>,
): Entry => ({
  kind,
  id: document.id,
  ...rest,
  sorts: { id: document.id, ...rest.sorts },
  document,
})

/** A name as lists sort it: without case and accents. */
const foldName = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
