/** A text with some of it marked. */
import { html } from 'ghtml'

/** Ranges count code points, rise and may overlap: what is marked is marked once. */
export const markedRanges = (text: string, ranges: { start: number; end: number }[], name: string): string => {
  const points = [...text]
  const part = (from: number, to?: number) => html`${points.slice(from, to).join('')}`
  let at = 0
  let content = ''
  for (const { start, end } of ranges) {
    const from = Math.max(at, start)
    content += html`!${part(at, from)}<mark class="${name}">!${part(from, end)}</mark>`
    at = end
  }
  return content + part(at)
}
