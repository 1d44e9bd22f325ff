/** Accounts for every quotation and every number of a text: annotated by facts, excluded by the editor, or missing. */

import { anchorAt } from '../kinds/anchor.js'
import type { Coverage, CoverageItem, Tally, WrittenExclusion } from '../kinds/coverage.js'
import type { Reference } from '../kinds/id.js'
import type { PrintedNumber } from '../text/numbers.js'
import { findQuotations } from '../text/quotations.js'
import { quoted } from '../text/quoted.js'
import { holds, overlaps, type Span, type Text } from '../text/text.js'
import type { Parsed } from './parse.js'
import { type Annotation, wordsHeld } from './quotation-words.js'

/** A place that an editor excludes. */
export type Exclusion = Parsed<WrittenExclusion> & { span: Span }

/** A quotation or a number in a text. */
export type Coverable = Span & { type: CoverageItem['type']; rule?: NonNullable<CoverageItem['rule']> }

/** Every quotation of a text and its numbers, in reading order. `lines` are those that the editor marks as quoted. */
export const findCoverable = ({ content }: Text, numbers: readonly PrintedNumber[], lines: Span[]): Coverable[] =>
  [
    ...[...findQuotations(content), ...lines].map((span) => ({ ...span, type: 'quotation' as const })),
    ...numbers.map(({ start, end, kind }) => ({
      ...{ start, end, type: 'number' as const },
      ...(kind !== 'number' && { rule: kind }),
    })),
  ].sort((a, b) => a.start - b.start)

/** Reports exclusions that exclude nothing. */
export const checkExclusions = (found: Coverable[], exclusions: Exclusion[]): void => {
  for (const { span, written, file, path } of exclusions) {
    if (!found.some((item) => overlaps(item, span))) {
      file.report(path, `${quoted(written.text)} holds no quotation and no number, so that there is nothing to exclude`)
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
  const quotes = wordsHeld(
    text,
    annotations.filter(({ fact }) => fact.type === 'quote'),
  )
  const figures = annotations.filter(({ fact }) => fact.type === 'figure')
  const held = {
    quotation: quotes,
    number: (span: Span) => {
      const anchor = { start: text.offset(span.start), end: text.offset(span.end) }
      const fact = figures.find(({ anchors }) => anchors.some((other) => holds(other, anchor)))?.fact
      return fact && { fact, left: [] }
    },
  }
  const numbers = new Set(found.flatMap(({ type, start, end }) => (type === 'number' ? `${start}-${end}` : [])))
  // what excludes a number and no more leaves the quotation around it to account for
  const excludes = (type: CoverageItem['type'], { span }: Exclusion) =>
    type === 'number' || !numbers.has(`${span.start}-${span.end}`)
  const items = found.map(({ type, rule, ...span }): CoverageItem => {
    const anchor = anchorAt(text, span)
    const by = held[type](span)
    const fact = by && { type: by.fact.type, id: by.fact.id, href: by.fact.href }
    if (fact && by.left.length === 0) return { type, status: 'annotated', anchor, fact }
    const exclusion = exclusions.find((other) => overlaps(span, other.span) && excludes(type, other))
    if (exclusion) return { type, status: 'excluded', anchor, reason: exclusion.written.reason }
    if (fact) return { type, status: 'partly', anchor, fact, left: by.left.map((words) => anchorAt(text, words)) }
    if (rule) return { type, status: 'excluded', anchor, rule }
    return { type, status: 'missing', anchor }
  })
  const tally = (type: CoverageItem['type']): Tally => {
    const count = (status: CoverageItem['status']) =>
      items.filter((item) => item.type === type && item.status === status).length
    return { annotated: count('annotated'), excluded: count('excluded'), missing: count('missing') + count('partly') }
  }
  return { article, quotations: tally('quotation'), numbers: tally('number'), items }
}
