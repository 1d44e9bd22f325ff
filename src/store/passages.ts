/** Finds places in passages by their words: in a row, in parts, or nearly. */
import { type Passage, passage, VOICES, voiceOf } from '../kinds/passage.js'
import { documentOf, type Entry } from '../kinds/record.js'
import { countBelow } from '../text/counting.js'
import { wordsOf } from '../text/words.js'
import { grouping } from './grouping.js'
import { nearest } from './nearest.js'
import { byCodePoint } from './orders.js'
import { inPassages, rowsIn, rowsInOrder } from './rows.js'
import { sameCharacters } from './same-characters.js'
import { speakersIn } from './speakers.js'
import type { Place, PlaceQuery, Places, Row, SamePlace } from './store.js'
import { turns } from './turns.js'
import { wordIndex } from './word-index.js'

export const passageIndex = async (entries: Entry[]) => {
  const turn = turns()
  const ranked: { rank: number; entry: Entry }[] = []
  for (const entry of entries) {
    await turn()
    ranked.push({ rank: rankOf(documentOf(entry, passage)), entry })
  }
  ranked.sort((a, b) => a.rank - b.rank || byCodePoint(a.entry.id, b.entry.id))
  const ranks = ranked.map(({ rank }) => rank)
  const passageAt = (at: number) => documentOf(ranked[at]!.entry, passage)
  const quotations = countBelow(ranks, VOICES.indexOf('narration'))
  const speakers = speakersIn()
  async function* inOrder() {
    for (let at = 0; at < ranked.length; at++) {
      await turn()
      const next = passageAt(at)
      speakers.add(next)
      yield next
    }
  }
  const index = await wordIndex(inOrder(), ranked.length)
  const rowsOf = rowsIn(index)
  const longest = ranks.slice(0, quotations).reduce((most, _, at) => Math.max(most, lengthOf(at)), 0)
  const idsOf = (words: string[]) => words.map(index.word)
  const rarity = (words: number[]) => Math.min(...words.map((word) => index.placesOf(word).length))

  const wantedBy = ({ among }: PlaceQuery) => {
    const by = among && speakers.by(among.speaker)
    return (passage: number) => !by || by(passage) === among.own
  }
  const placeOf = (passage: number, rows: Row[]): Place => {
    const first = index.starts[passage]! + 1
    return { passage: passageAt(passage), rows: rows.map(({ from, to }) => ({ from: from - first, to: to - first })) }
  }

  return {
    wordsInRow(wording: string, query: PlaceQuery): Places<SamePlace> {
      const words = wordsOf(wording)
      const wanted = wantedBy(query)
      const isSame = sameCharacters(index, wording, words)
      const rows = rowsOf(idsOf(words.map(({ folded }) => folded)), ranked.length)
      const by = speakers.counter()
      const groups = grouping(rows.length, 2 * VOICES.length)
      let last = -1
      let fits = false
      inPassages(index, rows, (place, passage) => {
        if (passage !== last) {
          last = passage
          fits = wanted(passage)
          if (fits) by.add(passage)
        }
        // of each voice the same characters, then others
        if (fits) groups.add(place, 2 * ranks[passage]! + (isSame(place) ? 0 : 1))
      })
      const items = groups.slice(query.from, query.from + query.limit).map((from) => ({
        ...placeOf(index.passageAt(from), [{ from, to: from + words.length }]),
        same: isSame(from),
      }))
      return { items, total: groups.total(), speakers: by.count() }
    },

    partsInOrder(parts: string[][], query: PlaceQuery): Places {
      const wanted = wantedBy(query)
      const sought = parts.map(idsOf)
      const [rarest] = sought.toSorted((a, b) => rarity(a) - rarity(b))
      const found: { passage: number; rows: Row[] }[] = []
      let last = -1
      inPassages(index, rowsOf(rarest!, quotations), (_, passage) => {
        if (passage === last || !wanted(passage)) return
        last = passage
        const rows = rowsInOrder(index, sought, passage)
        if (rows) found.push({ passage, rows })
      })
      return placesOf(found, query)
    },

    nearTo(words: string[], edits: number, query: PlaceQuery): Places {
      if (words.length - edits > longest) return placesOf([], query)
      const found = nearest(index, rowsOf, idsOf(words), edits, quotations, wantedBy(query))
      found.sort((a, b) => ranks[a.passage]! - ranks[b.passage]! || a.edits - b.edits || a.passage - b.passage)
      return placesOf(
        found.map(({ passage, from, to }) => ({ passage, rows: [{ from, to }] })),
        query,
      )
    },
  }

  function lengthOf(passage: number): number {
    return index.starts[passage + 1]! - index.starts[passage]! - 1
  }

  function placesOf(found: { passage: number; rows: Row[] }[], { from, limit }: PlaceQuery): Places {
    const by = speakers.counter()
    for (const { passage } of found) by.add(passage)
    return {
      items: found.slice(from, from + limit).map(({ passage, rows }) => placeOf(passage, rows)),
      total: found.length,
      speakers: by.count(),
    }
  }
}

const rankOf = (passage: Passage) => VOICES.indexOf(voiceOf(passage))
