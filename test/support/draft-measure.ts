/** How much of what people annotated a draft finds, and how much of what it finds is right. */
import { draft } from '../../src/draft/draft.js'
import type { Gold } from './draft-gold.js'
import { NOTHING_KNOWN } from './nothing-known.js'

export interface Measured {
  /** Direct quotations, segment for segment. */
  quotes: Score
  /** What is reported in the article's words, perhaps with some of the speaker's. */
  reported: Score
  /** Both. */
  all: Score
  /** Of those found, whose speaker is the right one, of those who have one. */
  speakers: Score
  /** Numbers that are figures, with their values. */
  numbers: Score
  /** Entities that no folder knows, of all types. */
  entities: Score
  /** Offices, each with whose it is. */
  roles: Score
}
export interface Score {
  right: number
  proposed: number
  wanted: number
}

export const precision = ({ right, proposed }: Score) => right / proposed
export const recall = ({ right, wanted }: Score) => right / wanted
export const f1 = (score: Score) => (2 * score.right) / (score.proposed + score.wanted)

interface Facts {
  quotes: {
    form?: string
    segments: (string | { text: string })[]
    speaker?: string | string[] | { described: string | { text: string } }
  }[]
  figures: { value?: number; minValue?: number; maxValue?: number }[]
}

const textOf = (words: string | { text: string }) => (typeof words === 'string' ? words : words.text)

const saidBy = ({ speaker }: Facts['quotes'][number], names: Map<string, string>) =>
  typeof speaker === 'object' && 'described' in speaker
    ? textOf(speaker.described)
    : [speaker ?? []]
        .flat()
        .map((id) => names.get(id))
        .join(' and ') || undefined

/** What was proposed that nobody wants, and wanted and not proposed, is told to `tell`. */
export const measureDraft = (gold: Gold[], tell: (line: string) => void = () => {}): Measured => {
  const score = (): Score => ({ right: 0, proposed: 0, wanted: 0 })
  const measured: Measured = {
    quotes: score(),
    reported: score(),
    all: score(),
    speakers: score(),
    numbers: score(),
    entities: score(),
    roles: score(),
  }
  for (const { voice, text, language, quotes, reported = [], numbers, ...others } of gold) {
    const made = draft({ content: text, language }, NOTHING_KNOWN)
    const facts = made.facts as unknown as Facts
    const names = new Map<string, string>(
      [
        ['person', 'people'],
        ['organization', 'organizations'],
        ['country', 'countries'],
      ].flatMap(([type, list]) =>
        (made.entities[list!] as { id: string; name: string }[]).map(
          ({ id, name }) => [`${type}:${id}`, name] as const,
        ),
      ),
    )
    const direct = facts.quotes.filter(({ form }) => form === undefined)
    const indirect = new Map(
      facts.quotes.filter(({ form }) => form !== undefined).map((quote) => [textOf(quote.segments[0]!), quote]),
    )
    measured.reported.proposed += indirect.size
    measured.reported.wanted += reported.length
    for (const { segment, speaker } of reported) {
      const quote = indirect.get(segment)
      indirect.delete(segment)
      if (!quote) tell(`${voice}: not reported: ${segment}`)
      else {
        measured.reported.right++
        measured.speakers.wanted++
        measured.speakers.proposed++
        const said = saidBy(quote, names)
        if (said === speaker) measured.speakers.right++
        else tell(`${voice}: ${segment}: by ${said}, not ${speaker}`)
      }
    }
    for (const words of indirect.keys()) tell(`${voice}: nobody reports: ${words}`)
    const found = new Map(direct.map((quote) => [quote.segments.map(textOf).join(' … '), quote]))
    measured.quotes.proposed += direct.length
    measured.quotes.wanted += quotes.length
    for (const { segments, speaker } of quotes) {
      const words = segments.join(' … ')
      const quote = found.get(words)
      found.delete(words)
      if (!quote) {
        tell(`${voice}: not found: ${words}`)
        continue
      }
      measured.quotes.right++
      if (speaker === undefined) continue
      measured.speakers.wanted++
      measured.speakers.proposed++
      const said = saidBy(quote, names)
      if (said === speaker) measured.speakers.right++
      else tell(`${voice}: ${words}: by ${said}, not ${speaker}`)
    }
    for (const words of found.keys()) tell(`${voice}: nobody wants: ${words}`)
    const values = facts.figures.map(({ value, minValue, maxValue }) => String(value ?? [minValue, maxValue]))
    measured.numbers.proposed += values.length
    measured.numbers.wanted += numbers.length
    for (const number of numbers.map(String)) {
      const at = values.findIndex((value) => value === number || Math.abs(Number(value) - Number(number)) < 1e-9)
      if (at === -1) tell(`${voice}: number not found: ${number}`)
      else {
        measured.numbers.right++
        values.splice(at, 1)
      }
    }
    for (const value of values) tell(`${voice}: no figure: ${value}`)
    for (const [list, wanted] of Object.entries({ ...others, roles: others.roles?.map(String) })) {
      if (!wanted) continue
      const part = measured[list === 'roles' ? 'roles' : 'entities']
      const left = new Set(
        list === 'roles'
          ? (made.facts.roles as { text: string; person: string }[]).map(
              ({ text, person }) => `${text},${names.get(person)}`,
            )
          : (made.entities[list] as { id: string; name: string }[]).map(({ id, name }) =>
              list === 'countries' ? id : name,
            ),
      )
      part.proposed += left.size
      part.wanted += wanted.length
      for (const one of wanted as string[])
        if (left.delete(one)) part.right++
        else tell(`${voice}: ${list}: not found: ${one}`)
      for (const one of left) tell(`${voice}: ${list}: nobody wants: ${one}`)
    }
  }
  for (const part of ['right', 'proposed', 'wanted'] as const)
    measured.all[part] = measured.quotes[part] + measured.reported[part]
  return measured
}
