/** Figures that are ranges or bounded, wherever figures are shown. */
import { parse } from 'csv-parse/sync'
import t from 'tap'
import { folderWithFacts } from '../support/folder.js'
import { service } from '../support/service.js'

const TEXT =
  'Prices rose between 3 and 5 percent, by more than $70 billion. It was $4 to $6, after 20 basis points.\nIn 2017 a dozen came. “We agree. We sign.”\n'
const figure = (id: string, text: string, rest: object) => ({ id, text, label: id, ...rest })
const data = await folderWithFacts(
  t,
  {
    quotes: [{ id: 'agree', segments: ['We agree.'] }],
    figures: [
      figure('prices', 'between 3 and 5 percent', { kind: 'percentage', minValue: 3, maxValue: 5 }),
      figure('cost', '$70 billion', { kind: 'money', value: 70e9, unit: 'USD', bound: 'more-than' }),
      figure('price', '$4 to $6', { kind: 'money', minValue: 4, maxValue: 6, unit: 'USD' }),
      figure('rate', '20 basis points', { kind: 'percentage', value: 20, unit: 'basis point' }),
    ],
    excluded: [{ text: 'a dozen', reason: 'It counts nobody in particular.' }],
  },
  TEXT,
)
const { ask } = await service(t, { data })
const ids = async (query: string) =>
  (await ask(`/v1/figures?${query}`)).json().items.map(({ id }: { id: string }) => id.split('.')[1])

t.test('a range has minValue and maxValue in place of value, and a bound stands beside it', async (t) => {
  const prices = (await ask('/v1/figures/a.prices')).json()
  t.match(prices, { kind: 'percentage', minValue: 3, maxValue: 5, anchor: { exact: 'between 3 and 5 percent' } })
  t.notOk('value' in prices || 'bound' in prices)
  t.match((await ask('/v1/figures/a.cost')).json(), { value: 70e9, bound: 'more-than' })
})

t.test('lists find a range by whatever overlaps it, and sort it by its lower end', async (t) => {
  t.same(await ids('min=5&max=5'), ['prices', 'price'])
  t.same(await ids('min=6&max=19'), ['price'])
  t.same(await ids('max=3'), ['prices'])
  t.same(await ids('sort=value'), ['prices', 'price', 'rate', 'cost'])
})

t.test('downloads, linked data, annotations and the page say both ends and the bound', async (t) => {
  const rows = parse((await ask('/v1/figures.csv')).body, { columns: true }) as Record<string, string>[]
  t.match(rows, [
    { value: '', min_value: '3', max_value: '5', bound: '' },
    { value: '70000000000', min_value: '', bound: 'more-than' },
    { value: '', min_value: '4' },
    { value: '20', unit: 'basis point' },
  ])
  t.match((await ask('/v1/figures/a.prices.jsonld')).json(), { minValue: 3, maxValue: 5, unitText: 'percent' })
  t.match((await ask('/v1/figures/a.rate.jsonld')).json(), { value: 20, unitText: 'basis point' })
  const annotations = (await ask('/v1/articles/a/annotations')).body
  t.match(annotations, /prices: 3 to 5/)
  t.match(annotations, /cost: more than 70000000000 USD/)
  const page = (await ask('/articles/a', { headers: { accept: 'text/html' } })).body
  for (const words of [
    'prices: 3–5%',
    'cost: more than 70,000,000,000 USD',
    'price: 4–6 USD',
    'rate: 20 (basis point)',
  ])
    t.ok(page.includes(words), words)
  t.match(page, /quotation annotated only in part; left: .*We sign/)
  t.match(page, /excluded number: a date.*excluded number: It counts nobody/s)
  t.match(page, /Compared, in USD.*<rect width="100"/s)
})
