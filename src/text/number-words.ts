/** Numbers in English words: "two hundred and five", "half a million", "twenty-first", "two-thirds", "a dozen". */

/** What words say; NaN where they say no number ("dozens", "nineteen eighty"). */
export interface NumberWords {
  end: number
  value: number
  ordinal?: true
}

const list = (words: string) => words.split(' ')
const valued = (words: string, of: (index: number) => number) =>
  list(words).map((word, index): [string, number] => [word, of(index)])

const TEEN_UNITS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const UNITS = new Map(valued(`zero one two three four five six seven eight nine ${TEEN_UNITS}`, (index) => index))
const TENS = new Map(valued('twenty thirty forty fifty sixty seventy eighty ninety', (index) => 20 + 10 * index))
const SCALES = new Map(
  valued('hundred thousand million billion trillion', (index) => [1e2, 1e3, 1e6, 1e9, 1e12][index]!),
)
/** What makes a part of "a third". */
const AFTER_PART = new Set(['of', 'less', 'more', 'fewer', 'lower', 'higher', 'smaller', 'larger'])
const LOW_ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth'
const TEEN_ORDINALS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const ORDINALS = new Map([
  ...valued(`${LOW_ORDINALS} ${TEEN_ORDINALS}`, (index) => index + 1),
  ...[...TENS].map(([word, value]): [string, number] => [word.replace(/y$/, 'ieth'), value]),
])
const SCALE_ORDINALS = new Map([...SCALES].map(([word, value]): [string, number] => [`${word}th`, value]))
/** Words for one part of so many, and for several. */
const PART = new Map([...ORDINALS, ...SCALE_ORDINALS, ['half', 2], ['quarter', 4]] as [string, number][])
for (const word of ['first', 'second']) PART.delete(word)
const PARTS = new Map([...PART].map(([word, value]) => [word === 'half' ? 'halves' : `${word}s`, value]))
const MANY = new Set(['tens', 'scores', 'dozens', ...[...SCALES.keys()].map((word) => `${word}s`)])
const FEW = new Set(['several', 'few', 'many', 'couple'])

const CARDINALS = [...UNITS.keys(), ...TENS.keys(), ...SCALES.keys(), 'dozen']
/** Words that a number may begin with. */
export const FIRST_WORDS = [
  ...CARDINALS,
  ...ORDINALS.keys(),
  ...SCALE_ORDINALS.keys(),
  ...MANY,
  ...FEW,
  'half',
  'quarter',
  'a',
  'an',
]
const VOCABULARY = new Set([...FIRST_WORDS, ...PARTS.keys(), ...AFTER_PART, 'and'])

interface Word {
  word: string
  end: number
  /** What joins it to the one before. */
  joint: string
}

/** Words of a number at most. */
const LONGEST = 40

const WORD = /([ \u00A0-]?)(\p{L}+)(?![\p{L}\p{N}\p{M}])/uy

/** The number that starts here, at the beginning of a word. */
export const numberWordsAt = (content: string, start: number): NumberWords | undefined => {
  const words: Word[] = []
  for (WORD.lastIndex = start; words.length < LONGEST; ) {
    const [, joint, word] = WORD.exec(content) ?? []
    if (word === undefined || !VOCABULARY.has(word.toLowerCase())) break
    words.push({ word: word.toLowerCase(), end: WORD.lastIndex, joint: joint! })
  }
  const read = reader(words)
  return read.many() ?? read.part() ?? read.ordinal() ?? read.cardinal()
}

