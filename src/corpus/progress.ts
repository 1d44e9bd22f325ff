/** A line on a terminal that counts the articles that are read, where that takes a while. */
import type { LoadOptions } from './corpus.js'

/** Fewer are read before anybody has seen the line. */
const FEW = 200

type Terminal = { isTTY?: boolean; write(text: string): unknown }

export const progressOn = (terminal: Terminal): LoadOptions['progress'] => {
  if (!terminal.isTTY) return undefined
  return (read, all) => {
    if (all >= FEW) terminal.write(`\r${read} of ${all} articles${read === all ? '\n' : ''}`)
  }
}
