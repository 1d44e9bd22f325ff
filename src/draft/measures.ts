/** What a number measures: money, a time, a rank, a share, or how many of something. */
import { LRUCache } from 'lru-cache'
import { byLanguage } from '../text/by-language.js'
import { currencyFits } from '../text/currencies.js'
import type { PrintedNumber } from '../text/numbers.js'
import { countedIn, type Placed } from './labels.js'
import { isTimeUnit, unitAt } from './units.js'

/** Those that a sign may be of, the likeliest first. */
const CURRENCIES = 'USD EUR GBP JPY CNY INR KRW CHF CAD AUD BRL RUB SEK NOK DKK PLN TRY ZAR MXN'.split(' ')
/** The likeliest where a language is written, or in the country that its tag names: "元", "kr", "$" of "en-CA". */
const HOME: { [place: string]: string } = {
  ...{ zh: 'CNY', sv: 'SEK', nb: 'NOK', nn: 'NOK', no: 'NOK', da: 'DKK', is: 'ISK' },
  ...{ CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', TW: 'TWD', MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP' },
}
const homeOf = (tag: string): string | undefined => {
  const { language, region = language } = new Intl.Locale(tag)
  return HOME[region] ?? HOME[language]
}
const ALL = [...new Set([...CURRENCIES, ...Intl.supportedValuesOf('currency')])]
/** The first two letters of a currency's code are those of its country. */
const isOf = (code: string, countries: string[]) => countries.includes(code.slice(0, 2))
/** The codes of the currencies that a sign or a name may be of, the likeliest first. */
const codesOf = byLanguage((tag) => {
  const home = homeOf(tag)
  const likely = new Set([...(home ? [home] : []), ...ALL])
  return new LRUCache<string, string[]>({
    max: MOST_PRINTED,
    memoMethod: (printed) => [...likely].filter((code) => currencyFits(printed, code, tag)),
  })
})
/** Signs and names that are kept for a language. */
const MOST_PRINTED = 100

/** The likeliest currency; a name of several, like "kroner", is of the country that the text names. */
const currencyOf = (printed: string, tag: string, countries: () => string[]) => {
  const codes = codesOf(tag).memo(printed)
  const [unit, ...others] = codes
  if (unit === undefined) return undefined
  if (unit === homeOf(tag) || unit === 'USD' || /\p{Sc}/u.test(printed)) return { unit, confidence: 0.9 }
  const named = codes.filter((code) => isOf(code, countries()))
  const isSure =
    others.every((code) => isOf(code, [unit.slice(0, 2)])) ||
    named.length === 1 ||
    (named.length === 0 && unit === 'GBP')
  return { unit: named[0] ?? unit, confidence: isSure ? 0.9 : 0.5 }
}

/** Where it stands with its unit, what it measures, and why. `rest` is what stands behind it in its line, `countries` the codes (ISO 3166-1) of those that the text names. */
export const measureOf = (
  content: string,
  number: PrintedNumber,
  rest: string,
  language: string,
  place: Placed | undefined,
  countries: () => string[],
) => {
  const { start, end, value, minValue, maxValue, percent, currency, ordinal, bound } = number
  const values = {
    ...(value === undefined ? { minValue: minValue!, maxValue: maxValue! } : { value }),
    ...(bound && { bound }),
  }
  const span = { start, end }
  const printed = content.slice(start, end)
  if (percent)
    return {
      span,
      measure: { kind: 'percentage', ...values, ...(percent !== 'percent' && { unit: percent }) },
      why: `“${printed}” is a percentage`,
      confidence: 0.95,
    }
  // "lost 33 pounds"
  const isWeight = /^pounds?$/i.test(currency ?? '') && !STERLING.test(content)
  if (isWeight)
    return {
      span,
      measure: { kind: 'count', ...values, unit: 'pound' },
      why: `“${printed}” is a weight where nothing is of sterling`,
      confidence: 0.7,
    }
  if (currency !== undefined) {
    const found = currencyOf(currency, language, countries)
    if (found) {
      const { unit, confidence } = found
      return { span, measure: { kind: 'money', ...values, unit }, why: `“${currency}” is a currency`, confidence }
    }
  }
  if (ordinal) {
    const superlative = /^-\p{L}+est\b/u.exec(rest)?.[0] ?? ''
    return {
      span: { start, end: end + superlative.length },
      measure: { kind: 'rank', ...values },
      why: `“${printed}${superlative}” is a rank`,
      confidence: 0.8,
    }
  }
  const measured = unitAt(content, end, language)
  if (measured)
    return {
      span: { start, end: measured.end },
      measure: { kind: isTimeUnit(measured.unit) ? 'duration' : 'count', ...values, unit: measured.unit },
      why: `“${content.slice(start, measured.end)}” measures something`,
      confidence: 0.85,
    }
  const joined = /^-(\p{L}+)(?![\p{L}\p{N}-])/u.exec(rest)
  if (joined)
    return {
      span: { start, end: end + joined[0].length },
      measure: { kind: 'count', ...values, unit: singular(joined[1]!.toLowerCase()) },
      why: `“${printed}${joined[0]}” counts something`,
      confidence: 0.7,
    }
  const counted = place && countedIn(place)?.unit
  const unit = place ? (counted === 'people' ? 'person' : counted) : unitIn(rest)
  return {
    span,
    measure: { kind: 'count', ...values, ...(unit && { unit }) },
    why: `“${printed}” counts something`,
    confidence: 0.7,
  }
}

/** Where pounds are money. */
const STERLING = /£|sterling|\bpence\b|\bGBP\b|\bBrit(?:ain|ish)|\bU\.?K\b|\bLondon\b|\bLebanon|\bEgypt|\bSyria|\bSudan/

/** What is counted: the first word in the plural, after no more than two others that belong to it. */
const unitIn = (rest: string): string | undefined => {
  for (const [, word] of [.../^(?: [\p{Ll}-]+)*/u.exec(rest)![0].matchAll(/ ([\p{Ll}-]+)/gu)].slice(0, 3)) {
    if (IRREGULAR[word!]) return IRREGULAR[word!]
    if (NO_UNIT.test(word!)) return undefined
    if (/[^su]s$/.test(word!)) return singular(word!)
  }
  return undefined
}
/** Many of them, and one. */
const IRREGULAR: { [many: string]: string } = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  fish: 'fish',
  sheep: 'sheep',
  police: 'police',
}
/** Words that belong to nothing that is counted. */
const NO_UNIT =
  /^(?:its|this|was|is|has|as|his|us|of|in|for|to|at|on|by|from|with|and|or|than|per|times|the|an?|who|that|which|were|are|had|have|when|where|years|por|los|las|en|del|les|des|ses|par|pour|dans|os|dos|das|nos|nas|em)$/

const singular = (word: string) =>
  word
    .replace(/ies$/, 'y')
    .replace(/(?<=x|ch|sh|ss)es$/, '')
    .replace(/(?<![su])s$/, '')
