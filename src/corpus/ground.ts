/** Proves an article's facts against its text, then builds the documents that are served. */
import { type Anchor, anchorAt, type Words } from '../kinds/anchor.js'
import type { WrittenFigure } from '../kinds/figure.js'
import type { EntityId, Reference } from '../kinds/id.js'
import type { Mention } from '../kinds/mention.js'
import { linesOf } from '../text/lines.js'
import type { Span } from '../text/text.js'
import type { ArticleSource } from './article-source.js'
import { type Checked, checkFigure, checkSegments } from './check.js'
import { type Coverable, checkExclusions, type Exclusion, findCoverable } from './coverage.js'
import { type Entities, findEntity } from './entities.js'
import type { Report } from './fault.js'
import { locate } from './locate.js'
import { applyExceptions, findNames, type Names } from './mentions.js'
import type { Parsed } from './parse.js'
import { type Path, position } from './read.js'

export interface Proof {
  /** The place of every words object in the records. */
  spans: Map<object, Span>
  mentions: Mention[]
  /** Every quotation and number of the text, and those that the editor excludes. */
  coverable: Coverable[]
  exclusions: Exclusion[]
}

/** Looks up all words and references, finds the mentions, and reports every doubt. */
export const prove = (source: ArticleSource, entities: Entities, names: Names, report: Report): Proof => {
  const { text, article, facts, mentions, excluded } = source
  const spans: Proof['spans'] = new Map()
  for (const { written, file, path } of [article, ...facts, ...mentions, ...excluded]) {
    for (const [part, at] of parts(written, path)) {
      if (isEntityId(part)) findEntity(entities, part, (detail) => file.report(at, detail))
      if (!isWords(part)) continue
      const located = locate(text, part)
      if ('span' in located) spans.set(part, located.span)
      else file.report(wordsPath(file.value, at), located.fault)
    }
  }

  const lines = new Set(linesOf(text.content).map(({ start, end }) => `${start}-${end}`))
  for (const [index, block] of article.written.blocks.entries()) {
    const span = spans.get(block)
    if (span && !lines.has(`${span.start}-${span.end}`))
      article.file.report(['article', 'blocks', index, 'text'], 'is not a whole line: a block is a line of the text')
  }

  const seen = new Set<string>()
  for (const { kind, id, written, file, path } of facts) {
    if (seen.has(id)) file.report([...path, 'id'], `"${id}" stands twice: ids are unique in an article`)
    seen.add(id)
    const checked: Checked = {
      text,
      language: article.written.language,
      spanOf: (words) => spans.get(words),
      report: (at, detail) => file.report([...path, ...at], detail),
    }
    if (kind.kind === 'figure') checkFigure(written as WrittenFigure, checked)
    if (kind.kind === 'quote') checkSegments(written as { segments: Words[] }, checked)
  }

  const placed = <T extends object>(parsed: Parsed<T>[]) =>
    parsed.flatMap((item) => (spans.has(item.written) ? [{ ...item, span: spans.get(item.written)! }] : []))
  const coverable = findCoverable(text, article.written.language)
  const exclusions = placed(excluded)
  checkExclusions(coverable, exclusions)
  const namings = applyExceptions(findNames(text, names), placed(mentions), entities, ({ start, end }, detail) =>
    report({
      file: `articles/${source.id}/article.txt`,
      ...position(text.content, start),
      detail: `“${text.content.slice(start, end)}” ${detail}`,
    }),
  )
  const reference = articleReference(source)
  return {
    spans,
    coverable,
    exclusions,
    mentions: namings.map(({ entity: { reference: entity }, ...span }) => {
      const anchor = anchorAt(text, span)
      const id = `${source.id}.${entity.type}-${entity.id}-${anchor.start}-${anchor.end}`
      return { type: 'mention', id, href: `/v1/mentions/${id}`, article: reference, entity, anchor }
    }),
  }
}

/** The documents of an article without faults. */
export const build = (source: ArticleSource, { spans }: Proof, entities: Entities) => {
  const ground = {
    article: articleReference(source),
    id: (local: string) => `${source.id}.${local}`,
    anchor: (words: Words): Anchor => anchorAt(source.text, spans.get(words) as Span),
    reference: ({ entity, id }: EntityId): Reference => entities.known.get(`${entity}:${id}`)!.reference,
  }
  return source.facts.map(({ kind, written }) => ({ kind, document: kind.ground(written, ground) }))
}

export const articleReference = ({ id, article }: ArticleSource): Reference => ({
  type: 'article',
  id,
  name: article.written.title,
  href: `/v1/articles/${id}`,
})

const isWords = (part: object): part is Words => 'text' in part && typeof part.text === 'string'
const isEntityId = (part: object): part is EntityId =>
  'entity' in part && typeof part.entity === 'string' && 'id' in part

/** Every object within a record, with its place. */
function* parts(value: unknown, path: Path): Generator<[object, Path]> {
  if (typeof value !== 'object' || value === null) return
  yield [value, path]
  for (const [key, child] of Object.entries(value))
    yield* parts(child, [...path, Array.isArray(value) ? Number(key) : key])
}

/** Words may be written as a bare string; otherwise they stand under `text`. */
const wordsPath = (root: unknown, path: Path): Path => {
  const raw = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], root)
  return typeof raw === 'string' ? path : [...path, 'text']
}
