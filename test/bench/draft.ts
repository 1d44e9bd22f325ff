/** `npm run bench -- --draft`: how much of what people annotated a draft finds, how much of it is right, and how fast. */
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
const ROUNDS = 20
for (const [name, articles] of Object.entries({ 'all of them': GOLD, 'the long one': [LONG] })) {
  const begun = performance.now()
  for (let round = 0; round < ROUNDS; round++)
    for (const { text, language } of articles) draft({ content: text, language }, NOTHING_KNOWN)
  const seconds = (performance.now() - begun) / 1000
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / articles.length
  console.log(
    `${name}: ${((ROUNDS * articles.length) / seconds).toFixed(0)} articles of ${words.toFixed(0)} words a second, on one core`,
  )
}
