import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import t from 'tap'
import { csv } from '../../src/formats/csv.js'
import { type Figure, figure as figureKind } from '../../src/kinds/figure.js'

const anchor = { article: 'a', revision: 'r', start: 3, end: 8, exact: 'five', prefix: '', suffix: '', href: '' }
const figure = (changes: Partial<Figure> = {}): Figure => ({
  type: 'figure',
  id: 'a.price',
  href: '/v1/figures/a.price',
  article: { type: 'article', id: 'a', name: 'A', href: '/v1/articles/a' },
  kind: 'count',
  value: 5,
  text: 'five',
  label: 'price',
  anchor,
  about: [],
  ...changes,
})
async function* pages<T>(...pages: T[][]) {
  yield* pages
}
const write = async (figures: Figure[]) => {
  let text = ''
  for await (const chunk of csv(figureKind).write(pages(figures))) text += chunk
  return text
}

t.test('a table has a header row, CRLF after every row, and an empty field for what is not known', async (t) => {
  const about = [
    { type: 'country', id: 'jp', name: 'Japan', href: '' },
    { type: 'agreement', id: 'tpp', name: 'TPP', href: '' },
  ] satisfies Figure['about']
  t.equal(
    await write([figure({ about, label: 'a "price", in all' })]),
    'id,article,text,value,min_value,max_value,bound,unit,kind,label,period,about,start,end,href\r\n' +
      'a.price,a,five,5,,,,,count,"a ""price"", in all",,country:jp; agreement:tpp,3,8,/v1/figures/a.price\r\n',
  )
})

t.test('an empty list is a header row alone', async (t) => {
  t.match(await write([]), /^id,[a-z_,]+\r\n$/)
})

t.test('a page after another adds rows, not a second header', async (t) => {
  let text = ''
  for await (const chunk of csv(figureKind).write(pages([figure()], [figure()]))) text += chunk
  t.equal(text.split('\r\n').length, 4)
})

t.test('numbers stay numbers, whatever their sign', async (t) => {
  for (const value of [-5, 0, 2.5, -0.25, 200000000000]) {
    const [row] = parse(await write([figure({ value })]), { columns: true }) as Record<string, string>[]
    t.equal(row?.value, String(value))
  }
})

t.test('text that a spreadsheet runs gets an apostrophe; all other text comes back as it was', async (t) => {
  const runs = /^(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/
  const start = fc.constantFrom(
    '',
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ' =',
    '\u00A0-',
    '＝',
    '＋',
    '－',
    '＠',
    "'=",
    '"=',
  )
  const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a,b', 'a"b', 'a\r\nb', 'a;=b', '\uFEFF=b'))
  let run = 0
  await fc.assert(
    fc.asyncProperty(start, words, async (start, words) => {
      const label = start + words
      const rows = parse(await write([figure({ label })]), { columns: true }) as Record<string, string>[]
      const field = rows[0]!.label!
      if (runs.test(label)) run++
      return rows.length === 1 && !runs.test(field) && field === (runs.test(label) ? `'${label}` : label)
    }),
    { numRuns: 500 },
  )
  t.ok(run > 50, `${run} formulas`)
})
