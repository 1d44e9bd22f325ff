import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { Overtaken } from '../../src/corpus/desk.js'
import { changesOf, doubtsOf } from '../../src/edit/actions.js'
import { begunAs, begunAt } from '../../src/edit/begin.js'
import { type Change, changed, undone } from '../../src/edit/changes.js'
import { recordOf, type Values, valuesOf, type Written } from '../../src/edit/form.js'
import { LISTS, nameOf } from '../../src/edit/lists.js'
import { optionsFor } from '../../src/edit/options.js'
import { rewritten } from '../../src/edit/rewrite.js'
import { openWorkspace } from '../../src/edit/workspace.js'
import { editing } from '../support/editor.js'
import { folderWith, soundFolder, TEXT, writeFolder } from '../support/folder.js'
import { run } from '../support/process.js'

const listCalled = (name: string) => LISTS.find((list) => list.name === name)!
const SHIPPED = 'data/articles/trump-abe-trade-talks'

/** What a form shows of a record, as it sends it back untouched. */
const untouched = (content: string, list: (typeof LISTS)[number], record: Written) =>
  Object.fromEntries(list.fields.map((field) => [nameOf(field), valuesOf(content, field, record)])) as Values

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

t.test('what is written anew says the value, and keeps every character of what is the same', async (t) => {
  const value = fc.dictionary(
    fc.constantFrom('article', 'quotes', 'mentions', 'excluded'),
    fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), label: fc.string({ maxLength: 200 }) }), {
        maxLength: 4,
      }),
      fc.array(fc.dictionary(fc.constantFrom('text', 'reason'), fc.string({ maxLength: 90 })), { maxLength: 4 }),
      fc.record({
        title: fc.string(),
        rights: fc.record({ holder: fc.string({ maxLength: 99 }) }),
        byline: fc.array(fc.string()),
      }),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    ),
  )
  fc.assert(
    fc.property(value, value, fc.constantFrom(2, 4, '\t'), fc.boolean(), (before, after, indent, isWindows) => {
      const text = JSON.stringify(before, undefined, indent)
      const file = isWindows ? text.replaceAll('\n', '\r\n') : text
      t.equal(rewritten(file, JSON.parse(file)), file)
      t.same(JSON.parse(rewritten(file, after)), JSON.parse(JSON.stringify(after)))
      t.same(JSON.parse(rewritten('', after)), JSON.parse(JSON.stringify(after)))
    }),
    { numRuns: 100 },
  )
  const file = '\uFEFF{\r\n    "a": [1,2],\r\n    "quotes": [\r\n        { "id":"x" }\r\n    ]\r\n}\r\n\r\n'
  t.equal(
    rewritten(file, { a: [1, 2], quotes: [{ id: 'x' }, { id: 'y', segments: ['z'] }] }),
    '\uFEFF{\r\n    "a": [1,2],\r\n    "quotes": [\r\n        { "id":"x" },\r\n        {\r\n            "id": "y",\r\n            "segments": ["z"]\r\n        }\r\n    ]\r\n}\r\n\r\n',
  )
  t.equal(rewritten('{ "a": 1 }\n', {}), '{}\n')
})

