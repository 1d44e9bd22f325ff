/** What a form shows of a record, what it makes of what is typed, and what it says is wrong with that. */
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { changesOf, doubtsOf, listCalled } from '../../src/edit/actions.js'
import { begunAs, begunAt } from '../../src/edit/begin.js'
import { recordOf, type Values, valuesOf, type Written } from '../../src/edit/form.js'
import { LISTS } from '../../src/edit/lists.js'
import { optionsFor } from '../../src/edit/options.js'
import { openWorkspace } from '../../src/edit/workspace.js'
import { ask, editing, untouched } from '../support/editor.js'
import { folderWith, soundFolder, TEXT } from '../support/folder.js'

const SHIPPED = 'data/articles/trump-abe-trade-talks'

t.test('a form that nobody touches gives the record that it shows', async (t) => {
  const content = readFileSync(`${SHIPPED}/article.txt`, 'utf8')
  const workspace = await openWorkspace('data')
  const { items } = await workspace.state('trump-abe-trade-talks')
  t.ok(items.length > 35)
  for (const { list, record } of items)
    t.same(recordOf(content, list, untouched(content, list, record), record), record)
  for (const list of LISTS.filter(({ entity }) => entity))
    for (const record of JSON.parse(readFileSync(`data/${list.name}.json`, 'utf8'))[list.name])
      t.same(recordOf('', list, untouched('', list, record), record), record)
  const joint = { id: 'x', speaker: ['person:a', 'person:b'], segments: ['x'] }
  const described = { id: 'x', speaker: { described: 'trade talks', of: 'country:jp' }, segments: ['trade'] }
  for (const record of [joint, described, { id: 'x', segments: [{ text: 'U.S.', prefix: 'as the ' }] }])
    t.same(recordOf(content, listCalled('quotes'), untouched(content, listCalled('quotes'), record), record), record)
})

t.test('a form is read as a person means it', async (t) => {
  const text = 'One cat and one dog. One cat, 1,500 fish.\n'
  const record = (list: string, values: Values, base?: Written) => recordOf(text, listCalled(list), values, base)
  t.match(
    record('figures', { words: [{ text: '1,500', at: [31, 36] }], kind: ['count'], value: ['1,500'], label: ['fish'] }),
    {
      id: 'fish',
      text: '1,500',
      value: 1500,
    },
  )
  t.match(record('figures', { words: ['x'], value: ['many'] }), { id: 'x', text: 'x', value: 'many' })
  t.match(record('quotes', { segments: [{ text: 'One cat', at: [21, 28] }, { text: '' }] }), {
    segments: [{ text: 'One cat', prefix: /og\. $/ }],
  })
  t.match(
    record('quotes', { segments: [{ text: 'dog', at: [16, 19] }], cue: ['One cat'], partial: [true] }),
    { id: 'dog', cue: { prefix: /og\. $/ }, partial: true },
    'words that are typed are those nearest to what was said',
  )
  const said = (...speaker: Values[string]) => record('quotes', { segments: [{ text: 'dog', at: [0, 3] }], speaker })
  t.match(said({ text: 'one' }), { speaker: { described: 'one' } })
  t.match(said('one'), { speaker: 'one' }, 'who is typed is somebody, and described only where that is said')
  t.match(said('person:a', { text: 'one' }), { speaker: ['person:a', { text: 'one' }] }, 'nothing is lost in silence')
  t.same(record('quotes', { segments: ['?'], speaker: ['country:x'], 'speaker/of': ['country:y'] }), {
    id: 'quotes',
    speaker: 'country:x',
    segments: ['?'],
  })
  t.same(record('quotes', { segments: ['', { text: ' ' }], cue: [{ text: ' ' }] }), { id: 'quotes' })
  t.same(valuesOf(text, listCalled('quotes').fields[1]!, { speaker: { described: 1 } }), [])
  t.same(record('people', { name: ['Ann Lee'], aliases: ['Lee', ''] }), {
    id: 'ann-lee',
    name: 'Ann Lee',
    aliases: ['Lee'],
  })
  t.same(record('mentions', {}, { future: 1, text: 'x' }), { future: 1 }, 'what no field is for stays')
})

