/** Lines that are somebody's words without quotation marks: "ANN LEE: We agree.", "A: We do." */
import type { Span } from '../text/text.js'
import { wordsOf } from '../text/words.js'
import { isAside } from './asides.js'
import type { Cast } from './people.js'
import { asWords, type Proposal, wordsAt } from './proposal.js'
import type { ProposedQuote } from './quotes.js'
import type { Reading } from './reading.js'

/** A point too ends one that asks or answers: "P. ¿Por qué?" */
const LABEL =
  /^(?<label>\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,4})(?<colon> ?[:–—]|(?<=^(?:[QAPR]|Pregunta|Respuesta))\.) +(?=\S)/u
/** Lines with a label that make a text one in which people take turns. */
const FEWEST = 3
const QUESTION = /^(?:[QP]\.?|Question|Pregunta|Frage|Interviewer|Reporter|Moderator)$/i
const ANSWER = /^(?:[AR]\.?|Answer|Respuesta|Antwort|Réponse)$/i

export interface Transcript {
  quotes: ProposedQuote[]
  blocks: Proposal[]
}

/** Those in the byline ask. */
export const draftTranscript = (reading: Reading, cast: Cast, { byline = [] }: { byline?: string[] }): Transcript => {
  const { printed, content, outside, lines } = reading
  const labelled = lines.flatMap((line) => {
    const text = content.slice(line.start, line.end)
    const match = LABEL.exec(text)
    const isQuoted = text !== outside.slice(line.start, line.end)
    return match && !isAside(text)
      ? [{ line, label: match.groups!.label!, length: match[0].length, colon: match.groups!.colon!, isQuoted }]
      : []
  })
  // "GDANSK — The company said" is no turn among "Zielinska: …"
  const plain = [':', '–', '—', '.']
    .map((sign) => labelled.filter(({ colon, isQuoted }) => colon.endsWith(sign) && !isQuoted))
    .reduce((most, one) => (one.length > most.length ? one : most))
  const labels = new Set(plain.map(({ label }) => label))
  // who takes turns may quote others in one
  const turns = labelled.filter((turn) => plain.includes(turn) || (turn.isQuoted && labels.has(turn.label)))
  // "Facts First: …" again and again is nobody
  if (turns.length < FEWEST || labels.size < 2 || labels.size > turns.length / 1.5) return { quotes: [], blocks: [] }
  const said = turns.filter(
    ({ label, line, length }) =>
      !QUESTION.test(label) && wordsOf(content.slice(line.start + length, line.end)).length > 0,
  )
  const called = new Map([...labels].map((label) => [label, calledIn(cast, label)]))
  const asked = [...labels].some((label) => ANSWER.test(label))
    ? askedIn(reading, cast, [...called.values()], byline)
    : undefined
  return {
    blocks: said.map(({ line }) => ({
      record: { type: 'quoted', ...asWords(printed, line) },
      why: 'a line in which somebody takes their turn',
      confidence: 0.8,
    })),
    quotes: said.map(({ line, label, length, colon }): ProposedQuote => {
      const words: Span = { start: line.start + length, end: line.end }
      const speaker = ANSWER.test(label) ? asked : called.get(label)
      return {
        record: {
          ...(speaker
            ? { speaker }
            : { speaker: { described: wordsAt(printed, { start: line.start, end: line.start + label.length }) } }),
          segments: [wordsAt(printed, words)],
          cue: wordsAt(printed, { start: line.start, end: line.start + label.length + colon.length }),
        },
        why: `after “${label}${colon}”, in a text in which people take turns`,
        confidence: speaker ? 0.85 : 0.6,
        spans: [words],
      }
    }),
  }
}

/** "The Courier" is no person. */
const calledIn = (cast: Cast, label: string) =>
  /^The /i.test(label) ? cast.exactly(label) : cast.called(nameOf(label))

/**
 * Whoever answers where lines say no more than "A:", and did not write it: who has a label of their own, or is named in the
 * title, or most.
 */
const askedIn = ({ lines, content }: Reading, cast: Cast, labelled: (string | undefined)[], byline: string[]) => {
  const isOther = (id: string | undefined) => id?.startsWith('person:') === true && !byline.includes(id)
  const [own, ...others] = new Set(labelled.filter(isOther))
  if (own !== undefined && others.length === 0) return own
  return cast.last(lines[0]!, isOther)?.id ?? cast.most({ start: 0, end: content.length }, isOther)
}

/** "TRUMP" as a name is written. */
const nameOf = (label: string) =>
  label.length > 2 && label === label.toUpperCase()
    ? label.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase())
    : label
