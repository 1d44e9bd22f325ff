/** Who spoke or was spoken of in a text so far, and whom a pronoun stands for. */
import type { Words } from '../kinds/anchor.js'
import { countWhile } from '../text/counting.js'
import type { Span } from '../text/text.js'
import { isSomebody, type Pronoun, pronounOfName, pronounOfWords } from './called.js'
import { bare } from './names.js'
import type { Cast } from './people.js'
import type { Reading } from './reading.js'
import { SORT_BESIDE } from './sorts.js'
import type { Phrase } from './speech/naming.js'
import { beforeOf } from './stand-ins.js'

/** Who is meant, as an editor would write it: an id, those of several, or the words that describe somebody. */
export type Meant = string | string[] | { described: string | Words }

/** A name that nobody has asked for yet is looked up when somebody does. */
interface Met {
  record: () => Meant | undefined
  isPerson: boolean
  /** Whether words describe who may be a person or a company: "the owner". */
  isEither: boolean
  /** Whether they can say anything: people and those who have names, not things. */
  canSay: boolean
  hasSaid: boolean
  /** Whether what they said is a question: somebody else answers it. */
  hasAsked: boolean
  isPlural: boolean
  /** By which pronoun somebody is called, where words tell. */
  pronoun: Pronoun | undefined
  /** The same, where it is not only their first name that tells. */
  surely: Pronoun | undefined
  at: number
}

/** "Mr. Obama", whose first name nobody says. */
const TITLED = /^(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Senator|Sen|Judge|Justice|Premier|Mayor)\.? \p{Lu}/u
/** Who may be a person or a company, beside those that say of what sort an organization is. */
const OWNERS =
  'investor|buyer|owner|landlord|employer|shareholder|carrier|publisher|bidder|provider|manufacturer|watchdog'
const EITHER = new RegExp(`\\b(?:${Object.keys(SORT_BESIDE).join('|')}|${OWNERS})$`, 'i')
/** Words of saying of a question. */
const ASKED = /\bask(?:s|ed)?\b/i
/** Words of saying of whoever said something before. */
const GOES_ON = /\b(?:add(?:s|ed)|continue[sd]|went on|goes on)\b/
const PLURAL = /(?:[a-z]s|\b(?:people|men|women|police))$/i

