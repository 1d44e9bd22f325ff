/** What a direct quote says stands where the text gives somebody's own words, what an indirect one says does not. */
import { holds } from '../text/text.js'
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

/**
 * Some segment has a quotation in it: without one it would be the article’s wording alone. A segment that is a quotation, marks
 * included, has others beside it: “The price”, he said, “"is too high"”.
 */
export const checkMixed = (segments: Words[], { spanOf, quoted, report }: Checked): void => {
  const spans = segments.map(spanOf)
  const isInside = spans.map((span) => span !== undefined && quoted.some((quotation) => holds(quotation, span)))
  for (const [index, span] of spans.entries()) {
    const isPart = isInside.includes(false) && quoted.some((quotation) => span && holds(span, quotation))
    if (isInside[index] && !isPart) report(['segments', index], STANDS_INSIDE)
  }
  const isMixed = spans.some((span) => span && quoted.some((quotation) => holds(span, quotation)))
  if (!isMixed && !spans.includes(undefined)) report(['segments', 0], HOLDS_NONE)
}

const REACHES_BEYOND = 'reaches beyond its quotation marks; make each part between marks a segment of its own'
const STANDS_OUTSIDE =
  'stands between no quotation marks; a direct quote takes what the text prints between them, or a line that "blocks" marks as "quoted"; speech in the article’s own words has "form": "indirect"'

const STANDS_INSIDE = 'stands between quotation marks: these are somebody’s own words, which are of the form "direct"'

const HOLDS_NONE = 'has no whole quotation in it; what the article says in its own words alone has "form": "indirect"'
