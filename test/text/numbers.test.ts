import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { checkFigure } from '../../src/kinds/figure-check.js'
import { agrees, findNumbers, type PrintedNumber } from '../../src/text/numbers.js'
import { text } from '../../src/text/text.js'
import { LANGUAGES, partsOf, print, STYLES } from '../support/printed.js'

/** Each number as printed, with what it says. */
const found = (content: string, language = 'en') =>
  findNumbers(content, language).map(({ start, end, ...number }) => [content.slice(start, end), says(number)])

const says = ({
  kind,
  value,
  minValue,
  maxValue,
  percent,
  currency,
  ordinal,
  bound,
}: Omit<PrintedNumber, 'start' | 'end'>) => {
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
  '$5bn-$6bn, 1.2 million to 3 million, 3% to 5%, 2m-F16': [
    ['$5bn-$6bn', '5000000000 to 6000000000 $'],
    ['1.2 million to 3 million', '1200000 to 3000000'],
    ['3% to 5%', '3 to 5 percent'],
    ['2m', 2e6],
  ],
  'the last quarter, quarter of a million, ſix, zero, twenty zero': [
    ['quarter of a million', 25e4],
    ['zero', 0],
    ['twenty zero', undefined],
  ],
  '$70 billion in 2017': [
    ['$70 billion', '70000000000 $'],
    ['2017', 'date'],
  ],
  '($AUD1.1 billion)': [['$AUD1.1 billion', '1100000000 $AUD']],
  '$US5bn; $A20; $NZ3.5 million; not A$US5': [
    ['$US5bn', '5000000000 $US'],
    ['$A20', '20 $A'],
    ['$NZ3.5 million', '3500000 $NZ'],
  ],
  'US$5bn, €3.5 million and 20m': [
    ['US$5bn', '5000000000 US$'],
    ['€3.5 million', '3500000 €'],
    ['20m', 20e6],
  ],
  'the fourth-largest, twenty-five': [
    ['fourth', '4 ordinal'],
    ['twenty-five', 25],
  ],
  'a 12-nation, two-day talk': [
    ['12', 12],
    ['two', 2],
  ],
  '5½, 1/2, 3 1/2, half, one-third': [
    ['5½', 5.5],
    ['1/2', 0.5],
    ['3 1/2', 3.5],
    ['half', 0.5],
    ['one-third', 1 / 3],
  ],
  'G7, F-35, G1,234, someone, attend': [],
  '₹3.4 lakh crore and 150 crore': [
    ['₹3.4 lakh crore', '3400000000000 ₹'],
    ['150 crore', 15e8],
  ],
  '$5 mln, £350m, 2.5M, 5t, $5t': [
    ['$5 mln', '5000000 $'],
    ['£350m', '350000000 £'],
    ['2.5M', 25e5],
    ['5t', undefined],
    ['$5t', '5000000000000 $'],
  ],
  '½ of ⅕': [
    ['½', 0.5],
    ['⅕', 0.2],
  ],
  '-0.3%, minus 5, −7, $-5, EUR-5, +5': [
    ['-0.3%', '-0.3 percent'],
    ['minus 5', -5],
    ['−7', -7],
    ['$-5', '-5 $'],
    ['EUR-5', '-5 EUR'],
    ['+5', 5],
  ],
  '5 percentage points, 25 basis points, 5‰, 3 per cent': [
    ['5 percentage points', '5 percentage point'],
    ['25 basis points', '25 basis point'],
    ['5‰', '5 per mille'],
    ['3 per cent', '3 percent'],
  ],
  'the 100m hurdles, 1.85m tall, a £5m high, 5m people': [
    ['100', 100],
    ['1.85', 1.85],
    ['£5m', '5000000 £'],
    ['5m', 5e6],
  ],
  '25pc, 3 PC members, 7 BP rigs; 10-1/2 pct': [
    ['25pc', '25 percent'],
    ['3', 3],
    ['7', 7],
    ['10-1/2 pct', '10.5 percent'],
  ],
  'Sales rose 3.5% to $2bn. It was 3 to 5 million.': [
    ['3.5%', '3.5 percent'],
    ['$2bn', '2000000000 $'],
    ['3 to 5 million', '3000000 to 5000000'],
  ],
  '12,34,567; 1’234’567; .5; 1,5; 21st; 20s': [
    ['12,34,567', 1234567],
    ['1’234’567', 1234567],
    ['.5', 0.5],
    ['1,5', undefined],
    ['21st', '21 ordinal'],
    ['20s', undefined],
  ],
  '9/11, 1/2/3': [
    ['9/11', undefined],
    ['1/2/3', undefined],
  ],
  'no one, the second half, a 30 second delay': [
    ['second', '2 ordinal'],
    ['30', 30],
  ],
  'five US dollars, 5 dollars, USD 5, 5 thousand million': [
    ['five US dollars', '5 US dollars'],
    ['5 dollars', '5 dollars'],
    ['USD 5', '5 USD'],
    ['5 thousand million', 5e9],
  ],
  [`${'9'.repeat(500)} 5 millions`]: [
    ['9'.repeat(500), undefined],
    ['5 millions', undefined],
  ],
})

