/** The facts of an article as W3C Web Annotations (Web Annotation Data Model, 2017), for any tool that marks texts. */
import { z } from 'zod'
import type { Article } from '../kinds/article.js'
import type { Fact, FactKind } from '../kinds/fact.js'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
export const ANNOTATIONS_MEDIA_TYPE = 'application/ld+json'
/** Web Annotation Protocol, 4.1. */
export const ANNOTATIONS_CONTENT_TYPE = `${ANNOTATIONS_MEDIA_TYPE}; profile="${CONTEXT}"`

const TextQuoteSelector = z
  .object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() })
  .meta({ id: 'TextQuoteSelector', description: 'A passage by its words and what stands around them.' })
const TextPositionSelector = z
  .object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() })
  .meta({ id: 'TextPositionSelector', description: 'A passage by its code points, end exclusive.' })
const Selector = z
  .discriminatedUnion('type', [TextQuoteSelector, TextPositionSelector])
  .meta({ id: 'AnnotationSelector', description: 'Where a passage is.' })
const Target = z
  .object({
    source: z.string().describe('The text of the article.'),
    selector: z.array(Selector).describe('The passage, by its words and by its code points: either leads there.'),
  })
  .meta({ id: 'AnnotationTarget', description: 'A passage that is annotated.' })

const Dataset = z
  .object({ id: z.string(), type: z.literal('Dataset'), format: z.literal('application/json') })
  .meta({ id: 'Dataset', description: 'A resource of this API.' })
const TextualBody = z
  .object({ type: z.literal('TextualBody'), value: z.string(), format: z.literal('text/plain') })
  .meta({ id: 'TextualBody', description: 'Words for people.' })
const Body = z
  .discriminatedUnion('type', [Dataset, TextualBody])
  .meta({ id: 'AnnotationBody', description: 'What is said of a passage.' })

const Annotation = z
  .object({
    id: z.string(),
    type: z.literal('Annotation'),
    motivation: z
      .enum(['identifying', 'describing'])
      .meta({ id: 'AnnotationMotivation', description: 'Whether it names something, or states something.' }),
    body: z.array(Body).describe('The entity or the fact that the passage is about, and the same in words.'),
    target: z.array(Target).describe('One for each passage: an interrupted quote has several.'),
  })
  .meta({ id: 'Annotation', description: 'A fact as a W3C Web Annotation.' })
type Annotation = z.infer<typeof Annotation>

export const AnnotationPage = z
  .object({
    '@context': z.literal(CONTEXT),
    id: z.string(),
    type: z.literal('AnnotationPage'),
    partOf: z
      .object({ id: z.string(), type: z.literal('AnnotationCollection'), label: z.string(), total: z.int() })
      .meta({ id: 'AnnotationCollection', description: 'All annotations of an article.' }),
    startIndex: z.int().describe('How many annotations stand on the pages before.'),
    items: z.array(Annotation).describe('In reading order.'),
  })
  .meta({ id: 'AnnotationPage', description: 'All facts of an article as W3C Web Annotations, on one page.' })

/** A fact, and its kind. */
export interface Annotated {
  kind: FactKind
  document: Fact
}

const annotation = ({ kind, document }: Annotated, page: string, source: string): Annotation => ({
  id: `${page}#${document.id}`,
  type: 'Annotation',
  motivation: kind.names ? 'identifying' : 'describing',
  body: [
    { id: kind.names?.(document).href ?? document.href, type: 'Dataset', format: 'application/json' },
    { type: 'TextualBody', value: kind.says(document), format: 'text/plain' },
  ],
  target: kind.anchors(document).map(({ start, end, exact, prefix, suffix }) => ({
    source,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  })),
})

/** `facts` are all that the article states, in any order. */
export const annotationPage = ({ href, title, links }: Article, facts: Annotated[]): z.infer<typeof AnnotationPage> => {
  const page = `${href}/annotations`
  const start = ({ kind, document }: Annotated) => kind.anchors(document)[0]!.start
  return {
    '@context': CONTEXT,
    id: page,
    type: 'AnnotationPage',
    partOf: { id: `${page}#all`, type: 'AnnotationCollection', label: title, total: facts.length },
    startIndex: 0,
    items: facts.toSorted((a, b) => start(a) - start(b)).map((fact) => annotation(fact, page, links.text)),
  }
}
