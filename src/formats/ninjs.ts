/** An article as ninjs 3.0, the IPTC's "News in JSON", for newsroom systems (github.com/iptc/newsinjson). */
import { z } from 'zod'
import type { Article, ArticleText } from '../kinds/article.js'
import type { Entity } from '../kinds/entity.js'
import { sameAs } from '../kinds/same-as.js'

const Body = z
  .object({ role: z.string(), contentType: z.string(), charCount: z.int().optional(), value: z.string() })
  .meta({ id: 'NinjsText', description: 'A text in the role that it plays.' })
const Concept = z
  .object({ name: z.string(), rel: z.string(), uri: z.string().optional(), literal: z.string() })
  .meta({ id: 'NinjsConcept', description: 'Somebody or something that the article is about.' })

const Ninjs = z
  .object({
    uri: z.string().describe('Names the text by its digest (RFC 6920).'),
    standard: z
      .object({ name: z.string(), version: z.string(), schema: z.string() })
      .meta({ id: 'NinjsStandard', description: 'The standard that the document keeps to.' }),
    type: z.literal('text'),
    title: z.string(),
    headlines: z.array(Body).optional().describe('Absent when the source has no headline.'),
    by: z.string().optional(),
    language: z.string(),
    copyrightHolder: z.string(),
    usageTerms: z.string(),
    descriptions: z.array(Body),
    bodies: z.array(Body),
    people: z.array(Concept),
    organisations: z.array(Concept),
    places: z.array(Concept),
    subjects: z.array(Concept),
    infoSources: z.array(
      z.object({ name: z.string() }).meta({ id: 'NinjsSource', description: 'Where the article comes from.' }),
    ),
    altIds: z.array(
      z
        .object({ role: z.string(), value: z.string() })
        .meta({ id: 'NinjsAltId', description: 'What the article is called elsewhere.' }),
    ),
  })
  .meta({ id: 'Ninjs', description: 'An article as IPTC ninjs 3.0.' })

/** IPTC has registered no media type for ninjs; this is named as its other vendor types are, and is not registered either. */
export const NINJS = { mediaType: 'application/vnd.iptc.ninjs+json', schema: Ninjs, called: 'ninjs' }

const text = (role: string, value: string) => ({ role, contentType: 'text/plain', value })

const concepts = (entities: Entity[], kind: string) =>
  entities
    .filter(({ type }) => type === kind)
    .map((entity) => ({ name: entity.name, rel: 'mentions', uri: sameAs(entity)[0], literal: entity.id }))

/**
 * `entities` are those that the article names. Without dates: ninjs wants the time of day, which is not known, and an
 * absolute `uri`, which a service cannot know of itself; hence a name that holds wherever the text is served.
 */
export const ninjs = (article: Article, { text: whole }: ArticleText, entities: Entity[]): z.infer<typeof Ninjs> => ({
  uri: `ni:///sha-256;${Buffer.from(article.sha256, 'hex').toString('base64url')}`,
  standard: { name: 'ninjs', version: '3.0', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json' },
  type: 'text',
  title: article.title,
  headlines: article.titleSource === 'published' ? [text('main', article.title)] : undefined,
  by: article.byline.map(({ name }) => name).join(', ') || undefined,
  language: article.language,
  copyrightHolder: article.rights.holder,
  usageTerms: article.rights.note,
  descriptions: article.blocks.filter(({ type }) => type === 'summary').map((block) => text('summary', block.text)),
  bodies: [{ ...text('main', whole), charCount: article.length }],
  people: concepts(entities, 'person'),
  organisations: concepts(entities, 'organization'),
  places: concepts(entities, 'country'),
  subjects: concepts(entities, 'agreement'),
  infoSources: [{ name: article.publisher }],
  altIds: [{ role: 'verbatim', value: article.id }],
})
