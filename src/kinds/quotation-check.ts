/** What a direct quote says stands where the text gives somebody's own words, what an indirect one says does not. */
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

/** No segment lies within a quotation as a whole: that would be somebody's own words. */
export const checkReported = (segments: Words[], { spanOf, quoted, report }: Checked): void => {
  for (const [index, segment] of segments.entries()) {
    const span = spanOf(segment)
    if (span && quoted.some((quotation) => holds(quotation, span))) report(['segments', index], STANDS_INSIDE)
  }
}

const REACHES_BEYOND = 'reaches beyond its quotation marks; make each part between marks a segment of its own'
const STANDS_OUTSIDE =
  'stands between no quotation marks; a direct quote takes what the text prints between them, or a line that "blocks" marks as "quoted"; speech in the article’s own words has "form": "indirect"'

const STANDS_INSIDE = 'stands between quotation marks: these are somebody’s own words, which are of the form "direct"'

const holds = (outer: Span, { start, end }: Span) => outer.start <= start && end <= outer.end
