import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import t, { type Test } from 'tap'
import { newArticle } from '../../src/edit/new-article.js'
import { faultsOf, folderWith, folderWithFacts } from '../support/folder.js'
import { run } from '../support/process.js'

const check = async (t: Test, ...args: string[]) => {
  const program = run(t, 'cli/check.js', args)
  return { code: await program.ended, out: program.out(), err: program.err() }
}

t.test('a check prints in the form that is asked for, and ends with what CI can use', async (t) => {
  const folder = await folderWith(t, { 'people.json': '{' })
  t.match(await check(t, folder, '--format=unix'), {
    code: 1,
    err: '',
    out: `${join(folder, 'people.json')}:1:2: error: is not JSON: CloseBraceExpected\n`,
  })
  const lacking = await folderWithFacts(t, { quotes: [] })
  const complete = await check(t, lacking, '--complete', '--format', 'json')
  t.match(
    { code: complete.code, ...JSON.parse(complete.out) },
    { code: 1, sound: true, counts: { article: 1, figure: 1 } },
  )
})

t.test('every program says how it is called', async (t) => {
  const programs = ['check', 'draft', 'edit', 'load', 'mcp', 'new', 'openapi', 'token']
  const told = await Promise.all(
    programs.map(async (name) => {
      const program = run(t, `cli/${name}.js`, ['--help'])
      return [name, await program.ended, program.err(), /^npm run (?:--silent )?(\w+).*\n\w/.exec(program.out())?.[1]]
    }),
  )
  t.same(
    told,
    programs.map((name) => [name, 0, '', name]),
  )
})

t.test('what is asked in another way is told, and ends with 2', async (t) => {
  t.match(await check(t, '--format=xml'), { code: 2, err: '"xml" is no format: text, unix, json, github are' })
  t.match(await check(t, '--nope'), {
    code: 2,
    err: /^Unknown option '--nope'\nnpm run check -- \[data folder\] .*\n$/,
  })
  t.match(await check(t, 'a', 'b'), { code: 2, err: 'one folder is checked at a time' })
  for (const args of [['--nope'], ['cable', 'data']]) {
    const begin = run(t, 'cli/new.js', args)
    t.equal(await begin.ended, 2, args.join(' '))
  }
})

t.test('a folder that is not there is not checked', async (t) => {
  const program = run(t, 'cli/check.js', ['nowhere', '--watch'])
  t.same([await program.ended, program.out(), program.err()], [1, '', 'nowhere is not there\n'])
})

t.test('with --watch a folder is checked again at every change', async (t) => {
  const folder = await folderWith(t, {})
  const program = run(t, 'cli/check.js', [folder, '--watch'])
  const until = async (fits: () => boolean) => {
    while (!fits()) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await until(() => program.out().includes('is sound'))
  const people = join(folder, 'people.json')
  const written = readFileSync(people, 'utf8')
  writeFileSync(people, '{')
  await until(() => program.err().includes('people.json:1:2'))
  writeFileSync(people, written)
  await until(() => program.out().split('is sound').length === 3)
  // as editors' programs save
  writeFileSync(join(folder, '.people'), '[')
  renameSync(join(folder, '.people'), people)
  await until(() => program.err().includes('people.json:1:2  is not JSON: CloseBracketExpected'))
  writeFileSync(people, written)
  await until(() => program.out().split('is sound').length === 4)
})

t.test('a new article is a folder of which only what an editor knows is left to write', async (t) => {
  const data = await folderWith(t, {})
  const begin = async (args: string[], text: string) => {
    const program = run(t, 'cli/new.js', args)
    program.child.stdin!.end(text)
    return { code: await program.ended, out: program.out(), err: program.err() }
  }
  const text = '\uFEFFTalks to come\n\nThey talk.\r\n'
  t.match(await begin(['talks', '--data', data], text), {
    code: 0,
    out: /articles\/talks: write its publisher, its rights/,
  })
  t.equal(readFileSync(join(data, 'articles/talks/article.txt'), 'utf8'), text, 'byte for byte')
  const wide = 'and they talk of what they may say to each other, and what they may not,'
  const mail = `Talks to come\n\n${Array(5).fill(wide).join('\n')}\n`
  t.match(await begin(['mail', '--data', data], mail), {
    code: 0,
    out: /each paragraph is one now\n.*articles\/mail: /,
  })
  t.equal(
    readFileSync(join(data, 'articles/mail/article.txt'), 'utf8'),
    `Talks to come\n\n${Array(5).fill(wide).join(' ')}\n`,
  )
  const faults = await faultsOf(data)
  t.ok(faults.length > 0)
  for (const fault of faults)
    t.match(fault, /facts\.json:\d+:\d+ \/article\/(?:publisher|rights\/)|article\.txt/, fault)
  t.match(await begin(['talks', '--data', 'nowhere'], text), { code: 1, err: /^nowhere is not there\n$/ })
  t.match(await begin(['talks', '--data', data], text), { code: 1, err: /articles\/talks is there already/ })
  t.match(await begin(['Talks!', '--data', data], text), { code: 1, err: /no id of an article: must be lower-case/ })
  t.match(await begin([], text), { code: 2, err: 'one article is begun at a time: say which' })
  const made = (id: string, text: string | Buffer) => newArticle(data, id, Readable.from([Buffer.from(text)]))
  t.match(await made('wire', 'LIMA (AP) - They talk.\n'), { folder: /wire$/, missing: ['its rights'] })
  await t.rejects(made('empty', ' \n'), { message: 'the text is empty: give it on standard input' })
  await t.rejects(made('latin', Buffer.from([0xe9])), { message: 'the text is not UTF-8: save it as UTF-8' })
})