t.test('what is undone is as if it had not been done', async (t) => {
  const facts = soundFolder()['articles/a/facts.json']
  const exclusion = { text: '$5 million', reason: 'none' }
  const [quote] = facts.quotes as [Written]
  const { title: _, ...rest } = facts.article as Written
  const cases: Change[] = [
    { list: 'excluded', now: exclusion },
    { list: 'quotes', was: quote },
    { list: 'quotes', was: quote, now: { ...quote, partial: true } },
    { list: 'article', was: facts.article as Written, now: { title: 'New', ...rest } },
    { list: 'article/blocks', now: { text: TEXT.split('\n')[0], type: 'heading' } },
  ]
  const apply = (file: Written, changes: Change[]) =>
    changes.reduce((file, change) => changed(file, change, listCalled(change.list), TEXT), file)
  for (const change of cases) {
    const done = apply(facts, [change])
    t.notSame(done, facts)
    t.match(apply(done, undone([change])), facts, change.list)
  }
  const blocks = [{ text: 'x', type: 'heading' }]
  t.same(apply({}, [{ list: 'article/blocks', now: blocks[0] }]), { article: { blocks } })
  t.same(apply({ article: { title: 'x', blocks } }, [{ list: 'article', was: { title: 'x' }, now: { title: 'y' } }]), {
    article: { title: 'y', blocks },
  })
  t.same(apply(facts, [{ list: 'roles' }]), facts)
  for (const change of [
    { list: 'quotes', was: { id: 'other' } },
    { list: 'quotes', now: { id: 'agree', segments: ['We sign.'] } },
    { list: 'article', was: {}, now: {} },
  ])
    t.throws(() => apply(facts, [change]), { name: 'Overtaken' }, JSON.stringify(change))
  t.ok(new Overtaken() instanceof Error)
  const people = apply({ people: [{ id: 'a' }, { id: 'c' }] }, [{ list: 'people', now: { id: 'b' } }])
  t.same(people, { people: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
  t.same(Object.keys(apply({ quotes: [], future: 1 }, [{ list: 'article', now: { title: 'x' } }])), [
    'article',
    'quotes',
    'future',
  ])
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

t.test('what is decided about must still be there', async (t) => {
  const folder = await folderWith(t, {
    'articles/a/facts.json': { ...soundFolder()['articles/a/facts.json'], quotes: [], figures: [] },
  })
  const workspace = await openWorkspace(folder)
  const state = await workspace.state('a')
  const item = (list: string) => state.items.find((item) => item.list.name === list)!
  t.throws(() => changesOf(state, { accept: 'nothing' }), { name: 'Gone' })
  t.throws(() => changesOf(state, { remove: item('quotes').key }), { name: 'Gone' })
  t.throws(() => changesOf(state, { save: { list: 'nothing', values: {} } }), { name: 'Gone' })
  await t.rejects(
    workspace.change('a', () => [{ list: 'nothing' }]),
    /no list/,
  )
  // two records of one name
  const [twice] = changesOf(state, { save: { list: 'quotes', values: { id: ['agree'], segments: ['We sign.'] } } })
  await workspace.change('a', () => [twice!])
  const next = await workspace.state('a')
  t.match(changesOf(next, { save: { list: 'quotes', values: { id: ['agree'], segments: ['We agree,'] } } }), [
    { now: { id: 'agree-2' } },
  ])
  t.match(changesOf(next, { save: { list: 'people', values: { id: ['ann-lee'], name: ['Ann'] } } }), [
    { now: { id: 'ann-lee-2' } },
  ])
  t.same(
    await workspace.faultsAfter(
      'a',
      changesOf(next, { save: { list: 'people', values: { name: ['Zoe'], wikidata: ['x'] } } }),
    ),
    [{ name: 'wikidata', detail: 'must be a Wikidata item id, like "Q30"' }],
  )
  t.match(
    await workspace.faultsAfter(
      'a',
      changesOf(next, { save: { list: 'article', values: { titleSource: ['x'], 'rights/note': [''] } } }),
    ),
    [{ name: 'title' }, { name: 'titleSource' }],
  )
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

t.test('faults of the files are shown, and what is sound in them is accounted for', async (t) => {
  const facts = soundFolder()['articles/a/facts.json']
  const folder = await folderWith(t, {
    'articles/a/facts.json': {
      ...facts,
      quotes: [{ id: 'x', segments: ['We agreed'] }, ...(facts.quotes as [])],
      mentions: [1],
      roles: [{ id: 'r', person: 'person:nobody', text: 'mayor' }],
    },
  })
  const { items, faults, left } = await (await openWorkspace(folder)).state('a')
  t.ok(faults.length > 1)
  t.match(
    items.find(({ record }) => record.id === 'x'),
    { faults: [{ pointer: '/quotes/0/segments/0' }], spans: [] },
  )
  t.same(left, { missing: 0 })
})

const ask = (
  url: string,
  options: { method?: string; headers?: Record<string, string | undefined>; body?: string } = {},
) =>
  new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const asked = request(url, options, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }))
    })
    asked.on('error', reject)
    asked.end(options.body)
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

t.test('entities that an article names are changed and removed as what it says is', async (t) => {
  const [zed, people] = [{ id: 'zed', name: 'Zed' }, soundFolder()['people.json'].people as Written[]]
  const facts = soundFolder()['articles/a/facts.json']
  const folder = await folderWith(t, {
    'people.json': { people: [...people, { id: 'nobody', name: 'No Body' }, zed] },
    'articles/a/facts.json': { ...facts, figures: [{ ...(facts.figures as Written[])[0], about: ['person:zed'] }] },
    'articles/b/article.txt': 'Zed left Peru.\n',
    'articles/b/facts.json': { article: facts.article },
  })
  const workspace = await openWorkspace(folder)
  const called = async (article: string, name: string) => {
    const state = await workspace.state(article)
    return { state, item: state.items.find(({ record }) => record.name === name)! }
  }
  const { state } = await called('a', 'Zed')
  t.match(
    state.items.filter(({ list }) => list.entity).map(({ status, record, spans }) => [record.id, status, spans.length]),
    [
      ['ann-lee', 'confirmed', 1],
      ['pe', 'confirmed', 1],
      ['pact', 'confirmed', 1],
      ['zed', 'confirmed', 0],
    ],
  )
  const typed = async (article: string, values: Values) => {
    const { state, item } = await called(article, 'Zed')
    const save = { list: 'people', key: item.key, values }
    t.same(doubtsOf(state, save), [])
    return changesOf(state, { save })
  }
  await workspace.change('b', () => [])
  const japanese = changesOf(state, { save: { list: 'people', values: { id: [''], name: ['村瀬健一'] } } })
  t.match(
    await workspace.faultsAfter('a', japanese),
    [{ name: 'id', detail: /^must be lower-case words joined by hyphens/ }],
    'an id is written where none can be made of the name',
  )
  const named = { name: 'id', detail: 'can’t be another: it is named in articles/a/facts.json' }
  t.same(await workspace.faultsAfter('b', await typed('b', { id: ['zedd'], name: ['Zed'] })), [named])
  const url = await editing(t, folder)
  const remove = (article: string, key: string) =>
    ask(`${url}articles/${article}/changes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ remove: key }),
    })
  const { item } = await called('b', 'Zed')
  t.match(await remove('b', item.key), { status: 409, body: /It stays: it is named in articles\/a\/facts\.json/ })
  const changes = await typed('a', { id: ['zed'], name: ['Zed'], aliases: ['Z'] })
  t.same(await workspace.faultsAfter('a', changes), [])
  await workspace.change('a', () => changes)
  const file = () => readFile(join(folder, 'people.json'), 'utf8').then(JSON.parse)
  t.same((await file()).people.at(-1), { ...zed, aliases: ['Z'] })
  const figure = (await workspace.state('a')).items.find(({ list }) => list.name === 'figures')!
  await workspace.change('a', (state) => changesOf(state, { remove: figure.key }))
  t.match(await remove('b', (await called('b', 'Zed')).item.key), { status: 200 })
  t.same(
    (await file()).people.map(({ id }: Written) => id),
    ['ann-lee', 'nobody'],
  )
})

t.test('what is undone leaves every file as it was, byte for byte', async (t) => {
  const facts = soundFolder()['articles/a/facts.json']
  const folder = await folderWith(t, {
    'people.json': '{"people":[ {"id":"ann-lee","name":"Ann Lee","aliases":["Lee"]} ]}',
    'articles/a/article.txt': `A pact\n${TEXT}Mayor Bo Sun of Hanil Bank said that Chile paid 3 fish. The mayor left a “fishy” bank.\n`,
    'articles/a/facts.json': JSON.stringify({ article: facts.article, quotes: [] }),
  })
  const workspace = await openWorkspace(folder)
  const files = async () => {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort()
    return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]))
  }
  const before = await files()
  const undos: Change[][] = []
  const lists = new Set<string>()
  const decide = async (action: 'accept' | 'reject') => {
    for (const { key, list } of (await workspace.state('a')).items) {
      const { items } = await workspace.state('a')
      if (!items.some((item) => item.key === key && item.status === 'proposed')) continue
      lists.add(`${action} ${list.name}`)
      const one = await workspace.change('a', (state) => changesOf(state, { [action]: key } as { accept: string }))
      t.notSame(await files(), before)
      undos.push(one.undo)
    }
  }
  const back = async () => {
    for (const undo of undos.splice(0).reverse()) await workspace.change('a', () => undo)
    t.same(await files(), before)
  }
  await decide('accept')
  await back()
  await decide('reject')
  await back()
  t.ok(lists.size > 10, [...lists].join())
  // what somebody wrote meanwhile stays
  await decide('accept')
  const { people } = JSON.parse(await readFile(join(folder, 'people.json'), 'utf8'))
  await writeFile(join(folder, 'people.json'), JSON.stringify({ people: [...people, { id: 'zed', name: 'Zed' }] }))
  for (const undo of undos.splice(0).reverse()) await workspace.change('a', () => undo)
  t.match(JSON.parse(await readFile(join(folder, 'people.json'), 'utf8')), {
    people: [{ id: 'ann-lee' }, { id: 'zed' }],
  })
})

t.test('a line that is faulty leaves what is written of the article confirmed', async (t) => {
  const facts = soundFolder()['articles/a/facts.json']
  const article = { ...(facts.article as object), blocks: [{ type: 'heading', text: 'Nowhere' }] }
  const folder = await folderWith(t, { 'articles/a/facts.json': { ...facts, article } })
  const { items } = await (await openWorkspace(folder)).state('a')
  t.match(
    items
      .filter(({ list }) => list.name.startsWith('article'))
      .map(({ list, status, faults }) => [list.name, status, faults.length]),
    [
      ['article', 'confirmed', 0],
      ['article/blocks', 'confirmed', 1],
    ],
  )
})

t.test('what is neither confirmed nor proposed is missing, until somebody says what it is', async (t) => {
  const facts = soundFolder()['articles/a/facts.json']
  const folder = await folderWith(t, {
    'articles/a/facts.json': {
      ...facts,
      article: { ...(facts.article as object), blocks: [{ type: 'heading', text: TEXT.split('\n')[0] }] },
      quotes: [{ id: 'x', segments: ['We agree,'] }],
      figures: [],
    },
    'articles/a/facts.draft.json': { rejected: [{ list: 'figures', text: '$5 million', at: TEXT.indexOf('$') }] },
  })
  const workspace = await openWorkspace(folder)
  const state = await workspace.state('a')
  const missing = state.items.filter(({ status }) => status === 'missing')
  t.match(missing, [{ list: { name: 'figures' } }, { list: { name: 'quotes' } }])
  t.same(state.left, { missing: 2 })
  const [number, words] = missing as [(typeof missing)[0], (typeof missing)[0]]
  t.match(changesOf(state, { reject: number.key }), [
    { list: 'excluded', now: { text: '$5 million', reason: /measures nothing/ } },
  ])
  t.match(changesOf(state, { reject: words.key }), [{ list: 'excluded', now: { text: 'We sign', reason: /nobody/ } }])
  const url = await editing(t, folder)
  const forms = await Promise.all(missing.map(({ key }) => ask(`${url}articles/a/form?key=${key}`)))
  t.match(forms[0], { body: /name="value" value="5000000"/ })
  t.match(forms[1], { body: /We sign/ })
  t.match(await ask(`${url}articles/a`), { body: /class="missing"/ })
  const saved = changesOf(state, {
    save: { list: 'quotes', key: words.key, values: { segments: ['We sign'], partial: [true] } },
  })
  t.match(saved, [{ list: 'quotes', now: { id: 'we-sign', partial: true } }])
  await workspace.change('a', () => [...saved, ...changesOf(state, { reject: number.key })])
  t.match(await workspace.state('a'), { left: { missing: 0 } })
  t.match(await ask(`${url}articles/a`), { body: /Sound, and nothing missing/ })
})

t.test('proposals that say nothing of numbers and quotations are turned down for good', async (t) => {
  const folder = await folderWith(t, {
    'articles/a/article.txt': `${TEXT}Mayor Bo Sun said that Zed Fox and Al Fox were late. The mayor left.\n`,
  })
  const workspace = await openWorkspace(folder)
  for (const list of ['roles', 'people', 'mentions', 'quotes']) {
    const state = await workspace.state('a')
    const item = state.items.find((item) => item.list.name === list && item.status === 'proposed')!
    const [change] = changesOf(state, { reject: item.key })
    t.match(change, { list: 'rejected', now: { list } }, list)
    await workspace.change('a', () => [change!])
    const { items } = await workspace.state('a')
    t.notOk(items.some(({ key }) => key === item.key))
  }
  const state = await workspace.state('a')
  t.match(optionsFor(state, 'p', ['country', 'agreement']), [{ name: 'Peru' }, { name: 'Pact' }])
})

t.test('whoever was turned down is in no other proposal', async (t) => {
  const text =
    'A pact of theirs\nBy Dee Fox\nHanil Bank paid $7 million to Acme Corp. in Lima, said Bo Sun, the mayor. ' +
    '“We like Hanil Bank and Acme Corp.,” Bo Sun said. “We paid,” Hanil Bank and Acme Corp. said in a joint statement.\n'
  const folder = await folderWith(t, {
    'articles/a/article.txt': text,
    'articles/a/facts.json': { article: soundFolder()['articles/a/facts.json'].article, quotes: [], roles: [] },
  })
  const workspace = await openWorkspace(folder)
  const proposed = async () => (await workspace.state('a')).items.filter(({ status }) => status === 'proposed')
  const told = async () =>
    (await proposed())
      .filter(({ list }) => !list.entity && list.name !== 'article/blocks')
      .map(({ list, record: { about, speaker, person, entity }, lacks }) => [
        list.name,
        ...[about, speaker, person, entity, lacks || undefined].filter(Boolean),
      ])
  const about = ['organization:hanil-bank', 'organization:acme-corp']
  t.same(await told(), [
    ['quotes', about, 'person:bo-sun'],
    ['figures', about],
    ['mentions', 'person:bo-sun'],
    ['roles', 'person:bo-sun'],
    ['quotes', about, 'person:bo-sun'],
    ['quotes', about],
  ])
  const turnDown = (name: string) =>
    workspace.change('a', (state) =>
      changesOf(state, { reject: state.items.find(({ record }) => record.name === name)!.key }),
    )
  for (const name of ['Hanil Bank', 'Bo Sun', 'Dee Fox']) await turnDown(name)
  const rest = ['organization:acme-corp']
  t.same(await told(), [
    ['quotes', rest, true],
    ['figures', rest],
    ['mentions', true],
    ['roles', true],
    ['quotes', rest, true],
    ['quotes', true],
  ])
  await turnDown('Acme Corp')
  const { entities } = await workspace.state('a')
  t.notOk(
    entities.some(({ id }) => ['bo-sun', 'acme-corp'].includes(id)),
    'nor is it offered',
  )
  t.match(await ask(`${await editing(t, folder)}articles/a`), {
    body: /data-list="quotes" data-status="proposed" data-incomplete/,
  })
  for (const { key, lacks } of await proposed())
    if (!lacks) await workspace.change('a', (state) => changesOf(state, { accept: key }))
  t.same((await workspace.state('a')).faults, [])
  t.same(await told(), [
    ['quotes', true],
    ['mentions', true],
    ['roles', true],
    ['quotes', true],
    ['quotes', true],
  ])
})

t.test('a line that somebody takes their turn in comes with what they say', async (t) => {
  const turns = 'ANN LEE: We begin.\nBO SUN: I see it.\nANN LEE: We end.\nBO SUN: So we do.\n'
  const folder = await folderWith(t, { 'articles/a/article.txt': TEXT + turns })
  const workspace = await openWorkspace(folder)
  const said = async (words: string) => {
    const state = await workspace.state('a')
    const isSaid = ({ list, record }: (typeof state.items)[0]) =>
      list.name === 'quotes' && JSON.stringify(record.segments).includes(words)
    return { state, item: state.items.find(isSaid)! }
  }
  const first = await said('We begin.')
  t.match(first.item.needs, [{ list: 'article/blocks', now: { type: 'quoted', text: 'ANN LEE: We begin.' } }])
  t.match(await ask(`${await editing(t, folder)}articles/a`), {
    body: /With it: Bo Sun \(people\)|With it: ANN LEE: We begin\. \(article\/blocks\)/,
  })
  await workspace.change('a', (state) => changesOf(state, { accept: first.item.key }))
  const second = await said('I see it.')
  const values = untouched(second.state.content, listCalled('quotes'), second.item.record)
  await workspace.change('a', (state) => changesOf(state, { save: { list: 'quotes', key: second.item.key, values } }))
  const { faults, left } = await workspace.state('a')
  t.same([faults, left], [[], { missing: 0 }])
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

t.test('nobody gets anything but who knows the address, from no other page', async (t) => {
  const url = await editing(t, await folderWith(t, {}))
  const { origin } = new URL(url)
  const found = await ask(url)
  t.match(found, { status: 200, body: /<a href="articles\/a">A pact<\/a> <span class="quiet">a</ })
  t.match(found.headers, {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  })
  t.notOk('access-control-allow-origin' in found.headers)
  for (const path of ['/', '/favicon.ico', `/${'x'.repeat(32)}/`, url.replace(origin, '').toUpperCase()])
    t.match(await ask(origin + path), { status: 403, body: /npm run edit/ }, path)
  for (const headers of [
    { host: 'evil.example' },
    { host: 'evil.example:80' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])
    t.match(await ask(`${url}articles/a`, { headers: { ...headers } }), { status: 403 }, JSON.stringify(headers))
  t.match(await ask(`${url}articles/a`, { headers: { origin, 'sec-fetch-site': 'same-origin' } }), { status: 200 })
})

t.test('what cannot be done is said', async (t) => {
  const folder = await folderWith(t, {})
  const url = await editing(t, folder)
  const post = (path: string, body: unknown) =>
    ask(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  for (const id of ['b', '..%2f..', 'people.json'])
    t.match(await ask(`${url}articles/${id}`), { status: 404, body: /no such article/ })
  t.match(await ask(`${url}articles/b/work`), { status: 404, body: /"message"/ })
  t.match(await ask(`${url}script/server.js`), { status: 400 })
  t.match(await ask(`${url}script/edit.js`), { status: 200, body: /openForm/ })
  t.match(await ask(`${url}style.css`), { status: 200, body: /--paper/ })
  t.match(await ask(`${url}nothing`), { status: 404 })
  t.match(await ask(`${url}articles/a/form?key=none`), { status: 409 })
  t.match(await ask(`${url}articles/a/form?list=none`), { status: 409 })
  t.match(await ask(`${url}articles/a/form`), { status: 409 })
  t.match(await ask(`${url}articles/a/form?list=people`), { status: 200, body: /name="name"/ })
  t.match(await ask(`${url}articles/a/form?list=quotes&start=0&end=7&form=indirect`), {
    status: 200,
    body: /selected>indirect/,
  })
  t.match(await ask(`${url}articles/a/form?list=quotes&start=0&end=${TEXT.length}&form=indirect`), {
    status: 200,
    body: /selected>mixed/,
  })
  t.match(await post('articles/a/changes', { accept: 1 }), { status: 400 })
  t.match(await post('articles/a/changes', { accept: 'none' }), { status: 409, body: /no longer what it was/ })
  t.match(
    await ask(`${url}articles/a/changes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    }),
    { status: 400 },
  )
  t.match(await post('articles/a/changes', { changes: [{ list: 'nothing' }] }), { status: 500 })
  await writeFile(join(folder, 'articles/a/facts.json'), '{')
  t.match(await ask(`${url}articles/a`), { status: 409, body: /Mend this file first.*facts\.json:1/s })
  t.match(await post('articles/a/changes', { accept: 'x' }), {
    status: 409,
    body: /"message":"articles\/a\/facts\.json/,
  })
  await writeFile(join(folder, 'articles/a/facts.json'), '[]')
  t.match(await ask(`${url}articles/a`), { status: 200, body: /must be|expected/i })
  await writeFile(join(folder, 'articles/a/facts.json'), '{ "article": { "language": "no tag!" } }')
  t.match(await ask(`${url}articles/a`), { status: 200 })
  t.match(await ask(`${url}articles/a/form?list=figures&start=0&end=3`), { status: 200 })
  await writeFile(join(folder, 'articles/a/facts.json'), '1')
  t.match(await ask(`${url}articles/a`), { status: 200 })
  await rm(join(folder, 'articles/a/facts.json'))
  t.match(await ask(`${url}articles/a`), { status: 200 })
  await writeFile(join(folder, 'articles/a/facts.json'), Buffer.from([0xe9]))
  t.match(await ask(url), { status: 200, body: /<a href="articles\/a">a<\/a>/ })
  await rm(join(folder, 'articles/a/facts.json'))
  await writeFile(join(folder, 'articles/a/article.txt'), Buffer.from([0xe9]))
  t.match(await ask(`${url}articles/a`), { status: 409, body: /not UTF-8/ })
  await writeFile(join(folder, 'articles/a/article.txt'), TEXT)
  await writeFile(join(folder, 'people.json'), '{ "people": [{}] }')
  t.match(await ask(`${url}articles/a`), { status: 200, body: /people\.json:1:\d+ \/people\/0/ })
  await rm(join(folder, 'people.json'))
  await mkdir(join(folder, 'people.json'))
  t.match(
    await ask(`${url}articles/a`),
    { status: 409, body: /people\.json {2}cannot be read: EISDIR/ },
    'never taken for an empty one',
  )
  const empty = await editing(t, await writeFolder(t, { 'people.json': { people: [] } }))
  t.match(await ask(empty), { status: 200, body: /npm run new/ })
})

t.test('the program is called in one way', async (t) => {
  const begin = async (...args: string[]) => {
    const program = run(t, 'cli/edit.js', args)
    return { code: await program.ended, err: program.err() }
  }
  t.match(await begin('a', 'b'), { code: 2, err: /one folder/ })
  t.match(await begin('--port', 'x'), { code: 2, err: /no port/ })
  t.match(await begin('--port', '99999'), { code: 2, err: /^"99999" is no port: 1 to 65535 are/ })
  t.match(await begin('x'.repeat(300)), { code: 1, err: /^ENAMETOOLONG: / }, 'what else the system says')
  t.match(await begin('nowhere'), { code: 1, err: /^nowhere is not there\n$/ })
  t.match(await begin('README.md'), { code: 1, err: /^README\.md is no folder\n$/ })
  const { port } = new URL(await editing(t, await folderWith(t, {})))
  t.match(await begin('--port', port), { code: 1, err: /^port \d+ is in use: choose another/ })
})
