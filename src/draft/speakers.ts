/** Who is meant by the words that say who said something. */
import type { Words } from '../kinds/anchor.js'
import type { Span } from '../text/text.js'
import { isSomebody, type Pronoun, pronounOfName, pronounOfWords } from './called.js'
import { bare } from './names.js'
import type { Cast } from './people.js'
import { type Proposal, wordsAt } from './proposal.js'
import type { Reading } from './reading.js'
import type { DraftedRole } from './roles.js'
import type { Phrase } from './speech/naming.js'
import { type Saying, startOf } from './speech/sayings.js'
import { beforeOf, standInsOf } from './stand-ins.js'

/** As an editor would write it, why, and how sure that is. */
export interface Speaker {
  record?: string | string[] | { described: string | Words }
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

type Record = NonNullable<Speaker['record']>

/** Who spoke or was spoken of; a name that nobody has asked for yet is looked up when somebody does. */
interface Met {
  record: () => Record | undefined
  isPerson: boolean
  /** Whether they can say anything: people and those who have names, not things. */
  canSay: boolean
  hasSaid: boolean
  isPlural: boolean
  /** By which pronoun somebody is called, where words tell. */
  pronoun: Pronoun | undefined
  at: number
}

/** "Mr. Obama", whose first name nobody says. */
const TITLED = /^(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Senator|Sen|Judge|Justice|Premier|Mayor)\.? \p{Lu}/u
const PLURAL = /(?:[a-z]s|\b(?:people|men|women|police))$/i

export const speakersOf = ({ content, lines }: Reading, cast: Cast, roles: Proposal<DraftedRole>[]): Speakers => {
  const standIns = standInsOf(roles, cast)
  /** Who has a name, and is meant by words that describe one. */
  const meantBy = ({ phrase: { start, end } }: Phrase) => {
    const near = paragraphAt(start, FEW)
    return standIns(textOf({ start, end }), start, near, (fits) => {
      const isOne = (record: Record | undefined) => typeof record === 'string' && isPersonId(record) && fits(record)
      const one = nearest({ start: near, end: start }, ({ isPerson, record }) => isPerson && isOne(record()))?.record()
      return typeof one === 'string' ? one : undefined
    })
  }
  /** The last one first. */
  const met: Met[] = []
  /** Where the paragraph of a place begins, or one that is so many before it. */
  const paragraphAt = (at: number, back = 0) =>
    lines[Math.max(0, lines.findLastIndex(({ start }) => start <= at) - back)]!.start
  /** Whoever was met last between two places, and fits. */
  const nearest = ({ start, end }: Span, fits: (one: Met) => boolean) =>
    met.find((one) => one.at >= start && one.at < end && fits(one))
  const textOf = ({ start, end }: Saying['speaker']) => content.slice(start, end)
  const described = ({ phrase }: Phrase) => ({ described: wordsAt(content, phrase) })
  const called = ({ speaker, phrase }: Phrase, find: (words: string) => string | undefined) =>
    cast.exactly(textOf(phrase)) ?? spokenBefore(speaker) ?? find(textOf(speaker))
  /** Of several with one surname, who was the first to say something. */
  const spokenBefore = (speaker: Span): string | undefined => {
    const isOne = (record: Record | undefined) =>
      typeof record === 'string' && cast.nameOf(record)?.endsWith(` ${textOf(speaker)}`) === true
    const record = met.findLast((one) => one.hasSaid && isOne(one.record()))?.record()
    return typeof record === 'string' ? record : undefined
  }
  /** Each of several, where all have names. */
  const severalOf = ({ names = [] }: Phrase): string[] | undefined => {
    const all = names.flatMap((name) => cast.called(textOf(name)) ?? [])
    return all.length > 0 && all.length === names.length ? all : undefined
  }
  /** What titles told of who is called what, by full names. */
  const titled = new Map<string, Pronoun>()
  const pronounOf = (name: string) => titled.get(name) ?? pronounOfName(name)
  const add = (record: Met['record'], { speaker, phrase }: Phrase, id?: string, hasSaid = false) => {
    const words = textOf(speaker)
    const head = beforeOf(ofSeveral(words))
    const name = id === undefined ? undefined : (cast.nameOf(id) ?? bare(words).join(' '))
    const told = pronounOfWords(beforeOf(textOf(phrase)))
    if (name !== undefined && told) titled.set(name, told)
    met.unshift({
      record,
      isPerson:
        id === undefined
          ? told !== undefined || (!/ and /.test(head) && (isSomebody(head) || TITLED.test(head)))
          : isPersonId(id),
      canSay:
        hasSaid || id !== undefined || told !== undefined || TITLED.test(head) || isSomebody(head.replace(/s$/, '')),
      hasSaid,
      isPlural: id === undefined && PLURAL.test(head),
      pronoun: name === undefined ? told : pronounOf(name),
      at: speaker.end,
    })
  }
  const say = (record: Met['record'], saying: Saying, id?: string) => add(record, saying, id, true)
  const fits = (pronoun: string, { isPerson, isPlural }: Met) => {
    if (isPersonal(pronoun)) return isPerson
    // "we" and "I" are whoever wrote it
    return /^they$/i.test(pronoun) ? !isPerson : /^it$/i.test(pronoun) && !isPerson && !isPlural
  }
  /** Whom a pronoun stands for: who is near before who is far, who is called so before who is not, as far as names tell. */
  const meant = (words: string, at: number) => {
    const isCalledSo = (pronoun: string | undefined) => pronoun === undefined || pronoun === words.toLowerCase()
    const near = (start: number, isLoose = false) => {
      const isOne = (one: Met) => fits(words, one) && (isLoose || isCalledSo(one.pronoun))
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
    meet(one) {
      const words = textOf(one.speaker)
      if (one.by === 'pronoun') return
      // a name at the beginning may be taken for any word
      const isName = one.by === 'name' || /^\p{Lu}\S*$/u.test(words)
      const id = isName ? called(one, cast.met) : undefined
      const holder = one.by === 'description' && id === undefined ? meantBy(one) : undefined
      if (holder) return add(() => holder, one, holder)
      const isThing = id === undefined && (one.by === 'description' || /^the /i.test(textOf(one.phrase)))
      if (isThing) return add(() => severalOf(one) ?? described(one), one)
      // "Tom Marlow", of whom nobody has heard
      if (id || /\p{Lu}\S* \p{Lu}/u.test(words))
        add(() => called(one, cast.called) ?? described(one), one, id ?? 'person:')
    },
    last(at) {
      const record = nearest({ start: paragraphAt(at, FEW), end: at }, ({ canSay }) => canSay)?.record()
      return record === undefined ? undefined : { record, why: 'by whoever was named last', confidence: 0.6 }
    },
    of(saying) {
      const { by, speaker, cue } = saying
      const words = textOf(speaker)
      const said = `“${textOf(cue)}”`
      if (by === 'pronoun') {
        const called = PERSONAL[words.toLowerCase()] ?? words
        // "the mill lost money, it said": what is said names others
        const whom = meant(called, startOf(saying))
        if (whom === undefined) return { why: `${said}, whoever that is`, confidence: 0.5 }
        const isPerson = isPersonal(called)
        const pronoun = isPerson ? (called.toLowerCase() as Pronoun) : undefined
        met.unshift({
          ...whom,
          record: () => whom.record,
          isPerson,
          canSay: true,
          hasSaid: true,
          pronoun,
          at: speaker.end,
        })
        return { record: whom.record, why: `${said} stands for who was named last`, confidence: 0.8 }
      }
      const all = severalOf(saying)
      if (all) {
        say(() => all, saying)
        return { record: all, why: said, confidence: 0.85 }
      }
      const find = by === 'name' ? cast.called : cast.met
      const id = by === 'name' || /^\p{Lu}\S*$/u.test(words) ? called(saying, find) : undefined
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

const isPersonId = (id: string) => id.startsWith('person:')
/** "Woman" of "one of the women". */
const ofSeveral = (words: string) =>
  words.replace(/^(?:one|another) of (?:the|his|her|its|their) (?<sort>\p{L}+).*$/iu, (_, sort: string) =>
    sort.replace(/men$/, 'man').replace(/s$/, ''),
  )
/** Whose words something is in. */
const PERSONAL: { [owner: string]: string } = { his: 'he', her: 'she', their: 'they', its: 'it' }
const isPersonal = (pronoun: string) => /^s?he$/i.test(pronoun)

/** Paragraphs over which somebody is still meant. */
const FEW = 3
