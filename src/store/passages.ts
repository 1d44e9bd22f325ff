/** Finds passages by their words: in a row, or enough of them. */
import MiniSearch from 'minisearch'
import type { Passage } from '../kinds/passage.js'
import { wordsOf } from '../text/words.js'

/** Folded words with a space around each, so that a row of them is found as a substring. */
const row = (words: string[]) => ` ${words.join(' ')} `

export const passageIndex = (passages: Passage[]) => {
  const rows = passages.map(({ pieces }) =>
    row(pieces.flatMap(({ exact }) => wordsOf(exact).map(({ folded }) => folded))),
  )
  const index = new MiniSearch<{ key: number; row: string }>({
    idField: 'key',
    fields: ['row'],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
  })
  index.addAll(passages.flatMap(({ quote }, key) => (quote ? [{ key, row: rows[key]! }] : [])))

  const frequencies = new Map<string, number>()
  for (const words of rows) for (const word of new Set(words.split(' '))) frequencies.set(word, frequency(word) + 1)
  function frequency(word: string) {
    return frequencies.get(word) ?? 0
  }

  // one long text, so that all passages are searched at the speed of one search
  const all = rows.map((words) => `${words}\n`).join('')
  let length = 0
  const ends = rows.map((words) => (length += words.length + 1))

  return {
    with(words: string[]): Passage[] {
      const found: Passage[] = []
      const sought = row(words)
      let key = 0
      for (let at = all.indexOf(sought); at !== -1; at = all.indexOf(sought, ends[key])) {
        while (ends[key]! <= at) key++
        found.push(passages[key]!)
      }
      return found
    },

    /** With so few words that may be lacking, one of the rarest of them must be there: only those are looked up. */
    like(words: string[], least: number): Passage[] {
      const different = [...new Set(words)].sort((a, b) => frequency(a) - frequency(b))
      const rarest = different.slice(0, different.length - least + 1)
      return index
        .search(rarest.join(' '))
        .filter(({ id }) => different.filter((word) => rows[id]!.includes(row([word]))).length >= least)
        .map(({ id }) => passages[id]!)
    },
  }
}
