/** Numbers in digits of any script, grouped and divided as a language prints them (Unicode CLDR). */
import type { Span } from './text.js'

export interface Digits {
  /** The whole run of digits and the signs between them, from its first digit. */
  runAt(content: string, start: number): Span
  /** What a run says as a decimal of JavaScript ("1234.5"); undefined where the language does not print it so. */
  read(run: string): string | undefined
}

/** Marks of direction, which stand about numbers in Arabic and Hebrew and show nothing. */
export const BIDI = '\\u200E\\u200F\\u061C'
/** Spaces that may stand within a number; no end of a line. */
export const SPACE = ' \\u00A0\\u2009\\u202F'
/** What groups digits in any language, as it can be nothing else. */
const GROUPS = `'’٬\\u00A0\\u2009\\u202F`
/** A longer run is no number that anybody reads. */
const LONGEST = 400

/** Languages in which newspapers group by blanks too ("12 500 Euro"), as CLDR does not say. */
const ALSO_SPACED = /^(?:de|es)\b/i

const FIRST = /\p{Nd}+/uy
const NEXT = /[.,٫]\p{Nd}+|['’٬،\u00A0\u2009\u202F]\p{Nd}{3}(?!\p{Nd})/uy
const NEXT_SPACED = / \p{Nd}{3}(?!\p{Nd})/uy
/** "12,34,567" too, as India groups. */
const PRINTED = (group: string, decimal: string) =>
  new RegExp(
    `^(?:\\d*|\\d{1,3}(?:([${group}])\\d{3}(?:\\1\\d{3})*)|\\d{1,2}([${group}])\\d{2}(?:\\2\\d{2})*\\2\\d{3})(?:[${decimal}](\\d+))?$`,
  )

export const digitsOf = (language: string): Digits => {
  const native = signsOf(language)
  const latin = signsOf(language, 'latn')
  const groupsBySpace = latin.groupsBySpace
  return {
    runAt(content, start) {
      // ".5" without its zero
      const point = content[start - 1] === latin.decimal && !/[\p{L}\p{N}]/u.test(content[start - 2] ?? '')
      let end = endOf(FIRST, content, start)!
      const spaced = groupsBySpace && end - start <= 3
      for (;;) {
        const next = endOf(NEXT, content, end) ?? (spaced ? endOf(NEXT_SPACED, content, end) : undefined)
        if (next === undefined) break
        end = next
      }
      return { start: point ? start - 1 : start, end }
    },
    read(run) {
      if (run.length > LONGEST) return undefined
      const digits = run.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
      for (const { pattern, group } of (/[0-9]/.test(run) ? latin : native).patterns) {
        const [matched, , , fraction] = pattern.exec(digits) ?? []
        if (matched === undefined) continue
        const whole = fraction === undefined ? matched : matched.slice(0, -fraction.length - 1)
        return `${whole.replace(group, '') || '0'}.${fraction ?? '0'}`
      }
      return undefined
    },
  }
}

/** Where a sticky pattern that starts here ends. */
export const endOf = (pattern: RegExp, content: string, start: number): number | undefined => {
  pattern.lastIndex = start
  return pattern.test(content) ? pattern.lastIndex : undefined
}

/** The signs of a language, and how it prints numbers; of money some countries print otherwise ("1.50" in Swiss French). */
const signsOf = (language: string, numberingSystem?: string) => {
  const money = signsIn(language, { style: 'currency', currency: 'EUR', numberingSystem })
  const plain = signsIn(language, { numberingSystem })
  const patterns = [plain, money].map(({ group, decimal }) => ({
    group: new RegExp(`[${group}]`, 'g'),
    pattern: PRINTED(group, `${decimal}٫`),
  }))
  return { decimal: plain.decimal, groupsBySpace: / /.test(plain.group), patterns }
}

const signsIn = (language: string, options: Intl.NumberFormatOptions) => {
  const parts = new Intl.NumberFormat(language, { useGrouping: true, ...options }).formatToParts(1234567.8)
  const sign = (type: string) => parts.find((part) => part.type === type)!.value
  const decimal = sign('decimal')
  const blank = ALSO_SPACED.test(language) ? ' ' : ''
  return { decimal, group: `${sign('group').replace(/\s/, SPACE)}${blank}${GROUPS}`.replaceAll(decimal, '') }
}

/** Digits stand in Unicode in rows of ten, from zero on. */
const digitOf = (digit: string): number => {
  let zero = digit.codePointAt(0)!
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return (digit.codePointAt(0)! - zero) % 10
}
