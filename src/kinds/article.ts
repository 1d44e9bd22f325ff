import { z } from 'zod'
import { wordsShape } from './anchor.js'
import { Dating } from './dating.js'
import { entityId, Reference } from './id.js'
import { Line, Note } from './line.js'

const BlockType = z.enum(['summary', 'heading', 'paragraph', 'source'])

/** What an editor writes about the article itself. Every line of its text is a paragraph unless `blocks` says otherwise. */
export const WrittenArticle = z
  .strictObject({
    title: Line,
    titleSource: z
      .enum(['published', 'editorial'])
      .describe('"editorial" when the source has no headline and an editor gave it one.'),
    publisher: Line,
    byline: z.array(entityId('person')).default([]),
    language: z.string().describe('BCP 47 language tag.'),
    published: z.iso.date().optional().describe('Day of publication.'),
    events: Dating.optional().describe('When what it reports took place.'),
    source: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Where it was published.'),
    rights: z.strictObject({ holder: Line, note: Note }),
    blocks: z
      .array(z.strictObject({ ...wordsShape, type: BlockType }))
      .default([])
      .describe('The lines that are not paragraphs, each by its whole words.'),
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

export const Article = z
  .object({
    type: z.literal('article'),
    id: z.string(),
    href: z.string().describe('Path of this resource.'),
    title: z.string(),
    titleSource: z
      .enum(['published', 'editorial'])
      .describe('"editorial" when the source has no headline and an editor gave it one.'),
    publisher: z.string(),
    byline: z.array(Reference),
    language: z.string().describe('BCP 47 language tag.'),
    published: z.iso.date().optional().describe('Day of publication.'),
    events: Dating.optional().describe('When what it reports took place.'),
    source: z.string().optional().describe('Where it was published.'),
    rights: z.object({ holder: z.string(), note: z.string() }),
    length: z.int().describe('Code points in the text.'),
    sha256: z.string().describe('SHA-256 of the text’s bytes, in hexadecimal.'),
    facts: z
      .object({ quotes: z.int(), figures: z.int(), mentions: z.int(), roles: z.int(), positions: z.int() })
      .describe('How many facts it states.'),
    links: z
      .object({
        text: z.string(),
        coverage: z.string(),
        annotations: z.string(),
        quotes: z.string(),
        figures: z.string(),
        mentions: z.string(),
        roles: z.string(),
        positions: z.string(),
      })
      .describe('Where its text and its facts are.'),
    blocks: z.array(Block).describe('The text, line by line: offsets count code points over the whole text.'),
  })
  .meta({ id: 'Article', description: 'A text, byte for byte as published, and its bibliographic facts.' })
export type Article = z.infer<typeof Article>

/** An article as lists show it: everything but its blocks. */
export const ArticleSummary = Article.omit({ blocks: true }).meta({
  id: 'ArticleSummary',
  description: 'An article without its text.',
})
export type ArticleSummary = z.infer<typeof ArticleSummary>

/** The text of an article, byte for byte. */
export type ArticleText = { text: string }
