/** What multiplies a number: the magnitudes that stand beside its digits. */
import { BIDI, endOf, SPACE } from './digits.js'
import { lexicon, type Named } from './lexicon.js'
import { type MagnitudeName, magnitudeNames } from './magnitude-names.js'

/** NaN where the words are a magnitude that can't be read. */
export interface Magnitude {
  end: number
  factor: number
}

export interface Magnitudes {
  /** All that follow a number: "million", "lakh crore". Those of one letter are read in any case where it is money. */
  after(content: string, start: number, money: () => boolean): Magnitude | undefined
  /** The one that stands before a number, in languages that print it there. */
  before: (content: string, end: number, from: number) => Named<number> | undefined
}

const MARKS = new RegExp(`[${BIDI}]*`, 'uy')
const GAP = new RegExp(`[${BIDI}]*[${SPACE}-]?[${BIDI}]*`, 'uy')
const WORD = /[\p{L}\p{M}]+/uy
/** "1.85m tall", "the 100m hurdles" are no millions. */
const METERS =
  /m[ -](?:tall|high|long|wide|deep|thick|race|sprint|dash|freestyle|backstroke|butterfly|breaststroke|hurdles|relay)(?!\p{L})/uy
/** Letters that an inflected form may have beyond the stem. */
const ENDING = 3

export const magnitudesOf = (language: string): Magnitudes => {
  const names = magnitudeNames(language)
  const after = names.filter(({ place }) => place === 'after')
  const glued = lexicon(after.flatMap(withSpace))
  const apart = lexicon(after.filter(({ name }) => name.length > 1).map(valued))
  const letters = lexicon(after.filter(({ name }) => name.length === 1).flatMap(anyCase))
  // a name may stand on either side
  const before = names.some(({ place }) => place === 'before') ? lexicon(names.map(valued)) : lexicon<number>([])
  const isEnglish = new Intl.Locale(language).language === 'en'
  const stems = isEnglish ? [] : stemsOf(after)

  const one = (content: string, start: number, money: () => boolean): Magnitude | undefined => {
    const marks = endOf(MARKS, content, start)!
    const gap = endOf(GAP, content, start)!
    const [stuck, set] = [glued.at(content, marks), apart.at(content, gap)]
    const named = set && set.end > (stuck?.end ?? 0) ? set : stuck
    if (named) return { end: named.end, factor: named.value }
    const letter = letters.at(content, marks)
    if (letter) return { end: letter.end, factor: money() ? letter.value : Number.NaN }
    const end = endOf(WORD, content, gap) ?? gap
    const word = content.slice(gap, end).toLowerCase()
    const inflected = stems.some((stem) => word.startsWith(stem) && word.length <= stem.length + ENDING)
    return inflected ? { end, factor: Number.NaN } : undefined
  }

  return {
    after(content, start, money) {
      if (isEnglish && endOf(METERS, content, start) !== undefined && !money()) return undefined
      const first = one(content, start, money)
      const second = first && one(content, first.end, money)
      return second && !(second.factor < first.factor)
        ? { end: second.end, factor: first.factor * second.factor }
        : first
    },
    before: before.before,
  }
}

const valued = ({ name, factor }: MagnitudeName) => [name, factor] as const

/** One letter stands apart only where the language prints it so. */
const withSpace = ({ name, factor, spaced }: MagnitudeName) =>
  name.length === 1 && spaced
    ? ([
        [name, factor],
        [` ${name}`, factor],
      ] as const)
    : ([[name, factor]] as const)

const anyCase = ({ name, factor }: MagnitudeName) =>
  [name.toLowerCase(), name.toUpperCase()].map((letter) => [letter, factor] as const)

/** What the forms of one magnitude begin with: "миллион" of "миллиона", "миллионов". */
const stemsOf = (names: MagnitudeName[]): string[] => {
  const stems = new Map<string, string>()
  for (const { name, factor } of names.filter(({ name }) => /^\p{L}{4,}$/u.test(name))) {
    const family = `${factor} ${name.slice(0, 3)}`
    const stem = stems.get(family) ?? name.toLowerCase()
    stems.set(family, stem.slice(0, [...stem].findIndex((letter, index) => letter !== name.toLowerCase()[index]) >>> 0))
  }
  return [...stems.values()].filter((stem) => stem.length >= 4)
}