reads('en', {
  '3 to 5 percent': [['3 to 5 percent', '3 to 5 percent']],
  '$1.2-1.5 billion, 10–12%, between 20 and 30': [
    ['$1.2-1.5 billion', '1200000000 to 1500000000 $'],
    ['10–12%', '10 to 12 percent'],
    ['20 and 30', '20 to 30'],
  ],
  'rose from 3 to 5 percent; 3 and 5 percent': [
    ['3', undefined],
    ['5 percent', '5 percent'],
    ['3', undefined],
    ['5 percent', '5 percent'],
  ],
  'won 3-2, called 555-123-4567, 5% to 10, $5 to €7': [
    ['3', 3],
    ['2', 2],
    ['555-123-4567', undefined],
    ['5%', '5 percent'],
    ['10', 10],
    ['$5', '5 $'],
    ['€7', '7 €'],
  ],
  '1 in 5; three out of four; 3 in 9; 2 in 10 minutes; 1% in 5': [
    ['1 in 5', 0.2],
    ['three out of four', 0.75],
    ['3', 3],
    ['9', 9],
    ['2', 2],
    ['10', 10],
    ['1%', '1 percent'],
    ['5', 5],
  ],
  'more than $5, about 5, up to 20, nearly half, ≥5': [
    ['$5', '5 more-than $'],
    ['5', '5 about'],
    ['20', '20 at-most'],
    ['half', '0.5 nearly'],
    ['5', '5 at-least'],
  ],
})

reads('en', {
  'two hundred and five, a dozen, half a dozen, two dozen': [
    ['two hundred and five', 205],
    ['a dozen', 12],
    ['half a dozen', 6],
    ['two dozen', 24],
  ],
  'half a million; a quarter of a million; quarter million': [
    ['half a million', 5e5],
    ['a quarter of a million', 25e4],
    ['quarter million', 25e4],
  ],
  'two and a half; one and a half million; two and three quarters': [
    ['two and a half', 2.5],
    ['one and a half million', 15e5],
    ['two and three quarters', 2.75],
  ],
  'up to £17.5m or 4% of it': [
    ['£17.5m', '17500000 at-most £'],
    ['4%', '4 percent'],
  ],
  'a third of it, a third less, a third term, two-thirds, a hundredth': [
    ['a third', 1 / 3],
    ['a third', 1 / 3],
    ['a third', '3 ordinal'],
    ['two-thirds', 2 / 3],
    ['a hundredth', 'nothing ordinal'],
  ],
  'one hundred and first; twenty second; twenty-second; two-hundredth; one hundredth; the fortieth; thousandth': [
    ['one hundred and first', '101 ordinal'],
    ['twenty', 20],
    ['twenty-second', '22 ordinal'],
    ['two-hundredth', '200 ordinal'],
    ['one hundredth', 'nothing ordinal'],
    ['fortieth', '40 ordinal'],
    ['thousandth', '1000 ordinal'],
  ],
  'dozens, hundreds of millions, several hundred thousand, a few million, scores of, few, million, scores': [
    ['dozens', undefined],
    ['hundreds of millions', undefined],
    ['several hundred thousand', undefined],
    ['a few million', undefined],
    ['scores', undefined],
    ['million', undefined],
  ],
  'nineteen eighty-four; one one; hundred thousand; twelve hundred; one thousand million; two zero; dozen': [
    ['nineteen eighty-four', undefined],
    ['one one', undefined],
    ['hundred thousand', undefined],
    ['twelve hundred', 1200],
    ['one thousand million', 1e9],
    ['two zero', undefined],
    ['dozen', undefined],
  ],
  'two and three': [
    ['two', 2],
    ['three', 3],
  ],
})

