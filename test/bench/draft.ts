/** `npm run bench -- --draft`: how much of what people annotated a draft finds, how much of it is right, and how fast. */
import Tinypool from 'tinypool'
import { draft } from '../../src/draft/draft.js'
import { GOLD as SHORT } from '../support/draft-gold.js'
import { f1, measureDraft, precision, recall } from '../support/draft-measure.js'
import { LONG } from '../support/long-article.js'
import { NEWS } from '../support/news-gold.js'
import { NOTHING_KNOWN } from '../support/nothing-known.js'

const GOLD = [...SHORT, ...NEWS, LONG]
const measured = measureDraft(GOLD, console.log)
console.table(
  Object.fromEntries(
    Object.entries(measured).map(([part, score]) => [
      part,
      {
        ...score,
        precision: precision(score).toFixed(3),
        recall: recall(score).toFixed(3),
        F1: f1(score).toFixed(3),
      },
    ]),
  ),
)
const DRAFTS = 300
const CORES = 2
const WARM = 2
const pool = new Tinypool({
  filename: new URL('../../dist/draft/worker.js', import.meta.url).href,
  workerData: { entities: new Map() },
  ...{ minThreads: CORES, maxThreads: CORES, isolateWorkers: false },
})
for (const [name, articles] of Object.entries({ 'all of them': GOLD, 'the long one': [LONG] })) {
  const all = Array.from({ length: DRAFTS / articles.length }, () => articles).flat()
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / articles.length
  const rate = async (work: () => unknown) => {
    const begun = performance.now()
    await work()
    return ((all.length / (performance.now() - begun)) * 1000).toFixed(0)
  }
  const one = () => {
    for (const { text, language } of all) draft({ content: text, language }, NOTHING_KNOWN)
  }
  const both = () =>
    Promise.all(all.map(({ text, language }) => pool.run({ content: text, language }, { name: 'draftOf' })))
  // a service that has run for a while has its code compiled
  for (let pass = 0; pass < WARM; pass++) {
    one()
    await both()
  }
  console.log(
    `${name}: ${await rate(one)} articles of ${words.toFixed(0)} words a second on one core, ${await rate(both)} on ${CORES}`,
  )
}
await pool.destroy()
