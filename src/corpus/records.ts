/** What an editor wrote about an article, parsed: a record for each thing, and what each names. */
import { z } from 'zod'
import { WrittenArticle, WrittenBlock } from '../kinds/article.js'
import { WrittenExclusion } from '../kinds/coverage.js'
import type { WrittenFactKind } from '../kinds/fact.js'
import type { Reference } from '../kinds/id.js'
import type { Vocabulary } from '../kinds/index.js'
import { WrittenMention } from '../kinds/mention.js'
import { revisionOf } from '../kinds/revision.js'
import { isLanguageTag } from '../kinds/standards.js'
import { shortened } from '../text/quoted.js'
import { type Text, text } from '../text/text.js'
import { factsEnvelope, factsFile } from './files.js'
import { type Parsed, parse, parseList } from './parse.js'
import { type Part, partsOf } from './parts.js'
import type { JsonFile } from './read.js'

/** A text, and what an editor wrote about it. */
export interface ArticleSource {
  id: string
  content: string
  file: JsonFile
}

export interface ArticleRecords {
  id: string
  text: Text
  file: JsonFile
  reference: Reference
  article: WrittenArticle
  facts: FactRecord[]
  mentions: Parsed<WrittenMention>[]
  excluded: Parsed<WrittenExclusion>[]
  /** All words and entity ids in the file, those in faulty records too. */
  parts: Part[]
}
export type FactRecord = Parsed<{ id: string }> & { kind: WrittenFactKind }

/** The records, or undefined after reporting why there are none. Faulty ones are reported and left out. */
export const recordsOf = ({ id, content, file }: ArticleSource, vocabulary: Vocabulary): ArticleRecords | undefined => {
  const envelope = parse(factsEnvelope(vocabulary), file.value, file, [])
  if (!envelope) return undefined
  const { article: raw, mentions, excluded, facts } = envelope.written
  const article = parseArticle(raw, file)
  return {
    id,
    text: text(id, content, revisionOf(content, file.value)),
    file,
    reference: { type: 'article', id, name: article.title, href: `/v1/articles/${id}` },
    article,
    facts: vocabulary.written.flatMap((kind) =>
      parseList(kind.written, facts[kind.plural]!, file, [kind.plural]).map((parsed) => ({ ...parsed, kind })),
    ),
    mentions: parseList(WrittenMention, mentions, file, ['mentions']),
    excluded: parseList(WrittenExclusion, excluded, file, ['excluded']),
    parts: [...partsOf(factsFile(vocabulary), file.value, [])],
  }
}

/** What is written about the article; where that is faulty, no more than its blocks, so that the faults of its facts come to light too. */
const parseArticle = (raw: unknown, file: JsonFile): WrittenArticle => {
  const article = parse(WrittenArticle, raw, file, ['article'])?.written
  if (article && isLanguageTag(article.language)) return article
  if (article) file.report(['article', 'language'], `"${shortened(article.language)}" is not a language tag (BCP 47)`)
  return { ...UNKNOWN_ARTICLE, blocks: soundBlocks(raw) }
}

/** The blocks that are written as they should be: facts are checked against them. */
const soundBlocks = (raw: unknown) => {
  const { data = [] } = z
    .object({ blocks: z.array(z.unknown()) })
    .transform(({ blocks }) => blocks)
    .safeParse(raw)
  return data.flatMap((block) => WrittenBlock.safeParse(block).data ?? [])
}

const UNKNOWN_ARTICLE: WrittenArticle = {
  title: '',
  titleSource: 'editorial',
  publisher: '',
  byline: [],
  language: 'en',
  rights: { holder: '', note: '' },
  blocks: [],
}