reads('en', {
  '18 April 2018, April 18, Apr. 3-5, Sept 2017, April 18, 2018': [
    '18 April 2018',
    'April 18',
    'Apr. 3-5',
    'Sept 2017',
    'April 18, 2018',
  ].map((date) => [date, 'date']),
  '2018-04-18, 18.04.2018, 4/18/2018, since 2016, 2016-17 season, the 1990s, ’90s, (2017)': [
    '2018-04-18',
    '18.04.2018',
    '4/18/2018',
    '2016',
    '2016-17',
    '1990s',
    '’90s',
    '2017',
  ].map((date) => [date, 'date']),
  '10:30, 5:30 p.m., 5pm, 5 o’clock': ['10:30', '5:30 p.m.', '5pm', '5 o’clock'].map((time) => [time, 'time']),
  'the year 2000 and 2000 people, in 2000 cases, in May 300, march 5, In March 12 nations, on April 18 officials, 2016-15':
    [
      ['2000', 'date'],
      ['2000', 2000],
      ['2000', 2000],
      ['300', 300],
      ['5', 5],
      ['12', 12],
      ['April 18', 'date'],
      ['2016', 2016],
      ['15', 15],
    ],
})

reads('de', {
  '1.234,5 Euro, 5 Mio. und 2,5 Mrd. Euro, vier': [
    ['1.234,5 Euro', '1234.5 Euro'],
    ['5 Mio.', 5e6],
    ['2,5 Mrd. Euro', '2500000000 Euro'],
  ],
  '3 bis 5 Prozent, mindestens 5, 1.5': [
    ['3 bis 5 Prozent', '3 to 5 percent'],
    ['5', '5 at-least'],
    ['1.5', undefined],
  ],
  'am 18. April 2018, im Jahr 2017, 10.30 Uhr': [
    ['18. April 2018', 'date'],
    ['2017', 'date'],
    ['10.30 Uhr', 'time'],
  ],
  '12 500 Euro, 3 000 Widersprüchen, 2024 500': [
    ['12 500 Euro', '12500 Euro'],
    ['3 000', 3000],
    ['2024', 2024],
    ['500', 500],
  ],
  'bis 2030 saniert werden, bis 2000 neue Stellen': [
    ['2030', 'date'],
    ['2000', 2000],
  ],
})
reads('uk', { '1,5 мільярда': [['1,5 мільярда', 15e8]] })
reads('cs', { '3,4 bilionu': [['3,4 bilionu', 34e11]] })
reads('fa', { '۱٫۵ میلیارد': [['۱٫۵ میلیارد', 15e8]] })
reads('ru', {
  '5 миллионам, 18 апреля 2018': [
    ['5 миллионам', undefined],
    ['18 апреля 2018', 'date'],
  ],
})
reads('hu', { '2018. április 18.': [['2018. április 18.', 'date']] })
reads('fr', {
  '14 millions d’euros et 2 milliards de dollars, 3 millions d’habitants': [
    ['14 millions d’euros', '14000000 euros'],
    ['2 milliards de dollars', '2000000000 dollars'],
    ['3 millions', 3e6],
  ],
  '5 dollars canadiens, 3 euros et 2 francs': [
    ['5 dollars canadiens', '5 dollars canadiens'],
    ['3 euros', '3 euros'],
    ['2 francs', '2 francs'],
  ],
  '12 345,6 €, au moins 5, moins 5, 3M€': [
    ['12 345,6 €', '12345.6 €'],
    ['5', '5 at-least'],
    ['moins 5', -5],
    ['3M€', '3000000 €'],
  ],
  'd’ici à 2031.': [['2031', 'date']],
})
reads('es', {
  '12 500 personas': [['12 500', 12500]],
  '2,3 mil millones': [['2,3 mil millones', 23e8]],
  '2.000 millones de euros, 3 millones de personas': [
    ['2.000 millones de euros', '2000000000 euros'],
    ['3 millones', 3e6],
  ],
})
reads('it', { '14 milioni di euro': [['14 milioni di euro', '14000000 euro']] })
reads('pt', { '14 milhões de euros': [['14 milhões de euros', '14000000 euros']] })
reads('ro', { '14 milioane de euro': [['14 milioane de euro', '14000000 euro']] })
reads('ja', {
  '1兆2000億円 三千億 3万5000 約2000億円 十分 万一': [
    ['1兆2000億円', '1200000000000 円'],
    ['三千億', 3e11],
    ['3万5000', 35000],
    ['2000億円', '200000000000 円'],
  ],
  '2018年4月18日 5億兆 3億5億 1億2億3': [
    ['2018年4月18日', 'date'],
    ['5億兆', 5e20],
    ['3億5億', undefined],
    ['1億2億3', undefined],
  ],
  '政府は5日、3日間で12日本': [
    ['5日', 'date'],
    ['3', 3],
    ['12', 12],
  ],
  [`1${'千'.repeat(90)}`]: [[`1${'千'.repeat(90)}`, undefined]],
})
reads('zh', {
  '200億 7万亿元 千万 3千3百': [
    ['200億', undefined],
    ['7万亿元', '7000000000000 元'],
    ['3千3百', 3300],
  ],
  政府9日宣布: [['9日', 'date']],
})
reads('ko', { '1조 2천억원': [['1조 2천억원', '1200000000000 원']] })
reads('ne', { '१ करोड': [['१ करोड', undefined]] })
reads('sw', { 'elfu 1.5': [['elfu 1.5', 1500]] })
reads('tr', { '%12,5': [['%12,5', '12.5 percent']] })

