import fc from 'fast-check'
import t from 'tap'
import { checkFigure } from '../../src/kinds/figure-check.js'
import { agrees, findNumbers, type PrintedNumber } from '../../src/text/numbers.js'
import { text } from '../../src/text/text.js'
import { LANGUAGES, partsOf, print, STYLES } from '../support/printed.js'

/** Each number as printed, with what it says. */
const found = (content: string, language = 'en') =>
  findNumbers(content, language).map(({ start, end, ...number }) => [content.slice(start, end), says(number)])

const says = ({ kind, value, minValue, maxValue, percent, currency, ordinal, bound }: Omit<PrintedNumber, 'start' | 'end'>) => {
  if (kind !== 'number') return kind
  const said = minValue === undefined ? value : `${minValue} to ${maxValue}`
  const more = [bound, percent, currency, ordinal && 'ordinal'].filter(Boolean)
  return more.length === 0 ? said : [said ?? 'nothing', ...more].join(' ')
}

const reads = (language: string, cases: Record<string, [string, unknown][]>) =>
  t.test(`${language}: numbers are found whole and read as a reader reads them`, async (t) => {
    for (const [content, numbers] of Object.entries(cases)) t.same(found(content, language), numbers, content)
  })

reads('en', {
  '$70 billion in 2017': [['$70 billion', '70000000000 $'], ['2017', 'date']],
  'US$5bn, €3.5 million and 20m': [['US$5bn', '5000000000 US$'], ['€3.5 million', '3500000 €'], ['20m', 20e6]],
  'the fourth-largest, twenty-five': [['fourth', '4 ordinal'], ['twenty-five', 25]],
  'a 12-nation, two-day talk': [['12', 12], ['two', 2]],
  '5½, 1/2, 3 1/2, half, one-third': [['5½', 5.5], ['1/2', 0.5], ['3 1/2', 3.5], ['half', 0.5], ['one-third', 1 / 3]],
  'G7, F-35, G1,234, someone, attend': [],
  '₹3.4 lakh crore and 150 crore': [['₹3.4 lakh crore', '3400000000000 ₹'], ['150 crore', 15e8]],
  '$5 mln, £350m, 2.5M, 5t, $5t': [['$5 mln', '5000000 $'], ['£350m', '350000000 £'], ['2.5M', 25e5], ['5t', undefined], ['$5t', '5000000000000 $']],
  '½ of ⅕': [['½', 0.5], ['⅕', 0.2]],
  '-0.3%, minus 5, −7, $-5, EUR-5, +5': [['-0.3%', '-0.3 percent'], ['minus 5', -5], ['−7', -7], ['$-5', '-5 $'], ['EUR-5', '-5 EUR'], ['+5', 5]],
  '5 percentage points, 25 basis points, 5‰, 3 per cent': [
    ['5 percentage points', '5 percentage point'],
    ['25 basis points', '25 basis point'],
    ['5‰', '5 per mille'],
    ['3 per cent', '3 percent'],
  ],
  '12,34,567; 1’234’567; .5; 1,5; 21st; 20s': [['12,34,567', 1234567], ['1’234’567', 1234567], ['.5', 0.5], ['1,5', undefined], ['21st', '21 ordinal'], ['20s', undefined]],
  '9/11, 1/2/3': [['9/11', undefined], ['1/2/3', undefined]],
  'no one, the second half, a 30 second delay': [['second', '2 ordinal'], ['30', 30]],
  'five US dollars, 5 dollars, USD 5, 5 thousand million': [['five US dollars', '5 US dollars'], ['5 dollars', '5 dollars'], ['USD 5', '5 USD'], ['5 thousand million', 5e9]],
  [`${'9'.repeat(500)} 5 millions`]: [['9'.repeat(500), undefined], ['5 millions', undefined]],
})

reads('en', {
  '3 to 5 percent': [['3 to 5 percent', '3 to 5 percent']],
  '$1.2-1.5 billion, 10–12%, between 20 and 30': [['$1.2-1.5 billion', '1200000000 to 1500000000 $'], ['10–12%', '10 to 12 percent'], ['20 and 30', '20 to 30']],
  'rose from 3 to 5 percent; 3 and 5 percent': [['3', undefined], ['5 percent', '5 percent'], ['3', undefined], ['5 percent', '5 percent']],
  'won 3-2, called 555-123-4567, 5% to 10, $5 to €7': [['3', 3], ['2', 2], ['555-123-4567', undefined], ['5%', '5 percent'], ['10', 10], ['$5', '5 $'], ['€7', '7 €']],
  '1 in 5; three out of four; 3 in 7; 2 in 10 minutes; 1% in 5': [['1 in 5', 0.2], ['three out of four', 0.75], ['3', 3], ['7', 7], ['2', 2], ['10', 10], ['1%', '1 percent'], ['5', 5]],
  'more than $5, about 5, up to 20, nearly half, ≥5': [['$5', '5 more-than $'], ['5', '5 about'], ['20', '20 at-most'], ['half', '0.5 nearly'], ['5', '5 at-least']],
})
