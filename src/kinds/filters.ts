/** Filters that several kinds share. */
import type { Dating } from './dating.js'
import { ENTITY_TYPES, type EntityType, type Reference } from './id.js'
import type { Filter, Within } from './kind.js'
import { dateParameter, textParameter, yearParameter } from './parameters.js'

/** Narrows to what has this value, or has it among its values. */
export const filter = <D>(
  schema: Filter<D>['schema'],
  of: Filter<D>['of'],
  test: Filter<D>['test'] = 'is',
): Filter<D> => ({
  schema,
  of,
  test,
})

const ENTITIES: Record<EntityType, { called: string; example: string }> = {
  person: { called: 'Id of a person', example: 'donald-trump' },
  organization: { called: 'Id of an organization', example: 'bloomberg-news' },
  country: { called: 'ISO 3166-1 alpha-2 code of a country in lower case', example: 'jp' },
  agreement: { called: 'Id of an agreement', example: 'tpp' },
}

/** A filter for each type of entity, named like it. `what` says what is listed: "quotes about it". */
export const byEntity = <D>(
  what: string,
  of: (document: D, within: Within) => Reference[],
  types: readonly EntityType[] = ENTITY_TYPES,
): Record<string, Filter<D>> =>
  Object.fromEntries(
    types.map((type) => [
      type,
      filter(textParameter(`${ENTITIES[type].called}: ${what}.`, ENTITIES[type].example), (document: D, within) =>
        idsOf(type, of(document, within)),
      ),
    ]),
  )

export const byArticle = <D extends { article: Reference }>(): Filter<D> =>
  filter(textParameter('Id of the article.', 'trump-abe-trade-talks'), ({ article }: D) => article.id)

/** `year`: what began in it. */
export const byYear = <D>(of: (document: D, within: Within) => Dating | undefined): Record<'year', Filter<D>> => ({
  year: filter(
    yearParameter('Only what took place in this year, or what its article reports did.', '2018'),
    (document, within) => of(document, within)?.from.slice(0, 4),
  ),
})

/** `from` and `to`: what overlaps the days between them. */
export const byDate = <D>(of: (document: D) => Dating | undefined): Record<'from' | 'to', Filter<D>> => ({
  from: filter(
    dateParameter('Nothing that was over before this day (ISO 8601).', '2018-04-17'),
    (document) => of(document)?.to ?? of(document)?.from,
    'atLeast',
  ),
  to: filter(
    dateParameter('Nothing that began after this day (ISO 8601).', '2018-04-18'),
    (document) => of(document)?.from,
    'atMost',
  ),
})

const idsOf = (type: string, references: Reference[]) =>
  references.filter((reference) => reference.type === type).map(({ id }) => id)
