/** Documents as JSON-LD 1.1 in the words of schema.org. Paths stand as relative IRIs, resolved against the address asked. */
import { z } from 'zod'
import type { Agreement } from '../kinds/agreement.js'
import type { Article } from '../kinds/article.js'
import type { Country } from '../kinds/country.js'
import type { Dating } from '../kinds/dating.js'
import type { Figure } from '../kinds/figure.js'
import type { Reference } from '../kinds/id.js'
import type { Person } from '../kinds/person.js'
import type { Quote } from '../kinds/quote.js'
import { sameAs } from './same-as.js'

const JsonLd = z
  .looseObject({ '@context': z.record(z.string(), z.unknown()), '@id': z.string(), '@type': z.string() })
  .meta({ id: 'JsonLd', description: 'JSON-LD with its context inside; the keys are schema.org’s.' })

export const JSON_LD = { mediaType: 'application/ld+json', schema: JsonLd }

/** In the document itself: nothing has to be fetched to read it. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  sameAs: { '@type': '@id' },
  url: { '@type': '@id' },
  contentUrl: { '@type': '@id' },
  datePublished: { '@type': 'Date' },
  dateCreated: { '@type': 'Date' },
}

/** An agreement is a Legislation, "a legal document … (enforceable or not)": schema.org has no nearer word for a treaty. */
const TYPES = { article: 'NewsArticle', person: 'Person', country: 'Country', agreement: 'Legislation' }

const node = (type: string, href: string, rest: object) => ({
  '@context': CONTEXT,
  '@id': href,
  '@type': type,
  ...rest,
})
const reference = ({ type, name, href }: Pick<Reference, 'type' | 'name' | 'href'>) => ({
  '@id': href,
  '@type': TYPES[type],
  name,
})

/** Only what the text itself says: schema.org has no word for a date that an editor worked out. */
const stated = (dating: Dating | undefined) => (dating?.inferred === undefined ? dating : undefined)
const interval = ({ from, to }: Dating) => (to ? `${from}/${to}` : from)

/** `entities` are those that the article names. */
export const articleJsonLd = (article: Article, entities: (Person | Country | Agreement)[]) => {
  const lines = (...types: string[]) =>
    article.blocks.filter(({ type }) => types.includes(type)).map(({ text }) => text)
  const events = stated(article.events)
  return node('NewsArticle', article.href, {
    name: article.title,
    // a title that an editor gave is no headline
    headline: article.titleSource === 'published' ? article.title : undefined,
    author: article.byline.map(reference),
    publisher: { '@type': 'Organization', name: article.publisher },
    // a person or an organization: which is not known
    copyrightHolder: { name: article.rights.holder },
    copyrightNotice: article.rights.note,
    inLanguage: article.language,
    datePublished: article.published,
    temporalCoverage: events && interval(events),
    url: article.source,
    abstract: lines('summary'),
    articleBody: lines('heading', 'paragraph').join('\n'),
    encoding: {
      '@type': 'MediaObject',
      contentUrl: article.links.text,
      encodingFormat: 'text/plain',
      sha256: article.sha256,
    },
    mentions: entities.map(reference),
  })
}

const named = (entity: Person | Country | Agreement, rest: object = {}) =>
  node(TYPES[entity.type], entity.href, {
    name: entity.name,
    alternateName: entity.aliases,
    ...rest,
    sameAs: sameAs(entity),
  })

export const personJsonLd = (person: Person) => named(person)

const code = (propertyID: string, value: string) => ({ '@type': 'PropertyValue', propertyID, value })
export const countryJsonLd = (country: Country) =>
  named(country, {
    identifier: [code('ISO 3166-1 alpha-2', country.alpha2), code('ISO 3166-1 alpha-3', country.alpha3)],
  })

export const agreementJsonLd = (agreement: Agreement) =>
  named(agreement, { legislationType: `${agreement.scope} agreement` })

/** The speaker is `spokenByCharacter`, "to whom the quotation is attributed": `creator` would vouch for it. */
export const quoteJsonLd = ({ href, text, speaker, article, date, about, disputed }: Quote) => {
  const said = stated(date)
  return node('Quotation', href, {
    text,
    spokenByCharacter: speaker && reference(speaker),
    isPartOf: reference(article),
    dateCreated: said?.to ? undefined : said?.from,
    about: about.map(reference),
    correction: disputed && { '@type': 'CorrectionComment', text: disputed.note },
  })
}

/** A value is no CreativeWork, so that its article is `subjectOf`, not `isPartOf`. */
export const figureJsonLd = ({ href, kind, value, unit, label, text, period, article }: Figure) =>
  node(kind === 'money' ? 'MonetaryAmount' : 'QuantitativeValue', href, {
    name: label,
    description: text,
    disambiguatingDescription: period,
    value,
    ...(kind === 'money' ? { currency: unit } : { unitText: kind === 'percentage' ? 'percent' : unit }),
    subjectOf: reference(article),
  })
