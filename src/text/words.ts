/** What a word is, and when two words are the same however they are typed. */
import { UNSPACED } from './text.js'

export interface Word {
  /** Without case, typographic variants and Unicode form. */
  folded: string
  /** UTF-16 indexes into the text that it stands in, end exclusive. */
  start: number
  end: number
}

/** Letters, digits, marks and symbols ("$200", "50%"), joined by apostrophes, hyphens and points: "don’t", "re-enter", "U.S". */
const CHARACTER = `(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\p{S}%&@#]`
const WORD = new RegExp(`[${UNSPACED}]|${CHARACTER}+(?:['’‘.,‐‑-]${CHARACTER}+)*`, 'gu')

/** The words of a text in reading order; in scripts without spaces every character is one. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    folded: foldWord(word),
    start: index,
    end: index + word.length,
  }))

const foldWord = (word: string) =>
  FOLDED.test(word) ? word : word.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/[‐‑]/g, '-')

/** Most words are typed as they are folded. */
const FOLDED = /^[a-z0-9]+$/