t.test(
  'a number that any language prints is found whole and read, and no part of it is taken for a figure',
  async () => {
    const value = fc.oneof(
      fc.integer({ min: -1e6, max: 1e6 }).map((number) => number / 100),
      fc
        .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 11 }))
        .map(([a, power]) => Number(`${a}e${power}`)),
    )
    for (const language of LANGUAGES) {
      const property = fc.property(fc.constantFrom(...Object.keys(STYLES)), value, (style, value) => {
        const number = print(language, style, value)
        if (!number) return
        const content = `[${number.text}]`
        const numbers = findNumbers(content, language)
        const [first, ...others] = numbers
        assert.deepEqual(
          [first?.start, first?.end, first?.value, others],
          [1, content.length - 1, number.value, []],
          `${language} ${style} ${number.text}`,
        )
        for (const part of partsOf(number.text))
          refuses(content, language, { start: part.start + 1, end: part.end + 1 }, numbers)
      })
      fc.assert(property, { numRuns: 4 })
    }
  },
)

const refuses = (
  content: string,
  language: string,
  span: { start: number; end: number },
  numbers: readonly PrintedNumber[],
) => {
  const faults: string[] = []
  const words = content.slice(span.start, span.end)
  const report = (path: (string | number)[], detail: string) => path[0] === 'text' && faults.push(detail)
  checkFigure(
    { text: words, kind: 'count', value: 1 },
    { text: text('a', content, 'r'), language, numbers, quoted: [], spanOf: () => span, report },
  )
  if (faults.length === 0) throw new Error(`“${words}” of “${content}” (${language}) is taken for a figure`)
}

