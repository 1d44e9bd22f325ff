/** The currencies that a text prints: signs, codes and names (Unicode CLDR, ISO 4217), and which currency each may be. */
import { byLanguage } from './by-language.js'
import { endOf } from './digits.js'
import { asPrinted, lexicon } from './lexicon.js'
import { countsOf } from './plurals.js'
import { type Span, UNSPACED } from './text.js'

export interface Currencies {
  /** What stands at a place after a number, `isMany` where that ends in millions. */
  after(content: string, start: number, isMany: boolean): Span | undefined
  /** What stands directly before a number and does not start before `from`. */
  before(content: string, end: number, from: number): Span | undefined
}

/** Without units of account, which no price is in. */
const CODES = Intl.supportedValuesOf('currency').filter((code) => !['XDR', 'XSU', 'XUA', 'ZWG'].includes(code))
const SIGN_AFTER = /(?:\p{Lu}{1,3})?\p{Sc}(?!\p{Nd})/uy
/** "US$", and as Australia prints it "$US", "$AUD". */
const SIGN_BEFORE = /(?<![\p{L}\p{N}])(?:\p{Lu}{0,3}\p{Sc}|\$(?:USD?|AU?D?|NZD?|CA?D?|HKD?|SG?D?))$/u
/** What newspapers print and CLDR does not have, with the currencies that it may be. */
const PRINTED: { [printed: string]: string } = {
  ...{ kr: 'SEK NOK DKK ISK', 'kr.': 'DKK SEK NOK ISK', Kč: 'CZK', zł: 'PLN', Ft: 'HUF', lei: 'RON MDL', 'лв.': 'BGN' },
  ...{ 'руб.': 'RUB BYN', грн: 'UAH', TL: 'TRY', kn: 'HRK', Rs: 'INR PKR LKR NPR MUR', 'Rs.': 'INR PKR LKR NPR MUR' },
  ...{ Rp: 'IDR', RM: 'MYR', Tk: 'BDT', 'Fr.': 'CHF', 'Sfr.': 'CHF', FCFA: 'XOF XAF', 'F CFA': 'XOF XAF', 円: 'JPY' },
  ...{
    元: 'CNY TWD HKD',
    块: 'CNY TWD',
    塊: 'TWD CNY HKD',
    원: 'KRW KPW',
    'U.S. dollar': 'USD',
    'U.S. dollars': 'USD',
  },
}
/** Names and codes that are other words too. */
const OTHER_WORDS = new Set(
  'all|cup|mad|top|try|mark|marks|new|real|reals|sol|soles|south|african|won|des|îles|nouveau|nouveaux|новых|нового|yeni|güney'.split(
    '|',
  ),
)

