/** What kinds have in common where they are told in the words of schema.org. */
import type { Dating } from './dating.js'
import type { Reference } from './id.js'

/** A node: its type and its properties; undefined ones are left out. */
export type SchemaOrg = { '@type': string; [property: string]: unknown }

/** An agreement is a Legislation, "a legal document … (enforceable or not)": schema.org has no nearer word for a treaty. */
export const SCHEMA_ORG_TYPES: Record<Reference['type'], string> = {
  article: 'NewsArticle',
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  agreement: 'Legislation',
}

/** What leads to another node. */
export const reference = ({ type, name, href }: Pick<Reference, 'type' | 'name' | 'href'>) => ({
  '@id': href,
  '@type': SCHEMA_ORG_TYPES[type],
  name,
})

/** Only what the text itself says: schema.org has no word for a date that an editor worked out. */
export const notInferred = (dating: Dating | undefined) => (dating?.inferred === undefined ? dating : undefined)
