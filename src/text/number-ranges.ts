/** Numbers that belong together: ranges ("3 to 5 percent"), ratios ("1 in 5"), and runs that say neither ("4-4-2"). */
import type { Amount } from './amounts.js'
import type { Dated } from './dates.js'

/** A date, a time, a number, or two that are the ends of a range. */
export type Piece = Dated | Amount | (Amount & { max: number })

/** Between the ends of a range, and between numbers that share what stands behind the last. */
const JOINTS: Record<string, { to: string; and: string; between: string; from: string }> = {
  en: { to: 'to|through', and: 'and|or', between: 'between', from: 'from' },
  de: { to: 'bis', and: 'und|oder', between: 'zwischen', from: 'von' },
  fr: { to: 'à', and: 'et|ou', between: 'entre', from: 'de' },
  es: { to: 'a', and: 'y|o', between: 'entre', from: 'de' },
  it: { to: 'a', and: 'e|o', between: 'tra|fra', from: 'dal?' },
  pt: { to: 'a', and: 'e|ou', between: 'entre', from: 'de' },
  nl: { to: 'tot', and: 'en|of', between: 'tussen', from: 'van' },
  sv: { to: 'till', and: 'och|eller', between: 'mellan', from: 'från' },
}
const NONE = { to: '(?!)', and: '(?!)', between: '(?!)', from: '(?!)' }
/** Characters between two numbers that belong together. */
const NEAR = 12

export const rangesOf = (language: string) => {
  const { language: spoken } = new Intl.Locale(language)
  const { to, and, between, from } = JOINTS[spoken] ?? NONE
  const dash = /^[-–—〜～~]$/
  const toward = new RegExp(`^(?:[-–—〜～~]|[ \\u00A0-](?:${to})[ \\u00A0-])$`, 'iu')
  const either = new RegExp(`^ (?:${and}) $`, 'iu')
  const inBetween = new RegExp(`(?<!\\p{L})(?:${between}) $`, 'iu')
  const starting = new RegExp(`(?<!\\p{L})(?:${from}) $`, 'iu')

  return (content: string, pieces: Piece[]): Piece[] => {
    const joined: Piece[] = []
    for (let index = 0; index < pieces.length; ) {
      const chain = chainFrom(content, pieces, index, dash)
      if (chain > 2) {
        const [first, last] = [pieces[index] as Amount, pieces[index + chain - 1]!]
        joined.push({ ...first, end: last.end, value: Number.NaN })
        index += chain
        continue
      }
      const [a, b] = [pieces[index]!, pieces[index + 1]]
      index++
      if (!b || b.start - a.end > NEAR || 'kind' in a || 'kind' in b) {
        joined.push(a)
        continue
      }
      const joint = content.slice(a.end, b.start)
      const before = content.slice(Math.max(0, a.start - NEAR), a.start)
      const together =
        (spoken === 'en' && ratio(content, a, b, joint)) ||
        ((toward.test(joint) ? !starting.test(before) : either.test(joint) && inBetween.test(before)) && range(a, b))
      if (together) {
        joined.push(together)
        index++
      } else joined.push((toward.test(joint) || either.test(joint)) && lacks(a, b) ? { ...a, value: Number.NaN } : a)
    }
    return joined
  }
}

/** How many numbers from here on are joined by dashes alone. */
const chainFrom = (content: string, pieces: Piece[], index: number, dash: RegExp): number => {
  let count = 1
  for (; index + count < pieces.length; count++) {
    const [a, b] = [pieces[index + count - 1]!, pieces[index + count]!]
    if ('kind' in a || 'kind' in b || b.start - a.end > 1 || !dash.test(content.slice(a.end, b.start))) break
  }
  return count
}

/** Whether the first needs what only the second prints: "3 and 5 percent", and not "$5m or 4%", "rose 3% to $2bn". */
const lacks = (a: Amount, b: Amount) =>
  a.factor === 1 && !a.percent && ((b.percent !== undefined && a.currency === undefined) || b.factor !== 1)

/** Magnitude, percent and currency count for both ends. */
const range = (a: Amount, b: Amount): Piece | undefined => {
  const factor = a.factor === 1 ? b.factor : a.factor
  const [min, max] = [said({ ...a, factor }), said(b)]
  const alike = (!a.percent || !b.percent || a.percent === b.percent) && (!a.percent || b.percent)
  const paid = !a.currency || !b.currency || a.currency.endsWith(b.currency) || b.currency.endsWith(a.currency)
  if (!(min < max) || !alike || !paid || a.ordinal || b.ordinal) return undefined
  const percent = a.percent ?? b.percent
  const currency = a.currency ?? b.currency
  return {
    ...{ start: a.start, end: b.end, core: a.core, value: min, max, factor: 1 },
    ...(percent && { percent }),
    ...(currency !== undefined && { currency }),
  }
}

const UNIT_OF_TIME = /^ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|games?|matches)\b/
/** What one part is in: "1 in 5", but not "3 in 7 games". */
const WHOLES = new Set([2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000])

/** "1 in 5", "three out of four". */
const ratio = (content: string, a: Amount, b: Amount, joint: string): Piece | undefined => {
  const outOf = /^[ -]out[ -]of[ -]$/.test(joint)
  if (!outOf && !/^[ -]in[ -]$/.test(joint)) return undefined
  const [part, whole] = [said(a), said(b)]
  const plain =
    !a.percent && !b.percent && a.currency === undefined && b.currency === undefined && !a.ordinal && !b.ordinal
  if (!plain || !(part < whole) || (!outOf && (part > 9 || !WHOLES.has(whole)))) return undefined
  if (UNIT_OF_TIME.test(content.slice(b.end, b.end + 12))) return undefined
  return { ...a, end: b.end, value: part / whole, factor: 1 }
}

/** What a number says, its magnitude included; zero has no sign. */
export const said = ({ value, factor }: Pick<Amount, 'value' | 'factor'>) =>
  factor === 1 ? value + 0 : Number((value * factor).toPrecision(15)) + 0
