import t from 'tap'
import { draft } from '../../src/draft/draft.js'
import { NOTHING_KNOWN } from '../support/nothing-known.js'

const drafted = (content: string, language = 'en') => draft({ content, language }, NOTHING_KNOWN).facts
/** What the figures of a text measure, each with its unit. */
const labels = (content: string) =>
  (drafted(content).figures as { label: string; unit?: string }[]).map(({ label, unit }) =>
    [label, unit].filter(Boolean).join(' / '),
  )

t.test('a figure is called by what it counts or measures', async (t) => {
  const texts: [content: string, ...wanted: string[]][] = [
    ['It has 1,200 dock workers in Leeds.', 'dock workers / worker'],
    ['It has 200 more patients.', 'patients / patient'],
    ['It has 12 newly built homes.', 'built homes / home'],
    ['It met two First Nations.', 'First Nations'],
    ['It is 115 miles west of Leeds.', 'west of Leeds / mile'],
    ['It is a 400-page staff report.', 'staff report / page'],
    ['It is 32,000 feet, 9,753 metres high.', 'It / foot'],
    ['It ran a deficit of $34 billion.', 'deficit / USD'],
    ['It is a $4.7-billion gas pipeline.', 'gas pipeline / USD'],
    ['It paid $5 million in damages.', 'damages / USD'],
    ['It cut costs to $1.7 billion from $1.9 billion.', 'costs / USD'],
    ['The mill earned $184 million last year.', 'mill earned / USD'],
    ['Sales have not risen 2.4% since May.', 'Sales have not risen'],
    ['It lost 64 percent of its voters.', 'voters'],
    ['Some 16 percent of Democratic registered voters agree.', 'Democratic registered voters'],
    ['The displacement lasts more than three days.', 'displacement lasts / day'],
    ['The strike began in 27 of the mills.', 'mills'],
    ['5% of 2019.', 'number'],
    ['It said “we lost $5 million in fees”.', 'we lost / USD'],
    ['“We have 200 people in it,” she said.', 'people in it / person'],
    ['“We have 200 children in it,” she said.', 'children in it / child'],
    ['It has 40 canvases.', 'canvases / canvas'],
    ['Two children and a man came.', 'children and a man / child'],
    ['Members lost 33 pounds.', 'Members lost / pound'],
    ['“Members in London lost 33 pounds,” she said.', 'Members in London lost / GBP'],
    ['Leeds Retail said its members were paying as much as $9 to ship it.', 'members were paying / USD'],
    ['It made a profit of $5 last year, up 17% from 2022.', 'profit / USD', 'profit'],
    ['Sales rose to $9, up from about $3.', 'Sales rose / USD', 'Sales rose / USD'],
    ['It was up 5%.', 'It was up'],
    ['Up 5%.', 'number'],
    ['Shares of the mill fell 3% in Copenhagen.', 'Shares of the mill fell'],
    ['The strike has cost the region an estimated $5.', 'strike has cost the region / USD'],
    ['Ann Lee said $5 million.', 'number / USD'],
    ['Ann Lee said the mill had $5 million.', 'mill / USD'],
    ['Ann Lee told the board that $5 million is enough.', 'enough / USD'],
    ['It reopened, and cost the region $5.', 'cost the region / USD'],
  ]
  for (const [content, ...wanted] of texts) t.same(labels(content).slice(0, wanted.length), wanted, content)
})

