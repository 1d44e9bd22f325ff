import t from 'tap'
import { type Findings, FORMATS } from '../../src/corpus/findings.js'

const fault = {
  file: 'articles/a/facts.json',
  line: 3,
  column: 5,
  pointer: '/figures/0/text',
  detail: 'is 50%,\n“odd”',
}
const whole = { file: 'articles/b:c,d', detail: 'is missing' }
const faulty: Findings = { folder: 'data', faults: [fault, whole], missing: [] }
const lacking: Findings = { folder: 'data', faults: [], missing: [fault], counts: { article: 1, quote: 2 } }

t.test('people read what is wrong, or what there is and what is missing', async (t) => {
  t.same(FORMATS.text(faulty).slice(0, 1), ['2 faults'])
  t.same(FORMATS.text({ ...faulty, faults: [whole] }), ['1 fault', 'articles/b:c,d  is missing'])
  t.equal(FORMATS.text(lacking).at(-1), 'data is sound: article 1, quote 2, missing 1')
})

t.test('editors’ programs read a line for each, from where the check was started', async (t) => {
  t.same(FORMATS.unix(faulty), [
    'data/articles/a/facts.json:3:5: error: is 50%, “odd” [/figures/0/text]',
    'data/articles/b:c,d:1:1: error: is missing',
  ])
  t.same(FORMATS.unix(lacking), ['data/articles/a/facts.json:3:5: warning: is 50%, “odd” [/figures/0/text]'])
})

t.test('GitHub reads annotations, in which nothing is markup', async (t) => {
  t.same(FORMATS.github(faulty), [
    '::error file=data/articles/a/facts.json,line=3,col=5::is 50%25,%0A“odd”',
    '::error file=data/articles/b%3Ac%2Cd::is missing',
  ])
  t.match(FORMATS.github(lacking), [/^::warning /])
})

t.test('programs read one document', async (t) => {
  t.same(JSON.parse(FORMATS.json(faulty).join()), { sound: false, ...faulty })
  t.same(JSON.parse(FORMATS.json(lacking).join()), { sound: true, ...lacking })
})
