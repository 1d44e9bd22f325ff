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
  return folds.filter((fold) => !same(folds.filter((other) => other !== fold))).map(([fold]) => fold)
}

/** What overlooking all punctuation overlooks too. */
const SUBSUMED: Fold[] = ['ellipsis', 'quotation-marks', 'dashes', 'white-space']

const apply = (folds: [Fold, Fix][], text: string) => folds.reduce((folded, [, fix]) => fix(folded), text)

/** The folds for what stands before and after the words asked for, beside what the record has there. */
export const edgeFolds = (asked: { head: string; tail: string }, record: { head: string; tail: string }): Fold[] => {
  const folds = new Set<Fold>()
  const [head, tail] = [asked.head.replace(MARKS, ''), asked.tail.replace(MARKS, '')]
  if (head !== asked.head || tail !== asked.tail) folds.add('quotation-marks')
  if (!record.head.endsWith(head)) folds.add('punctuation')
  if (!record.tail.startsWith(tail)) folds.add('closing-punctuation')
  return [...folds]
}

const MARKS = /[“”„‟"＂«»‹›‘’‚‛']/g