t.test('a unit behind a number is what it measures, in the language of the text', async (t) => {
  const texts: [string, string, string?][] = [
    ['The road is 9km long.', '9km: 9 kilometer'],
    ['He drove at 70km/h.', '70km/h: 70 kilometer-per-hour'],
    ['It is 9 kilometres long.', '9 kilometres: 9 kilometer'],
    ['She was 6 feet tall.', '6 feet: 6 foot'],
    ['It ended a quarter century ago.', 'a quarter century: 0.25 century'],
    ['It took 24hrs.', '24hrs: 24 hour'],
    ['It was 20C.', '20C: 20 celsius'],
    ['It has 5GB of memory.', '5GB: 5 gigabyte'],
    ['It costs 214p.', '214p: 214 penny'],
    ['It has 600 sq ft.', '600 sq ft: 600 square-foot'],
    ['It has 100 square metres.', '100 square metres: 100 square-meter'],
    ['It is a 9km² park.', '9km²: 9 square-kilometer'],
    ['It has 3 cu ft.', '3 cu ft: 3 cubic-foot'],
    ['It paid $5 million.', '$5 million: 5000000 USD'],
    ['It paid $5 million.', '$5 million: 5000000 CAD', 'en-CA'],
    ['It is a 5 m pole.', '5: 5 pole'],
    ['Sie ist 1,85 m groß.', '1,85 m: 1.85 meter', 'de'],
    ['On paie à 5 l’heure.', '5: 5 undefined', 'fr'],
    ['Il a 200 millions d’euros.', '200 millions d’euros: 200000000 EUR', 'fr'],
    ['耗资14亿元。', '14亿元: 1400000000 CNY', 'zh'],
    ['耗資14億元。', '14億元: 1400000000 TWD', 'zh-TW'],
    ['It paid NZ$5 million.', 'NZ$5 million: 5000000 NZD'],
    ['It paid Rs 500.', 'Rs 500: 500 INR'],
    ['It paid THB 500.', 'THB 500: 500 THB'],
    ['500億ドルだ。', '500億ドル: 50000000000 USD', 'ja'],
    ['Kosztuje 5 zł.', '5 zł: 5 PLN', 'pl'],
    ['It costs $A5.', '$A5: 5 AUD'],
    ['It costs $AUD6.', '$AUD6: 6 AUD'],
    ['It costs $US6 million.', '$US6 million: 6000000 USD'],
    ['Det kostar 5 kr.', '5 kr.: 5 DKK', 'da'],
    ['A 20-kg bag.', '20-kg: 20 kilogram'],
    ['She is 5 months pregnant.', '5 months: 5 month'],
    ['He is 40% sure.', '40%: 40 undefined'],
    ['The fifth American to win.', 'fifth: 5 undefined'],
    ['Two Second World War veterans came.', 'Two: 2 veteran'],
    ['Ganó 3 años.', '3 años: 3 year', 'es'],
    ['100 metros cuadrados.', '100 metros cuadrados: 100 square-meter', 'es'],
    ['Er hat 100 Quadratmeter.', '100 Quadratmeter: 100 square-meter', 'de'],
    ['彼は2度優勝した。', '2: 2 undefined', 'ja'],
    ['В 2019 г. он уехал.', '2019: 2019 undefined', 'ru'],
    ['Pagó 30 millones por los trabajos.', '30 millones: 30000000 undefined', 'es'],
    ['Hay 3 millones de personas.', '3 millones: 3000000 persona', 'es'],
    ['Es gab 12 500 Euro.', '12 500 Euro: 12500 EUR', 'de'],
    ['El 3 de peso.', '3: 3 undefined', 'es'],
    ['He is 1.85m tall.', '1.85m: 1.85 meter'],
    ['It has 12 gigawatts.', '12 gigawatts: 12 gigawatt'],
    ['It has 3 kilowatt hours.', '3 kilowatt hours: 3 kilowatt-hour'],
    ['It has 5 in Leeds.', '5: 5 undefined'],
    ['Er fuhr 120 km/h.', '120 km/h: 120 kilometer-per-hour', 'de'],
    ['Il pèse 3,5 grammes.', '3,5 grammes: 3.5 gram', 'fr'],
    ['Alikwenda 5 kwa kilomita.', '5: 5 undefined', 'sw'],
    ['Он прошёл 5 км.', '5 км: 5 kilometer', 'ru'],
  ]
  for (const [content, wanted, language] of texts) {
    const [{ text, value, unit }] = drafted(content, language).figures as [
      { text: string; value: number; unit: string },
    ]
    t.equal(`${text}: ${value} ${unit}`, wanted)
  }
})

