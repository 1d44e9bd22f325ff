/** Who is meant by the words that say who said something. */
import type { Span } from '../text/text.js'
import { pronounOfName } from './called.js'
import { type Meant, meetings } from './met.js'
import { isAlone } from './names.js'
import type { Cast } from './people.js'
import { type Proposal, wordsAt } from './proposal.js'
import type { Reading } from './reading.js'
import type { DraftedRole } from './roles.js'
import type { Phrase } from './speech/naming.js'
import { type Saying, startOf } from './speech/sayings.js'
import { standInsOf } from './stand-ins.js'

/** Who it is, why, and how sure that is. */
export interface Speaker {
  record?: Meant
  why: string
  confidence: number
}

/** Tells who said each thing, asked in reading order: a pronoun stands for whoever spoke, or was spoken of, last. */
export interface Speakers {
  of(saying: Saying): Speaker
  /** Whoever spoke or was spoken of last before a place near by, or nobody. */
  last(at: number): Speaker | undefined
  /** Somebody whom a sentence is about. */
  meet(phrase: Phrase): void
}

export const speakersOf = (
  { printed, content, lines }: Reading,
  cast: Cast,
  roles: Proposal<DraftedRole>[],
): Speakers => {
  const standIns = standInsOf(roles, cast)
  const met = meetings({ content, lines }, cast)
  const textOf = ({ start, end }: Span) => content.slice(start, end)
  /** Who has a name, and is meant by words that describe one. */
  const meantBy = ({ phrase }: Phrase) =>
    standIns(textOf(phrase), phrase.start, met.near(phrase.start), (fits) => met.lastPerson(phrase.start, fits))
  const described = ({ phrase }: Phrase) => ({ described: wordsAt(printed, phrase) })
  const called = (one: Phrase & Partial<Saying>, find: (words: string) => string | undefined) =>
    cast.exactly(textOf(one.phrase)) ?? ofSurname(one) ?? spokenBefore(one.speaker) ?? find(textOf(one.speaker))
  /** The id of who has a name, be it one that looks like a description: "the National Union of Port Workers". */
  const named = (one: Phrase, find: (words: string) => string | undefined) =>
    one.by === 'name' || /^\p{Lu}\S*$/u.test(textOf(one.speaker)) ? called(one, find) : cast.exactly(textOf(one.phrase))
  /** Of several with one surname, who was the first to say something; unless the text called somebody so before. */
  const spokenBefore = (speaker: Span) => {
    const surname = textOf(speaker)
    const first = met.firstSpeaker((id) => cast.nameOf(id)?.endsWith(` ${surname}`) === true)
    return first && !isAlone(content.slice(0, first.at - surname.length), surname) ? first.id : undefined
  }
  /** "Lee said she was old": of several with one surname, the one who is called so. */
  const ofSurname = ({ speaker, reported: [first] = [] }: Phrase & Partial<Saying>) => {
    const [pronoun] = first ? (/^s?he\b/.exec(textOf(first)) ?? []) : []
    const all = pronoun ? cast.ofSurname(textOf(speaker)) : []
    const fitting = all.filter((name) => pronounOfName(name) === pronoun)
    return all.length > 1 && fitting.length === 1 ? cast.called(fitting[0]!) : undefined
  }
  /** Each of several, where all have names. */
  const severalOf = ({ names = [] }: Phrase): string[] | undefined => {
    const all = names.flatMap((name) => cast.called(textOf(name)) ?? [])
    return all.length > 0 && all.length === names.length ? all : undefined
  }
  const say = (record: () => Meant | undefined, saying: Saying, id?: string) => met.add(record, saying, id, saying.cue)
  return {
    meet(one) {
      const words = textOf(one.speaker)
      // "She laughed. “No.”"
      if (one.by === 'pronoun') {
        if (/^s?he$/i.test(words)) met.standsFor(words, one.speaker.end, one.speaker.start)
        return
      }
      // a name at the beginning may be taken for any word
      const id = named(one, cast.met)
      const holder = one.by === 'description' && id === undefined ? meantBy(one) : undefined
      if (holder) return met.add(() => holder, one, holder)
      const isThing = id === undefined && (one.by === 'description' || /^the /i.test(textOf(one.phrase)))
      if (isThing) return met.add(() => severalOf(one) ?? described(one), one)
      // "Tom Marlow", of whom nobody has heard
      if (id || /\p{Lu}\S* \p{Lu}/u.test(words))
        met.add(() => called(one, cast.called) ?? described(one), one, id ?? 'person:')
    },
    last(at) {
      const record = met.last(at)
      return record === undefined ? undefined : { record, why: 'by whoever was named last', confidence: 0.6 }
    },
    of(saying) {
      const { by, speaker, cue } = saying
      const words = textOf(speaker)
      const said = `“${textOf(cue)}”`
      if (by === 'pronoun') {
        // "the mill lost money, it said": what is said names others
        const record = met.standsFor(PERSONAL[words.toLowerCase()] ?? words, speaker.end, startOf(saying), cue)
        return record === undefined
          ? { why: `${said}, whoever that is`, confidence: 0.5 }
          : { record, why: `${said} stands for who was named last`, confidence: 0.8 }
      }
      const all = severalOf(saying)
      if (all) {
        say(() => all, saying)
        return { record: all, why: said, confidence: 0.85 }
      }
      const id = named(saying, by === 'name' ? cast.called : cast.met)
      const holder = by === 'description' && id === undefined ? meantBy(saying) : undefined
      if (holder) {
        say(() => holder, saying, holder)
        return { record: holder, why: `${said}: who is called that by the text`, confidence: 0.8 }
      }
      const record = id ?? described(saying)
      say(() => record, saying, id)
      if (by === 'description' && !id) return { record, why: said, confidence: 0.8 }
      return id
        ? { record, why: said, confidence: 0.95 }
        : { record, why: `${said}, whom nobody is called like`, confidence: 0.5 }
    },
  }
}

/** Whose words something is in. */
const PERSONAL: { [owner: string]: string } = { his: 'he', her: 'she', their: 'they', its: 'it' }
