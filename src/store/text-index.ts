/** An inverted index of whole texts: for each term the texts that have it and how often, in typed arrays. */
import SearchableMap from 'minisearch/SearchableMap'
import { wordsOf } from '../text/words.js'
import { growing } from './growing.js'
import { inverted } from './inverted.js'
import { numbering, ownString } from './numbering.js'
import { termsOf } from './terms.js'
import { turns } from './turns.js'

export interface TextIndex {
  /** How many texts there are. */
  size: number
  /** Terms with their numbers: a tree that finds by prefix and with typing errors. */
  terms: SearchableMap<number>
  /** The numbers of the terms of a folded word that a text has. */
  numbersOf(word: string): number[]
  /** The texts that have a term, rising, and how often each has it. */
  postings(term: number): { texts: Uint32Array; counts: Uint32Array }
  /** How many terms each text has, as a share of what one has on the average. */
  lengths: Float64Array
}

export const textIndex = async (texts: { text: string }[]): Promise<TextIndex> => {
  const terms = new SearchableMap<number>()
  const numbers = numbering()
  const words = numbering()
  const termsOfWord: number[][] = [[]]
  const numberOf = (term: string) => {
    const number = numbers.add(term)
    terms.set(ownString(term), number)
    return number
  }
  const numbersOf = (word: string) => {
    const number = words.add(word)
    termsOfWord[number] ??= termsOf(word).map(numberOf)
    return termsOfWord[number]
  }
  // one after the other: each term of a text once, the text, and how often it has the term
  const found = { terms: growing(), texts: growing(), counts: growing() }
  const lengths = new Float64Array(texts.length)
  const turn = turns()
  for (const [text, { text: content }] of texts.entries()) {
    await turn()
    const counts = new Map<number, number>()
    for (const { folded } of wordsOf(content))
      for (const term of numbersOf(folded)) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, count] of counts) {
      found.terms.push(term)
      found.texts.push(text)
      found.counts.push(count)
    }
    lengths[text] = counts.size
  }
  const { places, rangeOf } = inverted(found.terms.whole(), numbers.size())
  const [textAt, countAt] = [found.texts.whole(), found.counts.whole()]
  const byTerm = { texts: places.map((place) => textAt[place]!), counts: places.map((place) => countAt[place]!) }
  return {
    size: texts.length,
    terms,
    numbersOf: (word) => termsOfWord[words.get(word)]!,
    postings(term) {
      const { from, to } = rangeOf(term)
      return { texts: byTerm.texts.subarray(from, to), counts: byTerm.counts.subarray(from, to) }
    },
    lengths: lengths.map((length) => (length * texts.length) / places.length),
  }
}
