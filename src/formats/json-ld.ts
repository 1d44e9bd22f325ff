/** Documents as JSON-LD 1.1 in the words of schema.org. Paths stand as relative IRIs, resolved against the address asked. */
import { z } from 'zod'
import type { Article } from '../kinds/article.js'
import type { Dating } from '../kinds/dating.js'
import type { Entity } from '../kinds/entity.js'
import { notInferred, reference, type SchemaOrg } from '../kinds/schema-org.js'

const JsonLd = z
  .looseObject({ '@context': z.record(z.string(), z.unknown()), '@id': z.string(), '@type': z.string() })
  .meta({ id: 'JsonLd', description: 'JSON-LD with its context inside; the keys are schema.org’s.' })

export const JSON_LD = { mediaType: 'application/ld+json', schema: JsonLd, called: 'JSON-LD' }

/** In the document itself: nothing has to be fetched to read it. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  sameAs: { '@type': '@id' },
  url: { '@type': '@id' },
  contentUrl: { '@type': '@id' },
  datePublished: { '@type': 'Date' },
  dateCreated: { '@type': 'Date' },
}

/** A document that its kind tells in these words. */
export const jsonLd = (href: string, { '@type': type, ...properties }: SchemaOrg) => ({
  '@context': CONTEXT,
  '@id': href,
  '@type': type,
  ...properties,
})

const interval = ({ from, to }: Dating) => (to ? `${from}/${to}` : from)

/** `entities` are those that the article names. */
export const articleJsonLd = (article: Article, entities: Pick<Entity, 'type' | 'name' | 'href'>[]) => {
  const lines = (...types: string[]) =>
    article.blocks.filter(({ type }) => types.includes(type)).map(({ text }) => text)
  const events = notInferred(article.events)
  return jsonLd(article.href, {
    '@type': 'NewsArticle',
    name: article.title,
    // a title that an editor gave is no headline
    headline: article.titleSource === 'published' ? article.title : undefined,
    author: article.byline.map(reference),
    publisher: article.publishedBy
      ? reference(article.publishedBy)
      : { '@type': 'Organization', name: article.publisher },
    // a person or an organization: which is not known
    copyrightHolder: { name: article.rights.holder },
    copyrightNotice: article.rights.note,
    inLanguage: article.language,
    datePublished: article.published,
    temporalCoverage: events && interval(events),
    url: article.source,
    abstract: lines('summary'),
    articleBody: lines('heading', 'paragraph', 'quoted').join('\n'),
    encoding: {
      '@type': 'MediaObject',
      contentUrl: article.links.text,
      encodingFormat: 'text/plain',
      sha256: article.sha256,
    },
    mentions: entities.map(reference),
  })
}
