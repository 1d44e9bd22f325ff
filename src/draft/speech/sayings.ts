/** Who says what in an English sentence. */
import type { Span } from '../../text/text.js'
import { isFirstName } from '../called.js'
import { accordingAt, type Cue, cueAt, isAccording, ownWordsAt } from './cues.js'
import { isCapital, namedIn, type Phrase, type Range, spanOf } from './naming.js'
import { phraseAfter } from './phrases.js'
import { saidBy } from './said.js'
import { subjectOf } from './subjects.js'
import { isOnlyCalling } from './verbs.js'
import { isComma, isDash, isQuote, type Word } from './words.js'

export interface Saying extends Phrase {
  /** The words of saying, with the speaker. */
  cue: Span
  /** What is said in the article's own words, perhaps with quotations within it. */
  reported: Span[]
  /** Quotations that are all of what is said. */
  quoted: Span[]
}

/** Where the first words of it stand, of saying or of what is said. */
export const startOf = ({ cue, reported, quoted }: Saying): number =>
  Math.min(...[cue, ...reported, ...quoted].map(({ start }) => start))

export const sayingsIn = (words: Word[]): Saying[] => {
  const found: (Cue & { said: Range[] })[] = []
  const labelled = labelAt(words)
  if (labelled) found.push(labelled)
  for (let at = 0; at < words.length; at++) {
    const cue = isAccording(words, at)
      ? accordingAt(words, at)
      : (ownWordsAt(words, at) ?? cueAt(words, at, found.at(-1)?.subject))
    const said = cue ? saidBy(words, cue) : []
    if (cue && said.length > 0) found.push({ ...cue, said })
  }
  // “We agree,” he said, according to a report: what he said are his words
  const isQuoted = (range: Range) => words.slice(range.from, range.to).every(({ tag }) => tag === 'QUOTE')
  const isRetold = ({ manners, said }: (typeof found)[number]) =>
    manners.length === 0 &&
    said.some((outer) => found.some((inner) => inner.said.every(isQuoted) && isIn(inner, outer)))
  // "dismissed what she called “hysteria”", "apologised, saying it was “wrong”"
  const isCalledSo = ({ manners, at, said }: (typeof found)[number]) =>
    isOnlyCalling(manners) &&
    found.some(
      ({ at: later, said: [inner] }) => later > at && said.some((one) => isIn(inner!, one) || isIn(one, inner!)),
    )
  const told = found.filter((one) => !isRetold(one) && !isCalledSo(one))
  // "wrote to her insisting that": once
  const kept = told.filter(
    ({ said: [first] }, index) =>
      !told.slice(0, index).some(({ said: [one] }) => one!.from === first!.from && one!.to === first!.to),
  )
  // what is said may say who said it
  const isInner = (one: Range) => kept.some(({ said }) => said.some((outer) => isIn(one, outer)))
  return (
    kept
      .filter((one) => !isInner(one))
      .map((one) => ({ ...namedIn(words, one.subject), cue: spanOf(words, one), ...cut(words, one.said) }))
      // "Ann Lee asked: that"
      .filter(({ reported, quoted }) => reported.length + quoted.length > 0)
  )
}

const isIn = (inner: Range, outer: Range) => outer.from <= inner.from && inner.to <= outer.to

/** "Ann Lee: “We agree.”", "“We agree.” — Ann Lee, mayor of Leeds" */
const labelAt = (words: Word[]): (Cue & { said: Range[] }) | undefined => {
  const end = phraseAfter(words, 2)
  const isBelow = isQuote(words[0]) && isDash(words[1]) && isCapital(words[2]) && isFirstName(words[2]!.text)
  if (isBelow && (end === words.length || isComma(words[end])))
    return {
      manners: [],
      subject: { from: 2, to: end },
      from: 1,
      to: end,
      at: 1,
      isInverted: true,
      said: [{ from: 0, to: 1 }],
    }
  const from = words[0]?.tag === 'NUM' ? 1 : 0
  const to = phraseAfter(words, from)
  if (to === from || words[to]?.text !== ':' || words[to + 1]?.tag !== 'QUOTE') return undefined
  const subject = { from, to }
  return { manners: [], subject, from, to: to + 1, at: to, isInverted: false, said: [{ from: to + 1, to: to + 2 }] }
}

/** Whom a sentence is about, as words of saying would name them. */
export const metIn = (words: Word[]): Phrase | undefined => {
  const subject = subjectOf(words)
  return subject && namedIn(words, subject)
}

/** What is said as spans: quotations alone, or the article’s own words with those that stand beside them. */
const cut = (words: Word[], said: Range[]): Pick<Saying, 'reported' | 'quoted'> => {
  const isQuoted = ({ tag, text, low }: Word) =>
    tag === 'QUOTE' || tag === 'CCONJ' || low === 'that' || /^\P{L}+$/u.test(text)
  const parts = said.map(({ from, to }) => words.slice(from, to))
  return parts.every((part) => part.every(isQuoted))
    ? { reported: [], quoted: parts.flat().filter(({ tag }) => tag === 'QUOTE') }
    : { reported: said.map((range) => spanOf(words, range)), quoted: [] }
}