t.test(
  'a name of several currencies is of the country that the text names, and else no more than a guess',
  async (t) => {
    const texts: [string, string][] = [
      ['Denmark pays 5 kroner.', 'DKK 0.9'],
      ['Norway pays 5 kroner.', 'NOK 0.9'],
      ['Norway and Denmark pay 5 kroner.', 'NOK 0.5'],
      ['They pay 5 kroner.', 'NOK 0.5'],
      ['Egypt pays 5 pounds.', 'EGP 0.9'],
      ['London pays 5 pounds.', 'GBP 0.9'],
      ['Egypt and Britain pay 5 pounds.', 'GBP 0.5'],
      ['Canada pays 5 dollars.', 'USD 0.9'],
      ['They pay 5 zlotys.', 'PLN 0.9'],
    ]
    for (const [content, wanted] of texts) {
      const { facts, why } = draft({ content, language: 'en' }, NOTHING_KNOWN)
      const [{ unit }] = facts.figures as [{ unit: string }]
      t.equal(`${unit} ${why.find(({ pointer }) => pointer === '/facts/figures/0')!.confidence}`, wanted, content)
    }
  },
)

t.test('what counts nothing is left out, with the reason', async (t) => {
  const texts: [string, string][] = [
    ['The 2016 bill was signed.', 'a year'],
    ['It gave back again in ’85.', 'a year'],
    ['It is near Interstate 10.', 'part of a name'],
    ['It was sold in the second half.', 'a word that counts nothing here'],
    ['It went to the 2nd Circuit.', 'part of a name'],
    ['It was for those 40 and younger.', 'an age'],
    ['It has 3D films.', 'a number with letters behind it'],
    ['Sales Rise in Third Quarter', 'a word that counts nothing here'],
    ['Sales rose in the third quarter.', 'a word that counts nothing here'],
    ['They were second-class citizens.', 'a word that counts nothing here'],
  ]
  for (const [content, reason] of texts) {
    const { figures, excluded } = drafted(content)
    t.same(figures, [], content)
    t.same(
      (excluded as { reason: string }[]).map((one) => one.reason),
      [reason],
      content,
    )
  }
  t.match(drafted('5Gと3Dの技術。', 'ja').excluded, [{ text: '5G' }, { text: '3D' }])
  t.match(drafted('They range in age from 23 to 65.').excluded, [{ text: '23' }, { text: '65' }])
  t.match(drafted('It has 2000 workers.').figures, [{ value: 2000 }])
  t.match(drafted('It is the second-largest mill.').figures, [{ kind: 'rank', value: 2 }])
  t.match(drafted('Es hat 2000 Arbeiter.', 'de').figures, [{ value: 2000 }], 'in German a noun is counted')
  for (const words of ['war so viel wie 2021.', 'bekannte sich 2019 schuldig', 'kam 2019 in die Stadt'])
    t.match(drafted(`Er ${words}`, 'de').excluded, [{ reason: 'a year' }], words)
  for (const words of ['stieg um 2019 auf', 'lief 2019 km weit', 'hat 2019 neue Stellen', 'hat mehr als 2019.'])
    t.match(drafted(`Er ${words}`, 'de').figures, [{ value: 2019 }], words)
})

t.test('a year far away in what has no end is not when something was', async (t) => {
  const periods = (between: string) =>
    (drafted(`It sold in 2019 ${between}some 400 dogs.`).figures as { period?: string }[]).map(({ period }) => period)
  t.same(periods(''), ['2019'])
  t.same(periods('and then, '.repeat(200)), [undefined])
})

t.test('a year of another sentence, or beyond “last year”, is not when something was', async (t) => {
  const periods = (content: string) => (drafted(content).figures as { period?: string }[]).map(({ period }) => period)
  t.same(
    periods('It handled 6.2 million tons last year, down from 7.9 million in 2022. It fell 4.3% to 88.50 zlotys.'),
    [undefined, '2022', undefined, undefined],
  )
  t.same(periods('It sold 400 dogs in 2019 and 500 cats in 2020.'), [undefined, undefined])
})