t.test('a form begins with what the words say', async (t) => {
  const folder = await folderWith(t, {})
  const state = await (await openWorkspace(folder)).state('a')
  const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
  const begun = (list: string, words: string) => begunAt(state, listCalled(list), span(words))
  t.same(begun('quotes', 'We agree,'), { segments: ['We agree,'] })
  t.match(begun('figures', '$5 million'), { kind: 'money', value: 5_000_000 })
  t.same(begun('figures', 'Pact'), { text: 'Pact' })
  t.match(begun('article/blocks', 'Pact'), { type: 'heading', text: TEXT.split('\n')[0] })
  t.match(begunAt(state, listCalled('article/blocks'), { start: TEXT.length - 1, end: TEXT.length }), { text: '\n' })
  t.match(begun('people', 'Ann Lee'), { id: 'ann-lee', name: 'Ann Lee', aliases: ['Lee'] })
  t.same(begunAs(state, 'people', 'Zoe'), { id: 'zoe', name: 'Zoe' })
  t.same(begunAs(state, 'people', 'Lee'), { id: 'lee', name: 'Lee' }, 'a name is no other name')
  t.same(begunAs(state, 'countries', 'peru'), { id: 'pe', name: 'Peru', alpha3: 'PER' })
  t.same(begunAs(state, 'countries', 'Nowhere'), { name: 'Nowhere' })
  t.match(begunAs(state, 'organizations', 'Hanil Bank'), { kind: 'company' })
  t.match(begunAs(state, 'organizations', 'Hanil'), { kind: 'other' })
  t.match(begunAs(state, 'agreements', 'U.S.–Peru Treaty'), { scope: 'bilateral' })
  t.match(begunAs(state, 'agreements', 'Deal'), { scope: 'multilateral' })
  t.match(begunAs({ ...state, facts: {} }, 'countries', 'Peru'), { id: 'pe' })
  t.match(optionsFor(state, 'le', ['person']), [{ value: 'person:ann-lee' }])
  t.same(optionsFor(state, 'le', ['country']), [])
})

t.test('whoever is called as somebody is already is another only if their id says so', async (t) => {
  const folder = await folderWith(t, { 'articles/a/article.txt': `${TEXT}“We go,” Cy Roe said.\n` })
  const workspace = await openWorkspace(folder)
  const url = await editing(t, folder)
  const check = async (list: string, name: string, id = '', key?: string) => {
    const body = JSON.stringify({ list, key, values: { name: [name], id: [id] } })
    const headers = { 'content-type': 'application/json' }
    const answer = await ask(`${url}articles/a/check`, { method: 'POST', headers, body })
    return JSON.parse(answer.body).filter(({ name }: { name: string }) => name === 'name')
  }
  const told = [
    { name: 'name', detail: 'Ann Lee is called so already: if it is another, give it an id like "ann-lee-2"' },
  ]
  for (const [name, id] of [['ann lee'], ['Ann Lee', 'ann-lee'], ['Ann Lee', 'lee'], ['Lee', 'lee']] as const)
    t.same(await check('people', name, id), told, name)
  t.same(await check('people', 'Ann Lee', 'ann-lee-2'), [])
  t.same(await check('people', 'Bo Lee'), [])
  t.same(await check('organizations', 'Ann Lee'), [], 'of another sort')
  const [person] = (await workspace.state('a')).items.filter(({ record }) => record.name === 'Cy Roe')
  t.same(await check('people', 'Ann Lee', '', person!.key), told, 'one who is proposed')
  const another = { id: 'ann-lee-2', name: 'Ann Lee' }
  await workspace.change('a', () => [{ list: 'people', now: another }])
  t.match(await check('people', 'Ann Lee', 'ann-lee-2'), [{ detail: /like "ann-lee-3"/ }])
  // which of them the text means is a fault, and what is missing can't be told
  t.same((await workspace.state('a')).left, {})
  const { body } = await ask(`${url}articles/a`)
  t.match(body, /data-missing="" .*missing: known when the faults are mended/)
  t.notMatch(body, /class="done"/)
})

