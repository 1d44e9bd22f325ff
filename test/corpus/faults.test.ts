import { join } from 'node:path'
import t, { type Test } from 'tap'
import { z } from 'zod'
import { FaultyCorpus } from '../../src/corpus/fault.js'
import { inWords } from '../../src/corpus/in-words.js'
import {
  article,
  faultsOf,
  folderWith,
  folderWithFacts,
  type Json,
  soundFolder,
  TEXT,
  writeFolder,
} from '../support/folder.js'

t.test('a sound folder has no faults', async (t) => {
  t.same(await faultsOf(await writeFolder(t, soundFolder())), [])
})

/** These faults and no others. */
const exactly = (t: Test, found: string[], faults: (string | RegExp)[]) => {
  t.match(found, faults)
  t.equal(found.length, faults.length, found.join('\n'))
}

const refuses = async (t: Test, facts: Json, ...faults: (string | RegExp)[]) => {
  exactly(t, await faultsOf(await folderWithFacts(t, facts)), faults)
}

const figure = (changes: Json) => ({
  figures: [{ id: 'price', kind: 'money', text: '$5 million', value: 5e6, unit: 'USD', label: 'price', ...changes }],
})
const quote = (changes: Json) => ({ quotes: [{ id: 'agree', segments: ['We agree,'], ...changes }] })

t.test('words that the text does not contain are refused, with the nearest passage', async (t) => {
  await refuses(
    t,
    quote({ segments: ['We agreed,'] }),
    /facts\.json:\d+:\d+ \/quotes\/0\/segments\/0 {2}“We agreed,” is not in the text; the nearest passage is “We agree,” \(line 2\)/,
  )
  await refuses(
    t,
    quote({ cue: 'zzzz qqqq' }),
    /\/quotes\/0\/cue {2}“zzzz qqqq” is not in the text, nor anything like it/,
  )
})

t.test('words that the text contains more than once are refused until their context leaves one place', async (t) => {
  await refuses(
    t,
    quote({ cue: 'We' }),
    /\/quotes\/0\/cue {2}“We” stands in the text 2 times, add a prefix or suffix.*line 2.*line 2/,
  )
  await refuses(
    t,
    quote({ cue: { text: 'We', suffix: ' run' } }),
    /\/cue\/text {2}“We” stands in the text, but not with this prefix and suffix/,
  )
  t.same(await faultsOf(await folderWithFacts(t, quote({ cue: { text: 'We', suffix: ' sign' } }))), [])
  const many = `${TEXT}${'So it is. '.repeat(9)}`
  exactly(t, await faultsOf(await folderWithFacts(t, quote({ cue: 'So' }), many)), [/9 times.*and 4 more/])
})

t.test('words inside a longer word are refused', async (t) => {
  await refuses(t, quote({ cue: 'sig' }), /“sig” stands in the text only inside a longer word: line 2/)
})

t.test('a value that its words do not say is refused', async (t) => {
  await refuses(
    t,
    figure({ value: 50 }),
    /facts\.json:\d+:\d+ \/figures\/0\/value {2}“\$5 million” says 5000000, not 50/,
  )
  await refuses(t, figure({ text: 'agree', kind: 'count' }), /\/figures\/0\/text {2}no number can be read in “agree”/)
  await refuses(
    t,
    figure({ text: '$5 million for the Pact.\n“We agree,” Lee said. “We sign.”\n7' }),
    /not in the text/,
    /says 2 numbers \(\$5 million, 7\)/,
  )
})

t.test('a unit that does not fit the kind or the printed words is refused', async (t) => {
  await refuses(t, figure({ unit: undefined }), /\/figures\/0\/unit {2}money needs its currency/)
  await refuses(t, figure({ unit: 'ZZZ' }), /"ZZZ" is not an ISO 4217 currency/)
  await refuses(t, figure({ unit: 'EUR' }), /“\$5 million” names another currency than EUR/)
  await refuses(t, figure({ kind: 'count' }), /\/figures\/0\/kind {2}“\$5 million” is money, not a count/)
})

