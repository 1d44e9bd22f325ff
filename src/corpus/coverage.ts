/** Accounts for every quotation and every number of a text: annotated by a fact, excluded by the editor, or missing. */

import { anchorAt } from '../kinds/anchor.js'
import type { Coverage, CoverageItem, Tally, WrittenExclusion } from '../kinds/coverage.js'
import type { Reference } from '../kinds/id.js'
import { findNumbers } from '../text/numbers.js'
import { findQuotations } from '../text/quotations.js'
import type { Span, Text } from '../text/text.js'
import type { Parsed } from './parse.js'

/** A place that an editor excludes. */
export type Exclusion = Parsed<WrittenExclusion> & { span: Span }

/** A quote or a figure, and the anchors that prove it. */
export interface Annotation {
  fact: { type: string; id: string; href: string }
  anchors: Span[]
}

/** A quotation or a number in a text. */
export type Coverable = Span & { type: CoverageItem['type']; rule?: NonNullable<CoverageItem['rule']> }

/** Every quotation and number of a text, in reading order. */
export const findCoverable = ({ content }: Text, language: string): Coverable[] =>
  [
    ...findQuotations(content).map((span) => ({ ...span, type: 'quotation' as const })),
    ...findNumbers(content, language).map(({ start, end, kind }) => ({
      ...{ start, end, type: 'number' as const },
      ...(kind !== 'number' && { rule: kind }),
    })),
  ].sort((a, b) => a.start - b.start)

/** Reports exclusions that exclude nothing. */
export const checkExclusions = (found: Coverable[], exclusions: Exclusion[]): void => {
  for (const { span, written, file, path } of exclusions) {
    if (!found.some((item) => overlaps(item, span))) {
      file.report(path, `“${written.text}” holds no quotation and no number, so that there is nothing to exclude`)
    }
  }
}

export const coverageOf = (
  article: Reference,
  text: Text,
  found: Coverable[],
  annotations: Annotation[],
  exclusions: Exclusion[],
): Coverage => {
  const items = found.map(({ type, rule, ...span }): CoverageItem => {
    const anchor = anchorAt(text, span)
    const isAnnotation = ({ fact, anchors }: Annotation) =>
      fact.type === ANNOTATES[type] &&
      anchors.some((other) => (type === 'number' ? holds(other, anchor) : overlaps(anchor, other)))
    const fact = annotations.find(isAnnotation)?.fact
    const exclusion = exclusions.find((other) => overlaps(span, other.span))
    if (fact) return { type, status: 'annotated', anchor, fact: { type: fact.type, id: fact.id, href: fact.href } }
    if (exclusion) return { type, status: 'excluded', anchor, reason: exclusion.written.reason }
    if (rule) return { type, status: 'excluded', anchor, rule }
    return { type, status: 'missing', anchor }
  })
  const tally = (type: CoverageItem['type']): Tally => {
    const count = (status: CoverageItem['status']) =>
      items.filter((item) => item.type === type && item.status === status).length
    return { annotated: count('annotated'), excluded: count('excluded'), missing: count('missing') }
  }
  return { article, quotations: tally('quotation'), numbers: tally('number'), items }
}

/** The kind of fact that annotates each. */
const ANNOTATES = { quotation: 'quote', number: 'figure' }

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end
