/** A positional inverted index: every word of every passage as a number, and where each word stands, in typed arrays. */
import { type Passage, type Spoken, spoken } from '../kinds/passage.js'
import { countBelow } from '../text/counting.js'
import { growing } from './growing.js'
import { inverted } from './inverted.js'
import { numbering } from './numbering.js'

/** What stands between two words. Where a piece ends between them, each side has its own part of it. */
export interface Gap {
  text: string
  /** The part in the piece of the word before. */
  before: string
  /** The part in the piece of the word after. */
  after: string
}

export interface WordIndex {
  /** Where each passage starts, and where the last ends. A passage starts with a place that has no word. */
  starts: Uint32Array
  /** The index of the passage of a place. */
  passageAt(place: number): number
  /** The folded word at a place. */
  words: Uint32Array
  /** The same as it is typed. */
  forms: Uint32Array
  /** What follows the word at a place. */
  gaps: Uint32Array
  gap(id: number): Gap
  /** How many folded words there are; their ids go from 1 to that. */
  size: number
  /** The id of a folded word; `NONE` where no passage has it. */
  word(folded: string): number
  /** The id of a word as it is typed; `NONE` where no passage has it. */
  form(typed: string): number
  /** The places of a folded word, rising. */
  placesOf(word: number): Uint32Array
}

/** The id of what no passage has, and of the places before a passage. */
export const NONE = 0

/** The index of so many passages. */
export const wordIndex = async (passages: AsyncIterable<Passage>, count: number): Promise<WordIndex> => {
  const words = numbering()
  const forms = numbering()
  const gaps = numbering()
  const known: Gap[] = [{ text: '', before: '', after: '' }]
  const wordOf = [NONE]
  const gapId = (said: Spoken, at: number) => {
    const gap = gapAfter(said, at)
    const { text, before, after } = gap
    const id = gaps.add(before === text && after === text ? text : `${before.length} ${after.length} ${text}`)
    known[id] ??= gap
    return id
  }

  const starts = new Uint32Array(count + 1)
  let index = 0
  const placed = { forms: growing(), gaps: growing() }
  for await (const passage of passages) {
    const said = spoken(passage)
    starts[index++] = placed.forms.length()
    placed.forms.push(NONE)
    placed.gaps.push(gapId(said, -1))
    for (const [at, { start, end, folded }] of said.words.entries()) {
      const form = forms.add(said.text.slice(start, end))
      wordOf[form] ??= words.add(folded)
      placed.forms.push(form)
      placed.gaps.push(gapId(said, at))
    }
  }
  starts[count] = placed.forms.length()

  const whole = placed.forms.whole()
  const folded = whole.map((form) => wordOf[form]!)
  const { places, rangeOf } = inverted(folded, words.size())
  return {
    starts,
    passageAt: (place) => countBelow(starts, place + 1) - 1,
    words: folded,
    forms: whole,
    gaps: placed.gaps.whole(),
    gap: (id) => known[id]!,
    size: words.size(),
    word: words.get,
    form: forms.get,
    placesOf(word) {
      const { from, to } = rangeOf(word)
      return word === NONE ? new Uint32Array() : places.subarray(from, to)
    },
  }
}

/** What stands between a word, or the start for -1, and the next, or the end. */
const gapAfter = ({ text, bounds, words }: Spoken, at: number): Gap => {
  const from = words[at]?.end ?? 0
  const to = words[at + 1]?.start ?? text.length
  const before = bounds.find(({ end }) => end >= from)
  const after = bounds.findLast(({ start }) => start <= to)
  if (!before || !after) return { text: '', before: '', after: '' }
  return {
    text: text.slice(from, to),
    before: text.slice(from, Math.min(to, before.end)),
    after: text.slice(Math.max(from, after.start), to),
  }
}
