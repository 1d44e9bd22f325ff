/** `npm run bench`: how long verification takes over a thousand articles, beside laying the words beside every quotation. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCorpus } from '../../src/corpus/corpus.js'
import type { Passage } from '../../src/kinds/passage.js'
import { memoryStore } from '../../src/store/memory.js'
import { wordsOf } from '../../src/text/words.js'
import { alignWords } from '../../src/verify/align.js'
import { spoken } from '../../src/verify/spoken.js'
import { verify } from '../../src/verify/verify.js'
import { randomNumbers, sentences, writeGenerated } from '../support/generated.js'

const ARTICLES = 1000
const LOOKUPS = 200

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
const timed = async (run: () => unknown) => {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const folder = await mkdtemp(join(tmpdir(), 'verbatim-'))
await writeGenerated(folder, ARTICLES)
const { entries } = await loadCorpus(folder)
await rm(folder, { recursive: true })
const store = memoryStore(entries)
const passages = entries.filter(({ kind }) => kind === 'passage').map(({ document }) => document as Passage)
const quotations = passages.filter(({ quote }) => quote).map(spoken)

const random = randomNumbers(5)
const elsewhere = sentences(random)
const runs = Array.from({ length: LOOKUPS }, () => {
  const { passage } = quotations[Math.floor(random() * quotations.length)]!
  const words = passage.quote!.text.split(' ')
  const start = Math.floor(random() * (words.length - 2))
  return words.slice(start, start + 3 + Math.floor(random() * (words.length - start - 2)))
})
const kinds: Record<string, string[]> = {
  exact: runs.map((run) => run.join(' ')),
  altered: runs.map((run) => run.with(1, 'zyzzyva').join(' ')),
  'not found': runs.map(() => elsewhere(6, 25)),
}
console.log(`${ARTICLES} articles, ${quotations.length} quotations, ${LOOKUPS} lookups of each kind; medians`)
for (const [kind, quotes] of Object.entries(kinds)) {
  const [lookups, scans]: [number[], number[]] = [[], []]
  for (const quote of quotes) {
    const asked = wordsOf(quote)
    lookups.push(await timed(() => verify(store, quote)))
    scans.push(await timed(() => quotations.map((said) => alignWords(asked, said, Math.max(1, asked.length >> 2)))))
  }
  const [lookup, scan] = [median(lookups), median(scans)]
  console.log(
    `${kind}: ${lookup.toFixed(1)} ms, every quotation in turn ${scan.toFixed(1)} ms, ratio ${(lookup / scan).toFixed(2)}`,
  )
}
