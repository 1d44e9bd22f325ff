/** What the program writes into the files and takes back, whom it answers, and what it says where it cannot. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { Overtaken } from '../../src/corpus/desk.js'
import { changesOf, listCalled } from '../../src/edit/actions.js'
import { type Change, changed, undone } from '../../src/edit/changes.js'
import type { Written } from '../../src/edit/form.js'
import { rewritten } from '../../src/edit/rewrite.js'
import { openWorkspace } from '../../src/edit/workspace.js'
import { ask, editing } from '../support/editor.js'
import { folderWith, soundFolder, TEXT, writeFolder } from '../support/folder.js'
import { run } from '../support/process.js'

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

t.test('what cannot be written changes nothing, now or later', async (t) => {
  const folder = await folderWith(t, { 'articles/a/article.txt': `${TEXT}“We go,” Cy Roe said.\n` })
  const url = await editing(t, folder)
  const { items } = await (await openWorkspace(folder)).state('a')
  const quote = items.find(({ needs, list }) => list.name === 'quotes' && needs.length > 0)!
  const files = () => Promise.all(['people.json', 'articles/a/facts.json'].map((file) => readFile(join(folder, file))))
  const before = await files()
  // where each file is begun
  const blocked = join(folder, 'articles/a/.unfinished')
  await mkdir(blocked)
  const body = JSON.stringify({ accept: quote.key })
  const accept = () =>
    ask(`${url}articles/a/changes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  t.match(await accept(), { status: 500, body: /"Nothing is changed: EISDIR/ })
  t.same(await files(), before, 'nor whom it would have needed')
  t.notOk((await readdir(folder)).includes('.journal.json'))
  await rm(blocked, { recursive: true })
  t.match(await accept(), { status: 200 })
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
