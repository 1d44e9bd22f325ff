/** What a program proposes for an article: what of it can be grounded, with the reason for each. A person decides. */
import { compileFiles, knownOf, textsOf } from '../corpus/articles.js'
import type { Known } from '../corpus/compile.js'
import type { KnownEntity } from '../corpus/entities.js'
import type { Fault } from '../corpus/fault.js'
import { fileOf } from '../corpus/folder.js'
import { findNames } from '../corpus/mentions.js'
import type { WrittenArticle } from '../kinds/article.js'
import type { Entity } from '../kinds/entity.js'
import type { Vocabulary } from '../kinds/index.js'
import { foldName } from '../kinds/kind.js'
import { type Span, text as textOf } from '../text/text.js'
import { wordsOf } from '../text/words.js'
import { draftArticle, languageOf, soundArticle } from './article.js'
import { draftBodies } from './bodies.js'
import { draftCountries } from './countries.js'
import { draftFigures } from './figures.js'
import { draftMentions } from './mentions.js'
import { namer } from './names.js'
import { castOf, type Named } from './people.js'
import type { NewEntity, Proposal } from './proposal.js'
import { draftQuotes } from './quotes.js'
import { readingOf } from './reading.js'
import { draftReported } from './reported.js'
import { draftRoles } from './roles.js'
import { draftTranscript } from './transcript.js'

/** Why something is proposed, by its JSON pointer into the draft. */
export interface Why {
  pointer: string
  why: string
  confidence: number
}

export interface Draft {
  /** In the form of `facts.json`, and sound as it is. */
  facts: Record<string, unknown>
  /** Those whom the folder does not know, in the form of its files of entities, by the plural of their kind. */
  entities: Record<string, object[]>
  why: Why[]
}

export interface Drafted {
  content: string
  /** BCP 47 tag of its language; found out where it is absent. */
  language?: string | undefined
  /** What is known of the article already: what is sound of it stays as it is. */
  article?: Record<string, unknown> | undefined
}

/** Lists of proposals, by where they stand in a draft: `facts/quotes`, `entities/people`. */
type Lists = Map<string, Proposal[]>