t.test('whoever is proposed by a name of the text keeps it, as an alias where they are called otherwise', async (t) => {
  const folder = await folderWith(t, { 'articles/a/article.txt': `${TEXT}“We go,” Cy O’Roe said.\n` })
  const workspace = await openWorkspace(folder)
  const state = await workspace.state('a')
  const { key } = state.items.find(({ record }) => record.name === 'Cy O’Roe')!
  const doubts = (values: Values) => doubtsOf(state, { list: 'people', key, values })
  const told = [{ name: 'aliases', detail: 'the text does not say “Cyrus O’Roe” but “Cy O’Roe”: make that an alias' }]
  t.same(doubts({ name: ['Cyrus O’Roe'] }), told)
  t.same(doubts({ name: ['Cyrus O’Roe'], aliases: ['Roe', 'Cy'] }), [], 'any name that the text has will do')
  t.same(doubts({ name: ["Cy O'Roe"] }), [], 'whichever apostrophe')
  t.same(doubts({ name: ['Cy O’R'] }).length, 1, 'but whole words')
  t.same(doubts({}), [], 'a name is asked for elsewhere')
  const save = { list: 'people', key, values: { name: ['Cyrus O’Roe'], aliases: ["Cy O'Roe"] } }
  const after = await workspace.change('a', (state) => changesOf(state, { save }))
  t.match(
    after.state.items.filter(({ record }) => record.name === 'Cyrus O’Roe').map(({ status, spans }) => [status, spans]),
    [['confirmed', [{ start: after.state.content.indexOf('Cy O’Roe') }]]],
  )
})

t.test('what is wrong with the header is said where it is mended', async (t) => {
  const facts = soundFolder()['articles/a/facts.json']
  const rights = { holder: '', note: ' ' }
  const article = { ...(facts.article as object), rights, blocks: [{ type: 'heading', text: 'Nowhere' }] }
  const folder = await folderWith(t, { 'articles/a/facts.json': { ...facts, article } })
  const { items, faults } = await (await openWorkspace(folder)).state('a')
  t.equal(faults.length, 3)
  t.match(items[0], {
    list: { name: 'article' },
    faults: [{ pointer: '/article/rights/holder' }, { pointer: '/article/rights/note' }],
  })
  t.notMatch(await ask(`${await editing(t, folder)}articles/a`), { body: /facts\.json:\d/ })
})

t.test('an article without facts is told what it lacks, field by field', async (t) => {
  const folder = await folderWith(t, { 'articles/c/article.txt': TEXT })
  const workspace = await openWorkspace(folder)
  const { faults, items } = await workspace.state('c')
  t.match(faults, [{ pointer: '/article', detail: 'is missing' }])
  t.match(items[0], { list: { name: 'article' }, status: 'proposed' })
  const record = { title: 'A', titleSource: 'published', publisher: 'B', language: 'en' }
  t.match(await workspace.faultsAfter('c', [{ list: 'article', now: record }]), [
    { name: 'rights/holder', detail: 'is missing' },
  ])
})

t.test('everything is shown in words, what is faulty or long too', async (t) => {
  const long = 'We agree to every word of the long and tedious paper that was put before us today'
  const text = `${TEXT}“${long},” Lee said.\n`
  const facts = soundFolder()['articles/a/facts.json']
  const folder = await folderWith(t, {
    'articles/a/article.txt': text,
    'articles/a/facts.json': {
      ...facts,
      quotes: [
        { ...(facts.quotes as Written[])[0]!, partial: true },
        { id: 'long', segments: [`${long},`], partial: false, cue: 'nobody says', speaker: { described: 'the Pact' } },
      ],
    },
  })
  const url = await editing(t, folder)
  const { body } = await ask(`${url}articles/a`)
  t.match(body, /confirmed faulty/)
  t.match(body, /<dt>partial<\/dt><dd dir="auto">no<\/dd>/)
  t.match(body, /We agree to every word of the long and tedious pap…/)
  t.match(body, /<li>\/quotes\/1\/cue “nobody says” is not in the text/)
  const [, key] = /data-key="(quotes-\w+)"[^>]*faulty/.exec(body)!
  const form = (await ask(`${url}articles/a/form?key=${key}`)).body
  t.match(form, /name="segments" rows="3" data-at="\d+,\d+">\nWe agree to every/)
  t.match(form, /name="cue" rows="1">\nnobody says/)
  t.match(form, /name="speaker" value="the Pact" data-value="the Pact" data-described /)
  t.notMatch(form, /name="partial" checked/)
  t.match(await ask(`${url}articles/a/form?key=${/data-key="(quotes-\w+)"/.exec(body)![1]}`), {
    body: /name="partial" checked/,
  })
  await writeFile(
    join(folder, 'articles/a/facts.json'),
    JSON.stringify({ ...facts, quotes: [{ id: 'x', segments: ['gone'] }] }),
  )
  t.match(await ask(`${url}articles/a`), { body: /data-at="-1" data-end="-1"/ })
  await writeFile(join(folder, 'articles/a/article.txt'), ' ')
  t.match(await ask(`${url}articles/a`), { body: /article\.txt {2}is empty/ })
})
