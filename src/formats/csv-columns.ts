/** The columns of each kind as CSV: names that read well in a spreadsheet, and where their values come from. */
import type { Anchor } from '../kinds/anchor.js'
import type { Reference } from '../kinds/id.js'
import type { Documents, ResourceKind } from '../kinds/record.js'

/** An absent value is an empty field. */
export type Cell = string | number | boolean | undefined
export type Columns<T> = Record<string, (document: T) => Cell>

/** Several values in one field. No id has the separator; an alias may. */
const joined = (values: string[]) => values.join('; ')
/** Entities as editors write them: `country:jp`. */
const entities = (references: Reference[]) => joined(references.map(({ type, id }) => `${type}:${id}`))

type Entity = Documents['person' | 'country' | 'agreement']
const aliases = ({ aliases }: Entity) => joined(aliases)
const identifiers: Columns<Entity> = {
  wikidata: ({ wikidata }) => wikidata,
  wikipedia: ({ wikipedia }) => wikipedia,
  href: ({ href }) => href,
}

const article = ({ article }: { article: Reference }) => article.id
const place: Columns<{ anchor: Anchor; href: string }> = {
  start: ({ anchor }) => anchor.start,
  end: ({ anchor }) => anchor.end,
  href: ({ href }) => href,
}

export const COLUMNS: { [K in ResourceKind]: Columns<Documents[K]> } = {
  article: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    title_source: ({ titleSource }) => titleSource,
    publisher: ({ publisher }) => publisher,
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
    quotes: ({ facts }) => facts.quotes,
    figures: ({ facts }) => facts.figures,
    mentions: ({ facts }) => facts.mentions,
    roles: ({ facts }) => facts.roles,
    positions: ({ facts }) => facts.positions,
    href: ({ href }) => href,
  },
  person: { id: ({ id }) => id, name: ({ name }) => name, aliases, ...identifiers },
  country: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    alpha2: ({ alpha2 }) => alpha2,
    alpha3: ({ alpha3 }) => alpha3,
    aliases,
    ...identifiers,
  },
  agreement: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    scope: ({ scope }) => scope,
    aliases,
    ...identifiers,
  },
  quote: {
    id: ({ id }) => id,
    article,
    speaker: ({ speaker }) => speaker?.id,
    speaker_name: ({ speaker }) => speaker?.name,
    text: ({ text }) => text,
    medium: ({ medium }) => medium,
    date_from: ({ date }) => date?.from,
    date_to: ({ date }) => date?.to,
    date_inferred: ({ date }) => date?.inferred,
    partial: ({ partial }) => partial,
    disputed: ({ disputed }) => disputed !== undefined,
    disputed_note: ({ disputed }) => disputed?.note,
    about: ({ about }) => entities(about),
    cue: ({ cue }) => cue?.exact,
    segments: ({ segments }) => segments.length,
    start: ({ segments }) => segments[0]!.start,
    end: ({ segments }) => segments.at(-1)!.end,
    href: ({ href }) => href,
  },
  figure: {
    id: ({ id }) => id,
    article,
    text: ({ text }) => text,
    value: ({ value }) => value,
    unit: ({ unit }) => unit,
    kind: ({ kind }) => kind,
    label: ({ label }) => label,
    period: ({ period }) => period,
    about: ({ about }) => entities(about),
    ...place,
  },
  mention: {
    id: ({ id }) => id,
    article,
    entity_type: ({ entity }) => entity.type,
    entity: ({ entity }) => entity.id,
    entity_name: ({ entity }) => entity.name,
    text: ({ anchor }) => anchor.exact,
    ...place,
  },
  role: {
    id: ({ id }) => id,
    article,
    person: ({ person }) => person.id,
    person_name: ({ person }) => person.name,
    title: ({ title }) => title,
    country: ({ country }) => country?.id,
    country_name: ({ country }) => country?.name,
    ...place,
  },
  position: {
    id: ({ id }) => id,
    article,
    holder_type: ({ holder }) => holder.type,
    holder: ({ holder }) => holder.id,
    holder_name: ({ holder }) => holder.name,
    stance: ({ stance }) => stance,
    agreement: ({ agreement }) => agreement.id,
    agreement_name: ({ agreement }) => agreement.name,
    inferred: ({ inferred }) => inferred,
    text: ({ anchor }) => anchor.exact,
    ...place,
  },
}
