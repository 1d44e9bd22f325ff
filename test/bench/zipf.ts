import { type Sentence, SMALL, SYLLABLES, sentencesOf } from '../support/generated.js'

/** Sentences in which a word is as frequent as its rank is low, as in prose (Zipf, 1935). */
export const zipfSentences = (random: () => number): Sentence => {
  const others = SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c)))
  const shuffled = others.map((word) => ({ word, key: random() })).sort((a, b) => a.key - b.key)
  const words = [...SMALL, ...shuffled.map(({ word }) => word)]
  let sum = 0
  const sums = Float64Array.from(words, (_, rank) => (sum += 1 / (rank + 2)))
  return sentencesOf(random, () => {
    const sought = random() * sum
    let [low, high] = [0, words.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < sought) low = middle + 1
      else high = middle
    }
    return words[low]!
  })
}
