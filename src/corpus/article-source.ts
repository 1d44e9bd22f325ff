/** One article's folder, read and parsed: its text, and what the editor wrote about it. */
import { WrittenArticle } from '../kinds/article.js'
import { WrittenExclusion } from '../kinds/coverage.js'
import type { FactKind } from '../kinds/fact.js'
import { WrittenMention } from '../kinds/mention.js'
import { type Text, text } from '../text/text.js'
import type { Report } from './fault.js'
import { FACT_KINDS, factsEnvelope } from './files.js'
import { didYouMean, type Parsed, parse, parseList } from './parse.js'
import { type JsonFile, readJson, readText } from './read.js'
import { isLanguageTag } from './standards.js'

export interface ArticleSource {
  id: string
  text: Text
  file: JsonFile
  article: Parsed<WrittenArticle>
  facts: WrittenFact[]
  mentions: Parsed<WrittenMention>[]
  excluded: Parsed<WrittenExclusion>[]
}
export type WrittenFact = Parsed<unknown> & { kind: FactKind; id: string }

const ARTICLE_FILES = ['article.txt', 'facts.json']

/** The article, or undefined after reporting why there is none. Faults in single facts leave those out and are reported too. */
export const readArticle = async (
  root: string,
  id: string,
  files: string[],
  report: Report,
): Promise<ArticleSource | undefined> => {
  const folder = `articles/${id}`
  for (const file of files.filter((file) => !ARTICLE_FILES.includes(file))) {
    report({ file: `${folder}/${file}`, detail: `is not part of an article${didYouMean(file, ARTICLE_FILES)}` })
  }
  const missing = ARTICLE_FILES.filter((file) => !files.includes(file))
  for (const file of missing)
    report({ file: `${folder}/${file}`, detail: 'is missing: an article is a text and its facts' })
  if (missing.length > 0) return undefined

  const content = await readText(root, `${folder}/article.txt`, report)
  const file = await readJson(root, `${folder}/facts.json`, report)
  if (content !== undefined && !/\S/.test(content)) report({ file: `${folder}/article.txt`, detail: 'is empty' })
  const envelope = file && parse(factsEnvelope, file.value, file, [])
  if (content === undefined || !envelope) return undefined

  const { article: rawArticle, mentions: rawMentions, excluded: rawExcluded, $schema: _, ...lists } = envelope.written
  const rawFacts = lists as Record<string, unknown[]>
  const facts = FACT_KINDS.flatMap((kind) =>
    parseList(kind.written, rawFacts[kind.plural]!, envelope.file, [kind.plural]).map((parsed) => ({
      ...parsed,
      kind,
      id: (parsed.written as { id: string }).id,
    })),
  )
  const mentions = parseList(WrittenMention, rawMentions, envelope.file, ['mentions'])
  const excluded = parseList(WrittenExclusion, rawExcluded, envelope.file, ['excluded'])
  const article = parseArticle(rawArticle, envelope.file)
  return { id, text: text(id, content), file: envelope.file, article, facts, mentions, excluded }
}

/** What is written about the article; where that is faulty, an empty record, so that the faults of its facts come to light too. */
const parseArticle = (raw: unknown, file: JsonFile): Parsed<WrittenArticle> => {
  const article = parse(WrittenArticle, raw, file, ['article'])
  if (article && isLanguageTag(article.written.language)) return article
  if (article)
    file.report([...article.path, 'language'], `"${article.written.language}" is not a language tag (BCP 47)`)
  return { written: UNKNOWN_ARTICLE, file, path: ['article'] }
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
