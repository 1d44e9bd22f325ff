/** Codes that must exist in the standard that they come from, not only look right. */
import countries from 'i18n-iso-countries'

/** ISO 4217, withdrawn currencies included: articles report on the past too. */
export const isCurrency = (code: string) => /^[A-Z]{3}$/.test(code) && exists('currency', code)

/** ISO 3166-1 alpha-3 of an alpha-2 code in any case, or undefined where there is no such country. */
export const alpha3Of = (alpha2: string) =>
  alpha2 === USER_ASSIGNED ? undefined : countries.alpha2ToAlpha3(alpha2.toUpperCase())

/** Kosovo’s code, which the library has and the standard leaves to its users. */
const USER_ASSIGNED = 'xk'

/** BCP 47: well-formed, and of a language, script and region that Unicode CLDR knows by name. */
export const isLanguageTag = (tag: string): boolean => {
  try {
    const { language, script, region } = new Intl.Locale(tag)
    return (
      exists('language', language) && (!script || exists('script', script)) && (!region || exists('region', region))
    )
  } catch {
    return false // RangeError: not well-formed
  }
}

const named = (type: Intl.DisplayNamesType) => new Intl.DisplayNames('en', { type, fallback: 'none' })
/** Names of what there is. */
const NAMES = {
  language: named('language'),
  script: named('script'),
  region: named('region'),
  currency: named('currency'),
}

const exists = (type: keyof typeof NAMES, code: string) => NAMES[type].of(code) !== undefined

/** ISO 17442: 18 letters and digits and two that check them, by ISO 7064 MOD 97-10 with A = 10 … Z = 35. */
export const isLei = (code: string): boolean =>
  /^[A-Z0-9]{18}\d{2}$/.test(code) &&
  BigInt(code.replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)))) % 97n === 1n
