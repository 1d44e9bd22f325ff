/** What every store must keep about the words of passages, held against going through all passages one by one. */
import fc from 'fast-check'
import type { Test } from 'tap'
import { isBy, type Passage, passageFacets, spoken, VOICES, voiceOf } from '../../src/kinds/passage.js'
import type { Quote } from '../../src/kinds/quote.js'
import type { Entry } from '../../src/kinds/record.js'
import type { Place, PlaceQuery, Places, Store } from '../../src/store/store.js'
import { wordsOf } from '../../src/text/words.js'

const said = (id: string, pieces: string[], by?: string): Passage => ({
  id,
  article: { type: 'article', id: 'a', name: 'A', href: '/v1/articles/a' },
  pieces: pieces.map((exact, index) => ({ exact, index })),
  ...(by && { quote: { id, form: 'direct', speakers: by === '?' ? [] : [{ type: 'person', id: by }] } as Quote }),
})
const entryOf = (document: Passage): Entry => ({
  kind: 'passage',
  id: document.id,
  facets: passageFacets(document),
  sorts: {},
  text: '',
  document,
})
const ALL: PlaceQuery = { from: 0, limit: 1000 }
const by = (id: string, own: boolean): PlaceQuery => ({ ...ALL, among: { speaker: { type: 'person', id }, own } })
const shown = ({ items, ...counts }: Places) => ({
  items: items.map(({ passage, rows }) => [passage.id, ...rows.map(({ from, to }) => `${from}-${to}`)].join(' ')),
  ...counts,
})