export const meetings = ({ content, lines }: Pick<Reading, 'content' | 'lines'>, cast: Cast) => {
  /** The last one first. */
  const met: Met[] = []
  const textOf = ({ start, end }: Span) => content.slice(start, end)
  /** Where the paragraph of a place begins, or one that is so many before it. */
  const paragraphAt = (at: number, back = 0) =>
    lines[Math.max(0, countWhile(lines.length, (index) => lines[index]!.start <= at) - 1 - back)]!.start
  /** Whoever was met last between two places, and fits. */
  const nearest = ({ start, end }: Span, fits: (one: Met) => boolean) =>
    met.find((one) => one.at >= start && one.at < end && fits(one))
  /** What titles told of who is called what, by full names. */
  const titled = new Map<string, Pronoun>()
  const pronounOf = (name: string) => titled.get(name) ?? pronounOfName(name)
  const saidSo = (cue: Span | undefined) => ({
    hasSaid: cue !== undefined,
    hasAsked: cue !== undefined && ASKED.test(textOf(cue)),
  })
  /** Whom a sentence is about may be who says it: met once. */
  const meet = (one: Met) => {
    if (met[0]?.at === one.at) met.shift()
    met.unshift(one)
  }
  const add = (record: Met['record'], { speaker, phrase }: Phrase, id?: string, cue?: Span) => {
    const words = textOf(speaker)
    const head = beforeOf(ofSeveral(words))
    const name = id === undefined ? undefined : (cast.nameOf(id) ?? bare(words).join(' '))
    const told = pronounOfWords(beforeOf(textOf(phrase)))
    if (name !== undefined && told) titled.set(name, told)
    meet({
      record,
      isPerson:
        id === undefined
          ? told !== undefined || (!/ and /.test(head) && (isSomebody(head) || TITLED.test(head)))
          : isPersonId(id),
      isEither: id === undefined && EITHER.test(head),
      canSay:
        cue !== undefined ||
        id !== undefined ||
        told !== undefined ||
        TITLED.test(head) ||
        isSomebody(head.replace(/s$/, '')),
      ...saidSo(cue),
      isPlural: id === undefined && PLURAL.test(head),
      pronoun: name === undefined ? told : pronounOf(name),
      surely: told,
      at: speaker.end,
    })
  }
  const fits = (pronoun: string, { isPerson, isEither, isPlural, surely }: Met) => {
    if (isPersonal(pronoun)) return isPerson && (surely === undefined || surely === pronoun.toLowerCase())
    // "we" and "I" are whoever wrote it
    return /^they$/i.test(pronoun) ? !isPerson : /^it$/i.test(pronoun) && (!isPerson || isEither) && !isPlural
  }
  /** Who is near before who is far, who is called so before who is not, as far as names tell. */
  const meant = (words: string, at: number, cue: Span | undefined) => {
    const isCalledSo = (pronoun: string | undefined) => pronoun === undefined || pronoun === words.toLowerCase()
    const isAnswer = cue === undefined || !GOES_ON.test(textOf(cue))
    const near = (start: number, isLoose = false) => {
      const isOne = (one: Met) =>
        fits(words, one) && (isLoose || (isCalledSo(one.pronoun) && !(isAnswer && one.hasAsked)))
      const one = nearest({ start, end: at }, isOne)
      const record = one?.record()
      return record === undefined ? undefined : { record, isPlural: one!.isPlural }
    }
    const named = (start: number, isLoose = false) => {
      const isOne = (_: string, name: string) => isLoose || isCalledSo(pronounOf(name))
      const one = isPersonal(words) ? cast.last({ start, end: at }, isOne) : undefined
      return one && { record: one.id, isPlural: false }
    }
    const [paragraph, few] = [paragraphAt(at), paragraphAt(at, FEW)]
    // whoever is named before them in the paragraph is less likely
    const here = nearest({ start: paragraph, end: at }, (one) => fits(words, one))?.at
    return (
      near(paragraph) ??
      named(here ?? paragraph) ??
      near(paragraph, true) ??
      near(few) ??
      named(few) ??
      named(paragraph, true) ??
      near(few, true) ??
      named(0, true)
    )
  }
  return {
    add,
    /** Where what is near a place begins. */
    near: (at: number) => paragraphAt(at, FEW),
    /** Whoever was met last near a place and can say something. */
    last: (at: number) => nearest({ start: paragraphAt(at, FEW), end: at }, ({ canSay }) => canSay)?.record(),
    /** The id of the person who was met last near a place, of those who fit. */
    lastPerson: (at: number, fits: (id: string) => boolean) =>
      idOf(
        nearest(
          { start: paragraphAt(at, FEW), end: at },
          (one) => one.isPerson && isOne(one, (id) => isPersonId(id) && fits(id)),
        ),
      ),
    /** The first who said something, of those who fit: their id, and where they are named. */
    firstSpeaker(fits: (id: string) => boolean): { id: string; at: number } | undefined {
      const one = met.findLast((one) => one.hasSaid && isOne(one, fits))
      return one && { id: idOf(one)!, at: one.at }
    },
    /** Whom a pronoun at a place stands for, of whom something is told that begins at `start`, or who says it. */
    standsFor(pronoun: string, at: number, start: number, cue?: Span): Meant | undefined {
      const whom = meant(pronoun, start, cue)
      if (whom === undefined) return undefined
      const isPerson = isPersonal(pronoun)
      meet({
        record: () => whom.record,
        isPlural: whom.isPlural,
        isPerson,
        isEither: false,
        canSay: true,
        ...saidSo(cue),
        at,
        pronoun: isPerson ? (pronoun.toLowerCase() as Pronoun) : undefined,
        surely: undefined,
      })
      return whom.record
    },
  }
}

const idOf = (one: Met | undefined): string | undefined => {
  const record = one?.record()
  return typeof record === 'string' ? record : undefined
}
const isOne = (one: Met, fits: (id: string) => boolean) => {
  const id = idOf(one)
  return id !== undefined && fits(id)
}

/** "Woman" of "one of the women". */
const ofSeveral = (words: string) =>
  words.replace(/^(?:one|another) of (?:the|his|her|its|their) (?<sort>\p{L}+).*$/iu, (_, sort: string) =>
    sort.replace(/men$/, 'man').replace(/s$/, ''),
  )
const isPersonId = (id: string) => id.startsWith('person:')
const isPersonal = (pronoun: string) => /^s?he$/i.test(pronoun)

/** Paragraphs over which somebody is still meant. */
const FEW = 3
