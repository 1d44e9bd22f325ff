/** Units that newspapers print beside numbers: "9km", "70 km/h", "3.5 Meter", from Unicode CLDR and from newspapers. */
import { byLanguage } from '../text/by-language.js'
import { lexicon } from '../text/lexicon.js'
import type { Span } from '../text/text.js'

/** A unit by its identifier in CLDR: "kilometer-per-hour". */
interface Unit extends Span {
  unit: string
}

const COMPOUND = ['kilometer-per-hour', 'mile-per-hour', 'meter-per-second', 'mile-per-gallon']
/** Times are durations, percents are no units of a count, "ten stone walls" weigh nothing. */
const OTHERS = /second|minute|hour|^(?:day|week|month|year|percent|stone)$|bit$/
const UNITS = [...Intl.supportedValuesOf('unit').filter((unit) => !OTHERS.test(unit)), ...COMPOUND]

/** What newspapers print beside the names of CLDR, by unit. */
const PRINTED: Record<string, Record<string, string[]>> = {
  en: {
    ...{ celsius: ['C'], fahrenheit: ['F'], liter: ['L'], penny: ['p'], cent: ['c'], pound: ['lbs'], decibel: ['dB'] },
    ...{ kilometer: ['kms'], kilogram: ['kgs'], 'kilometer-per-hour': ['kph', 'kmh'], 'barrel-per-day': ['bpd'] },
    ...{ kilowatt: ['kW'], megawatt: ['MW'], gigawatt: ['GW'], horsepower: ['hp'] },
    ...{ 'kilowatt-hour': ['kWh'], 'megawatt-hour': ['MWh'], 'gigawatt-hour': ['GWh'], 'terawatt-hour': ['TWh'] },
    ...{ hertz: ['Hz'], kilohertz: ['kHz'], megahertz: ['MHz'], gigahertz: ['GHz'] },
  },
}
/** Values that bring up all forms: one, few, many, fractions. */
const COUNTS = [1, 2, 3, 5, 11, 21, 1.5]

type Name = [name: string, unit: string]

/** "km", "km²", "km2", "sq km", "square kilometres". */
const withPowers = (name: string, unit: string): Name[] => {
  const powers = (power: string, sign: string, digit: string, short: string) =>
    [name + sign, name + digit, `${short} ${name}`, `${power} ${name}`].map((one): Name => [one, `${power}-${unit}`])
  const isLength = LENGTH.test(unit)
  return [[name, unit], ...(isLength ? [...powers('square', '²', '2', 'sq'), ...powers('cubic', '³', '3', 'cu')] : [])]
}
const LENGTH = /^(?:(?:kilo|centi|milli)?meter|foot|inch|mile|yard)$/

const namesOf = (language: string): Name[] => {
  const { language: spoken } = new Intl.Locale(language)
  const printed = Object.entries(PRINTED[spoken] ?? {}).flatMap(([unit, names]) =>
    names.map((name): Name => [name, unit]),
  )
  // "kilometers" and "kilometres"
  const locales = spoken === 'en' ? ['en', 'en-GB'] : [language]
  const cldr = locales.flatMap((locale) =>
    UNITS.flatMap((unit) =>
      (['short', 'long'] as const).flatMap((unitDisplay) => {
        const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })
        return COUNTS.flatMap((count) => {
          const parts = format.formatToParts(count)
          const name = parts.at(-1)!
          return name.type === 'unit' ? withPowers(name.value.trim(), unit) : []
        })
      }),
    ),
  )
  return [...printed, ...cldr]
}

const unitsOf = byLanguage((language) => lexicon(namesOf(language)))

/** The unit behind a number that ends at a place, with or without a space. */
export const unitAt = (content: string, end: number, language: string): Unit | undefined => {
  const gap = /^[ \u00A0\u202F]?/.exec(content.slice(end, end + 1))![0].length
  const found = unitsOf(language).at(content, end + gap)
  if (!found) return undefined
  const name = content.slice(found.start, found.end)
  // "5 in London", "5 l’heure", and in English "5 m"
  const isWord =
    gap > 0 &&
    (name.toLowerCase() === 'in' ||
      (name.length === 1 && (/^en\b/.test(language) || /^[’']/.test(content.slice(found.end)))))
  return isWord ? undefined : { start: found.start, end: found.end, unit: found.value }
}