/** `known` are the entities that articles are compiled with, without fault. */
export const draft = ({ content, article: given, ...asked }: Drafted, known: Known): Draft => {
  const written = soundArticle(given)
  const { vocabulary } = known
  const reading = readingOf(content)
  const here = namedIn(content, known)
  const documents = here.map(({ document }) => document)
  const isTaken = (key: string) => known.entities.known.has(key)
  const language = asked.language ?? (written.language as string | undefined) ?? languageOf(content)
  const isEnglish = new Intl.Locale(language).language === 'en'

  const found = [
    ...draftCountries(content, language, documents),
    ...(isEnglish ? draftBodies(content, documents) : []),
  ].filter(({ type, record: { id } }) => !isTaken(`${type}:${id}`))
  const cast = castOf(reading, [...documents, ...found.map(asNamed)], isTaken)
  const header = draftArticle(reading, language, cast, written)
  const article = header.article.record as Partial<WrittenArticle>
  const name = namer()
  const { quotes, excluded } = draftQuotes(reading, cast, article)
  const reported = isEnglish ? draftReported(reading, cast, article) : []
  const transcript = draftTranscript(reading, cast, cast.lastBefore(content.length))
  const said = [...quotes, ...reported, ...transcript.quotes].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
  const roles = isEnglish ? draftRoles(content, cast, name) : []
  const figures = draftFigures(reading, language, name)
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
  const { names } = withEntities(here, lists, vocabulary, () => {})
  const text = textOf('', content, '')
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
  return groundedOf(content, lists, [...new Set([...here, ...creditedIn(header.article.record, known)])], vocabulary)
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

const asNamed = ({ type, record: { id, name, aliases = [] } }: NewEntity): Named => ({ type, id, name, aliases })

const isMedia = (entity: Entity) => 'kind' in entity && entity.kind === 'media'

/** Whom and what words name, but for who says them. */
const aboutOf = (spans: Span[], named: ReturnType<typeof findNames>, speaker?: unknown): { about?: string[] } => {
  const within = named.filter(({ start, end }) => spans.some((span) => span.start <= start && end <= span.end))
  const about = new Set(within.map(({ entities: [entity] }) => `${entity!.type}:${entity!.id}`))
  about.delete(String(speaker))
  return about.size > 0 ? { about: [...about] } : {}
}

/** What would be a fault is not proposed. */
const groundedOf = (content: string, lists: Lists, known: KnownEntity[], vocabulary: Vocabulary): Draft => {
  for (;;) {
    const made = { facts: factsOf(lists), entities: entitiesOf(lists, vocabulary), why: whyOf(lists) }
    const faults: Fault[] = []
    const all = withEntities(known, lists, vocabulary, (fault) => faults.push(fault))
    // it is proved, and nothing is made of it
    faults.push(
      ...compileFiles('draft', { text: content, facts: JSON.stringify(made.facts) }, { ...all, sound: false }).faults,
    )
    const faulty = new Set(faults.map((fault) => placeOf(fault, known, vocabulary)))
    const left: Lists = new Map(
      [...lists].map(([name, proposals]) => [name, proposals.filter((_, index) => !faulty.has(`/${name}/${index}`))]),
    )
    if ([...left].every(([name, { length }]) => length === lists.get(name)!.length)) return made
    for (const [name, proposals] of left) lists.set(name, proposals)
  }
}

const recordsIn = (lists: Lists, name: string) => lists.get(name)!.map(({ record }) => record)

const factsOf = (lists: Lists): Draft['facts'] => {
  const names = [...lists.keys()].filter((name) => /^facts\/\w+$/.test(name) && name !== 'facts/article')
  const [article] = recordsIn(lists, 'facts/article') as [Record<string, unknown>]
  const blocks = recordsIn(lists, 'facts/article/blocks')
  return {
    article: { ...article, ...(blocks.length > 0 && { blocks }) },
    ...Object.fromEntries(names.map((name) => [name.replace('facts/', ''), recordsIn(lists, name)])),
  }
}

const entitiesOf = (lists: Lists, { entities }: Vocabulary): Draft['entities'] =>
  Object.fromEntries(entities.map(({ plural }) => [plural, recordsIn(lists, `entities/${plural}`)]))

const whyOf = (lists: Lists): Why[] =>
  [...lists].flatMap(([name, proposals]) =>
    proposals.map(({ why, confidence }, index) => ({
      pointer: name === 'facts/article' ? `/${name}` : `/${name}/${index}`,
      why,
      confidence,
    })),
  )

/** What the folder would know with the entities that are proposed: those stand after its own. */
const withEntities = (
  known: KnownEntity[],
  lists: Lists,
  vocabulary: Vocabulary,
  report: (fault: Fault) => void,
): Known => {
  const sources = [
    ...sourcesOf(known),
    ...vocabulary.entities.flatMap(({ kind, plural }) =>
      recordsIn(lists, `entities/${plural}`).map((record) => ({ type: kind, source: { ...record } })),
    ),
  ]
  return knownOf({ entities: textsOf(vocabulary, sources) }, vocabulary, report)
}

const sourcesOf = (known: KnownEntity[]) => known.map(({ kind, source }) => ({ type: kind.kind, source }))

/** Where in a draft a fault is. */
const placeOf = ({ file, pointer = '' }: Fault, known: KnownEntity[], { entities }: Vocabulary): string => {
  const [, list, index] = /^\/(\w+(?:\/blocks)?)\/(\d+)/.exec(pointer) ?? []
  const kind = entities.find((kind) => fileOf(kind) === file)
  if (!kind) return `/facts/${list}/${index}`
  const before = sourcesOf(known).filter(({ type }) => type === kind.kind).length
  return `/entities/${list}/${Number(index) - before}`
}
