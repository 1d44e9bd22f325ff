import t, { type Test } from 'tap'
import { loadCorpus } from '../../src/corpus/corpus.js'
import { printFault } from '../../src/corpus/fault.js'
import { missingFrom } from '../../src/corpus/missing.js'
import type { Coverage } from '../../src/kinds/coverage.js'
import { findNumbers } from '../../src/text/numbers.js'
import { findQuotations } from '../../src/text/quotations.js'
import { article, faultsOf, folderWithFacts, type Json } from '../support/folder.js'

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

/** The quotations of a text with their status and what is left of them, as quotes of these segments account for them. */
const accounted = async (t: Test, text: string, segments: (string | Json)[][], changes: Json = {}) => {
  const quotes = segments.map((segments, index) => ({ id: `q${index}`, segments }))
  const { coverage, missing } = await covered(t, text, { quotes, ...changes })
  const items = coverage.items.filter(({ type }) => type === 'quotation')
  return {
    items: items.map(({ status, left }) => [status, ...(left ?? []).map(({ exact }) => exact)].join(' | ')),
    facts: items.map(({ fact }) => fact?.id),
    tally: coverage.quotations,
    missing,
  }
}

t.test(
  'a quotation is annotated when every word between its marks is, else the words left over are said',
  async (t) => {
    const text = '🤝 So. “We agree. It is ‘late’, and 5% more; we sign!” she said.'
    t.match(await accounted(t, text, [['We agree. It is ‘late’, and 5% more; we sign!']]), {
      items: ['annotated', 'annotated'],
      tally: { annotated: 2, excluded: 0, missing: 0 },
    })
    t.match(await accounted(t, text, [['We agree.']]), {
      items: ['partly | It is ‘late’, and 5% more; we sign', 'missing'],
      facts: ['a.q0', undefined],
      tally: { annotated: 0, excluded: 0, missing: 2 },
      missing: [
        'articles/a/article.txt:1:19  the quotation ““We agree. It is ‘late’, and 5% more; we sign!”” is annotated only in part: “It is ‘late’, and 5% more; we sign” is left',
        'articles/a/article.txt:1:25  the quotation “‘late’” is neither annotated nor excluded',
        'articles/a/article.txt:1:37  the number “5%” is neither annotated nor excluded',
      ],
    })
    t.match((await accounted(t, text, [['agree'], ['late']])).items, [
      'partly | We | It is | and 5% more; we sign',
      'annotated',
    ])
    t.match((await accounted(t, text, [['agree'], ['late']])).missing, [
      /: “We”, “It is”, “and 5% more; we sign” are left$/,
      /the number “5%”/,
    ])
  },
)

t.test('several segments and several quotes account for a quotation together', async (t) => {
  const text = '“We agree, and we sign,” she said. “Now.”'
  t.match(await accounted(t, text, [['We agree,', 'and we sign,', 'Now.']]), { items: ['annotated', 'annotated'] })
  t.match(await accounted(t, text, [['and we sign,'], ['We agree', 'Now.']]), {
    items: ['annotated', 'annotated'],
    facts: ['a.q1', 'a.q1'],
  })
  t.match(await accounted(t, text, [['We agree, and'], ['agree, and we sign']]), { items: ['annotated', 'missing'] })
})

t.test('a quotation over paragraphs, typed marks and a quotation without words are accounted for alike', async (t) => {
  const paragraphs = '“One two.\n\n“Three four.”\n'
  t.match(await accounted(t, paragraphs, [['One two.\n\n“Three four.']]), { items: ['annotated'] })
  t.match(await accounted(t, paragraphs, [['One two.', 'Three four.']]), { items: ['annotated'] })
  t.match(await accounted(t, paragraphs, [['One two.', 'four.']]), { items: ['partly | Three'] })
  t.match(await accounted(t, "``We go,'' he said.", [['We go,']]), { items: ['annotated'] })
  t.match(await accounted(t, 'He said “?!” and “…”.', [['?!']]), { items: ['annotated', 'missing'] })
  t.match(await accounted(t, '“The re-entry” is', [['The re']]), { items: ['partly | re-entry'] })
  t.match(await accounted(t, '“Re-entry” is', [['Re']]), { items: ['missing'] })
})

t.test('a line marked as quoted is accounted for as a quotation', async (t) => {
  const blocks = [{ type: 'quoted', text: 'We do agree.' }]
  const account = (segments: string[][]) =>
    accounted(t, 'Q. Do you?\nWe do agree.\n', segments, { article: article({ blocks }) })
  t.match(await account([['We do agree.']]), { items: ['annotated'] })
  t.match(await account([['agree.']]), { items: ['partly | We do'] })
  t.match(await account([]), { items: ['missing'] })
})

t.test('an exclusion excludes the quotation that it overlaps, but not around a number that it excludes', async (t) => {
  const text = '“We paid 5 of 7,” he said.'
  const excluded = (words: string) => accounted(t, text, [['We paid']], { excluded: [{ text: words, reason: 'x' }] })
  t.match(await excluded('of 7,'), { items: ['excluded'], tally: { annotated: 0, excluded: 1, missing: 0 } })
  t.match(await excluded('5'), { items: ['partly | 5 of 7'], tally: { annotated: 0, excluded: 0, missing: 1 } })
})

t.test('an exclusion that is not in the text any more, or excludes nothing, is refused', async (t) => {
  const faults = async (excluded: Json[]) => faultsOf(await folderWithFacts(t, { excluded }))
  t.match(await faults([{ text: '2017', reason: 'x' }]), [/\/excluded\/0\/text {2}“2017” is not in the text/])
  t.match(await faults([{ text: 'Peru', reason: 'x' }]), [/\/excluded\/0 {2}“Peru” holds no quotation and no number/])
  t.match(await faults([{ text: '$5 million' }]), [/\/excluded\/0\/reason /])
})
