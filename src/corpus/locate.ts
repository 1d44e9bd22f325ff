/** Finds the words that an editor wrote: one place, or a fault that says what there is instead. */
import search from 'approx-string-match'
import type { Words } from '../kinds/anchor.js'
import { quoted, shortened } from '../text/quoted.js'
import { isWordBoundary, type Span, type Text } from '../text/text.js'
import { linesAndColumns } from './read.js'

export type Located = { span: Span } | { fault: string }

/**
 * The one place where the text has these words with this context, as whole words. Never the nearest: a doubt is a fault.
 * `place` tells the lines of that text: whoever looks for much in it counts them once.
 */
export const locate = (
  { content }: Pick<Text, 'content'>,
  words: Words,
  place: Place = linesAndColumns(content),
): Located => {
  const isWhole = ({ start, end }: Span) => isWordBoundary(content, start) && isWordBoundary(content, end)
  const fitting = [...occurrences(content, words)].filter(isWhole)
  if (fitting.length === 1) return { span: fitting[0]! }
  const said = quoted(words.text)
  if (fitting.length > 1) {
    return {
      fault: `${said} stands in the text ${fitting.length} times, add a prefix or suffix until one is left${listPlaces(content, fitting, place)}`,
    }
  }
  const everywhere = [...occurrences(content, { text: words.text })]
  const whole = everywhere.filter(isWhole)
  if (whole.length > 0) {
    return {
      fault: `${said} stands in the text, but not with this prefix and suffix${listPlaces(content, whole, place)}`,
    }
  }
  if (everywhere.length > 0) {
    return { fault: `${said} stands in the text only inside a longer word${listPlaces(content, everywhere, place)}` }
  }
  if (content.normalize('NFC').includes(words.text.normalize('NFC'))) {
    return { fault: `${said} is in the text, but in another Unicode form (NFC or NFD): copy it from there` }
  }
  return { fault: `${said} is not in the text${nearest(content, words.text, place)}` }
}

/** Every place where the characters stand with this context, overlapping ones too. */
function* occurrences(content: string, { text, prefix = '', suffix = '' }: Words): Generator<Span> {
  const sought = prefix + text + suffix
  for (let at = content.indexOf(sought); at !== -1; at = content.indexOf(sought, at + 1)) {
    const start = at + prefix.length
    yield { start, end: start + text.length }
  }
}

type Place = ReturnType<typeof linesAndColumns>

const AROUND = 20
const SHOWN = 5

const listPlaces = (content: string, places: Span[], place: Place) => {
  const shown = places.slice(0, SHOWN).map(({ start, end }) => {
    const around = content.slice(Math.max(0, start - AROUND), end + AROUND)
    return `line ${place(start).line} "${shortened(around)}"`
  })
  const more = places.length > SHOWN ? `, and ${places.length - SHOWN} more` : ''
  return `: ${shown.join(', ')}${more}`
}

/** UTF-16 units of the words that are looked for; of longer ones, those that they begin with. */
const SOUGHT = 200

/** The passage with the fewest edits, where at least half of the words' characters are kept. */
const nearest = (content: string, words: string, place: Place): string => {
  const sought = words.slice(0, SOUGHT)
  const matches = search(content, sought, Math.floor(sought.length / 2))
  if (matches.length === 0) return ', nor anything like it'
  const [best] = matches.sort((a, b) => a.errors - b.errors)
  const { start, end } = wholeWords(content, best!)
  return `; the nearest passage is ${quoted(content.slice(start, end))} (line ${place(start).line})`
}

const wholeWords = (content: string, { start, end }: Span): Span => {
  while (!isWordBoundary(content, start)) start--
  while (!isWordBoundary(content, end)) end++
  return { start, end }
}
