/** The names of magnitudes in a language: "million", "Mio.", "万", from Unicode CLDR and from newspapers. */

export interface MagnitudeName {
  name: string
  /** NaN where it says many but not how many. */
  factor: number
  place: 'after' | 'before'
  /** Whether a space stands between it and the digits. */
  spaced: boolean
}

/** What newspapers print beside the names of CLDR. */
const PRINTED: Record<string, Record<string, number>> = {
  en: {
    ...{ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, b: 1e9, bn: 1e9, bln: 1e9, tn: 1e12, trn: 1e12, tln: 1e12 },
    ...{ hundred: 1e2, dozen: 12, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7 },
    ...{ dozens: Number.NaN, hundreds: Number.NaN, thousands: Number.NaN, millions: Number.NaN, billions: Number.NaN },
  },
  de: { tsd: 1e3, 'tsd.': 1e3, mill: 1e6, 'mill.': 1e6, mia: 1e9, 'mia.': 1e9, hundert: 1e2, dutzend: 12 },
  fr: { cent: 1e2, mds: 1e9, mrd: 1e9, mio: 1e6 },
  it: { mila: 1e3 },
  nl: { mrd: 1e9, honderd: 1e2 },
}

/** Values that bring up all forms: one, few, many, fractions. */
const COUNTS = [1, 2, 3, 5, 10, 11, 14, 20, 21, 22, 25, 33, 100, 101, 111, 200, 300, 500, 1.1, 1.5, 2.3, 3.4, 5.5]
const EXPONENTS = Array.from({ length: 13 }, (_, index) => index + 3)

export const magnitudeNames = (language: string): MagnitudeName[] => {
  const printed = Object.entries(PRINTED[new Intl.Locale(language).language] ?? {}).map(([name, factor]) => ({
    ...{ name, factor, place: 'after' as const, spaced: false },
  }))
  const names = new Map(
    [...settled(cldrNames(language)), ...printed].map((name) => [`${name.place} ${name.name}`, name]),
  )
  for (const name of [...names.values()]) {
    // "Mio" for "Mio."
    const bare = { ...name, name: name.name.replace(/[.॰]$/, '') }
    if (!names.has(`${bare.place} ${bare.name}`) && bare.name.length > 1) names.set(`${bare.place} ${bare.name}`, bare)
  }
  return [...names.values()]
}

/**
 * Where CLDR contradicts itself, what it says nearly always counts; what it says now so, now so, can't be read ("करोड" in
 * Nepali is both a million and ten).
 */
const settled = (names: MagnitudeName[]): MagnitudeName[] => {
  const said = new Map<string, number[]>()
  for (const { name, factor } of names) said.set(name, (said.get(name) ?? []).concat(factor))
  const factorOf = (name: string) => {
    const factors = said.get(name)!.toSorted((a, b) => a - b)
    const usual = factors[Math.floor(factors.length / 2)]!
    return factors.filter((factor) => factor === usual).length >= 0.7 * factors.length ? usual : Number.NaN
  }
  return names.map((name) => ({ ...name, factor: factorOf(name.name) }))
}

const cldrNames = (language: string): MagnitudeName[] => {
  const names: MagnitudeName[] = []
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(language, {
      ...{ notation: 'compact', compactDisplay, useGrouping: false, numberingSystem: 'latn' },
    })
    for (const exponent of EXPONENTS)
      for (const count of COUNTS)
        names.push(
          ...namesIn(format.formatToParts(Number(`${count}e${exponent}`)), Number(`${count}e${exponent}`), names),
        )
  }
  return names
}

/** The name beside digits. Of two about them ("ကုဋေ 7 သိန်း") the first is known by itself, and they multiply. */
const namesIn = (parts: Intl.NumberFormatPart[], value: number, known: MagnitudeName[]): MagnitudeName[] => {
  const at = parts.findIndex(({ type }) => type === 'integer')
  const names = parts.flatMap(({ type, value }, index) => (type === 'compact' ? [{ name: value, index }] : []))
  if (at === -1 || names.length === 0) return []
  const number = Number(
    parts.map(({ type, value }) => (type === 'decimal' ? '.' : NUMERIC.has(type) ? value : '')).join(''),
  )
  const factor = 10 ** Math.round(Math.log10(value / number))
  const spaced = parts.some(({ type, value }) => type === 'literal' && /\s/.test(value))
  const [first, second] = names as [{ name: string; index: number }, { name: string; index: number }?]
  const place = first.index < at ? 'before' : 'after'
  if (!second || first.index > at) {
    // "miliãu-ita" comes in parts
    const name = parts.slice(first.index, names.at(-1)!.index + 1).map(({ value }) => value)
    return [{ name: name.join(''), factor, place, spaced }]
  }
  const alone = known.find(({ name }) => name === first.name)?.factor
  if (alone === undefined) return []
  const isKnown = known.some(({ name }) => name === second.name)
  return [
    { name: first.name, factor: alone, place, spaced },
    ...(isKnown ? [] : [{ name: second.name, factor: factor / alone, place: 'after' as const, spaced }]),
  ]
}
const NUMERIC = new Set(['integer', 'fraction'])