t.test('what the words name as their currency, unit or percentage is what the figure must have', async (t) => {
  const faults = async (words: string, changes: Json) =>
    faultsOf(await folderWithFacts(t, figure({ text: words, unit: undefined, ...changes }), `${TEXT}It was ${words}.`))
  const money = (words: string, value: number, unit: string) => faults(words, { value, unit })
  for (const sound of [
    await money('70 billion euros', 70e9, 'EUR'),
    await money('US$5', 5, 'USD'),
    await money('CA$5', 5, 'CAD'),
    await money('NT$5', 5, 'TWD'),
    await money('￥500', 500, 'JPY'),
    await money('500', 500, 'JPY'),
    await money('300 Deutschmarks', 300, 'DEM'),
    await faults('two-day', { kind: 'duration', value: 2, unit: 'day' }),
    await faults('two centuries', { kind: 'duration', value: 2, unit: 'century' }),
    await faults('20 percent', { kind: 'percentage', value: 20 }),
  ])
    t.same(sound, [])
  exactly(t, await money('70 billion euros', 70e9, 'USD'), [/names another currency than USD/])
  exactly(t, await money('US$5', 5, 'CAD'), [/names another currency than CAD/])
  exactly(t, await faults('8 hours a day', { kind: 'duration', value: 8, unit: 'hour' }), [])
  exactly(t, await faults('a quarter century', { kind: 'duration', value: 0.25, unit: 'century' }), [])
  exactly(t, await faults('two-day', { kind: 'duration', value: 2, unit: 'year' }), [/“two-day” is in the unit "day"/])
  exactly(t, await faults('two-day', { kind: 'duration', value: 2, unit: 'lightyear' }), [
    /a duration needs a unit of time: second,/,
  ])
  exactly(t, await faults('20 percent', { kind: 'rank', value: 20 }), [/is a percentage, not a rank/])
  exactly(t, await faults('20 men', { kind: 'percentage', value: 20 }), [/says no percentage/])
})

t.test('a range, a bound, a percentage in points: each is what the words say', async (t) => {
  const faults = async (printed: string, changes: Json) =>
    faultsOf(
      await folderWithFacts(
        t,
        figure({ kind: 'count', unit: undefined, value: undefined, ...changes }),
        `${TEXT}It was ${printed}.`,
      ),
    )
  const range = { text: '3 to 5 percent', kind: 'percentage', minValue: 3, maxValue: 5 }
  t.same(await faults('about 3 to 5 percent', { ...range, bound: 'about' }), [])
  t.same(await faults('about 3 to 5 percent', range), [])
  exactly(t, await faults('about 3 to 5 percent', { ...range, bound: 'nearly' }), [
    /\/bound {2}the words say "about", not "nearly"/,
  ])
  exactly(t, await faults('3 to 5 percent', { ...range, bound: 'nearly' }), [
    /\/bound {2}the words say no bound, not "nearly"/,
  ])
  exactly(t, await faults('3 to 5 percent', { ...range, maxValue: 6 }), [
    /\/maxValue {2}“3 to 5 percent” says 5, not 6/,
  ])
  exactly(t, await faults('3 to 5 percent', { ...range, minValue: 7 }), [
    /a figure has a value, or for a range/,
    /says 3, not 7/,
  ])
  exactly(t, await faults('3 to 5 percent', { text: '3 to 5 percent', kind: 'percentage', value: 3 }), [
    /says 3 as its minValue/,
    /says 5 as its maxValue/,
    /\/value {2}“3 to 5 percent” says 3 to 5, not 3/,
  ])
  exactly(t, await faults('7 men', { text: '7 men', value: 7, minValue: 7 }), [
    /a figure has a value/,
    /\/minValue {2}“7 men” says 7, not 7/,
  ])
  t.same(
    await faults('5 percentage points', {
      text: '5 percentage points',
      kind: 'percentage',
      value: 5,
      unit: 'percentage point',
    }),
    [],
  )
  exactly(t, await faults('5 percentage points', { text: '5 percentage points', kind: 'percentage', value: 5 }), [
    /\/unit {2}“5 percentage points” is in the unit "percentage point"/,
  ])
  exactly(t, await faults('18 April 2018', { text: '18 April 2018', value: 18 }), [
    /“18 April 2018” is a date, which is no figure/,
  ])
  exactly(t, await faults('7 men', { text: '7 ', value: 7 }), [/“7 ” has white space at its ends/])
  exactly(t, await faults('EUR 5', { text: 'EUR 5', kind: 'money', value: 5, unit: 'USD' }), [
    /names another currency than USD/,
  ])
})
t.test('words cut out of a longer number are refused', async (t) => {
  const cut = async (text: string, words: string, value: number) =>
    faultsOf(
      await folderWithFacts(
        t,
        figure({ kind: 'count', text: words, value, unit: undefined }),
        `${TEXT}It was ${text}.`,
      ),
    )
  const refused: [string, string, number][] = [
    ['$70 billion', '70 billion', 70e9],
    ['1,234', '234', 234],
    ['1.7 million', '7 million', 7e6],
    ['-8 or so', '8', 8],
    ['twenty-five', 'five', 5],
    ['20 percent', '20', 20],
  ]
  for (const [text, words, value] of refused)
    exactly(t, await cut(text, words, value), [/is cut out of “.*”: take the whole number/])
  t.same(await cut('the twenty-five', 'twenty-five', 25), [])
})

