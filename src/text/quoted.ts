/** How a fault shows a text: in one line, well-formed and not without end, whatever it is. */

/** UTF-16 units that are shown of a text. */
const SHOWN = 200

/** The text, or where it is longer than `most` units its start and its end; what would break a line is escaped. */
export const shortened = (text: string, most = SHOWN): string => {
  if (text.length <= most) return text.toWellFormed().replace(CONTROL, escaped)
  const start = text.slice(0, most / 2).replace(/[\uD800-\uDBFF]$/, '')
  const end = text.slice(1 - most / 2).replace(/^[\uDC00-\uDFFF]/, '')
  return `${start}…${end}`.toWellFormed().replace(CONTROL, escaped)
}

/** Words between quotation marks. */
export const quoted = (words: string): string => `“${shortened(words)}”`

const CONTROL = /[\p{Cc}\u2028\u2029]/gu

const escaped = (unit: string) =>
  unit < ' ' ? JSON.stringify(unit).slice(1, -1) : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