const reader = (words: Word[]) => {
  const at = (index: number) => words[index]?.word ?? ''
  const said = (used: number, value: number): NumberWords => ({ end: words[used - 1]!.end, value })
  const isScale = (index: number) => SCALES.has(at(index)) || at(index) === 'dozen'

  /** "dozens", "tens of thousands", "several hundred", "a few million". */
  const many = (): NumberWords | undefined => {
    let used = at(0) === 'a' ? 1 : 0
    const few = FEW.has(at(used))
    if (few) used += at(used + 1) === 'of' ? 2 : 1
    else if (!MANY.has(at(0))) return undefined
    if (few ? !(isScale(used) || MANY.has(at(used))) : UNCLEAR.has(at(0)) && at(1) !== 'of') return undefined
    for (used++; (at(used) === 'of' && (MANY.has(at(used + 1)) || isScale(used + 1))) || isScale(used); )
      used += at(used) === 'of' ? 2 : 1
    return said(used, Number.NaN)
  }

  /** What a part is of: "(half) a million", "(three quarters of) a billion", "(two and a half) million". */
  const partOf = (used: number, part: number): NumberWords => {
    let scale = used
    if (at(scale) === 'of') scale++
    if (at(scale) === 'a' || at(scale) === 'an') scale++
    if (!isScale(scale)) return said(used, part)
    let value = part
    for (; isScale(scale); scale++) value *= SCALES.get(at(scale)) ?? 12
    return said(scale, value)
  }

  /** "half", "a quarter", "a third of", "a third less". */
  const part = (): NumberWords | undefined => {
    const used = at(0) === 'a' || at(0) === 'an' ? 1 : 0
    const whole = PART.get(at(used))
    if (whole === undefined || (used === 0 && whole !== 2 && whole !== 4)) return undefined
    if (whole > 2 && at(used) !== 'quarter' && !AFTER_PART.has(at(used + 1)))
      return { ...said(used + 1, ordinalOf(used)), ordinal: true }
    const read = partOf(used + 1, 1 / whole)
    // a quarter alone may be of a year, or of a town
    return at(0) === 'quarter' && read.value === 1 / whole ? undefined : read
  }

  /** "a hundredth" may be a part or the last of a hundred. */
  const ordinalOf = (index: number) => ORDINALS.get(at(index)) ?? Number.NaN

  const ordinal = (): NumberWords | undefined => {
    const value = ORDINALS.get(at(0)) ?? SCALE_ORDINALS.get(at(0))
    return value === undefined ? undefined : { ...said(1, value), ordinal: true }
  }

  const cardinal = (): NumberWords | undefined => {
    const { used, value, last } = sum()
    if (used === 0) return undefined
    const joined = at(used) === 'and' && last !== 'dozen' ? used + 1 : used
    const ordinal = last === 'unit' ? undefined : ordinalAfter(joined, last)
    if (ordinal !== undefined) return { ...said(joined + 1, value + ordinal), ordinal: true }
    const scale = SCALE_ORDINALS.get(at(used))
    // "one hundredth" may be a part or the last of a hundred
    if (scale) return { ...said(used + 1, value > 1 ? value * scale : Number.NaN), ordinal: true }
    const parts = value === 1 ? PART.get(at(used)) : PARTS.get(at(used))
    if (parts) return partOf(used + 1, value / parts)
    return mixed(used, value) ?? said(used, value)
  }

  const ordinalAfter = (index: number, last: Last) => {
    const value = ORDINALS.get(at(index))
    if (value === undefined || (last === 'tens' && (value > 9 || (index > 0 && at(index - 1) === 'and'))))
      return undefined
    return last === 'tens' && at(index) === 'second' && words[index]!.joint !== '-' ? undefined : value
  }

  /** "two and a half", "one and three quarters". */
  const mixed = (used: number, value: number): NumberWords | undefined => {
    if (at(used) !== 'and') return undefined
    const count = at(used + 1) === 'a' ? 1 : UNITS.get(at(used + 1))
    const parts = count === 1 ? PART.get(at(used + 2)) : PARTS.get(at(used + 2))
    return count && parts ? partOf(used + 3, value + count / parts) : undefined
  }

  /** Units, tens and scales as far as they go. */
  const sum = () => {
    let [total, current, scale] = [0, 0, Number.POSITIVE_INFINITY]
    let last: Last = 'none'
    let used = 0
    if (at(0) === 'a' && isScale(1)) [current, last, used] = [1, 'unit', 1]
    for (; ; used++) {
      const and = at(used) === 'and' && last === 'scale' && (UNITS.has(at(used + 1)) || TENS.has(at(used + 1)))
      if (and && !PARTS.has(at(used + 2))) used++
      const unit = UNITS.get(at(used))
      const ten = TENS.get(at(used))
      const factor = SCALES.get(at(used))
      if (unit !== undefined) {
        current +=
          last === 'unit' || (last === 'tens' && unit > 9) || (unit === 0 && last !== 'none') ? Number.NaN : unit
        last = 'unit'
      } else if (ten !== undefined) {
        current += last === 'unit' || last === 'tens' ? Number.NaN : ten
        last = 'tens'
      } else if (factor === 100) {
        current *= last === 'unit' || last === 'tens' ? 100 : Number.NaN
        last = 'scale'
      } else if (factor !== undefined) {
        if (current === 0 && last === 'scale' && factor > scale) total *= factor
        else total += current > 0 && factor < scale ? current * factor : Number.NaN
        ;[current, scale, last] = [0, factor, 'scale']
      } else if (at(used) === 'dozen' && last !== 'dozen') {
        total = last === 'none' ? Number.NaN : (total + current) * 12
        ;[current, last] = [0, 'dozen']
      } else return { used, value: total + current, last }
    }
  }

  return { many, part, ordinal, cardinal }
}

type Last = 'none' | 'unit' | 'tens' | 'scale' | 'dozen'
/** Words that say many only with "of": "scores of". */
const UNCLEAR = new Set(['tens', 'scores'])