t.test('a rank that is no whole number is refused', async (t) => {
  const text = `${TEXT}It came 2.5th, or second.`
  const faults = async (words: string, value: number) =>
    faultsOf(await folderWithFacts(t, figure({ kind: 'rank', text: words, value, unit: undefined }), text))
  exactly(t, await faults('2.5th', 2.5), [/a rank is a whole number/])
  t.same(await faults('second', 2), [])
})

t.test('unknown references are refused, with the nearest id', async (t) => {
  await refuses(
    t,
    quote({ speaker: 'person:ann-le' }),
    /\/quotes\/0\/speaker {2}"person:ann-le" is not known; did you mean "person:ann-lee"\?/,
  )
  await refuses(
    t,
    quote({ about: ['country:pe', 'country:px'] }),
    /\/quotes\/0\/about\/1 {2}"country:px" is not known; did you mean "country:pe"/,
  )
  await refuses(t, quote({ speaker: 'agreement:pact' }), /must be person:<id> or organization:<id> or country:<id>/)
  const none = { 'people.json': undefined, 'countries.json': undefined, 'agreements.json': undefined }
  exactly(t, await faultsOf(await folderWith(t, none)), [
    /"person:ann-lee" is not known$/,
    /"agreement:pact" is not known$/,
  ])
})

t.test('double ids are refused', async (t) => {
  await refuses(
    t,
    { ...figure({ id: 'agree' }) },
    /\/figures\/0\/id {2}"agree" stands twice: ids are unique in an article/,
  )
  const people = [
    { id: 'ann-lee', name: 'Ann Lee' },
    { id: 'ann-lee', name: 'A. Lee' },
  ]
  exactly(t, await faultsOf(await folderWith(t, { 'people.json': { people } })), [
    /people\.json:\d+:\d+ \/people\/1\/id {2}"ann-lee" stands twice/,
  ])
})

t.test('unknown keys are refused, with the nearest key', async (t) => {
  await refuses(
    t,
    quote({ speeker: 'person:ann-lee' }),
    /\/quotes\/0\/speeker {2}unknown key "speeker"; did you mean "speaker"\?/,
  )
  await refuses(t, { qoutes: [] }, /\/qoutes {2}unknown key "qoutes"; did you mean "quotes"\?/)
  await refuses(
    t,
    quote({ cue: { text: 'Lee said', sufix: '.' } }),
    /\/quotes\/0\/cue\/sufix {2}unknown key "sufix"; did you mean "suffix"\?/,
  )
  await refuses(
    t,
    { article: article({ rights: { holder: 'x', note: 'y', year: 1 } }) },
    /\/article\/rights\/year {2}unknown key/,
  )
})

