/**
 * What a browser finds for a text fragment, by the rules of the specification (URL Fragment Text Directives, “find a
 * string in range”): each part within one line, whatever its case, accents and quotation marks, at the first place where all fit.
 * The Chromium that tests run in is built without text search, so that it cannot be asked.
 */

import assert from 'node:assert/strict'

/** The lines of a page, and the first place of a fragment in them as indexes; undefined where there is none. */
export const findFragment = (page: string, fragment: string): { start: number; end: number } | undefined => {
  const parts = /^#:~:text=(?:([^,]*)-,)?([^,]+)(?:,([^-,][^,]*))?(?:,-([^,]*))?$/.exec(fragment)
  assert(parts, `${fragment} is not a text fragment`)
  const [prefix, start, end, suffix] = parts.slice(1).map((part) => part && pattern(decodeURIComponent(part)))
  const before = prefix === undefined ? NO_WORD_BEFORE : `${NO_WORD_BEFORE}${prefix}\\s*`
  const after = suffix === undefined ? NO_WORD_AFTER : `\\s*${suffix}${NO_WORD_AFTER}`
  const target = end === undefined ? start : `${start}[^]*?${end}`
  const found = new RegExp(`${before}(${target})${after}`, 'diu').exec(straight(page))
  return found?.indices && { start: found.indices[1]![0], end: found.indices[1]![1] }
}

const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}])'
const NO_WORD_AFTER = '(?![\\p{L}\\p{N}])'

/** Without accents and the form of quotation marks, as long as it was. */
const straight = (text: string) =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u0080-\uffff]/g, (unit) => unit.normalize('NFD')[0]!)
const pattern = (text: string) => straight(text).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
