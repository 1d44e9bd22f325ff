/** Hundredths and their like, in signs and in words: "%", "per cent", "Prozent", "percentage points", "basis points". */
import { asPrinted, inAnyCase, type Lexicon, lexicon } from './lexicon.js'

export const PERCENTS = ['percent', 'per mille', 'percentage point', 'basis point'] as const
export type Percent = (typeof PERCENTS)[number]

export interface Percents {
  after: Lexicon<Percent>
  /** In languages that print it before the number. */
  before: Lexicon<Percent>
}

const SIGNS: [string, Percent][] = [
  ...(['%', '٪', '％', '﹪'] as const).map((sign): [string, Percent] => [sign, 'percent']),
  ...(['‰', '؉'] as const).map((sign): [string, Percent] => [sign, 'per mille']),
]

/** What newspapers print beside the words of CLDR. */
const WORDS: Record<string, Partial<Record<Percent, string[]>>> = {
  en: {
    percent: ['per cent', 'percent', 'pct', 'pct.', 'pc', 'p.c.'],
    'percentage point': [
      'percentage point',
      'percentage points',
      'percentage-point',
      '% points',
      'pct point',
      'pct points',
    ],
    'basis point': ['basis point', 'basis points', 'basis-point', 'bps', 'bp'],
  },
  de: {
    'percentage point': ['Prozentpunkt', 'Prozentpunkte', 'Prozentpunkten'],
    'basis point': ['Basispunkt', 'Basispunkte', 'Basispunkten'],
  },
  fr: {
    percent: ['pour cent'],
    'percentage point': ['point de pourcentage', 'points de pourcentage'],
    'basis point': ['point de base', 'points de base'],
  },
  es: {
    percent: ['por ciento'],
    'percentage point': ['punto porcentual', 'puntos porcentuales'],
    'basis point': ['punto básico', 'puntos básicos'],
  },
  it: {
    percent: ['per cento'],
    'percentage point': ['punto percentuale', 'punti percentuali'],
    'basis point': ['punto base', 'punti base'],
  },
  pt: {
    percent: ['por cento'],
    'percentage point': ['ponto percentual', 'pontos percentuais'],
    'basis point': ['ponto-base', 'pontos-base', 'ponto base', 'pontos base'],
  },
  nl: {
    percent: ['procent'],
    'percentage point': ['procentpunt', 'procentpunten'],
    'basis point': ['basispunt', 'basispunten'],
  },
  sv: { 'percentage point': ['procentenhet', 'procentenheter'] },
  ja: { percent: ['パーセント'], 'percentage point': ['ポイント'] },
  ko: { percent: ['퍼센트'], 'percentage point': ['%포인트', '퍼센트포인트'] },
  zh: { 'percentage point': ['个百分点', '個百分點'], 'basis point': ['个基点', '個基點'] },
}

export const percentsOf = (language: string): Percents => {
  const printed = Object.entries(WORDS[new Intl.Locale(language).language] ?? {})
  const words = printed.flatMap(([percent, names]) => names.map((name) => [name, percent as Percent] as const))
  const cldr = cldrWords(language)
  const before = cldr.filter(({ place }) => place === 'before')
  return {
    after: lexicon([...words, ...SIGNS, ...cldr.filter(({ place }) => place === 'after').map(named)], asWritten),
    before: lexicon([...before.map(named), ...(before.length > 0 ? SIGNS : [])], asWritten),
  }
}

/** "BP" and "PC" are no "bp" and "pc". */
const asWritten = (name: string) => (name.trim().length === 2 ? asPrinted(name) : inAnyCase(name))

const named = ({ word }: { word: string }) => [word, 'percent'] as const

/** The sign and the word, each in the forms that go with different numbers, and their place. */
const cldrWords = (language: string) => {
  const formats = [
    new Intl.NumberFormat(language, { style: 'percent' }),
    new Intl.NumberFormat(language, { style: 'unit', unit: 'percent', unitDisplay: 'long' }),
  ]
  return formats.flatMap((format) =>
    [0.01, 0.02, 1, 1.5, 2, 5, 21].flatMap((value) => {
      const parts = format.formatToParts(value)
      const index = parts.findIndex(({ type }) => type === 'percentSign' || type === 'unit')
      const digits = parts.findIndex(({ type }) => type === 'integer')
      const word = parts[index]!.value.replace(/[\u200E\u200F\u061C]/g, '')
      return [{ word, place: index < digits ? ('before' as const) : ('after' as const) }]
    }),
  )
}