t.test('wrong types say what would be right', async (t) => {
  await refuses(t, quote({ cue: 5 }), /\/quotes\/0\/cue {2}must be the words, or an object with the words as "text"/)
  await refuses(t, quote({ about: [{}] }), /\/quotes\/0\/about\/0 {2}must be text/)
  await refuses(t, figure({ label: undefined }), /\/figures\/0\/label {2}is missing/)
  await refuses(t, figure({ label: '  ' }), /\/figures\/0\/label {2}is blank/)
  await refuses(t, quote({ cue: { text: '' } }), /\/quotes\/0\/cue\/text {2}is empty/)
  await refuses(t, quote({ cue: '\ud83d' }), /has half of a surrogate pair/)
  await refuses(t, quote({ segments: [] }), /\/quotes\/0\/segments {2}is empty/)
  await refuses(t, figure({ value: '5' }), /\/figures\/0\/value {2}must be a number$/)
  await refuses(t, figure({ label: 'x'.repeat(301) }), /label {2}must have at most 300 characters$/)
  await refuses(t, figure({ kind: 'sum' }), /kind {2}must be one of money, count, /)
  // whatever the schema of a kind may ask for
  for (const [schema, value, said] of [
    [z.number().min(0), -1, 'must be at least 0'],
    [z.number().min(1), 0, 'must be at least 1'],
    [z.number().max(9), 10, 'must be at most 9'],
    [z.number().positive(), 0, 'must be more than 0'],
    [z.number().negative(), 0, 'must be less than 0'],
    [z.string().min(3), 'ab', 'must have at least 3 characters'],
    [z.array(z.string()).max(1), ['a', 'b'], 'must have at most 1 items'],
    [z.literal('a'), 'b', 'must be a'],
  ] as const)
    t.equal(schema.safeParse(value, { error: inWords }).error?.issues[0]?.message, said)
})

t.test('codes that do not exist are refused', async (t) => {
  const country = async (changes: Json) =>
    faultsOf(
      await folderWith(t, {
        'countries.json': {
          countries: [
            { id: 'pe', name: 'Peru', alpha3: 'PER' },
            { name: 'X', ...changes },
          ],
        },
      }),
    )
  exactly(t, await country({ id: 'xx', alpha3: 'XXX' }), [/\/countries\/1\/id {2}"xx" is not an ISO 3166-1 country/])
  exactly(t, await country({ id: 'xk', alpha3: 'XKX' }), [/"xk" is not an ISO 3166-1 country/])
  exactly(t, await country({ id: 'fr', alpha3: 'FRE' }), [
    /\/countries\/1\/alpha3 {2}"FRE" is not the alpha-3 code of "fr": that is "FRA"/,
  ])
  exactly(t, await country({ id: 'fr', alpha3: 'FRA', wikidata: '30' }), [
    /\/countries\/1\/wikidata {2}must be a Wikidata item id/,
  ])
  await refuses(
    t,
    { article: article({ language: 'xx' }) },
    /\/article\/language {2}"xx" is not a language tag \(BCP 47\)/,
  )
  await refuses(t, { article: article({ language: 'not a tag' }) }, /"not a tag" is not a language tag/)
  await refuses(
    t,
    { article: article({ published: '2018-02-30' }) },
    /\/article\/published {2}must be a day, like 2018-04-18/,
  )
  await refuses(
    t,
    quote({ date: { from: '2018-04-18', to: '2018-04-17' } }),
    /\/quotes\/0\/date\/to {2}is before "from"/,
  )
})

t.test('language tags are held to CLDR in every part', async (t) => {
  for (const language of ['en-GB', 'zh-Hant-TW', 'gsw']) {
    t.same(await faultsOf(await folderWithFacts(t, { article: article({ language }), figures: [] })), [], language)
  }
  for (const language of ['en-XX', 'en-Abcd', 'english']) {
    await refuses(t, { article: article({ language }) }, /is not a language tag/)
  }
})

t.test('segments that overlap or stand in the wrong order are refused', async (t) => {
  await refuses(
    t,
    quote({ segments: ['We agree,', 'agree,'] }),
    /\/quotes\/0\/segments\/1 {2}overlaps the segment before it/,
  )
  await refuses(
    t,
    quote({ segments: ['We sign.', 'We agree,'] }),
    /\/quotes\/0\/segments\/1 {2}stands before the segment listed before it/,
  )
})

t.test(
  'a direct quote that stands between no quotation marks is refused, unless its line is marked as quoted',
  async (t) => {
    const text = `${TEXT}Q. Do you agree?\nWe do agree.\n\nWe always did.\n`
    const faults = async (segments: string[], changes: Json = {}) =>
      faultsOf(await folderWithFacts(t, { ...quote({ segments }), article: article(changes) }, text))
    const quoted = ['We do agree.', 'We always did.'].map((text) => ({ type: 'quoted', text }))
    exactly(t, await faults(['Ann Lee of Peru paid']), [
      /\/quotes\/0\/segments\/0 {2}stands between no quotation marks; a direct quote takes what the text prints between them, or a line that "blocks" marks as "quoted"; speech in the article’s own words has "form": "indirect"$/,
    ])
    exactly(t, await faults(['We agree,', 'Lee said. “We sign.']), [
      /\/quotes\/0\/segments\/1 {2}reaches beyond its quotation marks; make each part between marks a segment of its own$/,
    ])
    exactly(t, await faults(['We do agree.', 'We always did.']), [
      /segments\/0 {2}stands between/,
      /segments\/1 {2}stands/,
    ])
    t.same(await faults(['We agree,', 'We do agree.', 'We always did.'], { blocks: quoted }), [])
    t.same(await faults(['We do agree.\n\nWe always'], { blocks: quoted.toReversed() }), [])
    exactly(t, await faults(['We do agree.'], { blocks: [...quoted, 1], title: '' }), [/title /, /blocks\/2 /])
    exactly(t, await faults(['We do agree.'], { blocks: 1 }), [/blocks /, /segments\/0 {2}stands between/])
  },
)

