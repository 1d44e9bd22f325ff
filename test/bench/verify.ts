/**
 * `npm run bench`: how long verification takes over 10,000 articles of 450 words, or `npm run bench -- <articles>`,
 * beside laying the words beside every quotation. The passages come straight from generated text, without a folder.
 */

import type { Reference } from '../../src/kinds/id.js'
import { type Passage, passage, spoken } from '../../src/kinds/passage.js'
import { wordsOf } from '../../src/text/words.js'
import { alignWords } from '../../src/verify/align.js'
import { verify } from '../../src/verify/verify.js'
import { entriesOf, generateArticle, personReference, randomNumbers } from '../support/generated.js'
import { buildStore, median } from './measure.js'
import { zipfSentences } from './zipf.js'

const ARTICLES = Number(process.argv[2] ?? 10_000)
const PEOPLE = 500
const LOOKUPS = 200
/** Lookups before the first that counts, so that the code is compiled. */
const WARM_UP = 20
/** Laying words beside every quotation takes long: only beside one of so many, and counted for all. */
const SAMPLE = 100

/** Milliseconds of the processor, so that what else the machine does counts for nothing. */
const timed = async (run: () => unknown) => {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const random = randomNumbers(1)
const sentence = zipfSentences(random)
const entries = Array.from({ length: ARTICLES }, (_, number) =>
  entriesOf(generateArticle(number, sentence, random, { people: PEOPLE, narration: [20, 36] })),
).flat()
const store = await buildStore(ARTICLES, entries)

const quotes = entries.flatMap(({ kind, document }) => {
  const { quote } = kind === passage.kind ? (document as Passage) : {}
  return quote ? [quote] : []
})
const runs = Array.from({ length: LOOKUPS }, () => {
  const { text, speaker } = quotes[Math.floor(random() * quotes.length)]!
  const words = text.split(' ')
  const start = Math.floor(random() * (words.length - 2))
  return { words: words.slice(start, start + 3 + Math.floor(random() * (words.length - start - 2))), speaker }
})
const elsewhere = zipfSentences(randomNumbers(2))
const small = 'the of and to a in is that for it on we not with as are this they be but have will by our you at'
const anyOf = (words: string[], count: number) =>
  Array.from({ length: count }, () => words[Math.floor(random() * words.length)]!).join(' ')
const common = (count: number) => anyOf(small.split(' '), count)

type Lookup = { quote: string; speaker?: Reference | undefined }
const times = (lookup: (index: number) => Lookup) => Array.from({ length: LOOKUPS }, (_, index) => lookup(index))
const kinds: Record<string, Lookup[]> = {
  exact: runs.map(({ words }) => ({ quote: words.join(' ') })),
  altered: runs.map(({ words }) => ({ quote: words.with(1, 'zyzzyva').join(' ') })),
  'not found': times(() => ({ quote: elsewhere(6, 25) })),
  'one word': times((index) => ({ quote: index === 0 ? 'the' : anyOf(runs[index]!.words, 1) })),
  'common, 2 or 3 words': times((index) => ({ quote: common(2 + (index % 2)) })),
  'common, 3 words, 1 unknown': times((index) => ({ quote: `${common(1)} zyzzyva ${common(1 + (index % 2))}` })),
  'common, 25 words': times(() => ({ quote: common(25) })),
  'common, elided': times(() => ({ quote: `${common(1)} … ${common(2)} … ${common(1)}` })),
  '2,000 characters': times((index) => ({ quote: (index % 2 ? common(700) : elsewhere(300, 300)).slice(0, 2000) })),
  'exact, with a speaker': runs.map(({ words, speaker }) => ({ quote: words.join(' '), speaker })),
  'altered, with a speaker': runs.map(({ words, speaker }) => ({ quote: words.with(1, 'zyzzyva').join(' '), speaker })),
  'common, with a speaker': times((index) => ({ quote: common(3), speaker: personReference(index % PEOPLE) })),
}
const quotations = entries
  .filter(({ kind, document }) => kind === passage.kind && (document as Passage).quote)
  .filter((_, index) => index % SAMPLE === 0)
  .map(({ document }) => spoken(document as Passage))
for (const [kind, lookups] of Object.entries(kinds)) {
  const [taken, scans]: [number[], number[]] = [[], []]
  const verdicts = new Map<string, number>()
  for (const { quote, speaker } of lookups.slice(0, WARM_UP)) await verify(store, quote, speaker)
  for (const { quote, speaker } of lookups) {
    taken.push(
      await timed(async () => {
        const { verdict } = await verify(store, quote, speaker)
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
      }),
    )
  }
  for (const { quote } of lookups.slice(0, 5)) {
    const asked = wordsOf(quote)
    const scan = () => quotations.map((said) => alignWords(asked, said, { from: 0, to: said.words.length }))
    scans.push(SAMPLE * (await timed(scan)))
  }
  const [lookup, scan] = [median(taken), median(scans)]
  console.log(
    `${kind}: median ${lookup.toFixed(1)} ms, worst ${Math.max(...taken).toFixed(1)} ms; every quotation in turn ` +
      `${scan.toFixed(0)} ms, ratio ${(lookup / scan).toFixed(4)} (${[...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')})`,
  )
}
