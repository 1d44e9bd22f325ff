/**
 * Did they really say that? Compares words with what is on record and says what the record shows.
 *
 * 1. The same words in a row, in a quotation or in the article's own words: `exact` when the characters are the same
 *    too, else `typographic` with the folds that it took.
 * 2. Else, with an ellipsis or brackets: the parts in this order in one quotation are `elided`.
 * 3. Else quotations near to it: with no more than one edit (a word replaced, dropped or added) for every four words,
 *    and one at least, it is `altered`, with the changes.
 * 4. Else it is `not-found`.
 *
 * With a speaker, this is asked twice: of what that speaker said, and of all else. So others who said the very words
 * never hide that the speaker said nearly the same.
 */
import type { Reference } from '../kinds/id.js'
import type { Place, PlaceQuery, Places, Store } from '../store/store.js'
import { type Word, wordsOf } from '../text/words.js'
import { cautionsOf } from './caution.js'
import { readElisions } from './elision.js'
import { altered, elided, type Finding, sameWords } from './finding.js'
import { show } from './match.js'
import type { Verification } from './verification.js'

/** How many words may be replaced, dropped or added in so many, and it still counts as altered. */
const editsAllowed = (words: number) => Math.max(1, Math.floor(words / 4))

/** Which of the matches are shown: `limit` of them after the first `from`. */
export interface Shown {
  from: number
  limit: number
}

type Found = { findings: Finding[] } & Pick<Places, 'total' | 'speakers'>
/** Finds what there is among some of the passages, and answers a part of it. */
type Question = (query: PlaceQuery) => Promise<Found>

/**
 * What the record shows about a quote. `speaker` is who is asked for, whose quotations come first. `total` and
 * `agreeing` count all matches, whichever are shown.
 */
export const verify = async (
  store: Store,
  quote: string,
  speaker?: Reference,
  { from, limit }: Shown = { from: 0, limit: 20 },
): Promise<Verification> => {
  const words = wordsOf(quote)
  const questions = questionsOf(store, quote, words)
  const sides = speaker
    ? [
        { speaker, own: true },
        { speaker, own: false },
      ]
    : [undefined]
  const answers: Found[] = []
  for (const among of sides) {
    const before = sum(answers, ({ total }) => total)
    const shown = sum(answers, ({ findings }) => findings.length)
    answers.push(await firstFound(questions, { among, from: Math.max(0, from - before), limit: limit - shown }))
  }
  const total = sum(answers, ({ total }) => total)
  const first = from === 0 ? answers[0]! : await firstFound(questions, { among: sides[0], from: 0, limit: 1 })
  const caution = cautionsOf(
    words,
    sum(answers, ({ speakers }) => speakers),
  )
  return {
    quote,
    ...(speaker && { speaker }),
    verdict: first.findings[0]?.verdict ?? (total > 0 ? 'elsewhere' : 'not-found'),
    ...(caution.length > 0 && { caution }),
    total,
    ...(speaker && { agreeing: answers[0]!.total }),
    matches: await show(
      store,
      answers.flatMap(({ findings }) => findings),
      speaker,
    ),
  }
}

const sum = <T>(items: T[], of: (item: T) => number) => items.reduce((sum, item) => sum + of(item), 0)

const NOTHING: Found = { findings: [], total: 0, speakers: 0 }

/** What the first question that has any finds. */
const firstFound = async (questions: Question[], query: PlaceQuery): Promise<Found> => {
  for (const question of questions) {
    const found = await question(query)
    if (found.total > 0) return found
  }
  return NOTHING
}

const questionsOf = (store: Store, quote: string, words: Word[]): Question[] => {
  const elisions = readElisions(quote)
  const folded = words.map(({ folded }) => folded)
  const edits = editsAllowed(words.length)
  return [
    async (query) => findings(await store.wordsInRow(quote, query), (place) => sameWords(place, quote, words)),
    async (query) =>
      elisions
        ? findings(await store.partsInOrder(elisions.parts, query), (place) => elided(place, elisions))
        : NOTHING,
    async (query) => findings(await store.nearTo(folded, edits, query), (place) => altered(place, quote, words)),
  ]
}

const findings = <P extends Place>({ items, ...counts }: Places<P>, find: (place: P) => Finding): Found => ({
  findings: items.map(find),
  ...counts,
})