t.test('a block that is not a whole line is refused', async (t) => {
  await refuses(
    t,
    { article: article({ blocks: [{ type: 'heading', text: 'We sign' }] }) },
    /\/article\/blocks\/0\/text {2}is not a whole line/,
  )
  await refuses(t, { article: article({ blocks: [{ type: 'heading', text: 'xyzzy' }] }) }, /“xyzzy” is not in the text/)
})

t.test('an exception whose words are not there is refused', async (t) => {
  await refuses(
    t,
    { mentions: [{ text: 'xyzzy', entity: 'person:ann-lee' }] },
    /\/mentions\/0\/text {2}“xyzzy” is not in the text/,
  )
})

t.test('a name that belongs to two entities is refused until the editor says which is meant', async (t) => {
  const people = [
    { id: 'ann-lee', name: 'Ann Lee' },
    { id: 'bo-lee', name: 'Lee' },
    { id: 'cy-lee', name: 'Lee' },
  ]
  const faults = async (mentions: Json[]) =>
    faultsOf(
      await folderWith(t, {
        'people.json': { people },
        'articles/a/facts.json': { ...soundFolder()['articles/a/facts.json'], mentions },
      }),
    )
  exactly(t, await faults([]), [
    /articles\/a\/article\.txt:2:\d+ {2}“Lee” names person:bo-lee and person:cy-lee: say under \/mentions which is meant/,
  ])
  t.same(await faults([{ text: 'Lee', suffix: ' said', entity: 'person:bo-lee' }]), [])
  t.same(await faults([{ text: 'Lee', suffix: ' said', entity: 'none', reason: 'somebody else' }]), [])
  exactly(
    t,
    await faults([
      { text: 'Lee', suffix: ' said', entity: 'none' },
      { text: 'We sign', entity: 'none' },
    ]),
    [/\/mentions\/1 {2}no alias is found at “We sign”/],
  )
  exactly(t, await faults([{ text: 'Lee', suffix: ' said', entity: 'person:dee' }]), [/"person:dee" is not known/])
})

t.test('an exception that stands twice is refused', async (t) => {
  const mention = { text: 'Peru', entity: 'country:pe' }
  await refuses(
    t,
    { mentions: [mention, mention] },
    /\/mentions\/1 {2}an exception for “Peru” at this place stands before/,
  )
})

t.test('words in another Unicode form are told from words that are not there', async (t) => {
  const folder = await folderWithFacts(
    t,
    quote({ cue: 'café'.normalize('NFD') }),
    `${TEXT}At the ${'café'.normalize('NFC')}.`,
  )
  exactly(t, await faultsOf(folder), [/is in the text, but in another Unicode form \(NFC or NFD\): copy it from there/])
})

