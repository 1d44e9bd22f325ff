/** What tells more of what was said, after words of saying that stand within it: "the plan will help, he said, by closing the mill". */
import { isWhenAt } from './adverbials.js'
import { isRefusalAt, isSayingAt } from './anew.js'
import type { Cue } from './cues.js'
import { isNominal } from './phrases.js'
import { isInflected, isPastVerb, isTime, lowAt, tagAt, type Word } from './words.js'

/** Whether words at a place, after that with which they begin, tell more of it. */
type Tells = (words: Word[], at: number, said: Word[], cue: Cue) => boolean

const always: Tells = () => true
const before =
  (next: RegExp): Tells =>
  (words, at) =>
    next.test(lowAt(words, at))
const beforeNumber: Tells = (words, at) => lowAt(words, at) === 'from' || tagAt(words, at) === 'NUM'
const beforeTime: Tells = (words, at) =>
  tagAt(words, at) === 'ADP' || words.slice(at, at + 1).some(isTime) || isWhenAt(words, at)
// "though nobody came", not "though she gave no date"
const unlessSaid: Tells = (words, at) => !isSayingAt(words, at) && !isRefusalAt(words, at)

/** By the word with which they begin. */
const MORE = new Map<string, Tells>([
  ...['because', 'unless', 'even', 'if', 'depending'].map((word) => [word, always] as const),
  ...['though', 'although'].map((word) => [word, unlessSaid] as const),
  ...['up', 'down'].map((word) => [word, beforeNumber] as const),
  ...['starting', 'beginning'].map((word) => [word, beforeTime] as const),
  ['so', before(/^long$/)],
  ['due', before(/^to$/)],
  ['compared', before(/^(?:with|to)$/)],
  ['by', before(/ing$/)],
  // "until further notice"
  ['until', (words, at) => !words.slice(at).some(isInflected)],
  // "ten were hurt, police said, including two children", not "several officials said, including the mayor"
  [
    'including',
    (words, _, said, { subject }) => said.some(({ tag }) => tag === 'NUM') && !SEVERAL.test(lowAt(words, subject.from)),
  ],
  // "it was he, she said, who had come"
  [
    'who',
    (_words, _at, [first, second, third, ...others], { isInverted }) =>
      !isInverted && others.length === 0 && isNominal(third) && /^it (?:is|was)$/.test(`${first!.low} ${second!.low}`),
  ],
  // "it rained in Leeds, she said, and in York"
  ['and', (words, at, said) => isLikeAt(words, at, said)],
  // "it is old, she said, as soon as", "prices fall, he said, as supply grows", not "he says, as visitors laugh"
  [
    'as',
    (words, at, _, { at: verb }) =>
      /^(?:long|soon)$/.test(lowAt(words, at)) || (words[verb]!.low.endsWith('d') && isReasonAt(words, at)),
  ],
])

export const isMoreAt = (words: Word[], at: number, said: Word[], cue: Cue): boolean =>
  MORE.get(lowAt(words, at))?.(words, at + 1, said, cue) ?? false

/** "It rained in Leeds, she said, and in York": whether the same preposition stands at a place, and no verb behind it. */
export const isLikeAt = (words: Word[], at: number, said: Word[]): boolean =>
  tagAt(words, at) === 'ADP' && said.some(({ low }) => low === lowAt(words, at)) && !words.slice(at).some(isInflected)

/** Those of whom some may be named. */
const SEVERAL = /^(?:several|many|some|most|other|two|three|four|critics|members|experts|opponents|supporters)$/

/** Not "as he left", "as the crowd cheered". */
const isReasonAt = (words: Word[], at: number): boolean =>
  !/^(?:PRON|PROPN|)$/.test(tagAt(words, at)) && !isSayingAt(words, at) && !words.slice(at).some(isPastVerb)
