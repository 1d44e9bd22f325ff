/** Proves an article's records against its text, then builds the documents that are served. */
import { anchorAt, type Words } from '../kinds/anchor.js'
import type { Checked, Fact, FactKind } from '../kinds/fact.js'
import { type Mention, mention } from '../kinds/mention.js'
import { linesOf } from '../text/lines.js'
import { findNumbers } from '../text/numbers.js'
import { withoutMarks } from '../text/quotations.js'
import { quoted } from '../text/quoted.js'
import { holds, type Span, type Text } from '../text/text.js'
import { type Coverable, checkExclusions, type Exclusion, findCoverable } from './coverage.js'
import { checkEntity, type Entities, referenceTo } from './entities.js'
import type { Report } from './fault.js'
import { type Located, locate } from './locate.js'
import { applyExceptions, findNames, type Names, type Naming } from './mentions.js'
import type { Parsed } from './parse.js'
import { lineAndColumn, linesAndColumns } from './read.js'
import type { ArticleRecords } from './records.js'

/** What is known of an article when all its words are found. */
export interface Proof {
  records: ArticleRecords
  /** The place of words of the records; undefined where they are faulty. */
  spanOf(words: Words): Span | undefined
  /** Each place that names an entity. */
  namings: Naming[]
  /** Every quotation and number of the text, and those that the editor excludes. */
  coverable: Coverable[]
  exclusions: Exclusion[]
}

/** A fact, and what it is a case of. */
export interface GroundedFact {
  kind: FactKind
  document: Fact
}

/** Looks up all words and entities, finds the mentions, and reports every doubt. */
export const prove = (records: ArticleRecords, entities: Entities, names: Names, report: Report): Proof => {
  const { id, text, file, article } = records
  const place = placesIn(text)
  for (const part of records.parts) {
    if ('entity' in part) checkEntity(entities, part.entity, (detail) => file.report(part.path, detail))
    else {
      const located = place(part.words)
      if ('fault' in located) file.report(part.path, located.fault)
    }
  }
  const spanOf = (words: Words) => {
    const located = place(words)
    return 'span' in located ? located.span : undefined
  }
  checkBlocks(records, spanOf)
  const numbers = findNumbers(text.content, article.language)
  const coverable = findCoverable(text, numbers, quotedLines(records, spanOf))
  checkFacts(records, {
    spanOf,
    numbers,
    quoted: coverable.filter(({ type }) => type === 'quotation'),
  })

  const placed = <T extends Words>(all: Parsed<T>[]) =>
    all.flatMap((item) => {
      const span = spanOf(item.written)
      return span ? [{ ...item, span }] : []
    })
  const exclusions = placed(records.excluded)
  checkExclusions(coverable, exclusions)
  const namings = applyExceptions(findNames(text, names), placed(records.mentions), entities, (span, detail) =>
    report({
      file: `articles/${id}/article.txt`,
      ...lineAndColumn(text.content, span.start),
      detail: `${quoted(text.content.slice(span.start, span.end))} ${detail}`,
    }),
  )
  return { records, spanOf, coverable, exclusions, namings }
}

/** The facts of an article without faults. */
export const build = ({ records, spanOf, namings, coverable }: Proof, entities: Entities): GroundedFact[] => {
  const { text, reference, facts } = records
  const ground = {
    article: reference,
    anchor: (words: Words) => anchorAt(text, spanOf(words)!),
    quotedIn: (words: Words) => {
      const span = spanOf(words)!
      const within = coverable.filter((one) => one.type === 'quotation' && holds(span, one))
      const outer = within.filter((one) => !within.some((other) => other !== one && holds(other, one)))
      return outer.flatMap((one) => withoutMarks(text.content, one).map((part) => anchorAt(text, part)))
    },
    reference: (id: Parameters<typeof referenceTo>[1]) => referenceTo(entities, id),
  }
  const mentions = namings.map(({ entity, ...span }): Mention => {
    const anchor = anchorAt(text, span)
    const local = `${entity.type}-${entity.id}-${anchor.start}-${anchor.end}`
    return { ...factOf(mention, records, local), type: 'mention', article: reference, entity, anchor }
  })
  return [
    ...facts.map(({ kind, written }) => ({
      kind,
      document: { ...factOf(kind, records, written.id), ...kind.ground(written, ground) },
    })),
    ...mentions.map((document) => ({ kind: mention, document })),
  ]
}

/** What every fact has. */
const factOf = ({ kind, plural }: FactKind, { id: article, reference }: ArticleRecords, local: string): Fact => {
  const id = `${article}.${local}`
  return { type: kind, id, href: `/v1/${plural}/${id}`, article: reference }
}

/** Where words stand, looked up once: the same words with the same context have one place. */
const placesIn = (text: Text) => {
  const places = new Map<string, Located>()
  const lines = linesAndColumns(text.content)
  return (words: Words): Located => {
    const key = JSON.stringify([words.text, words.prefix, words.suffix])
    const located = places.get(key) ?? locate(text, words, lines)
    places.set(key, located)
    return located
  }
}

const checkBlocks = ({ article, text, file }: ArticleRecords, spanOf: Proof['spanOf']) => {
  const lines = new Set(linesOf(text.content).map(({ start, end }) => `${start}-${end}`))
  for (const [index, block] of article.blocks.entries()) {
    const span = spanOf(block)
    if (span && !lines.has(`${span.start}-${span.end}`))
      file.report(['article', 'blocks', index, 'text'], 'is not a whole line: a block is a line of the text')
  }
}

/** The lines that the editor marks as quoted; those that follow each other as one. */
const quotedLines = ({ article, text }: ArticleRecords, spanOf: Proof['spanOf']): Span[] => {
  const lines = article.blocks.flatMap((block) => (block.type === 'quoted' ? (spanOf(block) ?? []) : []))
  const joined: Span[] = []
  for (const { start, end } of lines.sort((a, b) => a.start - b.start)) {
    const before = joined.at(-1)
    if (before && !/\S/.test(text.content.slice(before.end, start))) before.end = end
    else joined.push({ start, end })
  }
  return joined
}

const checkFacts = (
  { facts, text, article: { language } }: ArticleRecords,
  found: Pick<Checked, 'spanOf' | 'quoted' | 'numbers'>,
) => {
  const seen = new Set<string>()
  for (const { kind, written, file, path } of facts) {
    if (seen.has(written.id)) file.report([...path, 'id'], `"${written.id}" stands twice: ids are unique in an article`)
    seen.add(written.id)
    const report = (at: (string | number)[], detail: string) => file.report([...path, ...at], detail)
    kind.check?.(written, { text, language, report, ...found })
  }
}