/** Between millions and their currency: "14 millions d’euros", "2.000 millones de euros". */
const LINKS: { [language: string]: RegExp } = {
  ...{ ca: /d[’']|de /y, es: /de /y, fr: /d[’']|de /y, gl: /de /y, it: /d[’']|di /y, pt: /de /y, ro: /de /y },
}

export const currenciesOf = (language: string): Currencies => {
  const link = LINKS[new Intl.Locale(language).language]
  const clear = (names: string[]) => names.filter(isClear).map((name) => [name, true] as const)
  const printed = lexicon(clear([...CODES, ...Object.keys(PRINTED), ...signsOf(language)]), asPrinted)
  let named: ReturnType<typeof lexicon<boolean>> | undefined
  const nameAt = (content: string, start: number) => {
    // made when a word follows a number: Intl takes its time
    if (!LETTER.test(content.charAt(start))) return undefined
    named ??= lexicon(clear([...namesOf(language).keys()]))
    return named.at(content, start)
  }
  return {
    after(content, start, isMany) {
      SIGN_AFTER.lastIndex = start
      if (SIGN_AFTER.test(content)) return { start, end: SIGN_AFTER.lastIndex }
      const found = printed.at(content, start) ?? nameAt(content, start)
      const linked = found || !link || !isMany ? undefined : endOf(link, content, start)
      return linked === undefined ? found : nameAt(content, linked)
    },
    before(content, end, from) {
      const sign = SIGN_BEFORE.exec(content.slice(Math.max(from, end - 5), end))
      return sign ? { start: end - sign[0].length, end } : printed.before(content, end, from)
    },
  }
}

const LETTER = /[\p{L}\uD800-\uDBFF]/u
const isClear = (name: string) => !OTHER_WORDS.has(name.toLowerCase())

/**
 * Whether what is printed may stand for a currency: its sign, with or without letters ("$", "US$", "$US"), its code, or its
 * name in the language. What is neither fits any.
 */
export const currencyFits = (printed: string, currency: string, language: string): boolean => {
  const folded = printed.normalize('NFKC').replace(/^(\$)(\p{Lu}+)$/u, '$2$1')
  const [, letters, sign] = /^(\p{Lu}{0,3})(\p{Sc})$/u.exec(folded) ?? []
  if (sign) {
    const symbols = [symbolOf(currency, language, 'symbol'), symbolOf(currency, language, 'narrowSymbol')]
    return (
      symbols.includes(folded) || (currency.startsWith(letters!) && symbols.some((symbol) => symbol.endsWith(sign)))
    )
  }
  if (CODES.includes(printed)) return printed === currency
  if (PRINTED[printed]) return PRINTED[printed].includes(currency)
  return namesOf(language).get(printed.toLowerCase())?.has(currency) !== false
}

const symbolsOf = byLanguage(() => new Map<string, string>())

const symbolOf = (currency: string, language: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string => {
  const symbols = symbolsOf(language)
  const key = `${currency} ${currencyDisplay}`
  const known = symbols.get(key)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
  const symbol = nameOf(format, 1).normalize('NFKC')
  symbols.set(key, symbol)
  return symbol
}

const nameOf = (format: Intl.NumberFormat, value: number) =>
  format.formatToParts(value).find(({ type }) => type === 'currency')!.value

/** Letters that stand for a currency as a sign does: "kr", "zł", "CHF". */
const signsOf = (language: string): string[] =>
  CODES.map((currency) => symbolOf(currency, language, 'symbol').replace(/[\u200E\u200F\u061C]/g, '')).filter(
    (symbol) => !/\p{Sc}/u.test(symbol),
  )

/** Currencies by name in lower case, whole ("us dollars") and by its noun ("dollars"). */
type Names = Map<string, Set<string>>

const namesOf = byLanguage((language): Names => {
  const whole: { name: string; words: string[]; currency: string }[] = []
  const counts = countsOf(language)
  for (const currency of CODES) {
    const format = new Intl.NumberFormat(language, {
      ...{ style: 'currency', currency, currencyDisplay: 'name', minimumFractionDigits: 0 },
    })
    for (const name of new Set(counts.map((count) => nameOf(format, count).toLowerCase())))
      whole.push({ name, words: name.split(/\s/), currency })
  }
  const nouns = nounsOf(whole)
  const names: Names = new Map()
  for (const { name, words, currency } of whole) {
    // "米ドル" has no space before its noun
    const nounsAtEnd = [...nouns].filter((noun) => UNSPACED_END.test(noun) && name.endsWith(noun))
    for (const word of new Set([name, ...words.filter((word) => nouns.has(word)), ...nounsAtEnd]))
      names.set(word, (names.get(word) ?? new Set()).add(currency))
  }
  return names
})

const UNSPACED_END = new RegExp(`[${UNSPACED}]$`, 'u')

/** The nouns among the words of names: those that countries share ("dollar"); the others stand where most of those do. */
const nounsOf = (whole: { words: string[]; currency: string }[]): Set<string> => {
  const countries = new Map<string, Set<string>>()
  for (const { words, currency } of whole)
    for (const word of words) countries.set(word, (countries.get(word) ?? new Set()).add(currency.slice(0, 2)))
  const shares = (word: string) => (word.length > 2 ? countries.get(word)!.size : 0)
  const standing = (place: number) => whole.filter(({ words }) => shares(words.at(place)!) > 2).length
  const place = standing(0) > standing(-1) ? 0 : -1
  return new Set(
    whole.flatMap(({ words }) => {
      const usual = words.at(place)!
      const shared = words.filter((word) => shares(word) > 2)
      return shares(usual) > 1 || shared.length === 0 ? [usual] : shared
    }),
  )
}