t.test('a fraction agrees with its decimals, a number only with itself', async (t) => {
  t.ok(agrees(0.667, 2 / 3))
  t.ok(agrees(0.33, 1 / 3))
  t.notOk(agrees(0.66, 2 / 3))
  t.ok(agrees(0.25, 0.25))
  t.notOk(agrees(2.5, 2.504))
})

t.test('a number at the end of a text ends with it', async (t) => {
  for (const content of ['$5 million', '5 percent', '5 Mio', '5bn'])
    t.match(findNumbers(content, content.includes('Mio') ? 'de' : 'en'), [{ start: 0, end: content.length }], content)
})

t.test('no text is too hostile to be read through', async (t) => {
  const hostile = [
    '1',
    '1,',
    '1 ',
    '1-',
    'one ',
    'a ',
    'half of a ',
    '$',
    '-',
    '1/',
    'x1',
    'May ',
    '一',
    '千',
    'million ',
    '½',
  ]
  for (const part of hostile)
    for (const language of ['en', 'fr', 'ja']) t.ok(findNumbers(part.repeat(1e4 / part.length), language), part)
})

t.test('what looks like a number, a range or a date and is none of them is not guessed', async (t) => {
  const found: [string, string, unknown[]][] = [
    ['en', '18 bis May', ['18 = 18']],
    ['en', '2016 to April 19', ['2016 = 2016', 'April 19 = date']],
    ['en', '18-April 19', ['18 = 18', 'April 19 = date']],
    ['en', '2018–2016', ['2018 = 2018', '2016 = 2016']],
    ['en', '2016–2190', ['2016–2190 = 2016 to 2190']],
    ['en', 'x.5 and .5', ['5 = 5', '.5 = 0.5']],
    ['en', '.5', ['.5 = 0.5']],
    ['en', '2016-May', ['2016 = 2016']],
    ['en', '1999-01', ['1999 = 1999', '01 = 1']],
    ['en', '18 April', ['18 April = date']],
    ['en', '$3 to €5', ['$3 = 3', '€5 = 5']],
    ['en', '3% to 5', ['3% = 3', '5 = 5']],
    ['en', 'first to second', ['first = 1', 'second = 2']],
    ['en', 'hundred hundred', ['hundred hundred = ?']],
    ['en', 'twenty thirty', ['twenty thirty = ?']],
    ['en', 'one zero', ['one zero = ?']],
    ['en', 'million thousand', ['million thousand = ?']],
    ['en', 'two and a half dozen', ['two and a half dozen = 30']],
    ['en', 'two hundred and a half', ['two hundred and a half = 200.5']],
    ['ja', '三億五億', ['三億五億 = ?']],
    ['ja', '7億億', ['7億億 = ?']],
    ['ja', '十十', ['十十 = 20']],
    ['zh', '十億', []],
    ['my', 'ကုဋေ 7 သိန်း', ['ကုဋေ 7 သိန်း = 7000000000000']],
    ['tr', '%%5', ['%5 = 5']],
    // no number goes over two lines
    ['en', '1.6 per\ncent', ['1.6 = 1.6']],
    ['en', 'at 5\na.m., $5\nmillion', ['5 = 5', '$5 = 5', 'million = ?']],
    ['de', 'um 10.30\nUhr', ['10.30 = ?']],
  ]
  for (const [language, content, numbers] of found)
    t.same(
      findNumbers(content, language).map(({ start, end, kind, value, minValue, maxValue }) => {
        const said = value ?? (minValue === undefined ? '?' : `${minValue} to ${maxValue}`)
        return `${content.slice(start, end)} = ${kind === 'number' ? said : kind}`
      }),
      numbers,
      content,
    )
})
