/** The stretches of an article that its page can mark or jump to, and what it says of each. */
import type { Anchor } from '../kinds/anchor.js'
import type { Article } from '../kinds/article.js'
import type { Coverage } from '../kinds/coverage.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import type { Figure } from '../kinds/figure.js'
import type { EntityReference, EntityType } from '../kinds/id.js'
import type { Mention } from '../kinds/mention.js'
import type { Position } from '../kinds/position.js'
import type { Quote } from '../kinds/quote.js'
import type { Role } from '../kinds/role.js'
import { attributed, measured } from './wording.js'

/** An article and all that it states. */
export interface ArticleFacts {
  article: Article
  text: string
  quotes: Quote[]
  figures: Figure[]
  mentions: Mention[]
  roles: Role[]
  positions: Position[]
  /** Facts that the page has no words of its own for. */
  others: OtherFacts[]
  coverage?: Coverage | undefined
}

/** The facts of one kind. */
export interface OtherFacts {
  kind: FactKind
  documents: Fact[]
}

/** How a fact shows in the text. */
export interface Mark {
  kind: EntityType | 'quote' | 'reported' | 'figure' | 'correction'
  /** What it means, shown on hover, focus and tap. */
  note: string
  /** Id of its entry in the list of facts. */
  target: string
  /** Whether the Tab key stops here; not at what was explained before. */
  stops: boolean
  /** A number that leads to its entry. */
  number?: number
}

type Span = Pick<Anchor, 'start' | 'end'>
/** A place; one without marks is only somewhere to jump to. */
export interface Stretch extends Span {
  marks: Mark[]
}

/** Every stretch once, though several facts may point at it; outer ones before those inside them. */
export const stretchesOf = (facts: ArticleFacts): Stretch[] => {
  const stretches = new Map<string, Stretch>()
  for (const [{ start, end }, mark] of [...marked(facts), ...places(facts)]) {
    const key = `${start}-${end}`
    const stretch = stretches.get(key) ?? { start, end, marks: [] }
    if (mark) stretch.marks.push(mark)
    stretches.set(key, stretch)
  }
  return [...stretches.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}

export const quoteTarget = (index: number) => `quote-${index + 1}`
export const figureTarget = (index: number) => `figure-${index + 1}`
export const entityTarget = ({ type, id }: EntityReference) => `${type}-${id}`

const marked = ({ quotes, figures, mentions }: ArticleFacts): [Span, Mark?][] => {
  const met = new Set<string>()
  return [
    ...quotes.flatMap((quote, index) => quoteMarks(quote, index)),
    ...figures.map((figure, index): [Span, Mark] => [
      figure.anchor,
      { kind: 'figure', note: `${measured(figure)}: ${figure.label}`, target: figureTarget(index), stops: true },
    ]),
    ...mentions.map(({ anchor, entity }): [Span, Mark] => {
      const target = entityTarget(entity)
      const stops = !met.has(target)
      met.add(target)
      return [anchor, { kind: entity.type, note: `${entity.name} (${entity.type})`, target, stops }]
    }),
  ]
}

/** A quote is reached by its number, not by its words, within which other marks stand. */
const quoteMarks = (quote: Quote, index: number): [Span, Mark][] => {
  const number = index + 1
  const target = quoteTarget(index)
  const note = `Quote ${number}: ${attributed(quote)}${quote.disputed ? '. The article corrects it.' : ''}`
  const marks: [Span, Mark][] = [
    ...quote.segments.map((segment): [Span, Mark] => [
      segment,
      { kind: quote.form === 'direct' ? 'quote' : 'reported', note, target, stops: false, number },
    ]),
    ...(quote.verbatim ?? []).map((own): [Span, Mark] => [own, { kind: 'quote', note, target, stops: false }]),
  ]
  const { disputed } = quote
  if (!disputed) return marks
  const correction = `Correction of quote ${number}: ${disputed.note}`
  return [...marks, [disputed.anchor, { kind: 'correction', note: correction, target, stops: true }]]
}

const places = ({ quotes, roles, positions, others, coverage }: ArticleFacts): [Span][] =>
  [
    ...quotes.flatMap(({ cue }) => cue ?? []),
    ...[...roles, ...positions].map(({ anchor }) => anchor),
    ...others.flatMap(({ kind, documents }) => documents.flatMap((fact) => kind.anchors(fact))),
    ...(coverage?.items ?? []).flatMap(({ anchor, left = [] }) => [anchor, ...left]),
  ].map((anchor) => [anchor])
