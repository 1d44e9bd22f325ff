import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { knownOf } from '../../src/corpus/articles.js'
import { soundArticle } from '../../src/draft/article.js'
import { draft } from '../../src/draft/draft.js'
import { wordsAt } from '../../src/draft/proposal.js'
import { VOCABULARY } from '../../src/kinds/index.js'
import { GOLD } from '../support/draft-gold.js'
import { f1, measureDraft, precision, recall } from '../support/draft-measure.js'
import { faultsOf, folderWith, soundFolder, writeFolder } from '../support/folder.js'
import { LONG } from '../support/long-article.js'
import { NEWS } from '../support/news-gold.js'
import { NOTHING_KNOWN } from '../support/nothing-known.js'
import { run } from '../support/process.js'

const NOBODY = new Map<string, string>()
const drafted = (
  content: string,
  {
    language,
    entities = NOBODY,
    article,
  }: { language?: string; entities?: Map<string, string>; article?: object } = {},
) => {
  const known = knownOf({ entities }, VOCABULARY, ({ detail }) => t.fail(detail))
  const made = draft({ content, language, article: article as Record<string, unknown> }, known)
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into records of every kind
  return { ...(made.facts as any), ...(made.entities as any), ...made }
}
const english = { language: 'en' }
interface DraftedQuote {
  speaker?: string | string[] | { described: string | { text: string } }
  segments: (string | { text: string })[]
}

t.test('what people annotated is found, and little else', async (t) => {
  const { quotes, reported, speakers, numbers, entities, roles } = measureDraft([...GOLD, ...NEWS, LONG])
  for (const { text, language } of [...GOLD, ...NEWS, LONG])
    t.same(drafted(text, { language }).ungrounded, [], 'nothing is lost for being a fault')
  t.ok(f1(quotes) >= 0.97, `direct quotations ${f1(quotes)}`)
  t.ok(f1(reported) >= 0.98, `reported speech ${f1(reported)}`)
  t.ok(recall(speakers) >= 0.97, `speakers ${recall(speakers)}`)
  t.ok(precision(speakers) >= 0.97, 'of those found')
  t.ok(f1(numbers) >= 0.98, `numbers ${f1(numbers)}`)
  t.ok(f1(entities) >= 0.94, `entities ${f1(entities)}`)
  t.ok(f1(roles) >= 0.9, `roles ${f1(roles)}`)
})

t.test('what a draft gets wrong is told', async (t) => {
  const told: string[] = []
  const text =
    '“We agree,” Ann Lee said. Lee said that it was 7 o’clock or 8 cats.\nIt was a “so-so” day, a “so-so” day.\n“So be it, then, we go.”\n“We agree,” Bo Sun said.\n'
  const wanted = {
    ...{ voice: 'x', language: 'en', text, numbers: [9] },
    quotes: [
      { segments: ['We agree,'], speaker: 'Bo' },
      { segments: ['No'] },
      { segments: ['So be it, then, we go.'], speaker: 'Bo' },
    ],
    reported: [{ segment: 'it was', speaker: 'Bo' }],
    people: ['Ann Lee', 'Cy Roe'],
    countries: [],
  }
  measureDraft([wanted], (line) => told.push(line))
  for (const line of [
    /not found: No$/,
    /We agree,: by Bo Sun, not Bo$/,
    /not reported: it was/,
    /nobody reports/,
    /number not found: 9/,
    /no figure: 8/,
    /people: not found: Cy Roe/,
    /people: nobody wants: Bo Sun/,
  ])
    t.ok(
      told.some((one) => line.test(one)),
      String(line),
    )
  t.match(drafted(text).excluded, [{ prefix: 's a ' }, { prefix: ', a ' }])
  const [nobody, other] = [
    { ...wanted, quotes: [] },
    { ...wanted, reported: [{ segment: 'it was 7 o’clock or 8 cats', speaker: 'Bo' }] },
  ]
  const nobodys = { ...wanted, text: '“So be it, then, we go.”\n' }
  measureDraft([nobody, other, nobodys], (line) => told.push(line))
  t.ok(
    told.includes('x: nobody wants: We agree,') && told.includes('x: it was 7 o’clock or 8 cats: by Ann Lee, not Bo'),
  )
})

t.test('a draft is sound as it is, whatever the text', async (t) => {
  const sound = async (content: string, language: string) => {
    const { facts, people, organizations, countries, agreements } = drafted(content, { language })
    const folder = await writeFolder(t, {
      ...soundFolder(),
      'people.json': { people },
      'organizations.json': { organizations },
      'countries.json': { countries },
      'agreements.json': { agreements },
      'articles/a/article.txt': content,
      'articles/a/facts.json': facts,
    })
    return faultsOf(folder)
  }
  for (const { text, language, voice } of [...GOLD, ...NEWS, LONG]) t.same(await sound(text, language), [], voice)
  const piece = fc.constantFrom(
    ...[
      '“We agree,” ',
      '“not so” ',
      '"It is ',
      'over." ',
      'Ann Lee said ',
      'said Ann Lee. ',
      'he said. ',
      'that 5 people ',
      '$5 million ',
    ],
    ...[
      '¥3 ',
      'a third less ',
      'first ',
      '34, ',
      '2.5 percent of it. ',
      '12-year-old ',
      'an official said ',
      'U.S. ',
      '\n',
      'kr 7 ',
      '£2-3bn ',
      'Sen. Bo Sun ',
      'the mayor, Ann Lee, ',
      'according to Ann Lee, ',
    ],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 3, maxLength: 25 }), async (pieces) => {
      const content = `The text. ${pieces.join('')}\n`
      t.same(await sound(content, 'en'), [], content)
    }),
    { numRuns: 25 },
  )
})

