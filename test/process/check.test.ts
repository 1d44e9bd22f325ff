import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { faultsOf, folderWith, folderWithFacts } from '../support/folder.js'
import { run } from '../support/process.js'

const check = async (t: Test, ...args: string[]) => {
  const program = run(t, 'cli/check.js', args)
  return { code: await program.ended, out: program.out(), err: program.err() }
}

t.test('a check prints in the form that its reader takes', async (t) => {
  const folder = await folderWith(t, { 'people.json': '{', 'articles/a/article.txt': 'No: 50%,\n' })
  t.equal((await check(t, '--format=unix')).out, '', 'what is sound and complete needs no line')
  const unix = await check(t, folder, '--format=unix')
  t.equal(unix.code, 1)
  t.equal(unix.err, '')
  t.match(unix.out, `${join(folder, 'people.json')}:1:2: error: is not JSON: CloseBraceExpected\n`)
  const github = await check(t, folder, '--format', 'github')
  t.match(github.out, `::error file=${join(folder, 'people.json')},line=1,col=2::is not JSON: CloseBraceExpected`)
  const { faults, sound } = JSON.parse((await check(t, folder, '--format=json')).out)
  t.equal(sound, false)
  t.match(faults[0], { file: /./, detail: /./ })
})

t.test('what is missing is a warning, and a fault where all is asked for', async (t) => {
  const folder = await folderWithFacts(t, { quotes: [] })
  t.match(await check(t, folder, '--format=unix'), { code: 0, out: /article\.txt:2:1: warning: the quotation/ })
  t.match(await check(t, folder, '--format=github'), { code: 0, out: /::warning file=.*line=2,col=1::/ })
  t.equal((await check(t, folder, '--complete')).code, 1)
  const { counts, missing } = JSON.parse((await check(t, folder, '--format=json')).out)
  t.match([counts, missing.length], [{ article: 1, figure: 1 }, 2])
})

t.test('what is asked in another way is told, and ends with 2', async (t) => {
  t.match(await check(t, '--format=xml'), { code: 2, err: '"xml" is no format: text, unix, json, github are' })
  t.match(await check(t, '--nope'), { code: 2, err: /nope/ })
  t.match(await check(t, 'a', 'b'), { code: 2, err: 'one folder is checked at a time' })
  const begin = run(t, 'cli/new.js', ['--nope'])
  t.equal(await begin.ended, 2)
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
})

t.test('a new article is a folder of which only what an editor knows is left to write', async (t) => {
  const data = await folderWith(t, {})
  const begin = async (args: string[], text: string | Buffer) => {
    const program = run(t, 'cli/new.js', args)
    program.child.stdin!.end(text)
    return { code: await program.ended, out: program.out(), err: program.err() }
  }
  const text = '\uFEFFTalks to come\n\nThey talk.\r\n'
  t.match(await begin(['talks', '--data', data], text), { code: 0, out: /articles\/talks: write its publisher/ })
  t.equal(readFileSync(join(data, 'articles/talks/article.txt'), 'utf8'), text, 'byte for byte')
  const faults = await faultsOf(data)
  t.ok(faults.length > 0)
  for (const fault of faults)
    t.match(fault, /facts\.json:\d+:\d+ \/article\/(?:publisher|rights\/)|article\.txt/, fault)
  t.match(await begin(['talks', '--data', data], text), { code: 1, err: /EEXIST/ })
  t.match(await begin(['Talks!', '--data', data], text), { code: 1, err: /no id of an article: must be lower-case/ })
  t.match(await begin([], text), { code: 1, err: '"" is no id' })
  t.match(await begin(['empty', '--data', data], ' \n'), { code: 1, err: 'the text is empty' })
  t.match(await begin(['latin', '--data', data], Buffer.from([0xe9])), { code: 1, err: 'the text is not UTF-8' })
})
