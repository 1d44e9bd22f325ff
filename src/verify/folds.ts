/** What has to be overlooked for two wordings of the same words to be the same characters. */
import type { Fold } from './verification.js'

type Fix = (text: string) => string

/** Typographic variants, each made one; applied in this order. */
const VARIANTS: [Fold, Fix][] = [
  ['unicode-form', (text) => text.replace(/[\p{L}\p{N}\p{M}]+/gu, (letters) => letters.normalize('NFKC'))],
  ['ellipsis', (text) => text.replace(/\s*(?:…|\.\s?\.\s?\.)/g, '…')],
  ['quotation-marks', (text) => text.replace(/[“”„‟"＂«»‹›‘’‚‛'`´]/g, "'")],
  ['dashes', (text) => text.replace(/\s*(?:[‐‑‒–—―−]|-+)\s*/g, '-')],
  ['white-space', (text) => text.replace(/\s+/g, ' ')],
  ['case', (text) => text.toLowerCase()],
]
const PUNCTUATION: [Fold, Fix] = ['punctuation', (text) => text.replace(/\p{P}+/gu, ' ').replace(/\s+/g, ' ')]

/** The folds that make two wordings equal, none of them idle; the words of both must be the same. */
export const foldsBetween = (a: string, b: string): Fold[] => {
  const same = (folds: [Fold, Fix][]) => apply(folds, a) === apply(folds, b)
  const folds = same(VARIANTS) ? VARIANTS : [...VARIANTS.filter(([fold]) => !SUBSUMED.includes(fold)), PUNCTUATION]
  // one by one: of two that do the same, one is idle
  let needed = folds
  for (const fold of folds) {
    const others = needed.filter((other) => other !== fold)
    if (same(others)) needed = others
  }
  return needed.map(([fold]) => fold)
}

/** What overlooking all punctuation overlooks too. */
const SUBSUMED: Fold[] = ['ellipsis', 'quotation-marks', 'dashes', 'white-space']

const apply = (folds: [Fold, Fix][], text: string) => folds.reduce((folded, [, fix]) => fix(folded), text)

/** The folds for what stands before and after the words asked for, beside what the record has there. */
export const edgeFolds = (asked: { head: string; tail: string }, record: { head: string; tail: string }): Fold[] => {
  const folds = new Set<Fold>()
  const without = (text: string) => text.replace(MARKS, '')
  const overlook = (text: string, fold: Fold, stands: (text: string) => boolean) => {
    if (stands(text)) return
    if (without(text) !== text) folds.add('quotation-marks')
    if (!stands(without(text))) folds.add(fold)
  }
  overlook(asked.head, 'punctuation', (head) => record.head.endsWith(head))
  overlook(asked.tail, 'closing-punctuation', (tail) => record.tail.startsWith(tail))
  return [...folds]
}

const MARKS = /[“”„‟"＂«»‹›‘’‚‛']/g