t.test('a draft is the same whichever blanks stand between the words', async (t) => {
  const written = (content: string) => JSON.stringify(drafted(content, english), null, 2)
  for (const text of [LONG.text, readFileSync('data/articles/trump-abe-trade-talks/article.txt', 'utf8')])
    t.equal(written(text.replaceAll(' ', '\u00A0')).replaceAll('\u00A0', ' '), written(text))
})

t.test('the same is said by the same people in whatever form a text comes', async (t) => {
  const forms: [string, (text: string) => string, number][] = [
    ['a blank line between paragraphs', (text) => text.replaceAll('\n', '\n\n'), 1],
    ['lines that end as in Windows', (text) => text.replaceAll('\n', '\r\n'), 1],
    ['lines that stand further in', (text) => text.replaceAll(/^/gm, '    '), 1],
    ['blanks at the end of lines', (text) => text.replaceAll('\n', ' \t\n'), 1],
    ['two blanks between sentences', (text) => text.replaceAll(/(?<=\p{Ll}[.?!][”"]?) (?=\p{Lu})/gu, '  '), 0.98],
    ['straight quotation marks', (text) => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'"), 1],
    ['marks as TeX has them', (text) => text.replaceAll('“', '``').replaceAll('”', "''"), 1],
    ['words as a corpus cuts them', (text) => text.replaceAll('“', '`` ').replaceAll(/,?”/g, " , ''"), 0.98],
    // where a title, a dateline and who asks are lost
    ['all of it on one line', (text) => text.trim().replaceAll('\n', ' '), 0.92],
  ]
  const textOf = (words: string | { text: string }) => (typeof words === 'string' ? words : words.text)
  const saidIn = (content: string): string[] =>
    drafted(content, english).quotes.map(({ speaker, segments }: DraftedQuote) => {
      const by = typeof speaker === 'object' && 'described' in speaker ? textOf(speaker.described) : speaker
      return [by, ...segments.map(textOf)]
        .join(' ')
        .match(/[\p{L}\p{N}]+/gu)!
        .join(' ')
    })
  const texts = [...GOLD, ...NEWS, LONG].filter(({ language }) => language === 'en').map(({ text }) => text)
  const printed = texts.map(saidIn)
  for (const [form, formed, least] of forms) {
    const counts = texts.map((text, index) => {
      const said = saidIn(formed(text))
      const same = said.filter((one) => printed[index]!.includes(one)).length
      return [2 * same, said.length + printed[index]!.length]
    })
    const [same, all] = [0, 1].map((which) => counts.reduce((sum, count) => sum + count[which]!, 0))
    t.ok(same! / all! >= least, `${form}: ${same! / all!}`)
  }
})

t.test('words without a blank, and who is meant again and again, are read like all else', async (t) => {
  for (const words of ['Al-'.repeat(60), 'A'.repeat(600)])
    t.same(drafted(`It rained, ${words} said.`, { language: 'en' }).people, [], words)
  const capitals = drafted(`It rained, ${'Abcdefghij '.repeat(30)}said.`, { language: 'en' })
  t.ok(capitals.people.length < 2, 'capital words without end are not many people')
  const again = 'It was, in his words, “a”. The 61-year-old said it was true. Ann Lee left. '.repeat(200)
  t.equal(drafted(again, { language: 'en' }).people.length, 1)
})

t.test('what somebody denies is hardly proposed as what they say', async (t) => {
  const { quotes, why } = drafted('Ann Lee denied that the mill was old. Ann Lee said that it was new.', english)
  t.match(quotes, [{ segments: ['the mill was old'] }, { segments: ['it was new'] }])
  t.match(why, [
    {},
    { pointer: '/facts/quotes/0', why: /which denies it/, confidence: 0.3 },
    { pointer: '/facts/quotes/1', confidence: 0.7 },
  ])
})

t.test('every proposal has its reason, and how sure it is', async (t) => {
  const { why, quotes, figures, excluded } = drafted(GOLD[0]!.text)
  t.ok(why.length > quotes.length + figures.length + excluded.length)
  for (const { pointer, why: reason, confidence } of why) {
    t.match(
      pointer,
      /^\/(?:facts\/(?:article(?:\/blocks)?|quotes|figures|roles|mentions|excluded)|entities\/\w+)(?:\/\d+)?$/,
    )
    t.ok(reason.length > 10 && confidence > 0 && confidence < 1, pointer)
  }
})

t.test('whom the folder knows is no new person, by whatever name', async (t) => {
  const entities = new Map([
    ['person', JSON.stringify({ people: [{ id: 'ann-lee', name: 'Ann Lee', aliases: ['Lee'] }] })],
    [
      'organization',
      JSON.stringify({
        organizations: [
          { id: 'fm', name: 'Foreign Ministry', kind: 'government' },
          { id: 'lee', name: 'Lee Corp', kind: 'company', aliases: ['LC'] },
          { id: 'lc', name: 'Lucky', kind: 'company', aliases: ['LC'] },
        ],
      }),
    ],
    ['country', JSON.stringify({ countries: [{ id: 'jp', name: 'Japan', alpha3: 'JPN' }] })],
  ])
  const text =
    '“We agree,” Prime Minister Lee said.\nLee left. “So be it,” she said.\n“Not us,” Japan said.\n“Nor I,” Bo said.\n“Yes to it,” the Foreign Ministry said.\n“No to it,” LC said.\n'
  const { quotes, people } = drafted(text, { ...english, entities })
  t.same(
    quotes.map(({ speaker }: { speaker: unknown }) => speaker),
    ['person:ann-lee', 'person:ann-lee', 'country:jp', { described: 'Bo' }, 'organization:fm', { described: 'LC' }],
  )
  t.same(people, [])
})

t.test('nobody is named before a pronoun, and titles alone are nobody', async (t) => {
  t.notOk('speaker' in drafted('“We agree to it,” he said.\n').quotes[0])
  t.match(drafted('“We agree to it,” President said.\n').quotes[0], { speaker: { described: 'President' } })
  t.same(drafted('“我们同意,” Ōé Ōé said.\n', english).people.length, 1)
  // signs that stand for no sound make no id
  t.match(drafted('“We agree to it,” said Ъъ Ьь.\n'), { quotes: [{ speaker: { described: 'Ъъ Ьь' } }], people: [] })
  t.match(drafted('“We agree to it,” Ann Lee tweeted.\n').quotes[0], { medium: 'tweet' })
})

t.test('a pronoun stands for whoever was described last, unless somebody was named since', async (t) => {
  const speakers = (text: string) => drafted(text, english).quotes.map(({ speaker }: { speaker: unknown }) => speaker)
  t.same(speakers('An official said so. “We are listening,” he said.\n'), [{ described: 'An official' }])
  t.match(speakers('Ann Lee came. An aide of hers said that it was late. “We go home,” she said.\n')[1], {
    described: /^An aide/,
  })
  t.same(speakers('An official said so. Ann Lee came. “We are listening,” she said.\n'), ['person:ann-lee'])
})

t.test('what is reported of nobody known, or in too few words, is told as that', async (t) => {
  t.match(drafted('He said that it was all over.\n').quotes, [{ form: 'indirect', segments: ['it was all over'] }])
  t.notOk('speaker' in drafted('He said that it was all over.\n').quotes[0])
  t.same(drafted('Ann Lee said yes.\n').quotes, [])
  t.same(drafted('Nobody came to it.\n').quotes, [])
  t.same(drafted('It was “…” and no more.\n').quotes, [], 'nor is anything that has no word')
})

t.test('the article is begun with what its text says of itself', async (t) => {
  const begun = (text: string) => drafted(text).article
  t.match(begun('A headline\nLONDON (Reuters) - Nobody came.\n'), {
    title: 'A headline',
    titleSource: 'published',
    publisher: 'organization:reuters',
  })
  t.match(begun('Nobody came to it.\nSource: Bloomberg News - By Ann Lee\n'), {
    titleSource: 'editorial',
    publisher: 'organization:bloomberg-news',
  })
  t.match(begun('\n'), { title: 'to be written', rights: { note: 'to be written' } })
})

t.test('who wrote and published it, and when, is read from its lines', async (t) => {
  const begun = (text: string, article?: object) => drafted(text, { ...english, article })
  const whole = begun(
    'Pact signed\nBy Ann Lee and Bo Sun\n18 April 2018\nWASHINGTON, April 17, 2018 (AP) - It was signed. It was late.\nOn the way home\nNobody came to the party after it.\n© 2018 The Paper. All rights reserved\n',
  )
  t.match(whole.article, {
    title: 'Pact signed',
    publisher: 'organization:ap',
    byline: ['person:ann-lee', 'person:bo-sun'],
    published: '2018-04-18',
    rights: { holder: 'The Paper' },
    blocks: [
      { type: 'heading', text: 'Pact signed' },
      { type: 'source', text: 'By Ann Lee and Bo Sun' },
      { type: 'source', text: '18 April 2018' },
      { type: 'heading', text: 'On the way home' },
      { type: 'source', text: '© 2018 The Paper. All rights reserved' },
    ],
  })
  t.match(begun('It was.\nPublished 2018-04-18\n').article, { published: '2018-04-18' })
  t.notOk('published' in begun('It was.\nPublished 2018-02-31\n').article, 'a day that there is')
  t.match(begun('OSLO, May 3, 2019 (AP) - It was.\n').article, { published: '2019-05-03' })
  t.match(begun('OSLO, Norway, Sept. 3, 2023 — It was.\n').article, { published: '2023-09-03' })
  t.match(begun('It was.\nhttps://paper.example/2024/03/12/strike-and-much-more-in-a-long-address\n').article, {
    published: '2024-03-12',
  })
  t.notOk('published' in begun('OSLO, Tuesday (NPR) - It was.\n').article)
  t.match(begun('It was.\n© 2018 The Paper\n').article, { publisher: 'The Paper' })
  t.match(begun('OSLO (NPR) - It was.\n').article, { publisher: 'NPR' })
  t.match(begun('Some words\nIt was. (AFP)\n').article, { publisher: 'organization:afp' })
  t.match(
    begun('It was.\nBy Ъъ Ьь\n', { language: 'en', title: 'Known', publisher: '', blocks: [], other: 1 }).article,
    { title: 'Known', publisher: 'to be written' },
    'what is known and sound stays',
  )
  t.match(drafted('It was.\n', { article: { language: 'no tag!' } }).article, { language: 'en' })
  t.same(soundArticle(null), {})
  t.same(soundArticle('x'), {})
})

t.test('captions, addresses and what else to read are no paragraphs', async (t) => {
  const asides = [
    'Photo: A pier. (Ann Lee)',
    'Read more: The 10 Piers',
    '—With assistance from Ann Lee.',
    'To contact the reporter: Ann Lee at a@b.example',
    'https://paper.example/pier',
    'Mehr unter https://paper.example/pier',
    'Lire aussi : Dix ans',
    '写真：工場',
  ]
  const { blocks } = drafted(`It was.\n${asides.join('\n')}\nMore than that: it is.\n`, english).article
  t.match(
    blocks,
    asides.map((text) => ({ type: 'source', text })),
  )
  t.equal(blocks.length, asides.length)
})

t.test('days are worked out from the day of the article, never beyond what the words fix', async (t) => {
  const dateOf = (words: string, article: object) =>
    drafted(`“We agree to it,” Ann Lee said ${words}.\n`, { ...english, article }).quotes[0].date
  const day = { published: '2018-04-18' }
  const inferred = (says: string) => ({ inferred: `The article ${says}; the article is of 18 April 2018.` })
  t.same(dateOf('on Monday', day), { from: '2018-04-16', ...inferred('says Monday') })
  t.same(dateOf('on Wednesday', day), { from: '2018-04-18', ...inferred('says Wednesday') })
  t.same(dateOf('yesterday', day), { from: '2018-04-17', ...inferred('says yesterday') })
  t.same(dateOf('today', { events: { from: '2018-04-18' } }), { from: '2018-04-18', ...inferred('says today') })
  t.same(dateOf('on April 17', { events: { from: '2018-04-17', to: '2018-04-18' } }), {
    from: '2018-04-17',
    ...inferred('names no year'),
  })
  t.same(dateOf('on May 3, 2017', {}), { from: '2017-05-03' })
  for (const words of ['on April 30', 'last Monday', 'at noon']) t.equal(dateOf(words, day), undefined, words)
  t.equal(dateOf('on Monday', {}), undefined)
  for (const [words, date] of [
    ['Ann Roe said the talks would resume on Thursday.', undefined],
    ['Ann Roe said the offer was refused on April 2.', undefined],
    ['Ann Roe said on Monday the talks would resume on Thursday.', { from: '2018-04-16' }],
    ['On Monday, Ann Roe said the talks would resume on Thursday.', { from: '2018-04-16' }],
    ['The talks will resume, Ann Roe said on Monday.', { from: '2018-04-16' }],
  ] as const)
    t.match(drafted(words, { ...english, article: day }).quotes, [{ date }], words)
})

t.test('offices are taken in the words of the text, with whose they are', async (t) => {
  const rolesIn = (text: string, entities?: Map<string, string>) => drafted(text, { ...english, entities }).roles
  t.match(rolesIn('French Foreign Minister Luc Roy met Deutsche Bank analyst Kim Ost. Mr. Ian Poe left.\n'), [
    { text: 'French Foreign Minister', person: 'person:luc-roy', country: 'country:fr' },
    { text: 'Deutsche Bank analyst', person: 'person:kim-ost', at: 'organization:deutsche-bank' },
  ])
  t.match(
    rolesIn(
      'Priya Raman, an economist at Hanil Bank, left. Bo Sun, a teacher in Gumi, came. Al Roe was president of Peru.\n',
    ),
    [
      { text: 'economist', at: 'organization:hanil-bank' },
      { text: 'teacher', person: 'person:bo-sun' },
      { text: 'president of Peru', person: 'person:al-roe' },
    ],
  )
  t.match(rolesIn('Harbor Police Chief Ann Lee came. Big Chief Bo Sun came. Mayor Ann Lee came, Mayor Ann Lee.\n'), [
    { text: 'Harbor Police Chief', at: 'organization:harbor-police' },
    { text: 'Chief', person: 'person:bo-sun' },
    { text: 'Mayor', prefix: /./ },
  ])
  const france = new Map([['country', JSON.stringify({ countries: [{ id: 'fr', name: 'France', alpha3: 'FRA' }] })]])
  t.match(
    drafted('France and President France Gall met Chad Smith in Chad, and a Frenchman, but not Kosovo or Malibu.\n', {
      ...english,
      entities: france,
    }),
    {
      roles: [],
      countries: [{ id: 'td', name: 'Chad' }],
    },
  )
})

t.test('a title stands for whoever has it alone, a name of several for whoever is near', async (t) => {
  const people = new Map([
    [
      'person',
      JSON.stringify({
        people: [
          { id: 'ann-lee', name: 'Ann Lee', aliases: ['Lee'] },
          { id: 'bo-lee', name: 'Bo Lee', aliases: ['Lee'] },
        ],
      }),
    ],
  ])
  const mentionsIn = (text: string, entities?: Map<string, string>) => drafted(text, { ...english, entities }).mentions
  t.same(mentionsIn('Mayor Ann Lee came. Then the mayor left.\n'), [{ entity: 'person:ann-lee', text: 'the mayor' }])
  t.same(mentionsIn('Mayor Ann Lee met Mayor Bo Sun. The mayor left.\n'), [])
  t.match(mentionsIn('Bo Lee came. Lee left.\n', people), [{ entity: 'person:bo-lee', text: 'Lee' }])
  t.match(mentionsIn('Lee left. Ann Lee came.\n', people), [{ entity: 'person:ann-lee', text: 'Lee' }])
  t.match(mentionsIn('Lee left.\n', people), [{ entity: 'person:ann-lee' }])
})

t.test('organizations, agreements and people are new only where nobody is called so', async (t) => {
  const { organizations, agreements, people } = drafted(
    'The World Trade Organization (WTO) and the newspaper Dagen praised the U.S.–Peru Trade Agreement. Nordkabel shares rose; Nordkabel Steel fell. Ann Lee, chief executive of Ōé, left. The (X) of it. Lee stayed.\n',
  )
  t.match(organizations, [
    { id: 'world-trade-organization', aliases: ['WTO'], kind: 'international' },
    { id: 'nordkabel-steel', aliases: ['Nordkabel'], kind: 'company' },
    { id: 'dagen', kind: 'media' },
  ])
  t.match(agreements, [{ name: 'U.S.–Peru Trade Agreement', scope: 'bilateral' }])
  t.match(people, [{ id: 'ann-lee', aliases: ['Lee'] }])
  const known = new Map([
    [
      'person',
      JSON.stringify({
        people: [
          { id: 'ann-lee', name: 'Ann B. Lee' },
          { id: 'x', name: '…' },
        ],
      }),
    ],
    [
      'organization',
      JSON.stringify({
        organizations: [
          { id: 'hanil-bank', name: 'The Hanil', kind: 'company' },
          { id: 'a', name: 'A', kind: 'other', country: 'country:pe' },
        ],
      }),
    ],
    ['country', JSON.stringify({ countries: [{ id: 'pe', name: 'Peru', alpha3: 'PER' }] })],
  ])
  t.match(
    drafted('“We agree to it,” Ann Lee said at Hanil Bank.\nBy Cy Roe\n', {
      ...english,
      entities: known,
      article: { byline: ['organization:a'] },
    }),
    {
      people: [{ id: 'cy-roe' }, { id: 'ann-lee-2', name: 'Ann Lee' }],
      organizations: [],
      article: { byline: ['organization:a'] },
    },
  )
})

t.test('what else there is to read says nothing', async (t) => {
  const { quotes } = drafted(
    'It rained.\nREAD MORE: Lee says it is over\nPhoto: Ann Lee says it is new.\nLee says so.\n',
    english,
  )
  t.same(quotes, [])
})

t.test('people take turns where lines begin with their names', async (t) => {
  const text = 'Ann Lee came.\nQ: Why?\nA: To see it.\nQ: And?\nA: I saw it.\nA: “Quoted.”\n'
  t.match(drafted(text), {
    quotes: [
      { segments: ['To see it.'], speaker: 'person:ann-lee' },
      { segments: ['I saw it.'], speaker: 'person:ann-lee' },
      { segments: ['Quoted.'] },
    ],
    article: {
      blocks: [
        { type: 'quoted', text: 'A: To see it.' },
        { type: 'quoted', text: 'A: I saw it.' },
      ],
    },
  })
  const said = 'ANN LEE: We begin.\nBO: I see it.\nANN LEE: We end.\nBO: — \nAnn Lee: Go.\nBO: Yes.\nAnn Lee left.\n'
  t.match(drafted(said, english).quotes[0], { speaker: 'person:ann-lee', segments: ['We begin.'] })
  t.match(drafted(said, english).quotes[1], { speaker: { described: { text: 'BO' } } })
  const quoting =
    'Ann Lee came.\nAnn Lee: Yes.\nBo: Why?\nAnn Lee: He said, “It is old,” to me.\nBo: And?\nAnn Lee: No.\n'
  t.match(
    drafted(quoting, english).quotes.map(({ segments }: DraftedQuote) => segments),
    [['Yes.'], ['Why?'], ['He said, “It is old,” to me.'], ['And?'], ['No.']],
    'who takes turns may quote others',
  )
  t.same(
    drafted('Note: it is so.\nTime: late.\nPlace: Oslo.\n', english).quotes,
    [],
    'labels that do not return are no people',
  )
  const checked = 'It cost 5.\nFacts First: It is so.\nIt cost 6.\nFacts First: It is not.\nFacts First: It may be.\n'
  t.same(drafted(checked, english).quotes, [], 'one label alone takes no turns')
  const dated = 'GDANSK — The mill is shut.\nAnn Lee: We begin.\nBo: I see it.\nAnn Lee: We end.\nBo: Yes.\n'
  t.same(
    drafted(dated, english).quotes.map(({ segments }: { segments: string[] }) => segments[0]),
    ['We begin.', 'I see it.', 'We end.', 'Yes.'],
    'what is divided otherwise is no turn',
  )
})

t.test('questions and answers are told in the words of a language', async (t) => {
  const texts: [language: string, question: string, answer: string][] = [
    ['en', 'Q.', 'A.'],
    ['es', 'P.', 'R.'],
    ['es', 'P.:', 'R.:'],
    ['es', 'Pregunta.', 'Respuesta.'],
    ['de', 'Frage:', 'Antwort:'],
    ['fr', 'Question :', 'Réponse :'],
  ]
  for (const [language, question, answer] of texts)
    t.match(
      drafted(`Ana Roth\n${question} Uno?\n${answer} Dos.\n${question} Tres?\n${answer} Cuatro.\n`, { language })
        .quotes,
      [
        { segments: ['Dos.'], speaker: 'person:ana-roth' },
        { segments: ['Cuatro.'], speaker: 'person:ana-roth' },
      ],
      answer,
    )
})

t.test('who answers where lines say "A:" is whoever has a label, or the title names, or the text most', async (t) => {
  const turns = 'Q: Why?\nA: To see it.\nQ: And?\nA: I saw it.\n'
  const end = 'Her father, Olav Lee, left.\n'
  const speakers = (text: string) => drafted(text, english).quotes.map(({ speaker }: { speaker: unknown }) => speaker)
  const ann = 'person:ann-lee'
  t.same(speakers(`They Talk\nBy Bo Sun\nBo Sun: Well?\nAnn Lee: I do.\n${turns}${end}`), [
    'person:bo-sun',
    ann,
    ann,
    ann,
  ])
  t.same(speakers(`A Conversation With Ann Lee\nBy Bo Sun\n${turns}${end}`), [ann, ann])
  t.same(speakers(`They Talk\nBy Bo Sun\nAnn Lee came. Bo Sun asked. Bo Sun wrote. So Lee spoke.\n${turns}${end}`), [
    ann,
    ann,
  ])
  const people = new Map([['person', JSON.stringify({ people: [{ id: 'a-lee', name: 'Ann Lee' }] })]])
  t.match(drafted(`A Talk With Ann Lee\n${turns}`, { ...english, entities: people }).quotes, [
    { speaker: 'person:a-lee' },
  ])
  t.match(speakers(`They talk\n${turns}`), [{ described: { text: 'A' } }, { described: { text: 'A' } }])
  t.match(
    speakers(`They Talk\nThe Courier: You came.\nPhoto: Ann Lee on a pier.\n${turns}`)[0],
    { described: 'The Courier' },
    'a paper is no person, and a caption says nothing',
  )
})

t.test('an organization is no description, whatever its name looks like', async (t) => {
  const text = 'It was over, according to the National Union of Port Workers. The union left.\n'
  t.match(drafted(text, english).quotes, [{ speaker: 'organization:national-union-of-port-workers' }])
})

t.test('what cannot be proposed soundly is not, entities too', async (t) => {
  const { organizations, facts } = drafted(
    'The Health Ministry said that it was over now. The Health Ministry. The Бюро Agency is none. “He said ‘never, ever’ to it,” Bo Sun said.\n',
  )
  t.match(organizations, [{ id: 'health-ministry' }])
  t.match(facts, { quotes: [{ speaker: 'organization:health-ministry' }, { speaker: 'person:bo-sun' }] })
})

t.test('numbers are measured by what stands beside them', async (t) => {
  const figures = (text: string) => drafted(text).figures
  t.match(figures('It took 3 weeks.\n'), [{ kind: 'duration', unit: 'week', text: '3 weeks' }])
  t.match(figures('Rates rose by 25 basis points.\n'), [{ kind: 'percentage', unit: 'basis point' }])
  t.match(figures('The firm is the third-largest of 12 companies in 2019.\n'), [
    { kind: 'rank', text: 'third-largest', value: 3 },
    { kind: 'count', unit: 'company', value: 12, period: '2019' },
  ])
  t.match(figures('They paid 5 zlotys, or ₿3.\n'), [{ value: 5, unit: 'PLN' }], 'what is no known money is left out')
  t.match(
    drafted('They paid 5 zlotys, or ₿3.\n').ungrounded,
    [{ list: 'facts/figures', record: { text: '₿3' }, detail: /₿/ }],
    'and told',
  )
  t.match(figures('Profit: 7.\n'), [{ kind: 'count', label: 'Profit' }])
  t.match(figures('“8”, “9”.\n'), [{ label: 'number' }, { label: 'number' }])
  const { excluded } = drafted('Ann Lee, 45, is here. She is aged 45. Bo is 12 years old. One of them left.\n')
  t.equal(excluded.length, 4)
})

t.test('a passage is told from others by as little as leaves one place', async (t) => {
  const content = 'one two, one three, one two.'
  t.equal(wordsAt(content, { start: 13, end: 18 }), 'three')
  t.same(wordsAt(content, { start: 0, end: 3 }), { text: 'one', suffix: ' two, on' })
  t.same(wordsAt(content, { start: 9, end: 12 }), { text: 'one', prefix: 'wo, ' })
  t.same(wordsAt('x one y, z one y, x one z', { start: 2, end: 5 }), { text: 'one', prefix: 'x ', suffix: ' y, ' })
  t.same(wordsAt('ab '.repeat(400), { start: 600, end: 602 }), 'ab', 'or by nothing, where nothing does')
  t.same(wordsAt('one ab😀, one ab😁.', { start: 0, end: 3 }), { text: 'one', suffix: ' ab😀, o' })
  t.same(
    wordsAt('x😀ab one, y😀ab one', { start: 6, end: 9 }),
    { text: 'one', suffix: ', y' },
    'no character is parted',
  )
})

t.test('the program writes a draft beside the text, which is never served', async (t) => {
  const folder = await folderWith(t, {})
  const file = join(folder, 'articles/a/article.txt')
  const before = readFileSync(join(folder, 'articles/a/facts.json'), 'utf8')
  const begin = async (...args: string[]) => {
    const program = run(t, 'cli/draft.js', args)
    return { code: await program.ended, out: program.out(), err: program.err() }
  }
  writeFileSync(file, `${readFileSync(file, 'utf8')}It is far from Chile, for ₿3.\n`)
  writeFileSync(join(folder, 'articles/a/facts.draft.json'), '{ "rejected": [{ "list": "roles" }] }')
  t.match(await begin(file, '--data', folder), {
    code: 0,
    out: /facts\.draft\.json: 1 quotes, 1 figures, 0 roles, 1 new countries, for you .*\nnot proposed for facts\/figures: “₿3”/,
  })
  const { facts, rejected } = JSON.parse(readFileSync(join(folder, 'articles/a/facts.draft.json'), 'utf8'))
  t.same(rejected, [{ list: 'roles' }], 'what was turned down stays so')
  t.match(facts.quotes, [{ speaker: 'person:ann-lee', segments: ['We agree,', 'We sign.'] }])
  t.equal(readFileSync(join(folder, 'articles/a/facts.json'), 'utf8'), before)
  t.same(await faultsOf(folder), [])
  t.match(await begin(), { code: 2, err: 'one text is drafted at a time' })
  t.match(await begin(file, '--language', 'en_US'), { code: 2, err: '"en_US" is no language (BCP 47): "en", "de-AT"' })
  t.match(await begin(join(folder, 'nothing.txt')), { code: 1, err: /nothing\.txt is not there\n$/ })
  t.match(await begin(folder), { code: 1, err: `${folder} is a folder: say which file in it` })
  t.match(await begin(file, '--data', 'nowhere'), { code: 1, err: /^nowhere is not there\n$/ })
  const latin = join(folder, 'latin.txt')
  writeFileSync(latin, Buffer.from([0xe9]))
  t.match(await begin(latin, '--data', 'nowhere'), { code: 1, err: /is not UTF-8/ })
  const empty = join(folder, 'empty.txt')
  writeFileSync(empty, '\n')
  t.match(await begin(empty, '--data', folder), { code: 1, err: /empty\.txt is empty/ })
  t.notOk(existsSync(join(folder, 'facts.draft.json')))
  writeFileSync(join(folder, 'people.json'), '{')
  t.match(await begin(file, '--data', folder), { code: 1, err: /^people\.json:1:2 {2}is not JSON/ })
})

t.test('whoever is called so by nobody is no person, and a place no short name', async (t) => {
  const entities = (content: string) => {
    const { people, organizations } = draft({ content, language: 'en' }, NOTHING_KNOWN).entities
    const called = [people, organizations] as { name: string; aliases?: string[] }[][]
    return called.map((list) => list.map(({ name, aliases = [] }) => [name, ...aliases].join(', ')))
  }
  t.same(entities('Nicola Di Iorio left. Di Iorio said it was true. Canada’s First Nations agree. The Nations left.'), [
    ['Nicola Di Iorio'],
    [],
  ])
  t.same(entities('Conservative MP Ann Lee left San Diego. The MP said so, Lee agreed. Diego is a city.'), [
    ['Ann Lee, Lee'],
    [],
  ])
  t.same(entities('The Leeds Town Council met in Leeds. Leeds is a city.'), [[], ['Leeds Town Council']])
  t.same(entities('They met on Parliament Hill on Thursday.'), [[], ['Parliament Hill']])
  t.same(entities('Minister Robert Hill left. Hill said so. The Hume Highway closed.')[0], ['Robert Hill, Hill'])
  t.same(entities('It rose, wrote Ian Moe of Leeds Securities, who left. Moe said so.'), [
    ['Ian Moe, Moe'],
    ['Leeds Securities'],
  ])
  t.same(entities('Lindqvist Group fell. Lindqvist is old. Otto Lindqvist said so.'), [
    ['Otto Lindqvist'],
    ['Lindqvist Group, Lindqvist'],
  ])
  t.same(entities('The president, Ian W Moe, left. Moe said so.')[0], ['Ian W Moe, Moe'])
  t.same(entities('The envoy for Peru Ann Moe said so. Moe left.')[0], ['Ann Moe, Moe'])
  t.same(entities('A forecaster with the Leeds Weather Bureau Ian Moe said so. Mr Moe left.')[0], ['Ian Moe, Moe'])
  t.same(entities('Shares of Moe Petroleum rose. The company said so.'), [[], ['Moe Petroleum']])
  t.same(entities('Taylor Brooks Partners lost. Taylor Brooks said it hurt.'), [
    ['Taylor Brooks'],
    ['Taylor Brooks Partners'],
  ])
  t.same(entities('New York Foods left. New York said it was glad. New Zealand’s board met.')[1], ['New York Foods'])
  t.same(entities('Hockey Player Ann Moe said it rained. Hockey Canada said it did. The Medical Examiner left.'), [
    ['Ann Moe'],
    ['Hockey Canada'],
  ])
  t.same(entities('The Committee to Protect Moes said it rained.')[1], ['Committee to Protect Moes'])
  t.same(entities('Zed Long is a coach. It was a long day, Long said.')[0], ['Zed Long, Long'])
  t.same(entities('Toyota Motor Corp rose. Toyota is big.'), [[], ['Toyota Motor Corp, Toyota']])
  // what a headline or a page has in capitals is nobody
  t.same(entities('Frozen Food Turns Cold\nA frozen meal, food that turns cold, is dear. Cold, Food said.')[0], [])
  t.same(entities('Published Thursday\nThursday, Ann Moe said, it rained. Moe left.')[0], ['Ann Moe, Moe'])
  t.same(
    entities('By Staff Writer\nAnn Moe said it rained. CTV News Leeds said it did. Parks B.C. said it snowed.')[0],
    ['Ann Moe'],
  )
  t.same(entities('Ann Maria Moe was born in May. Ann Moe said so. Moe left.')[0], ['Ann Moe, Moe'])
  t.same(entities('A report by the Police Research Forum says so. Research Forum officials left.')[0], [])
  t.same(entities('London-based Leeds Motors said so. The firm, Zelk Compute, agreed. Leeds left.'), [
    [],
    ['Leeds Motors, Leeds', 'Zelk Compute'],
  ])
  t.same(entities('Zelk Nickel Corp rose. Zelk Nickel said so.'), [[], ['Zelk Nickel Corp, Zelk Nickel']])
  t.same(entities('The Bloc Leeds said no. The International Moe Fund left. The IMF said so.'), [
    [],
    ['Bloc Leeds', 'International Moe Fund, IMF'],
  ])
  t.same(
    entities(
      'The Center for Moe Quality and Payment Reform said so. The College of Moes and Lees of Nova Scotia agreed.',
    )[1],
    ['Center for Moe Quality and Payment Reform', 'College of Moes and Lees of Nova Scotia'],
  )
  t.same(
    entities(
      'Brewers’ Ian Moe said it rained. Marguerite d’Entremont said it did. Neighbour Ann Moe said it snowed.',
    )[0],
    ['Ian Moe', 'Marguerite d’Entremont', 'Ann Moe'],
  )
})

t.test(
  'a place before an agency begins the text, and a title in marks is nobody’s words, with a comma in them too',
  async (t) => {
    const { quotes, excluded, facts } = drafted(
      'A mill\n\nNew York (AFP) – The mill is old, Ann Lee said. She was on “Farm & Friends,” a program, on Monday.\n',
      english,
    )
    t.match(quotes, [{ segments: ['The mill is old'] }])
    t.match(excluded, [{ text: '“Farm & Friends,”' }])
    t.match(facts, { article: { publisher: 'AFP' } })
  },
)
