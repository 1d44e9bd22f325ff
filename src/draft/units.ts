/** Units that newspapers print beside numbers: "9km", "70 km/h", "3.5 Meter", from Unicode CLDR and from newspapers. */
import { UNITS_OF_TIME } from '../kinds/figure-check.js'
import { byLanguage } from '../text/by-language.js'
import { lexicon } from '../text/lexicon.js'
import { countsOf } from '../text/plurals.js'
import type { Span } from '../text/text.js'

/** A unit by its identifier in CLDR: "kilometer-per-hour". */
interface Unit extends Span {
  unit: string
}

const COMPOUND = ['kilometer-per-hour', 'mile-per-hour', 'meter-per-second', 'mile-per-gallon']
/** Percents are no units of a count, "ten stone walls" weigh nothing, and a gigabyte is seldom a gigabit. */
const OTHERS = /.second$|^(?:percent|stone)$|bit$/
const UNITS = [...Intl.supportedValuesOf('unit').filter((unit) => !OTHERS.test(unit)), ...COMPOUND]
export const isTimeUnit = (unit: string | undefined): boolean => unit !== undefined && UNITS_OF_TIME.includes(unit)

/** What newspapers print beside the names of CLDR, by unit: in any language, and in one. */
const SYMBOLS = {
  ...{ kilowatt: ['kW'], megawatt: ['MW'], gigawatt: ['GW'], milligram: ['mg'], ton: ['t'] },
  ...{ 'kilowatt-hour': ['kWh'], 'megawatt-hour': ['MWh'], 'gigawatt-hour': ['GWh'], 'terawatt-hour': ['TWh'] },
  ...{ hertz: ['Hz'], kilohertz: ['kHz'], megahertz: ['MHz'], gigahertz: ['GHz'], decibel: ['dB'] },
}
const PRINTED: { [language: string]: { [unit: string]: string[] } } = {
  en: {
    ...{ celsius: ['C'], fahrenheit: ['F'], liter: ['L'], penny: ['p'], cent: ['c'], pound: ['lbs'] },
    ...{ kilometer: ['kms'], kilogram: ['kgs'], 'kilometer-per-hour': ['kph', 'kmh'], 'barrel-per-day': ['bpd'] },
    ...{ second: ['sec', 'secs'], minute: ['min', 'mins'], hour: ['hr', 'hrs'], year: ['yr', 'yrs'] },
    ...{ quarter: ['quarter', 'quarters'], decade: ['decade', 'decades'], century: ['century', 'centuries'] },
    horsepower: ['hp'],
  },
}
/** How a length is printed that is squared or cubed, where * is its name. */
const POWERS: { [language: string]: { square: string[]; cubic: string[] } } = {
  de: { square: ['Quadrat*'], cubic: ['Kubik*'] },
  en: { square: ['square *', 'sq *'], cubic: ['cubic *', 'cu *'] },
  es: { square: ['* cuadrado', '* cuadrados'], cubic: ['* cúbico', '* cúbicos'] },
  fr: { square: ['* carré', '* carrés'], cubic: ['* cube', '* cubes'] },
  it: { square: ['* quadrato', '* quadrati'], cubic: ['* cubo', '* cubi'] },
  ja: { square: ['平方*'], cubic: ['立方*'] },
  nl: { square: ['vierkante *'], cubic: ['kubieke *'] },
  pl: { square: ['* kwadratowych'], cubic: ['* sześciennych'] },
  pt: { square: ['* quadrado', '* quadrados'], cubic: ['* cúbico', '* cúbicos'] },
  ru: { square: ['кв. *', 'квадратных *'], cubic: ['куб. *', 'кубических *'] },
  sv: { square: ['kvadrat*'], cubic: ['kubik*'] },
  zh: { square: ['平方*'], cubic: ['立方*'] },
}
type Name = [name: string, unit: string]
const LENGTH = /^(?:(?:kilo|centi|milli)?meter|foot|inch|mile|yard)$/

/** "km", "km²", "square kilometres". */
const withPowers = (name: string, unit: string, { square, cubic }: { square: string[]; cubic: string[] }): Name[] => {
  const powers = (power: string, patterns: string[]) =>
    patterns.map((pattern): Name => [pattern.replace('*', name), `${power}-${unit}`])
  return LENGTH.test(unit)
    ? [[name, unit], ...powers('square', ['*²', ...square]), ...powers('cubic', ['*³', ...cubic])]
    : [[name, unit]]
}

const namesOf = (language: string): Name[] => {
  const { language: spoken } = new Intl.Locale(language)
  const printed = [SYMBOLS, PRINTED[spoken] ?? {}].flatMap((names) =>
    Object.entries(names).flatMap(([unit, all]) => all.map((name): Name => [name, unit])),
  )
  // "12 gigawatts", "3 kilowatt hours"
  const words = spoken === 'en' ? Object.keys(SYMBOLS).map((unit): Name => [`${unit.replace('-', ' ')}s`, unit]) : []
  const powers = POWERS[spoken] ?? { square: [], cubic: [] }
  // "kilometers" and "kilometres"
  const locales = spoken === 'en' ? ['en', 'en-GB'] : [language]
  const cldr = locales.flatMap((locale) =>
    UNITS.flatMap((unit) =>
      // "1,85 m." is no month
      (isTimeUnit(unit) ? (['long'] as const) : (['short', 'long'] as const)).flatMap((unitDisplay) => {
        const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })
        return countsOf(locale).flatMap((count) => {
          const name = format.formatToParts(count).at(-1)!
          return name.type === 'unit' ? withPowers(name.value.trim(), unit, powers) : []
        })
      }),
    ),
  )
  return [...printed, ...words, ...cldr]
}

const unitsOf = byLanguage((language) => lexicon(namesOf(language)))

/** The unit behind a number that ends at a place, with a space, a hyphen or neither between them. */
export const unitAt = (content: string, end: number, language: string): Unit | undefined => {
  const gap = /^[ \u00A0\u202F-]?/.exec(content.slice(end, end + 1))![0].length
  const found = unitsOf(language).at(content, end + gap)
  if (!found || isOther(content.slice(found.start, found.end), gap > 0, language)) return undefined
  return { start: found.start, end: found.end, unit: found.value }
}

/**
 * One letter, sign or character may be anything: "в 2019 г.", "3度目", "3° posto", "5 l’heure". "5 in London" is no length, and
 * "two Second World War veterans" are no time.
 */
const isOther = (name: string, isApart: boolean, language: string): boolean =>
  name.length === 1
    ? !/[a-z]/i.test(name) || (isApart && (name !== 'm' || /^en\b/.test(language)))
    : isApart && (name.toLowerCase() === 'in' || name === 'Second')
