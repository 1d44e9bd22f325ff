/** Words before a number that make it a bound: "about", "more than", "up to", "mindestens". */
import { BLANK } from './lines.js'

export const BOUNDS = ['about', 'nearly', 'more-than', 'at-least', 'less-than', 'at-most'] as const
export type Bound = (typeof BOUNDS)[number]

const WORDS: Record<string, [Bound, string][]> = {
  en: [
    ['at-least', 'at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum'],
    ['at-most', 'at most|no more than|not more than|up to|as much as|as many as|a maximum of|maximum'],
    ['nearly', 'nearly|almost|just under|just below|close to|approaching'],
    ['about', 'about|around|roughly|approximately|some|an estimated|estimated|circa|c\\.|ca\\.|approx\\.?'],
    ['more-than', 'more than|over|above|exceeding|in excess of|upwards of|greater than'],
    ['less-than', 'less than|fewer than|under|below'],
  ],
  de: [
    ['at-least', 'mindestens|wenigstens'],
    ['at-most', 'höchstens|maximal|bis zu'],
    ['nearly', 'fast|beinahe|knapp'],
    ['about', 'etwa|rund|ungefähr|circa|ca\\.'],
    ['more-than', 'mehr als|über'],
    ['less-than', 'weniger als|unter'],
  ],
  fr: [
    ['at-least', 'au moins'],
    ['at-most', "au plus|au maximum|jusqu['’]à"],
    ['nearly', 'près de|presque'],
    ['about', 'environ|quelque|autour de'],
    ['more-than', 'plus de'],
    ['less-than', 'moins de'],
  ],
  es: [
    ['at-least', 'al menos|por lo menos'],
    ['at-most', 'como máximo|hasta'],
    ['nearly', 'casi|cerca de'],
    ['about', 'unos|unas|aproximadamente|alrededor de'],
    ['more-than', 'más de'],
    ['less-than', 'menos de'],
  ],
}
const SIGNS: [Bound, string][] = [
  ['about', '[~≈]'],
  ['at-least', '≥'],
  ['at-most', '≤'],
  ['more-than', '>'],
  ['less-than', '<'],
]
/** Characters before a number within which its bound stands. */
const NEAR = 24

export type BoundBefore = (content: string, start: number) => Bound | undefined

export const boundsOf = (language: string): BoundBefore => {
  const words = WORDS[new Intl.Locale(language).language] ?? []
  const patterns = [
    ...words.map(
      ([bound, names]) =>
        [bound, new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.replaceAll(' ', BLANK)})${BLANK}$`, 'iu')] as const,
    ),
    ...SIGNS.map(([bound, sign]) => [bound, new RegExp(`${sign}${BLANK}?$`, 'u')] as const),
  ]
  return (content, start) => {
    const before = content.slice(Math.max(0, start - NEAR), start)
    return patterns.find(([, pattern]) => pattern.test(before))?.[0]
  }
}
