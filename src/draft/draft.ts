/** What a program proposes for an article: what of it can be grounded, with the reason for each. A person decides. */
import { compileFiles, knownOf } from '../corpus/articles.js'
import type { Fault } from '../corpus/fault.js'
import type { Folder } from '../corpus/folder.js'
import type { Vocabulary } from '../kinds/index.js'
import { linesOf } from '../text/lines.js'
import { draftFigures } from './figures.js'
import { castOf, type Person } from './people.js'
import type { Proposal } from './proposal.js'
import { draftQuotes } from './quotes.js'
import { draftReported } from './reported.js'

/** Why something is proposed, by its JSON pointer into the facts. */
export interface Why {
  pointer: string
  why: string
  confidence: number
}

export interface Draft {
  /** In the form of `facts.json`, and sound as it is. */
  facts: Record<string, unknown>
  /** People whom the folder does not know, in the form of `people.json`. */
  people: Person[]
  why: Why[]
}

export interface Drafted {
  content: string
  /** BCP 47 tag of its language. */
  language: string
  /** The files of entities of the folder that it is for. */
  entities: Folder['entities']
}

/** What is not in the text is left for the editor. */
const UNKNOWN = 'to be written'
/** Lists of proposals. */
type Lists = Record<'quotes' | 'figures' | 'excluded', Proposal[]>

export const draft = ({ content, language, entities }: Drafted, vocabulary: Vocabulary): Draft => {
  const { known } = knownOf({ entities }, vocabulary, () => {}).entities
  const cast = castOf(
    content,
    [...known.values()].map(({ document }) => document),
  )
  const { quotes, excluded } = draftQuotes(content, cast)
  const figures = draftFigures(content, language)
  const all = [...quotes, ...draftReported(content, cast)].map((quote, index) => ({
    ...quote,
    record: { ...quote.record, id: `quote-${index + 1}` },
  }))
  const lists: Lists = { quotes: all, figures: figures.figures, excluded: [...excluded, ...figures.excluded] }
  const article = articleOf(content, language)
  // what would be a fault is not proposed
  for (;;) {
    const facts = factsOf(article, lists)
    const people = cast.added().filter(({ id }) => JSON.stringify(facts).includes(`"person:${id}"`))
    const faults = faultsOf(content, facts, withPeople(entities, people), vocabulary)
    const left = without(lists, faults)
    if (!left) return { facts, people, why: whyOf(article, lists) }
    Object.assign(lists, left)
  }
}

const factsOf = ({ record }: Proposal, lists: Lists) => ({
  article: record,
  ...Object.fromEntries(
    Object.entries(lists).map(([name, proposals]) => [name, proposals.map(({ record }) => record)]),
  ),
})

const whyOf = (article: Proposal, lists: Lists): Why[] => [
  { pointer: '/article', why: article.why, confidence: article.confidence },
  ...Object.entries(lists).flatMap(([name, proposals]) =>
    proposals.map(({ why, confidence }, index) => ({ pointer: `/${name}/${index}`, why, confidence })),
  ),
]

const articleOf = (content: string, language: string): Proposal => {
  const lines = linesOf(content)
    .map(({ start, end }) => content.slice(start, end).trim())
    .filter(Boolean)
  const [first = UNKNOWN, ...rest] = lines
  const isHeadline = rest.length > 0 && first.length <= 120 && !/[.!?”"]$/.test(first)
  const publisher =
    /^(?:Source: )(.+?)(?: - .*)?$/m.exec(content)?.[1] ?? /\((Reuters|AP|AFP|Bloomberg)\)/.exec(content)?.[1]
  return {
    record: {
      title: isHeadline ? first : [...first].slice(0, 100).join(''),
      titleSource: isHeadline ? 'published' : 'editorial',
      publisher: publisher ?? UNKNOWN,
      language,
      rights: { holder: publisher ?? UNKNOWN, note: UNKNOWN },
    },
    why: isHeadline
      ? 'the first line has no full stop'
      : 'the first line is a sentence, which an editor has to make a title of',
    confidence: isHeadline ? 0.8 : 0.3,
  }
}

/** The files of entities with these people too. */
const withPeople = (entities: Folder['entities'], people: Person[]): Folder['entities'] => {
  const { people: known = [] } = JSON.parse(entities.get('person') ?? '{}') as { people?: object[] }
  return new Map([...entities, ['person', JSON.stringify({ people: [...known, ...people] })]])
}

const faultsOf = (content: string, facts: object, entities: Folder['entities'], vocabulary: Vocabulary): Fault[] => {
  const known = knownOf({ entities }, vocabulary, () => {})
  return compileFiles('draft', { text: content, facts: JSON.stringify(facts) }, known).faults
}

/** The lists without what faults are of, or nothing where none is of anything in them. */
const without = (lists: Lists, faults: Fault[]): Lists | undefined => {
  const faulty = new Set(faults.flatMap(({ pointer }) => /^\/\w+\/\d+/.exec(pointer ?? '')?.[0] ?? []))
  const left = Object.fromEntries(
    Object.entries(lists).map(([name, proposals]) => [
      name,
      proposals.filter((_, index) => !faulty.has(`/${name}/${index}`)),
    ]),
  ) as Lists
  return Object.entries(left).some(([name, proposals]) => proposals.length < lists[name as keyof Lists].length)
    ? left
    : undefined
}
