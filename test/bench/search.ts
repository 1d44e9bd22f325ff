/**
 * `npm run bench -- --search`: how long search takes over 10,000 articles of 450 words and their 60,000 quotations, or over
 * so many: `npm run bench -- --search <articles>`. Every lookup is one turn of the event loop.
 */
import { quote } from '../../src/kinds/quote.js'
import type { Entry } from '../../src/kinds/record.js'
import { generateArticle, randomNumbers } from '../support/generated.js'
import { buildStore, median } from './measure.js'
import { zipfSentences } from './zipf.js'

const ARTICLES = Number(process.argv[2] ?? 10_000)
const LOOKUPS = 100

const random = randomNumbers(1)
const sentence = zipfSentences(random)
const entry = (kind: string, id: string, text: string): Entry => ({
  ...{ kind, id, text, facets: {}, sorts: { id }, document: { id } },
})
const entries = Array.from({ length: ARTICLES }, (_, number) => {
  const { id, content, quotes } = generateArticle(number, sentence, random, { people: 500, narration: [20, 36] })
  return [entry('article', id, content), ...quotes.map((said) => entry('quote', `${id}.${said.id}`, said.text))]
}).flat()

const store = await buildStore(ARTICLES, entries)

const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)]!
const words = Array.from(
  { length: LOOKUPS },
  () =>
    pick(
      pick(entries)
        .text.split(/\W+/)
        .filter(({ length }) => length > 5),
    ) ?? 'deal',
)
const mistyped = (word: string) => `${word.slice(0, 3)}${word.slice(4)}`
const common = () => pick('the of and to a in is that for it on we not with as'.split(' '))
const kinds: Record<string, (at: number) => string> = {
  'a rare word': (at) => words[at]!,
  'a mistyped word': (at) => mistyped(words[at]!),
  'a frequent word': common,
  'one letter': () => pick([...'abcdefghijklmnopqrstuvwxyz']),
  'two words': (at) => `${common()} ${words[at]}`,
  '200 characters of rare words': (at) => words.slice(0, 30).concat(words[at]!).join(' ').slice(0, 200),
  '200 characters of frequent words': () => Array.from({ length: 60 }, common).join(' ').slice(0, 200),
}
for (const [name, lookup] of Object.entries(kinds)) {
  const times: number[] = []
  let found = 0
  for (let at = 0; at < LOOKUPS; at++) {
    const text = lookup(at)
    const start = performance.now()
    const { total } = await store.search({ text, limit: 20 })
    times.push(performance.now() - start)
    found += total
  }
  const lists: number[] = []
  for (let at = 0; at < 20; at++) {
    const start = performance.now()
    await store.list(quote, { where: [], text: lookup(at), sort: { key: 'id', descending: false }, limit: 20 })
    lists.push(performance.now() - start)
  }
  console.log(
    `${name}: median ${median(times).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms, ` +
      `${Math.round(found / LOOKUPS)} found; in a list ${median(lists).toFixed(1)} and ${Math.max(...lists).toFixed(1)} ms`,
  )
}
