/** What a program proposes for an article: what of it can be grounded, with the reason for each. A person decides. */
import type { Known } from '../corpus/compile.js'
import type { KnownEntity } from '../corpus/entities.js'
import { findNames } from '../corpus/mentions.js'
import type { WrittenArticle } from '../kinds/article.js'
import type { Entity } from '../kinds/entity.js'
import { foldName } from '../kinds/kind.js'
import { overlaps, type Span, text as textOf } from '../text/text.js'
import { wordsOf } from '../text/words.js'
import { draftArticle, languageOf, soundArticle } from './article.js'
import { draftBodies } from './bodies.js'
import { draftCountries } from './countries.js'
import { draftFigures } from './figures.js'
import { namesIn } from './foreign.js'
import { type Draft, groundedOf, type Lists, withEntities } from './grounded.js'
import { draftMentions } from './mentions.js'
import { bare, namer } from './names.js'
import { castOf, type Named } from './people.js'
import type { NewEntity, Proposal } from './proposal.js'
import { draftQuotes } from './quotes.js'
import { readingOf } from './reading.js'
import { draftRoles } from './roles.js'
import { isEnglish, taggedSentences } from './speech/tagged.js'
import { draftTranscript } from './transcript.js'

export interface Drafted {
  content: string
  /** BCP 47 tag of its language; found out where it is absent. */
  language?: string | undefined
  /** What is known of the article already: what is sound of it stays as it is. */
  article?: Record<string, unknown> | undefined
}

/** `known` are the entities that articles are compiled with, without fault. */
export const draft = ({ content: printed, article: given, ...asked }: Drafted, known: Known): Draft => {
  const written = soundArticle(given)
  const { vocabulary } = known
  const reading = readingOf(printed)
  const { content } = reading
  const here = namedIn(content, known)
  const documents = here.map(({ document }) => document)
  const isTaken = (key: string) => known.entities.known.has(key)
  const language = asked.language ?? (written.language as string | undefined) ?? languageOf(content)

  const countries = draftCountries(content, language, documents)
  const places = new Set(countries.map(({ record: { name } }) => foldName(name)))
  const found = [...countries, ...(isEnglish(language) ? draftBodies(content, documents, places) : [])].filter(
    ({ type, record: { id } }) => !isTaken(`${type}:${id}`),
  )
  const cast = castOf(
    reading,
    [...documents, ...found.map(asNamed)],
    isTaken,
    isEnglish(language) ? bare : namesIn(content),
  )
  const header = draftArticle(reading, language, cast, written)
  const article = header.article.record as Partial<WrittenArticle>
  const name = namer()
  const sentences = taggedSentences(reading, language)
  const roles = isEnglish(language) ? draftRoles(reading, cast, name) : []
  const { quotes, excluded } = draftQuotes(reading, language, cast, article, sentences, roles)
  const transcript = draftTranscript(reading, cast, header.article.record)
  // what somebody quotes in their turn is theirs to say
  const isWithin = ({ spans }: (typeof quotes)[number]) =>
    transcript.quotes.some(({ spans: [turn] }) => spans.every((span) => overlaps(span, turn!)))
  const said = [...quotes.filter((quote) => !isWithin(quote)), ...transcript.quotes].sort(
    (a, b) => a.spans[0]!.start - b.spans[0]!.start,
  )
  const figures = draftFigures(reading, language, name, sentences)
  const added = [...found, ...cast.added()]

  const lists: Lists = new Map([
    ['facts/article', [header.article]],
    ['facts/article/blocks', [...header.blocks, ...transcript.blocks]],
    ['facts/quotes', []],
    ['facts/figures', []],
    ['facts/roles', roles],
    ['facts/excluded', [...excluded, ...figures.excluded]],
    ...vocabulary.entities.map(({ kind, plural }): [string, Proposal[]] => [
      `entities/${plural}`,
      added.filter(({ type }) => type === kind),
    ]),
  ])
  const own = [...new Set([...here, ...creditedIn(header.article.record, known)])]
  const proposed = withEntities(own, lists, vocabulary)
  const { names } = proposed.known
  const text = textOf('', printed, '')
  const named = findNames(text, names).filter(({ entities }) => entities.length === 1)
  lists.set(
    'facts/quotes',
    said.map(({ record, spans, ...rest }) => ({
      record: {
        id: name(content.slice(spans[0]!.start, spans[0]!.end), 'quote'),
        ...record,
        ...aboutOf(spans, named, record.speaker),
      },
      ...rest,
    })),
  )
  // who reports it is not what it is about
  const placed = named.filter(({ entities: [entity] }) => entity!.type !== 'person' && !isMedia(entity!))
  lists.set(
    'facts/figures',
    figures.figures.map(({ record, sentence, ...rest }) => ({
      record: { ...record, ...aboutOf([sentence], placed) },
      ...rest,
    })),
  )
  lists.set(
    'facts/mentions',
    draftMentions(
      text,
      names,
      roles.map(({ record }) => record),
    ),
  )
  return groundedOf(printed, lists, own, proposed)
}

/** Entities with a name whose first word is one of the text: of many that are known, few. */
const namedIn = (content: string, { entities }: Known): KnownEntity[] => {
  const words = new Set(wordsOf(foldName(content)).map(({ folded }) => folded))
  const isHere = (name: string) => words.has(wordsOf(foldName(name))[0]?.folded ?? '')
  return [...entities.known.values()].filter(({ document: { name, aliases } }) => [name, ...aliases].some(isHere))
}

/** Those whom an editor named in what is known of the article, though its text may not. */
const creditedIn = ({ byline = [], publisher = '' }: { byline?: string[]; publisher?: string }, { entities }: Known) =>
  [...byline, publisher].flatMap((key) => entities.known.get(key) ?? [])

const asNamed = ({ type, record: { id, name, aliases = [], ...rest } }: NewEntity): Named => ({
  ...rest,
  type,
  id,
  name,
  aliases,
})

const isMedia = (entity: Entity) => 'kind' in entity && entity.kind === 'media'

/** Whom and what words name, but for who says them. */
const aboutOf = (spans: Span[], named: ReturnType<typeof findNames>, speaker?: unknown): { about?: string[] } => {
  const within = named.filter(({ start, end }) => spans.some((span) => span.start <= start && end <= span.end))
  const about = new Set(within.map(({ entities: [entity] }) => `${entity!.type}:${entity!.id}`))
  for (const one of [speaker].flat()) about.delete(String(one))
  return about.size > 0 ? { about: [...about] } : {}
}
