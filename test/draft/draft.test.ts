import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { knownOf } from '../../src/corpus/articles.js'
import { draft } from '../../src/draft/draft.js'
import { wordsAt } from '../../src/draft/proposal.js'
import { VOCABULARY } from '../../src/kinds/index.js'
import { GOLD } from '../support/draft-gold.js'
import { f1, measureDraft, precision, recall } from '../support/draft-measure.js'
import { faultsOf, folderWith, soundFolder, writeFolder } from '../support/folder.js'
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
  return { ...(made.facts as any), ...(made.entities as any), why: made.why, facts: made.facts }
}
const english = { language: 'en' }

t.test('what people annotated is found, and little else', async (t) => {
  const { quotes, reported, speakers, numbers } = measureDraft(GOLD)
  t.ok(f1(quotes) >= 0.97, `direct quotations ${f1(quotes)}`)
  t.ok(f1(reported) >= 0.9, `reported speech ${f1(reported)}`)
  t.ok(recall(speakers) >= 0.95, `speakers ${recall(speakers)}`)
  t.ok(precision(speakers) >= 0.95, 'of those found')
  t.ok(f1(numbers) >= 0.97, `numbers ${f1(numbers)}`)
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
  }
  measureDraft([wanted], (line) => told.push(line))
  for (const line of [
    /not found: No$/,
    /We agree,: by Bo Sun, not Bo$/,
    /not reported: it was/,
    /nobody reports/,
    /number not found: 9/,
    /no figure: 8/,
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
  measureDraft([nobody, other], (line) => told.push(line))
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
  for (const { text, language, voice } of GOLD) t.same(await sound(text, language), [], voice)
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
  t.same(drafted('“我们同意,” Ōé Ōé said.\n').people.length, 1)
  t.match(drafted('“We agree to it,” said Άννα Λη.\n'), { quotes: [{ speaker: { described: 'Άννα Λη' } }], people: [] })
  t.match(drafted('“We agree to it,” Ann Lee tweeted.\n').quotes[0], { medium: 'tweet' })
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

t.test('numbers are measured by what stands beside them', async (t) => {
  const figures = (text: string) => drafted(text).figures
  t.match(figures('It took 3 weeks.\n'), [{ kind: 'duration', unit: 'week', text: '3 weeks' }])
  t.match(figures('Rates rose by 25 basis points.\n'), [{ kind: 'percentage', unit: 'basis point' }])
  t.match(figures('The firm is the third-largest of 12 companies in 2019.\n'), [
    { kind: 'rank', text: 'third-largest', value: 3 },
    { kind: 'count', unit: 'company', value: 12, period: '2019' },
  ])
  t.match(figures('They paid 5 zlotys, or ₿3.\n'), [{ value: 5, unit: 'PLN' }], 'what is no known money is left out')
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
})

t.test('the program writes a draft beside the text, which is never served', async (t) => {
  const folder = await folderWith(t, {})
  const file = join(folder, 'articles/a/article.txt')
  const before = readFileSync(join(folder, 'articles/a/facts.json'), 'utf8')
  const begin = async (...args: string[]) => {
    const program = run(t, 'cli/draft.js', args)
    return { code: await program.ended, out: program.out(), err: program.err() }
  }
  t.match(await begin(file, '--data', folder), {
    code: 0,
    out: /facts\.draft\.json: 1 quotes, 1 figures, 0 roles, for you/,
  })
  const { facts } = JSON.parse(readFileSync(join(folder, 'articles/a/facts.draft.json'), 'utf8'))
  t.match(facts.quotes, [{ speaker: 'person:ann-lee', segments: ['We agree,', 'We sign.'] }])
  t.equal(readFileSync(join(folder, 'articles/a/facts.json'), 'utf8'), before)
  t.same(await faultsOf(folder), [])
  t.match(await begin(), { code: 2, err: 'one text is drafted at a time' })
  t.match(await begin('a', 'b'), { code: 2 })
  t.match(await begin(join(folder, 'nothing.txt')), { code: 1, err: /ENOENT/ })
  const latin = join(folder, 'latin.txt')
  writeFileSync(latin, Buffer.from([0xe9]))
  t.match(await begin(latin, '--data', 'nowhere'), { code: 1, err: /is not UTF-8/ })
  t.notOk(existsSync(join(folder, 'facts.draft.json')))
})
