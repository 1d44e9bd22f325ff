/** An inverted index of whole texts: for each term the texts that have it and how often, in typed arrays. */
import SearchableMap from 'minisearch/SearchableMap'
import { stemmer } from 'stemmer'
import { wordsOf } from '../text/words.js'

export interface TextIndex {
  /** How many texts there are. */
  size: number
  /** Terms with their numbers: a tree that finds by prefix and with typing errors. */
  terms: SearchableMap<number>
  /** The texts that have a term, rising, and how often each has it. */
  postings(term: number): { texts: Uint32Array; counts: Uint16Array }
  /** How many terms a text has, and all have on the average. */
  lengths: Uint32Array
  average: number
}

/** A word as it stands without accents and possessive, and its stem. */
export const termsOf = (word: string): string[] => {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/'s?$/, '')
  const stem = stemmer(plain)
  return stem === plain ? [plain] : [plain, stem]
}

export const textIndex = (texts: string[]): TextIndex => {
  const terms = new SearchableMap<number>()
  const numbers = new Map<string, number>()
  const termsOfWord = new Map<string, number[]>()
  const numberOf = (term: string) => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, numbers.size)
    terms.set(term, numbers.size - 1)
    return numbers.size - 1
  }
  const numbersOf = (word: string) => {
    const known = termsOfWord.get(word) ?? termsOf(word).map(numberOf)
    termsOfWord.set(word, known)
    return known
  }
  const lengths = new Uint32Array(texts.length)
  // of each text, each of its terms once
  const found = { terms: [] as Uint32Array[], counts: [] as Uint16Array[] }
  for (const [text, content] of texts.entries()) {
    const counts = new Map<number, number>()
    for (const { folded } of wordsOf(content))
      for (const term of numbersOf(folded)) counts.set(term, (counts.get(term) ?? 0) + 1)
    lengths[text] = counts.size
    found.terms.push(Uint32Array.from(counts.keys()))
    found.counts.push(Uint16Array.from(counts.values(), (count) => Math.min(count, 65535)))
  }
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const ends = new Uint32Array(numbers.size + 1)
  for (const some of found.terms) for (const term of some) ends[term + 1]!++
  for (let term = 1; term <= numbers.size; term++) ends[term]! += ends[term - 1]!
  const next = Uint32Array.from(ends)
  const [places, counts] = [new Uint32Array(total), new Uint16Array(total)]
  for (const [text, some] of found.terms.entries())
    for (const [at, term] of some.entries()) {
      const place = next[term]!++
      places[place] = text
      counts[place] = found.counts[text]![at]!
    }
  return {
    size: texts.length,
    terms,
    postings: (term) => ({
      texts: places.subarray(ends[term], ends[term + 1]),
      counts: counts.subarray(ends[term], ends[term + 1]),
    }),
    lengths,
    average: total / Math.max(1, texts.length),
  }
}
