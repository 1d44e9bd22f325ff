import t, { type Test } from 'tap'
import { loadCorpus } from '../../src/corpus/corpus.js'
import { printFault } from '../../src/corpus/fault.js'
import { missingFrom } from '../../src/corpus/missing.js'
import type { Coverage } from '../../src/kinds/coverage.js'
import { findNumbers } from '../../src/text/numbers.js'
import { findQuotations } from '../../src/text/quotations.js'
import { faultsOf, folderWithFacts, type Json } from '../support/folder.js'

const quotationsIn = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end))
const numbersIn = (text: string, language = 'en') =>
  findNumbers(text, language).map(({ start, end }) => text.slice(start, end))

t.test('every pair of quotation marks is found: straight, curly, mixed, guillemets and brackets', async (t) => {
  t.same(quotationsIn('He said “one” and "two” and ”three”.'), ['“one”', '"two”', '”three”'])
  t.same(quotationsIn('„So“ »so« «o» ‹i› 「はい」『no』'), ['„So“', '»so«', '«o»', '‹i›', '「はい」', '『no』'])
  t.same(quotationsIn('(“a”) “b”—“c”'), ['“a”', '“b”', '“c”'])
})

t.test('single marks count when they quote, not when they are apostrophes', async (t) => {
  t.same(quotationsIn("Don’t say ‘yes’ or 'no' to workers’ rights in the ’90s."), ['‘yes’', "'no'"])
})

t.test('quotations within quotations are found too', async (t) => {
  t.same(quotationsIn('“He said ‘go’ now.”'), ['“He said ‘go’ now.”', '‘go’'])
  t.same(quotationsIn('“I was told «nein»”'), ['“I was told «nein»”', '«nein»'])
  t.same(quotationsIn('“I was told «nein”'), ['“I was told «nein”', '«nein”'])
})

t.test('a quotation goes on over paragraphs that open again, and ends with one that does not', async (t) => {
  t.same(quotationsIn('“First\n\n“second\n“third.” done'), ['“First\n\n“second\n“third.”'])
  t.same(quotationsIn('"never closed\nnext “one”'), ['"never closed', '“one”'])
})

t.test('a mark after a digit that closes nothing is an inch', async (t) => {
  t.same(quotationsIn('a 6" pipe and a "7" sign'), ['"7"'])
})

t.test('every number is found: digits, words, ordinals, money, percent, ranges, years', async (t) => {
  const found: [string, string[]][] = [
    ['$70 billion in 2017', ['$70 billion', '2017']],
    ['US$5bn, €3.5 million and 20m', ['US$5bn', '€3.5 million', '20m']],
    ['the fourth-largest, twenty-five, two hundred and five', ['fourth', 'twenty-five', 'two hundred and five']],
    ['10–12 percent, 3.5% and -5', ['10–12 percent', '3.5%', '-5']],
    ['a 12-nation, two-day talk on May 3rd in the 1990s', ['12', 'two', 'May 3rd', '1990s']],
    ['5½, 1/2, half, one-third, two dozen', ['5½', '1/2', 'half', 'one-third', 'two dozen']],
    ['1,234.56 at 5:30', ['1,234.56', '5:30']],
    ['G7, F-35, someone, attend', []],
  ]
  for (const [text, numbers] of found) t.same(numbersIn(text), numbers, text)
  t.same(numbersIn('vier Länder, 12 Tage, 3,5 %', 'de'), ['12', '3,5 %'])
})

const covered = async (t: Test, text: string, facts: Json = {}) => {
  const corpus = await loadCorpus(await folderWithFacts(t, { quotes: [], figures: [], ...facts }, text))
  const coverage = corpus.entries.find(({ kind }) => kind === 'coverage')!.document as Coverage
  return { coverage, missing: missingFrom(corpus).map(printFault) }
}

t.test('the shipped article misses nothing', async (t) => {
  const corpus = await loadCorpus('data')
  const coverage = corpus.entries.find(({ kind }) => kind === 'coverage')!.document as Coverage
  t.same(coverage.quotations, { annotated: 7, excluded: 0, missing: 0 })
  t.same(coverage.numbers, { annotated: 5, excluded: 2, missing: 0 })
  t.same(missingFrom(corpus), [])
})

t.test('what is found is annotated, excluded with a reason, or missing with its place', async (t) => {
  const { coverage, missing } = await covered(t, '🤝 “We agree,” Lee said.\nIn 2017 it cost $5 million, or “so”.', {
    quotes: [{ id: 'agree', segments: ['We agree,'] }],
    excluded: [{ text: '2017', reason: 'a year' }],
  })
  t.match(coverage, {
    quotations: { annotated: 1, excluded: 0, missing: 1 },
    numbers: { annotated: 0, excluded: 1, missing: 1 },
  })
  t.match(coverage.items, [
    { type: 'quotation', status: 'annotated', fact: { type: 'quote', id: 'a.agree', href: '/v1/quotes/a.agree' } },
    { type: 'number', status: 'excluded', reason: 'a year' },
    { type: 'number', status: 'missing', anchor: { exact: '$5 million' } },
    { type: 'quotation', status: 'missing', anchor: { exact: '“so”' } },
  ])
  t.same(missing, [
    'articles/a/article.txt:2:17  the number “$5 million” is neither annotated nor excluded',
    'articles/a/article.txt:2:32  the quotation “so” is neither annotated nor excluded'.replace('so', '“so”'),
  ])
})

t.test(
  'a date or a time is excluded by rule, and a figure annotates only a number that it has the whole of',
  async (t) => {
    const { coverage, missing } = await covered(t, 'On April 18, 2018, at 10:30, it cost about $3 to $5 million.', {
      figures: [
        {
          id: 'cost',
          kind: 'money',
          text: '$3 to $5 million',
          minValue: 3e6,
          maxValue: 5e6,
          unit: 'USD',
          label: 'x',
          bound: 'about',
        },
      ],
    })
    t.match(coverage.items, [
      { status: 'excluded', rule: 'date', anchor: { exact: 'April 18, 2018' } },
      { status: 'excluded', rule: 'time', anchor: { exact: '10:30' } },
      { status: 'annotated', anchor: { exact: '$3 to $5 million' } },
    ])
    t.same(missing, [])
  },
)

t.test('an exclusion that is not in the text any more, or excludes nothing, is refused', async (t) => {
  const faults = async (excluded: Json[]) => faultsOf(await folderWithFacts(t, { excluded }))
  t.match(await faults([{ text: '2017', reason: 'x' }]), [/\/excluded\/0\/text {2}“2017” is not in the text/])
  t.match(await faults([{ text: 'Peru', reason: 'x' }]), [/\/excluded\/0 {2}“Peru” holds no quotation and no number/])
  t.match(await faults([{ text: '$5 million' }]), [/\/excluded\/0\/reason /])
})
