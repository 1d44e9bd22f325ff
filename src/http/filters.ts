/** Filters that several lists share. */
import { dateParameter, filter, textParameter } from './parameters.js'

export const byArticle = filter(textParameter('Id of the article.', 'trump-abe-trade-talks'), 'article')
export const byPerson = (what: string) => filter(textParameter(`Id of a person: ${what}.`, 'donald-trump'), 'person')
export const byCountry = (what: string) =>
  filter(textParameter(`ISO 3166-1 alpha-2 code of a country in lower case: ${what}.`, 'jp'), 'country')
export const byAgreement = (what: string) => filter(textParameter(`Id of an agreement: ${what}.`, 'tpp'), 'agreement')
export const from = filter(
  dateParameter('Nothing that was over before this day (ISO 8601).', '2018-04-17'),
  'until',
  'atLeast',
)
export const to = filter(
  dateParameter('Nothing that began after this day (ISO 8601).', '2018-04-18'),
  'since',
  'atMost',
)
