/** Finds the words that an editor wrote: one place, or a fault that says what there is instead. */
import search from 'approx-string-match'
import type { Words } from '../kinds/anchor.js'
import { quoted, shortened } from '../text/quoted.js'
import { isWordBoundary, type Span, type Text } from '../text/text.js'
import { lineAndColumn } from './read.js'

export type Located = { span: Span } | { fault: string }

/**
 * The one place where the text has these words with this context, as whole words. Never the nearest: a doubt is a fault.
 */
export const locate = ({ content }: Pick<Text, 'content'>, words: Words): Located => {
  const everywhere = [...occurrences(content, words.text)]
  const whole = everywhere.filter(({ start, end }) => isWordBoundary(content, start) && isWordBoundary(content, end))
  const fitting = whole.filter(
    ({ start, end }) =>
      content.slice(0, start).endsWith(words.prefix ?? '') && content.startsWith(words.suffix ?? '', end),
  )
  if (fitting.length === 1) return { span: fitting[0]! }
  const said = quoted(words.text)
  if (fitting.length > 1) {
    return {
      fault: `${said} stands in the text ${fitting.length} times, add a prefix or suffix until one is left${listPlaces(content, fitting)}`,
    }
  }
  if (whole.length > 0) {
    return { fault: `${said} stands in the text, but not with this prefix and suffix${listPlaces(content, whole)}` }
  }
  if (everywhere.length > 0) {
    return { fault: `${said} stands in the text only inside a longer word${listPlaces(content, everywhere)}` }
  }
  if (content.normalize('NFC').includes(words.text.normalize('NFC'))) {
    return { fault: `${said} is in the text, but in another Unicode form (NFC or NFD): copy it from there` }
  }
  return { fault: `${said} is not in the text${nearest(content, words.text)}` }
}

/** Every place where the characters stand, overlapping ones too. */
function* occurrences(content: string, words: string): Generator<Span> {
  for (let start = content.indexOf(words); start !== -1; start = content.indexOf(words, start + 1)) {
    yield { start, end: start + words.length }
  }
}

const AROUND = 20
const SHOWN = 5

const listPlaces = (content: string, places: Span[]) => {
  const shown = places.slice(0, SHOWN).map(({ start, end }) => {
    const around = content.slice(Math.max(0, start - AROUND), end + AROUND)
    return `line ${lineAndColumn(content, start).line} "${shortened(around)}"`
  })
  const more = places.length > SHOWN ? `, and ${places.length - SHOWN} more` : ''
  return `: ${shown.join(', ')}${more}`
}

/** UTF-16 units of the words that are looked for; of longer ones, those that they begin with. */
const SOUGHT = 200

/** The passage with the fewest edits, where at least half of the words' characters are kept. */
const nearest = (content: string, words: string): string => {
  const sought = words.slice(0, SOUGHT)
  const matches = search(content, sought, Math.floor(sought.length / 2))
  if (matches.length === 0) return ', nor anything like it'
  const [best] = matches.sort((a, b) => a.errors - b.errors)
  const { start, end } = wholeWords(content, best!)
  return `; the nearest passage is ${quoted(content.slice(start, end))} (line ${lineAndColumn(content, start).line})`
}

const wholeWords = (content: string, { start, end }: Span): Span => {
  while (!isWordBoundary(content, start)) start--
  while (!isWordBoundary(content, end)) end++
  return { start, end }
}