t.test('a fault shows a line’s worth of what is wrong, well-formed, however much there is', async (t) => {
  const long = 'wörd🤝'.repeat(4000)
  const faults = await faultsOf(
    await folderWith(t, {
      'articles/a/article.txt': `${TEXT}${long}\n`,
      'people.json': { people: [{ id: 'ann-lee', name: 'Ann Lee', aliases: ['Lee'], [long]: 1 }] },
      'articles/a/facts.json': {
        article: article({ language: long }),
        quotes: [
          { id: 'a', segments: [`“${long}`], cue: 'Ann Lee\nof\u001b Peru', about: [`country:${'x'.repeat(9000)}`] },
          { id: 'b', segments: ['We agree,'], cue: { text: 'Ann', suffix: long }, [long]: 1 },
        ],
        figures: [
          { id: 'c', kind: 'money', text: `5 ${long}`, value: 5, unit: long, label: 'x' },
          { id: 'd', kind: 'duration', text: `${long} 5 days`, value: 6, unit: 'day', label: 'x' },
        ],
        mentions: [{ text: long, entity: 'none' }],
        excluded: [{ text: long, reason: 'x' }],
      },
    }),
  )
  t.equal(faults.length, 13)
  for (const fault of faults) {
    t.ok(fault.length < 1000, fault)
    t.ok(fault.isWellFormed() && !/\p{Cc}/u.test(fault), fault)
  }
  t.match(faults.join('\n'), '“Ann Lee\\nof\\u001b Peru” is not in the text')
  const printed = new FaultyCorpus([{ file: 'a\u2028b', pointer: `/${long}`, detail: `${'x'.repeat(1500)}${long}` }])
    .message
  t.match(printed, /^1 fault\na\\u2028b \/w.{190,200} {2}x{1000}….{990,1000}$/)
})

t.test('an id that is no text, or a prototype, is refused as any other', async (t) => {
  const odd = ['{"__proto__": null}', '{"__proto__": {"id": "ann-lee"}}', '[null]', '1e999', 'null', '"__proto__"']
  for (const id of odd) {
    const people = `{"people": [{"id": ${id}, "name": "Ann Lee", "aliases": ["Lee"]}]}`
    exactly(t, await faultsOf(await folderWith(t, { 'people.json': people })), [
      /facts\.json.*"person:ann-lee" is not known$/,
      /people\.json:1:\d+ \/people\/0\/id /,
    ])
  }
  const inherited = '{"people": [{"name": "Ann Lee", "__proto__": {"id": "ann-lee"}}]}'
  exactly(t, await faultsOf(await folderWith(t, { 'people.json': inherited })), [
    /"person:ann-lee" is not known$/,
    /\/people\/0\/id {2}is missing/,
    /\/people\/0\/__proto__ {2}unknown key "__proto__"/,
  ])
})

t.test('references to an entity that is faulty itself are no second fault', async (t) => {
  const folder = await folderWith(t, {
    'people.json': { people: [{ id: 'ann-lee', name: 'Ann Lee', wikidata: 'Q0' }, null] },
  })
  exactly(t, await faultsOf(folder), [/\/people\/0\/wikidata /, /\/people\/1 /])
})

t.test('JSON that is nested without end is refused', async (t) => {
  const deep = `{"article": ${'['.repeat(20000)}${']'.repeat(20000)}}`
  exactly(t, await faultsOf(await folderWith(t, { 'articles/a/facts.json': deep })), [
    /facts\.json {2}is nested more than 100 deep/,
  ])
})

t.test('all faults are reported at once, in reading order', async (t) => {
  const folder = await folderWith(t, {
    'people.json': { people: [{ id: 'Ann', name: '' }] },
    'articles/a/facts.json': {
      article: article({ language: 'xx', titel: 'x' }),
      quotes: [
        { id: 'x', segments: ['nowhere to be found'] },
        { id: 'y', segment: [] },
      ],
      figures: [{ id: 'z', kind: 'money', text: '$5 million', value: 1, unit: 'USD', label: 'x' }],
    },
    'articles/b/article.txt': 'text',
  })
  const faults = await faultsOf(folder)
  exactly(t, faults, [
    /^articles\/a\/facts\.json:\d+:\d+ \/article\/titel /,
    /\/quotes\/0\/segments\/0 /,
    /\/quotes\/1\/segments /,
    /\/quotes\/1\/segment /,
    /\/figures\/0\/value /,
    /^articles\/b\/facts\.json {2}is missing: an article is a text and its facts/,
    /^people\.json:\d+:\d+ \/people\/0\/id /,
    /^people\.json:\d+:\d+ \/people\/0\/name /,
  ])
})

