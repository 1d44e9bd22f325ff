import fc from 'fast-check'
import t from 'tap'
import { agrees, readNumbers } from '../../src/text/numbers.js'

const ENGLISH: [string, number[]][] = [
  ['$200 billion', [200e9]],
  ['$1.25 trillion', [1.25e12]],
  ['€3.5bn', [3.5e9]],
  ['$2m', [2e6]],
  ['US$5', [5]],
  ['5k', [5000]],
  ['1,234,567.89', [1234567.89]],
  ['fourth-largest', [4]],
  ['twenty-first', [21]],
  ['12-nation', [12]],
  ['2.5-fold', [2.5]],
  ['two-day', [2]],
  ['thirty-six-month', [36]],
  ['a dozen', [12]],
  ['two dozen', [24]],
  ['half', [0.5]],
  ['a quarter', [0.25]],
  ['3 1/2', [3.5]],
  ['one-third', [1 / 3]],
  ['70 percent', [70]],
  ['−5', [-5]],
  ['minus 5', [-5]],
  ['10–12 percent', [10, 12]],
  ['unfair', []],
  ['half a million', [5e5]],
  ['a quarter of a million', [25e4]],
  ['two and a half', [2.5]],
  ['one and a half million', [1.5e6]],
  ['1½ million', [1.5e6]],
  ['½', [0.5]],
  ['–5%', [-5]],
  ['5 crore', [5e7]],
  ['half a dozen', [6]],
  ['dozens', []],
  ['hundreds of millions', []],
]

t.test('number words say what a reader reads', async (t) => {
  for (const [words, numbers] of ENGLISH) t.same(readNumbers(words, 'en'), numbers, words)
})

t.test('digits are read as their language groups them', async (t) => {
  t.same(readNumbers('1.234,5 Euro', 'de'), [1234.5])
  t.same(readNumbers('1 234,5', 'fr'), [1234.5])
  t.same(readNumbers('−7 Grad', 'de'), [-7])
  t.same(readNumbers('vier', 'de'), [])
})

t.test('magnitudes are read in the words and short forms of their language', async (t) => {
  t.same(readNumbers('5 Millionen Euro', 'de'), [5e6])
  t.same(readNumbers('2,5 Mrd. Euro', 'de'), [2.5e9])
  t.same(readNumbers('1 million', 'fr'), [1e6])
  t.same(readNumbers('300億円', 'ja'), [300e8])
  t.same(readNumbers('5万人', 'zh'), [5e4])
  t.same(readNumbers('7 Grad', 'de'), [7])
  t.same(readNumbers('3 M€', 'fr'), [3e6])
  t.same(readNumbers('1兆2000億円', 'ja'), [12e11])
  t.same(readNumbers('3万5000', 'ja'), [35000])
  t.same(readNumbers('200億', 'zh'), [], 'a numeral that is not understood')
  t.same(readNumbers('10-12', 'de'), [10, 12])
})

t.test('any number that is printed with grouping is read back', async () => {
  const print = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const number = Number(`${whole}.${cents}`)
      return readNumbers(`$${print.format(number)}`, 'en')[0] === number
    }),
  )
})

t.test('a fraction agrees with its decimals, a number only with itself', async (t) => {
  t.ok(agrees(0.667, 2 / 3))
  t.ok(agrees(0.33, 1 / 3))
  t.notOk(agrees(0.66, 2 / 3))
  t.ok(agrees(0.25, 0.25))
  t.notOk(agrees(2.5, 2.504))
})
