/** The facts of an article as W3C Web Annotations (Web Annotation Data Model, 2017), for any tool that marks texts. */
import { z } from 'zod'
import type { Anchor } from '../kinds/anchor.js'
import type { Article } from '../kinds/article.js'
import type { Documents } from '../kinds/record.js'

type Fact = Documents['quote' | 'figure' | 'mention' | 'role' | 'position']

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
export const ANNOTATIONS_MEDIA_TYPE = 'application/ld+json'
/** Web Annotation Protocol, 4.1. */
export const ANNOTATIONS_CONTENT_TYPE = `${ANNOTATIONS_MEDIA_TYPE}; profile="${CONTEXT}"`

const Selector = z.union([
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
])
const Target = z.object({
  source: z.string().describe('The text of the article.'),
  selector: z.array(Selector).describe('The passage, by its words and by its code points: either leads there.'),
})
const Annotation = z
  .object({
    id: z.string(),
    type: z.literal('Annotation'),
    motivation: z.enum(['identifying', 'describing']),
    body: z
      .array(
        z.union([
          z.object({ id: z.string(), type: z.literal('Dataset'), format: z.literal('application/json') }),
          z.object({ type: z.literal('TextualBody'), value: z.string(), format: z.literal('text/plain') }),
        ]),
      )
      .describe('The entity or the fact that the passage is about, and the same in words.'),
    target: z.array(Target).describe('One for each passage: an interrupted quote has several.'),
  })
  .meta({ id: 'Annotation', description: 'A fact as a W3C Web Annotation.' })
type Annotation = z.infer<typeof Annotation>

export const AnnotationPage = z
  .object({
    '@context': z.literal(CONTEXT),
    id: z.string(),
    type: z.literal('AnnotationPage'),
    partOf: z.object({ id: z.string(), type: z.literal('AnnotationCollection'), label: z.string(), total: z.int() }),
    startIndex: z.literal(0),
    items: z.array(Annotation).describe('In reading order.'),
  })
  .meta({ id: 'AnnotationPage', description: 'All facts of an article as W3C Web Annotations, on one page.' })

/** What a fact says, and the resource that says it whole. */
const body = (fact: Fact): { href: string; words: string } => {
  const { href } = fact
  switch (fact.type) {
    case 'mention':
      return { href: fact.entity.href, words: fact.entity.name }
    case 'quote':
      return { href, words: `Said by ${fact.speaker?.name ?? 'somebody unnamed'}` }
    case 'figure':
      return { href, words: [`${fact.label}:`, fact.value, fact.unit].filter((word) => word !== undefined).join(' ') }
    case 'role':
      return { href, words: `${fact.person.name}: ${fact.title}` }
    case 'position':
      return { href, words: `${fact.holder.name}, ${fact.stance}: ${fact.agreement.name}` }
  }
}

const anchors = (fact: Fact): Anchor[] => (fact.type === 'quote' ? fact.segments : [fact.anchor])

const annotation = (fact: Fact, page: string, source: string): Annotation => {
  const { href, words } = body(fact)
  return {
    id: `${page}#${fact.id}`,
    type: 'Annotation',
    motivation: fact.type === 'mention' ? 'identifying' : 'describing',
    body: [
      { id: href, type: 'Dataset', format: 'application/json' },
      { type: 'TextualBody', value: words, format: 'text/plain' },
    ],
    target: anchors(fact).map(({ start, end, exact, prefix, suffix }) => ({
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    })),
  }
}

/** `facts` are all that the article states, in any order. */
export const annotationPage = ({ href, title, links }: Article, facts: Fact[]): z.infer<typeof AnnotationPage> => {
  const page = `${href}/annotations`
  const start = (fact: Fact) => anchors(fact)[0]!.start
  return {
    '@context': CONTEXT,
    id: page,
    type: 'AnnotationPage',
    partOf: { id: `${page}#all`, type: 'AnnotationCollection', label: title, total: facts.length },
    startIndex: 0,
    items: facts.toSorted((a, b) => start(a) - start(b)).map((fact) => annotation(fact, page, links.text)),
  }
}