t.test('files that are no text, no JSON or not there are refused, with the place', async (t) => {
  const faults = async (files: Parameters<typeof folderWith>[1]) => faultsOf(await folderWith(t, files))
  exactly(t, await faults({ 'articles/a/article.txt': undefined }), [/^articles\/a\/article\.txt {2}is missing/])
  exactly(t, await faults({ 'articles/a/article.txt': '' }), [/article\.txt {2}is empty/, /./, /./, /./])
  exactly(t, await faults({ 'articles/a/article.txt': 'a\nb\0' }), [/article\.txt:2:2 {2}has a NUL character/])
  const latin1 = Buffer.concat([Buffer.from('fine \uFFFD\n so'), Buffer.from([0xe9]), Buffer.from('t')])
  exactly(t, await faults({ 'articles/a/article.txt': latin1 }), [/article\.txt:2:4 {2}is not UTF-8: save it as UTF-8/])
  const cutShort = Buffer.concat([Buffer.from('\uFEFFfine\n'), Buffer.from('🤝').subarray(0, 3)])
  exactly(t, await faults({ 'articles/a/article.txt': cutShort }), [/article\.txt:2:1 {2}is not UTF-8/])
  exactly(t, await faults({ 'articles/a/facts.json': latin1 }), [/facts\.json:2:4 {2}is not UTF-8/])
  exactly(t, await faults({ 'people.json': '{"people": [}' }), [
    /people\.json:1:13 {2}is not JSON: ValueExpected/,
    /CloseBracketExpected/,
    /CloseBraceExpected/,
  ])
  exactly(t, await faults({ 'people.json': '' }), [/people\.json:1:1 {2}is not JSON/])
  exactly(t, await faults({ 'people.json': '{"people": [], "people": []}' }), [
    /people\.json:1:16 \/people {2}this key stands twice/,
  ])
  exactly(t, await faults({ 'people.json': { persons: [] } }), [/\/people {2}is missing/, /unknown key "persons"$/])
  exactly(t, await faults({ 'articles/a/facts.json': '[]' }), [/facts\.json:1:1 {2}must be an object$/])
  exactly(t, await faults({ 'articles/a/facts.json': '{}' }), [/facts\.json:1:1 \/article {2}is missing/])
  exactly(t, await faults({ 'articles/a/notes.txt': 'x' }), [/articles\/a\/notes\.txt {2}is not part of an article/])
  exactly(t, await faults({ 'poeple.json': '{}' }), [
    /^poeple\.json {2}is not part of a data folder; did you mean "people\.json"\?/,
  ])
  exactly(t, await faults({ 'articles/x.txt': 'x' }), [/^articles\/x\.txt {2}is not a folder/])
  exactly(t, await faults({ 'articles/Bad_Name/article.txt': 'x' }), [
    /^articles\/Bad_Name {2}cannot be an article’s id: must be lower-case/,
  ])
})

t.test('a byte order mark before JSON is harmless; one in a text is kept', async (t) => {
  const folder = await folderWith(t, {
    'people.json': `\uFEFF${JSON.stringify(soundFolder()['people.json'])}`,
    'articles/a/article.txt': `\uFEFF${TEXT}`,
  })
  t.same(await faultsOf(folder), [])
})

t.test('a folder without articles, and one that is not there, are refused', async (t) => {
  const empty = await writeFolder(t, { 'articles/.keep': '' })
  exactly(t, await faultsOf(empty), [
    /^articles {2}holds no article: expected articles\/<id>\/article\.txt and facts\.json/,
  ])
  exactly(t, await faultsOf(join(empty, 'nowhere')), [/nowhere {2}cannot be read: ENOENT/])
  const none = await writeFolder(t, { 'people.json': { people: [] } })
  exactly(t, await faultsOf(none), [/^articles {2}cannot be read: ENOENT/])
})

t.test('a file that cannot be read is refused', async (t) => {
  const folder = await folderWith(t, { 'people.json': undefined, 'people.json/x': '' })
  exactly(t, await faultsOf(folder), [/^people\.json {2}cannot be read: EISDIR/])
})

t.test('the error’s message counts the faults and lists them', async (t) => {
  t.match(new FaultyCorpus([{ file: 'a', detail: 'b' }]).message, /^1 fault\na {2}b$/)
  t.match(
    new FaultyCorpus([
      { file: 'a', detail: 'b' },
      { file: 'c', line: 1, column: 2, pointer: '/d', detail: 'e' },
    ]).message,
    /^2 faults\na {2}b\nc:1:2 \/d {2}e$/,
  )
})

t.test('a line marked as quoted that is not in the text is a fault as any other words', async (t) => {
  const blocks = [{ type: 'quoted', text: 'We never sign.' }]
  const faults = await faultsOf(await folderWithFacts(t, { article: article({ blocks }) }))
  t.match(faults, [/blocks\/0\/text {2}“We never sign.” is not in the text/])
})