export const passagesContract = async (t: Test, makeStore: (entries: Entry[]) => Promise<Store>, runs: number) => {
  const storeOf = (passages: Passage[]) => makeStore(passages.map(entryOf))

  await t.test('finds words in a row: quotations first, then the same characters, then by id', async (t) => {
    const store = await storeOf([
      said('n', ['the deal is fair']),
      said('b', ['The deal is fair, the deal is off'], 'bob'),
      said('a', ['the', 'DEAL is fair'], 'ann'),
      said('empty', []),
    ])
    const row = (wording: string, query = ALL) => store.wordsInRow(wording, query)
    t.same(shown(await row('deal is fair')), { items: ['b 1-4', 'a 1-4', 'n 1-4'], total: 3, speakers: 2 })
    t.same(
      (await row('deal is fair')).items.map(({ same }) => same),
      [true, false, true],
    )
    t.same(shown(await row('the deal')).items, ['b 4-6', 'a 0-2', 'b 0-2', 'n 0-2'])
    t.same(shown(await row('eal is')), { items: [], total: 0, speakers: 0 })
    t.same(shown(await row('fair the deal')).items, ['b 3-6'], 'not from one passage to the next')
    t.same(shown(await row('…')).items, [])
    t.same(shown(await row('the deal', by('bob', true))), { items: ['b 4-6', 'b 0-2'], total: 2, speakers: 1 })
    t.same(shown(await row('the deal', by('bob', false))), { items: ['a 0-2', 'n 0-2'], total: 2, speakers: 1 })
    t.same(shown(await row('the deal', by('eve', true))).total, 0)
    t.same(shown(await row('the deal', { from: 1, limit: 2 })), { items: ['a 0-2', 'b 0-2'], total: 4, speakers: 2 })
    t.same(shown(await row('the deal', { from: 1, limit: 0 })), { items: [], total: 4, speakers: 2 })
  })

  await t.test('tells by what stands around and between words whether they are the same characters', async (t) => {
    const store = await storeOf([said('a', ['Yes, we', 'agree: fully.', '…', '(Now)!'], 'ann')])
    const same = async (wording: string) => (await store.wordsInRow(wording, ALL)).items.map(({ same }) => same)
    for (const wording of ['Yes, we', ' yes', ', we', 'we agree: ', 'agree: fully.', 'fully. … (Now)!', '(Now)!'])
      t.same(await same(wording), [wording !== ' yes'], wording)
    t.same(await same('Yes; we'), [false])
    t.same(await same('Yes.'), [false])
    t.same(await same('we.'), [false])
    t.same(await same(' (agree'), [false], 'what the piece before ends with')
    t.same(await same('fully. …'), [false], 'what the next piece starts with')
  })

  await t.test('finds parts in this order in quotations, once each', async (t) => {
    const store = await storeOf([
      said('n', ['we want a fair deal']),
      said('b', ['we want a deal, we want a fair deal'], 'bob'),
      said('a', ['we want it,', 'a deal'], '?'),
    ])
    const parts = (parts: string[], query = ALL) =>
      store.partsInOrder(
        parts.map((part) => part.split(' ')),
        query,
      )
    t.same(shown(await parts(['we want', 'deal'])), { items: ['a 0-2 4-5', 'b 0-2 3-4'], total: 2, speakers: 1 })
    t.same(shown(await parts(['fair', 'deal'])).items, ['b 7-8 8-9'])
    t.same(shown(await parts(['deal', 'fair', 'we'])).total, 0)
    t.same(shown(await parts(['we', 'cheese'])).total, 0)
    t.same(shown(await parts(['we', 'deal'], { from: 1, limit: 1 })), { items: ['b 0-1 3-4'], total: 2, speakers: 1 })
    t.same(shown(await parts(['we', 'deal'], by('bob', false))).items, ['a 0-1 4-5'])
  })

  await t.test('finds quotations near to words, those with the fewest edits first', async (t) => {
    const store = await storeOf([
      said('n', ['the deal is fair']),
      said('a', ['they said that the bad deal is not fair to us'], 'ann'),
      said('b', ['the deal was fair'], 'bob'),
      said('c', ['fair is the deal'], 'bob'),
    ])
    const near = async (words: string, edits: number, query = ALL) =>
      shown(await store.nearTo(words.split(' '), edits, query))
    t.match(await near('the deal is fair', 2), { items: [/^b /, /^a /, /^c /], total: 3, speakers: 2 })
    t.match(await near('the deal is fair', 1), { items: [/^b /], total: 1, speakers: 1 })
    t.match(await near('the deal is fair', 2, by('ann', true)), { items: [/^a /], total: 1 })
    t.match(await near('the deal is fair', 2, { from: 1, limit: 1 }), { items: [/^a /], total: 3 })
    const twice = 'we think the deal is off and nobody knows what is to come, though the deal is fairly good'
    const repeating = await storeOf([said('d', [twice], 'ann')])
    const [place, ...others] = (await repeating.nearTo('though the deal is fair'.split(' '), 2, ALL)).items
    t.same([place?.passage.id, ...others], ['d'], 'each once')
    t.ok(place!.rows[0]!.from > 6 && place!.rows[0]!.to > 18, 'where it is nearest')
    t.match(await near('is fair', 1), { items: [/^a /], total: 1 }, 'two words are both kept')
    t.same((await near('quite unheard of', 1)).total, 0)
    t.same(await near('fair', 1), { items: [], total: 0, speakers: 0 }, 'one word is no likeness')
    t.same(await near('a much longer row of words than any quotation has, they said', 1), {
      items: [],
      total: 0,
      speakers: 0,
    })
  })

  const word = fc.constantFrom('a', 'b', 'c', 'A', "d's")
  const text = (least: number, most: number) =>
    fc
      .array(fc.tuple(word, fc.constantFrom(' ', ', ', ' - ')), { minLength: least, maxLength: most })
      .map((words) => words.flat().join(''))
  const passages = fc
    .array(fc.tuple(fc.array(text(0, 8), { maxLength: 3 }), fc.constantFrom(undefined, '?', 'ann', 'bob')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((all) => all.map(([pieces, speaker], index) => said(`p${index}`, pieces, speaker)))
  const among = fc.constantFrom(ALL, by('ann', true), by('ann', false))
  const fits = (passage: Passage, { among }: PlaceQuery) => !among || isBy(passage, among.speaker) === among.own
  const folded = (wording: string) => wordsOf(wording).map(({ folded }) => folded)
  const inOrder = (passages: Passage[], query: PlaceQuery) =>
    passages
      .filter((passage) => fits(passage, query))
      .toSorted((a, b) => rank(a) - rank(b) + Math.sign(a.id.localeCompare(b.id)) / 2)
  const rank = (passage: Passage) => VOICES.indexOf(voiceOf(passage))
  const wordingOf = ({ passage, rows }: Place) => {
    const { text, words } = spoken(passage)
    return text.slice(words[rows[0]!.from]!.start, words[rows[0]!.to - 1]!.end)
  }

  await t.test('a row of words is found wherever it stands and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(passages, text(1, 3), among, async (passages, wording, query) => {
        const store = await storeOf(passages)
        const { items, total } = await store.wordsInRow(wording.trim(), query)
        const sought = folded(wording)
        const expected = inOrder(passages, query).flatMap((passage) => {
          const words = folded(spoken(passage).text)
          return words.flatMap((_, from) =>
            sought.every((word, at) => words[from + at] === word) ? [`${passage.id} ${from}`] : [],
          )
        })
        const found = items.map(({ passage, rows }) => `${passage.id} ${rows[0]!.from}`)
        const core = wording.trim().replace(/[,\s-]+$/, '')
        const order = items.map(({ passage, same }) => 2 * rank(passage) + (same ? 0 : 1))
        return (
          total === expected.length &&
          found.toSorted().join() === expected.toSorted().join() &&
          order.join() === order.toSorted((a, b) => a - b).join() &&
          items.every((place) => !place.same || wordingOf(place) === core) &&
          items.every((place) => place.same || wordingOf(place) !== core || core !== wording.trim())
        )
      }),
      { numRuns: 2 * runs },
    )
  })

  /** The fewest edits that make any part of `words` the words sought, with two of them kept at least. */
  const fewestEdits = (words: string[], sought: string[]): number => {
    let fewest = Number.POSITIVE_INFINITY
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= words.length; to++)
        fewest = Math.min(fewest, edits(words.slice(from, to), sought, 0))
    return fewest
  }
  const edits = (words: string[], sought: string[], kept: number): number => {
    if (words.length === 0 || sought.length === 0)
      return kept >= 2 ? words.length + sought.length : Number.POSITIVE_INFINITY
    const [restWords, restSought] = [words.slice(1), sought.slice(1)]
    return Math.min(
      words[0] === sought[0] ? edits(restWords, restSought, kept + 1) : 1 + edits(restWords, restSought, kept),
      1 + edits(restWords, sought, kept),
      1 + edits(words, restSought, kept),
    )
  }
  const nearby = fc
    .array(fc.tuple(text(0, 6), fc.constantFrom(undefined, 'ann', 'bob')), { minLength: 1, maxLength: 4 })
    .map((all) => all.map(([text, speaker], index) => said(`p${index}`, [text], speaker)))

  await t.test('near words are found in every quotation that has them so near, and the window holds them', async () => {
    await fc.assert(
      fc.asyncProperty(nearby, text(2, 5), among, async (passages, wording, query) => {
        const store = await storeOf(passages)
        const sought = folded(wording)
        const most = Math.max(1, Math.floor(sought.length / 4))
        const { items, total } = await store.nearTo(sought, most, query)
        const expected = inOrder(passages, query)
          .filter(({ quote }) => quote)
          .map((passage) => ({ id: passage.id, edits: fewestEdits(folded(spoken(passage).text), sought) }))
          .filter(({ edits }) => edits <= most)
          .toSorted((a, b) => a.edits - b.edits)
        return (
          total === expected.length &&
          items.map(({ passage }) => passage.id).join() === expected.map(({ id }) => id).join() &&
          items.every(({ passage, rows }, at) => {
            const window = folded(spoken(passage).text).slice(rows[0]!.from, rows[0]!.to)
            return fewestEdits(window, sought) === expected[at]!.edits
          })
        )
      }),
      { numRuns: runs },
    )
  })
}
