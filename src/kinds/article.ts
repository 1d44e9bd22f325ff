import { z } from 'zod'
import { wordsShape } from './anchor.js'
import { joined } from './columns.js'
import { Dating } from './dating.js'
import type { FactKind } from './fact.js'
import { byDate, byEntity, byYear, filter } from './filters.js'
import { entityId, Reference } from './id.js'
import { foldName, type Kind } from './kind.js'
import { Line, Note } from './line.js'
import { textParameter } from './parameters.js'
import type { RecordKind } from './record.js'

const BlockType = z.enum(['summary', 'heading', 'paragraph', 'quoted', 'source']).meta({
  id: 'BlockType',
  description:
    'What a line of the text is; "quoted" is somebody’s own words without quotation marks, as an answer in an interview.',
})

const TitleSource = z
  .enum(['published', 'editorial'])
  .meta({ id: 'TitleSource', description: '"editorial" when the source has no headline and an editor gave it one.' })

/** A name, or an organization that the corpus knows. */
const Publisher = z
  .union([
    Line.refine((name) => !name.startsWith('organization:'), 'must be a name, or organization:<id>'),
    entityId('organization'),
  ])
  .describe('Who published it: a name, or an organization as "organization:the-paper".')

/** What a line of the text is, by its whole words. */
export const WrittenBlock = z.strictObject({ ...wordsShape, type: BlockType })

/** What an editor writes about the article itself. Every line of its text is a paragraph unless `blocks` says otherwise. */
export const WrittenArticle = z
  .strictObject({
    title: Line,
    titleSource: TitleSource,
    publisher: Publisher,
    byline: z.array(entityId('person', 'organization')).default([]),
    language: z.string().describe('BCP 47 language tag.'),
    published: z.iso.date().optional().describe('Day of publication.'),
    events: Dating.optional().describe('When what it reports took place.'),
    source: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Where it was published.'),
    rights: z.strictObject({ holder: Line, note: Note }),
    blocks: z.array(WrittenBlock).default([]).describe('The lines that are not paragraphs, each by its whole words.'),
  })
  .meta({ title: 'Article' })
export type WrittenArticle = z.infer<typeof WrittenArticle>

export const Block = z
  .object({
    type: BlockType,
    start: z.int().min(0).describe('Code points before the block.'),
    end: z.int().min(0).describe('Code points before the first character after it.'),
    text: z.string(),
  })
  .meta({ id: 'Block', description: 'A line of the text and what it is.' })
export type Block = z.infer<typeof Block>

/** Every key of an object, with the same schema. */
const each = <T extends z.ZodType>(keys: string[], schema: T): Record<string, T> =>
  Object.fromEntries(keys.map((key) => [key, schema]))

/** What an article answers with: it counts and links the facts of these kinds. */
const articleSchema = (facts: FactKind[]) => {
  const plurals = facts.map(({ plural }) => plural)
  return z
    .object({
      type: z.literal('article'),
      id: z.string(),
      href: z.string().describe('Path of this resource.'),
      revision: z.string().describe('Digest of its text and of what an editor wrote: another version has another.'),
      title: z.string(),
      titleSource: TitleSource,
      publisher: z.string().describe('The name of who published it.'),
      publishedBy: Reference.optional().describe('The organization that published it, where the corpus knows it.'),
      byline: z.array(Reference),
      language: z.string().describe('BCP 47 language tag.'),
      published: z.iso.date().optional().describe('Day of publication.'),
      events: Dating.optional().describe('When what it reports took place.'),
      source: z.string().optional().describe('Where it was published.'),
      rights: z
        .object({ holder: z.string(), note: z.string() })
        .meta({ id: 'ArticleRights', description: 'Whose the text is, and how it may be used.' }),
      length: z.int().describe('Code points in the text.'),
      sha256: z.string().describe('SHA-256 of the text’s bytes, in hexadecimal.'),
      facts: z.object(each(plurals, z.int())).meta({ id: 'ArticleFacts', description: 'How many facts it states.' }),
      links: z
        .object({
          text: z.string(),
          coverage: z.string(),
          annotations: z.string(),
          revisions: z.string(),
          jsonld: z.string(),
          ninjs: z.string(),
          ...each(plurals, z.string()),
        })
        .meta({ id: 'ArticleLinks', description: 'Where its text and its facts are.' }),
      blocks: z.array(Block).describe('The text, line by line: offsets count code points over the whole text.'),
    })
    .meta({ id: 'Article', description: 'A text, byte for byte as published, and its bibliographic facts.' })
}
export type Article = z.infer<ReturnType<typeof articleSchema>>

/** An article as lists show it. */
export type ArticleSummary = Omit<Article, 'blocks'>

export interface ArticleKind extends Kind<Article> {
  /** Everything but the blocks, as lists show it. */
  summary: z.ZodType<ArticleSummary>
}

/** When what an article reports took place, as far as is known. */
export const dateOf = ({ events, published }: Pick<Article, 'events' | 'published'>): Dating | undefined =>
  events ?? (published ? { from: published } : undefined)

/** The kind of articles that state facts of these kinds. */
export const articleOf = (facts: FactKind[]): ArticleKind => {
  const schema = articleSchema(facts)
  return {
    kind: 'article',
    plural: 'articles',
    tag: 'Articles',
    description: 'Every article, without its text, narrowed by whom and what it names and when it happened.',
    schema,
    summary: schema.omit({ blocks: true }).meta({ id: 'ArticleSummary', description: 'An article without its text.' }),
    filters: {
      ...byEntity<Article>('articles that name it', (_, { named }) => named),
      language: filter(textParameter('BCP 47 language tag.', 'en'), ({ language }) => language),
      publisher: filter(textParameter('Who published it.', 'Bloomberg News'), ({ publisher }) => publisher),
      ...byDate<Article>(dateOf),
      ...byYear<Article>(dateOf),
    },
    sorts: { date: (article) => dateOf(article)?.from ?? '', title: ({ title }) => foldName(title) },
    order: '-date',
    columns: {
      id: ({ id }) => id,
      title: ({ title }) => title,
      title_source: ({ titleSource }) => titleSource,
      publisher: ({ publisher }) => publisher,
      published_by: ({ publishedBy }) => publishedBy?.id,
      byline: ({ byline }) => joined(byline.map(({ name }) => name)),
      language: ({ language }) => language,
      published: ({ published }) => published,
      events_from: ({ events }) => events?.from,
      events_to: ({ events }) => events?.to,
      events_inferred: ({ events }) => events?.inferred,
      source: ({ source }) => source,
      rights_holder: ({ rights }) => rights.holder,
      length: ({ length }) => length,
      sha256: ({ sha256 }) => sha256,
      revision: ({ revision }) => revision,
      ...Object.fromEntries(facts.map(({ plural }) => [plural, ({ facts }: Article) => facts[plural]])),
      href: ({ href }) => href,
    },
    search: {
      words: ({ title, blocks }) => [title, ...blocks.map(({ text }) => text)].join('\n'),
      title: ({ title }) => title,
    },
  }
}

/** The text of an article, byte for byte, and the version of the article that it is of. */
export const ArticleText = z.object({ text: z.string(), revision: z.string() })
export type ArticleText = z.infer<typeof ArticleText>
export const articleText: RecordKind<ArticleText> = { kind: 'text', schema: ArticleText }
