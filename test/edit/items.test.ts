/** What there is to decide in an article, and what is left of it when something is decided. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { changesOf, doubtsOf, listCalled } from '../../src/edit/actions.js'
import type { Values, Written } from '../../src/edit/form.js'
import { optionsFor } from '../../src/edit/options.js'
import { openWorkspace } from '../../src/edit/workspace.js'
import { ask, editing, untouched } from '../support/editor.js'
import { folderWith, soundFolder, TEXT } from '../support/folder.js'

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

t.test('what is no record, or has no words, stands in the way of nothing and is not written over', async (t) => {
  const quotes = [null, 1, { segments: [null, { text: 1 }, ''] }, { id: 'x', segments: ['We agreed'] }]
  const facts = { ...soundFolder()['articles/a/facts.json'], quotes, figures: [{ text: '' }], roles: { mayor: 'Bo' } }
  const folder = await folderWith(t, { 'articles/a/facts.json': facts })
  const workspace = await openWorkspace(folder)
  const { items } = await workspace.state('a')
  t.same(items.find(({ record }) => record.id === 'x')!.faults, [], 'nor is a fault of another said of it')
  const file = () => readFile(join(folder, 'articles/a/facts.json'), 'utf8')
  const before = await file()
  const add = (list: string) => workspace.change('a', () => [{ list, now: { text: 'Pact' } }])
  await t.rejects(add('roles'), { name: 'Unreadable', message: 'articles/a/facts.json /roles must be a list' })
  for (const [text, list, message] of [
    ['[1]', 'roles', /facts\.json {2}must be an object/],
    ['{ "article": "A" }', 'article', /\/article must be an object/],
    ['{ "article": [] }', 'article/blocks', /\/article must be an object/],
  ] as const) {
    await writeFile(join(folder, 'articles/a/facts.json'), text)
    await t.rejects(add(list), { message }, text)
    t.equal(await file(), text)
  }
  await writeFile(join(folder, 'articles/a/facts.json'), before)
  await add('mentions')
  t.match(JSON.parse(await file()), { roles: { mayor: 'Bo' }, mentions: [{ text: 'Pact' }] })
  await writeFile(join(folder, 'articles/a/facts.json'), 'null')
  await add('mentions')
  t.same(JSON.parse(await file()), { mentions: [{ text: 'Pact' }] })
})

t.test('an id that a faulty entity has is given to no other', async (t) => {
  const people = [...(soundFolder()['people.json'].people as Written[]), { id: 'zoe', name: 7 }]
  const workspace = await openWorkspace(await folderWith(t, { 'people.json': { people } }))
  const save = { list: 'people', values: { name: ['Zoe'] } }
  t.match(changesOf(await workspace.state('a'), { save }), [{ now: { id: 'zoe-2' } }])
  const nameless = changesOf(await workspace.state('a'), { save: { list: 'people', values: {} } })
  t.match(nameless, [{ now: { id: '' } }], 'and none is made of no name')
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
