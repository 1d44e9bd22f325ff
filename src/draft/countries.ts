/** Countries that a text names, by the names of Unicode CLDR and ISO 3166-1 and by demonyms. */
import isoCountries from 'i18n-iso-countries'
import nationalities from 'i18n-nationality'
import type { Entity } from '../kinds/entity.js'
import { foldName } from '../kinds/kind.js'
import { alpha3Of } from '../kinds/standards.js'
import { byLanguage } from '../text/by-language.js'
import { isWordBoundary } from '../text/text.js'
import { isFirstName } from './called.js'
import type { NewEntity } from './proposal.js'

/** What newspapers call them, beside what standards do. */
const ALSO: Record<string, string[]> = {
  US: ['U.S.', 'US', 'USA', 'U.S.A.', 'America', 'American', 'Americans'],
  GB: ['U.K.', 'UK', 'Britain', 'British', 'Britons', 'Great Britain'],
  AE: ['UAE', 'U.A.E.', 'Emirati'],
  CD: ['Democratic Republic of the Congo', 'DRC'],
  CZ: ['Czech Republic'],
  KP: ['North Korea', 'North Korean'],
  KR: ['South Korea', 'South Korean'],
  RU: ['Russia'],
  SY: ['Syria'],
  TR: ['Turkey'],
  VA: ['Vatican'],
  FR: ['Frenchman'],
  IE: ['Irish'],
  ES: ['Spaniard', 'Spaniards'],
  PL: ['Pole', 'Poles'],
  AR: ['Argentine'],
}
/** First names and surnames, states and languages, as often as countries: taken where no other name stands beside them, and where nobody is called so. */
const DOUBTFUL = new Set(['Jordan', 'Georgia', 'Chad', 'Guinea', 'Niger', 'Israel', 'Georgian', 'Cuba', 'India'])

interface Named {
  code: string
  name: string
}

/** Their names in a language, the longest first. */
const namesIn = byLanguage((language): Named[] => {
  const made = new Map<string, string>()
  const displayed = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style }),
  )
  const isEnglish = /^en\b/i.test(language)
  const short = language.split('-')[0]!
  for (const code of Object.keys(isoCountries.getAlpha2Codes())) {
    if (alpha3Of(code.toLowerCase()) === undefined) continue
    const demonym = nationalities.getName(code, short)
    const names = [
      ...displayed.map((names) => names.of(code)),
      demonym,
      demonym && `${demonym}s`,
      ...(isEnglish ? (ALSO[code] ?? []) : []),
    ]
    for (const name of names) if (name && name.length > 1 && !made.has(name)) made.set(name, code)
  }
  return [...made].map(([name, code]) => ({ name, code })).sort((a, b) => b.name.length - a.name.length)
})

/** The country that is called so in a language, or whose code that is, as `countries.json` has it. */
export const countryCalled = (
  words: string,
  language: string,
): { id: string; name: string; alpha3: string } | undefined => {
  const folded = foldName(words)
  const found = namesIn(language).find(({ name, code }) => foldName(name) === folded || code.toLowerCase() === folded)
  return found && recordOf(found.code, language)
}

const recordOf = (code: string, language: string) => ({
  id: code.toLowerCase(),
  name: new Intl.DisplayNames(language, { type: 'region' }).of(code)!,
  alpha3: alpha3Of(code)!,
})

export const draftCountries = (content: string, language: string, known: Entity[]): NewEntity[] => {
  const isKnown = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases].map(foldName)))
  const ids = new Set(known.flatMap(({ type, id }) => (type === 'country' ? [id.toUpperCase()] : [])))
  const found = new Map<string, Set<string>>()
  let left = content
  for (const { name, code } of namesIn(language)) {
    if (!left.includes(name)) continue
    const places = placesOf(left, name)
    // a longer name is not looked into
    for (const at of places) left = left.slice(0, at) + '\u0000'.repeat(name.length) + left.slice(at + name.length)
    if (places.length === 0 || ids.has(code) || isKnown.has(foldName(name))) continue
    found.set(code, (found.get(code) ?? new Set()).add(name))
  }
  return [...found].map(([code, names]): NewEntity => {
    const country = recordOf(code, language)
    const aliases = [...names].filter((one) => one !== country.name)
    return {
      type: 'country',
      record: { ...country, ...(aliases.length > 0 && { aliases }) },
      why: `“${[...names][0]}” is a name of ${code} (ISO 3166-1)`,
      confidence: 0.9,
    }
  })
}

/** "Louis Jordan". */
const isSurname = (content: string, name: string): boolean => {
  const fullNames = content.matchAll(new RegExp(`(\\p{Lu}\\p{Ll}+) ${name}(?!\\p{L})`, 'gu'))
  return [...fullNames].some(([, first]) => isFirstName(first!))
}

const placesOf = (content: string, name: string): number[] => {
  const places: number[] = []
  if (DOUBTFUL.has(name) && isSurname(content, name)) return places
  for (let at = content.indexOf(name); at !== -1; at = content.indexOf(name, at + name.length)) {
    const end = at + name.length
    if (!isWordBoundary(content, at) || !isWordBoundary(content, end)) continue
    const isBeside =
      /\p{Lu}[\p{L}.]+ $/u.test(content.slice(Math.max(0, at - 20), at)) ||
      /^ \p{Lu}/u.test(content.slice(end, end + 2))
    if (!(DOUBTFUL.has(name) && isBeside)) places.push(at)
  }
  return places
}
