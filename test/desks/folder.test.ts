import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { commit, recover } from '../../src/desks/commit.js'
import { folderSource } from '../../src/folder.js'
import { faultsOf, folderWith, soundFolder } from '../support/folder.js'
import { desk, deskContract, written } from './contract.js'

deskContract(t, 'edits in a folder', async (t) => folderSource(await folderWith(t, {})))

const WHATEVER = { 'if-match': '*' }
const edited = async (t: Test, changes = {}) => {
  const folder = await folderWith(t, changes)
  return { folder, ...(await desk(t, await folderSource(folder))) }
}

t.test('what is written is what an editor would have written, and all that is sound', async (t) => {
  const people =
    '{\n  "$schema": "../openapi/people.schema.json",\n  "people": [\n    { "id": "ann-lee", "name": "Ann Lee" }\n  ]\n}\n'
  const { folder, ask } = await edited(t, { 'people.json': people })
  t.match(await ask('PUT', '/v1/articles/b', written()), { status: 201 })
  t.same(await readdir(join(folder, 'articles/b')), ['article.txt', 'facts.json'])
  t.match(await ask('PUT', '/v1/people/bo-park', { name: 'Bo Park' }), { status: 201 })
  const changed = JSON.parse(people)
  changed.people.push({ id: 'bo-park', name: 'Bo Park' })
  t.equal(await readFile(join(folder, 'people.json'), 'utf8'), `${JSON.stringify(changed, undefined, 2)}\n`)
  t.match(await ask('PUT', '/v1/organizations/acme', { name: 'Acme', kind: 'company' }), { status: 201 })
  t.same(await faultsOf(folder), [])
  t.same(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    ['.revisions'],
    'nothing is left of the writing',
  )
  const again = await desk(t, await folderSource(folder))
  t.match(await again.ask('GET', '/v1/articles/b/revisions'), { body: { total: 1, items: [{ at: /Z$/ }] } })
})

t.test('what was there before its first edit is kept too', async (t) => {
  const { ask } = await edited(t)
  t.match(await ask('PUT', '/v1/articles/a', written(), WHATEVER), { status: 200 })
  const { items } = (await ask('GET', '/v1/articles/a/revisions')).body
  t.match(items, [
    { at: /Z$/, current: true },
    { current: false, article: { name: 'A pact' } },
  ])
  t.notOk('at' in items[1])
})

t.test('where somebody broke the folder by hand, edits say so and leave it as it is', async (t) => {
  const { folder, ask } = await edited(t)
  const facts = join(folder, 'articles/a/facts.json')
  const sound = await readFile(facts, 'utf8')
  await writeFile(facts, sound.replace('$5 million', '$5 milion'))
  t.match(await ask('PUT', '/v1/articles/b', written()), {
    ...{ status: 422, body: { errors: [{ file: 'articles/a/facts.json', pointer: '/figures/0/text' }] } },
  })
  t.match(await ask('DELETE', '/v1/articles/a', undefined, WHATEVER), {
    status: 422,
    body: { errors: [{ file: 'articles' }] },
  })
  const form = new FormData()
  form.append('article.txt', new Blob([written().text]))
  form.append('facts.json', new Blob([JSON.stringify(written().facts)]))
  const response = new Response(form)
  const type = { 'content-type': response.headers.get('content-type')! }
  t.match(await ask('PUT', '/v1/articles/b', Buffer.from(await response.arrayBuffer()), type), {
    ...{ status: 422, body: { errors: [{ file: 'articles/a/facts.json', pointer: '/figures/0/text' }] } },
  })
  await writeFile(facts, sound)
  t.match(await ask('PUT', '/v1/people/ann-lee', { name: 'Ann' }, WHATEVER), {
    ...{ status: 200, body: { changed: true } },
  })
  for (const broken of ['{ "peeple": [] }', '', '[1, 2']) {
    await writeFile(join(folder, 'people.json'), broken)
    t.match(await ask('PUT', '/v1/people/bo-park', { name: 'Bo Park' }), {
      status: 422,
      body: { errors: [{ file: 'people.json' }] },
    })
  }
  await writeFile(join(folder, 'people.json'), '\uFEFF{ "people": [null, { "id": "ann-lee", "name": "Ann Lee" }] }')
  t.match(await ask('PUT', '/v1/people/ann-lee', { name: 'Ann' }, WHATEVER), {
    ...{ status: 422, body: { errors: [{ file: 'people.json', pointer: '/people/0' }] } },
  })
  await rm(join(folder, 'articles/a/article.txt'))
  t.match(await ask('PUT', '/v1/articles/b', written()), { status: 422 })
  await rm(join(folder), { recursive: true })
  t.match(await ask('PUT', '/v1/articles/b', written()), {
    status: 422,
    body: { errors: [{ detail: 'cannot be read: ENOENT' }] },
  })
})

t.test('an edit that would make an article faulty says which', async (t) => {
  const facts = soundFolder()['articles/a/facts.json']
  const { ask } = await edited(t, {
    'articles/a/facts.json': {
      ...facts,
      mentions: [{ text: 'Lee', suffix: ' said', entity: 'none', reason: 'another' }],
    },
  })
  t.match(await ask('PUT', '/v1/people/ann-lee', { name: 'Ann Lee', aliases: [] }, WHATEVER), {
    ...{ status: 422, body: { errors: [{ file: 'articles/a/facts.json', pointer: '/mentions/0' }] } },
  })
})

t.test('an edit is made though nobody serves it', async (t) => {
  const folder = await folderWith(t, {})
  const source = await folderSource(folder)
  const { desk } = await source.load()
  const { text, facts } = written()
  const files = { text, facts: JSON.stringify(facts) }
  t.match(await desk.edit({ type: 'article', id: 'b', files }, { expected: undefined }), { change: { sequence: 5 } })
  t.match(await source.load(), { records: /\d+/ })
})

t.test('a version in the archive is what its name says', async (t) => {
  const version = { title: 'A', text: 'A.', facts: {} }
  const archive = (name: string, content: unknown) => ({ [`.revisions/a/${name}.json`]: JSON.stringify(content) })
  const faults = async (name: string, content: unknown) => faultsOf(await folderWith(t, archive(name, content)))
  t.match(await faults('0', version), [/is not what its name says: it is the version a\/[\da-f]{16}/])
  t.match(await faults('0', { ...version, text: 1 }), [/\/text/])
  t.match(await faultsOf(await folderWith(t, { '.revisions/a/x.json': '{' })), [/is not JSON/])
  t.match(await faultsOf(await folderWith(t, { '.revisions/a/x.json': Buffer.from([0xff]) })), [/UTF-8/])
})

t.test('what was written down is done, however often it was begun', async (t) => {
  const folder = t.testdir({ a: 'old', b: { c: 'old' } })
  const journal = join(folder, '.journal.json')
  const written = [{ file: 'a', content: 'new' }, { file: 'b' }, { file: 'd/e', content: 'new' }]
  for (let times = 0; times < 2; times++) {
    await writeFile(journal, JSON.stringify(written))
    await recover(folder)
    t.equal(await readFile(join(folder, 'a'), 'utf8'), 'new')
    t.same(await readdir(folder), ['a', 'd'])
  }
  await commit(folder, new Map([['a', undefined]]))
  t.same(await readdir(folder), ['d'])
  await mkdir(journal)
  await t.rejects(recover(folder), { code: 'EISDIR' })
})
