/** Full-text search over the words of entries, in memory. */
import type { Entry } from '../kinds/record.js'
import { countWhile } from '../text/counting.js'
import { wordsOf } from '../text/words.js'
import { facetsOf } from './facets.js'
import { compare } from './orders.js'
import type { Found, SearchQuery } from './store.js'
import { errorsIn, hit, termsOf } from './terms.js'
import { type TextIndex, textIndex } from './text-index.js'

/** What a term counts that is only like the word: with an error, or begun by it. */
const [MISTYPED, BEGUN] = [0.45, 0.375]
/** BM25 (Robertson and Zaragoza, 2009): how soon more of a word counts for less, and how much a long text does. */
const [SATURATION, LENGTH] = [1.2, 0.7]

export const fullText = async (entries: Entry[]) => {
  const searched = entries.filter(({ text }) => text !== '')
  const index = await textIndex(searched)
  const facets = facetsOf(searched)
  const places = new Map(searched.map((entry, place) => [entry, place]))
  const discounts = index.lengths.map((length) => SATURATION * (1 - LENGTH + LENGTH * length))

  /** The texts with all the words and the scores of all texts; the terms that count as the words. */
  const matchesOf = (text: string) => {
    const words = wordsOf(text).map(({ folded }) => folded)
    const last = words.at(-1)
    const scores = new Float64Array(index.size)
    const matched = new Uint16Array(index.size)
    const liked = new Set<number>()
    let before = 0
    for (const word of new Set(words)) {
      for (const [number, weight] of termsLike(index.terms, word, word === last)) {
        liked.add(number)
        const { texts, counts } = index.postings(number)
        const rarity = weight * Math.log(1 + (index.size - texts.length + 0.5) / (texts.length + 0.5))
        for (let at = 0; at < texts.length; at++) {
          const found = texts[at]!
          if (matched[found]! < before) continue
          matched[found] = before + 1
          scores[found]! += (rarity * counts[at]! * (SATURATION + 1)) / (counts[at]! + discounts[found]!)
        }
      }
      before++
    }
    return { has: (place: number) => before > 0 && matched[place] === before, scores, liked }
  }

  return {
    /** Whether an entry has all the words. */
    having(text: string): (entry: Entry) => boolean {
      const { has } = matchesOf(text)
      return (entry) => has(places.get(entry)!)
    },

    /** What has all the words, best first, ties by id; `after` has the score as its key. */
    search({ text, kind, where = [], counted, after, limit }: SearchQuery): Found {
      const { has, scores, liked } = matchesOf(text)
      const fits = facets.having(kind === undefined ? where : [{ facet: 'type', test: 'is', value: kind }, ...where])
      const counter = counted ? facets.counter() : undefined
      const start = after && { key: -Number(after.key), id: after.id }
      // one more than the page, to know whether there are more
      const best: { key: number; id: string; entry: Entry }[] = []
      let total = 0
      for (let place = 0; place < index.size; place++) {
        if (!has(place) || !fits(place)) continue
        total++
        counter?.add(place)
        const key = -Math.round(scores[place]! * DECIMALS) / DECIMALS
        const last = best[limit]
        if (last && key > last.key) continue
        const entry = searched[place]!
        const candidate = { key, id: entry.id, entry }
        if ((start && compare(candidate, start) <= 0) || (last && compare(candidate, last) > 0)) continue
        best.splice(
          countWhile(best.length, (at) => compare(best[at]!, candidate) < 0),
          0,
          candidate,
        )
        best.length = Math.min(best.length, limit + 1)
      }
      const items = best.slice(0, limit)
      const next = best.length > limit ? items.at(-1) : undefined
      return {
        items: items.map(({ key, entry }) =>
          hit(entry, -key, (word) => index.numbersOf(word).some((term) => liked.has(term))),
        ),
        total,
        ...(next && { next: { key: -next.key, id: next.id } }),
        ...(counter && { counts: counter.counts() }),
      }
    },
  }
}

/** Scores are told apart, and shown, to three decimals. */
const DECIMALS = 1000

/** The terms of the index that count as a word, each with the most that it counts. */
const termsLike = (terms: TextIndex['terms'], word: string, begins: boolean): Map<number, number> => {
  const like = new Map<number, number>()
  const add = (number: number, weight: number) => {
    if (weight > (like.get(number) ?? 0)) like.set(number, weight)
  }
  for (const term of termsOf(word)) {
    const number = terms.get(term)
    if (number !== undefined) add(number, 1)
    if (begins) for (const [longer, number] of terms.atPrefix(term)) add(number, BEGUN * (term.length / longer.length))
    const most = errorsIn(word, term)
    if (most > 0)
      for (const [, [number, errors]] of terms.fuzzyGet(term, most)) if (errors > 0) add(number, MISTYPED / errors)
  }
  return like
}
