import t from 'tap'
import { columns, curve } from '../../src/pages/chart.js'
import { article, folderWith } from '../support/folder.js'
import { BROWSER, read } from '../support/html.js'
import { service } from '../support/service.js'

/** Two articles, a year apart, in which somebody changes their mind and a number grows. */
const years = (quote: string, stance: string, price: string, year: number) => ({
  [`articles/y${year}/article.txt`]: `Lee of Peru spoke of the Pact. “${quote},” Lee said. It cost ${price} million in ${year}.\n`,
  [`articles/y${year}/facts.json`]: {
    article: article({ title: `In ${year}`, published: `${year}-05-06`, source: `https://paper.example/${year}` }),
    quotes: [{ id: 'q', speaker: 'person:ann-lee', segments: [`${quote},`], about: ['agreement:pact'] }],
    figures: [
      {
        id: 'f',
        kind: 'money',
        text: `${price} million`,
        value: Number(price.slice(1)) * 1e6,
        unit: 'USD',
        label: 'cost',
        period: String(year),
        about: ['agreement:pact'],
      },
    ],
    roles: [],
    positions: [
      { id: 'p', holder: 'person:ann-lee', agreement: 'agreement:pact', stance, text: `“${quote},” Lee said` },
    ],
    mentions: [],
    excluded: [],
  },
})
t.test('over articles of two years', async (t) => {
  const data = await folderWith(t, {
    ...years('We will sign', 'supports', '$5', 2018),
    ...years('We will not', 'opposes', '$7', 2019),
    'organizations.json': {
      organizations: [{ id: 'x', name: 'X', kind: 'company', wikipedia: 'https://en.wikipedia.org/wiki/X%E9_(y)' }],
    },
  })
  const { ask } = await service(t, { data })
  const page = async (url: string) => (await ask(url, { headers: BROWSER })).body

  await t.test('who stood where, and who changed their mind, in order', async (t) => {
    const agreement = await page('/agreements/pact')
    t.match(read(agreement), /Changes of mind Ann Lee: supports \(6 May 2018\), then opposes \(6 May 2019\)/)
    t.match(read(agreement), 'In In 2019, The Paper, 6 May 2019')
  })

  await t.test('a number of several years is a line, with its table', async (t) => {
    const agreement = await page('/agreements/pact')
    t.match(agreement, /<svg class="picture"[^>]*aria-label="cost, in USD"><path d="M/)
    t.match(read(agreement), '2018 5,000,000 USD, 2018 2019 7,000,000 USD, 2019')
  })

  await t.test('how much somebody said is a column for each year', async (t) => {
    const person = await page('/people/ann-lee')
    t.match(person, '<figcaption>Quotes by year: 2018: 1, 2019: 1.</figcaption>')
    t.equal(person.match(/<rect /g)?.length, 2)
  })

  await t.test('an entity of which nothing is stated says so', async (t) => {
    const nothing = read(await page('/organizations/x'))
    t.match(
      nothing,
      /Kind company Wikipedia X%E9 \(y\) Known here as organization:x .*No article states anything of it yet\./,
    )
  })

  await t.test('a fact leads to where its article was published', async (t) => {
    const fact = await page('/quotes/y2018.q')
    t.match(fact, 'href="https://paper.example/2018#:~:text&#61;')
    t.match(read(fact), 'and where it was published')
  })
})

t.test('pictures have a place for every point, whatever the numbers', async (t) => {
  const points = Array.from({ length: 40 }, (_, at) => ({ at: `y${at}`, value: at - 20, text: String(at) }))
  const counts = points.map((point, value) => ({ ...point, value }))
  for (const picture of [columns('T', counts), curve('T', points), columns('T', [{ at: 'a', value: 0, text: '0' }])]) {
    t.notMatch(picture, 'NaN')
    t.notMatch(picture, /(?:height|width)="-/)
  }
  t.ok((columns('T', counts).match(/class="tick"/g)?.length ?? 0) <= 12)
})
