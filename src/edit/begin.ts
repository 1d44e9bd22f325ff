/** What a form begins with where an editor has selected words, or named somebody new. */
import { draftBodies } from '../draft/bodies.js'
import { countryCalled } from '../draft/countries.js'
import { draftFigures } from '../draft/figures.js'
import { idOf, isAlone, namer } from '../draft/names.js'
import { asWords, wordsAt } from '../draft/proposal.js'
import { readingOf } from '../draft/reading.js'
import { taggedSentences } from '../draft/speech/tagged.js'
import { isLanguageTag } from '../kinds/standards.js'
import { linesOf } from '../text/lines.js'
import { overlaps, type Span } from '../text/text.js'
import { placeOf, type Written, wordsOf } from './form.js'
import type { List } from './lists.js'
import type { ArticleState } from './state.js'

/** A record of a list about words of the text. */
export const begunAt = (state: ArticleState, { name, entity }: List, span: Span): Written => {
  const { content } = state
  if (entity) return begunAs(state, entity.plural, content.slice(span.start, span.end))
  if (name === 'quotes') return { segments: [wordsAt(content, span)] }
  if (name === 'figures') return figureAt(state, span) ?? { ...asWords(content, span) }
  if (name === 'article/blocks') {
    const line = linesOf(content).find(({ start, end }) => start <= span.start && span.start < end)
    return { ...asWords(content, line ?? span), type: 'heading' }
  }
  return { ...asWords(content, span) }
}

/** An entity that is called so. */
export const begunAs = ({ content, facts }: ArticleState, list: string, name: string): Written => {
  const language = languageIn(facts)
  if (list === 'countries') return countryCalled(name, language) ?? { name }
  const [body] = draftBodies(name, [])
  if (list === 'organizations')
    return { id: idOf(name), name, kind: 'other', ...(body?.type === 'organization' && body.record) }
  if (list === 'agreements')
    return { id: idOf(name), name, scope: 'multilateral', ...(body?.type === 'agreement' && body.record) }
  const surname = name.split(' ').at(-1)!
  return { id: idOf(name), name, ...(surname !== name && isAlone(content, surname) && { aliases: [surname] }) }
}

const figureAt = ({ content, facts }: ArticleState, span: Span): Written | undefined => {
  const [reading, language] = [readingOf(content), languageIn(facts)]
  return draftFigures(reading, language, namer(), taggedSentences(reading, language))
    .figures.map(({ record }): Written => ({ ...record }))
    .find((record) => {
      const place = placeOf(content, wordsOf(record)[0]!)
      return place && overlaps(place, span)
    })
}

const languageIn = ({ article }: Written): string => {
  const { language } = (article ?? {}) as Written
  return isLanguageTag(String(language)) ? String(language) : 'en'
}
