/** What a direct quote says must stand where the text gives somebody's own words. */
import type { Span } from '../text/text.js'
import type { Words } from './anchor.js'
import type { Checked } from './fact.js'

/** Each segment lies within a quotation, or within lines marked as quoted. */
export const checkQuoted = (segments: Words[], { spanOf, quoted, report }: Checked): void => {
  for (const [index, segment] of segments.entries()) {
    const span = spanOf(segment)
    if (!span || quoted.some((quotation) => holds(quotation, span))) continue
    const reaches = quoted.some(({ start, end }) => start < span.end && span.start < end)
    report(['segments', index], reaches ? REACHES_BEYOND : STANDS_OUTSIDE)
  }
}

const REACHES_BEYOND = 'reaches beyond its quotation marks; make each part between marks a segment of its own'
const STANDS_OUTSIDE =
  'stands between no quotation marks; a direct quote takes what the text prints between them, or a line that "blocks" marks as "quoted"'

const holds = (outer: Span, { start, end }: Span) => outer.start <= start && end <= outer.end
