import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import { readConfig } from '../../src/config.js'
import { spec } from '../support/contract.js'
import { faultsOf, folderWith } from '../support/folder.js'
import { shipped } from '../support/service.js'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const section = (title: string) => {
  const text = readme.split(/^## /m).find((part) => part.startsWith(`${title}\n`))
  if (text === undefined) throw new Error(`README has no section "${title}"`)
  return text
}
/** The suffix of an address of another format. */
const FORMAT = /(?<=^\/v1\/.*)\.\w+$/
type Offering = {
  responses: { 200: { content: object } }
}
const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!)
const rowsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('| `'))

t.test('every npm command exists', async (t) => {
  const commands = [...readme.matchAll(/npm (?:run )?(?:--silent )?([a-z]+)/g)]
    .map(([, name]) => name!)
    .filter((name) => !['ci', 'are'].includes(name))
  t.ok(commands.length >= 6)
  for (const command of commands) t.ok(command in scripts, command)
})

t.test('every request of the tour is answered as printed', async (t) => {
  const { ask } = await shipped()
  const tour = [
    ...section('A tour in three minutes').matchAll(
      /curl '?http:\/\/127\.0\.0\.1:3000([^\s']+)'?\n```\n(?:\n```json\n(.*?)\n```)?/gs,
    ),
  ]
  t.ok(tour.length >= 6)
  for (const [, url, answer] of tour) {
    const { body } = await ask(url!)
    if (answer) t.match(JSON.parse(body), JSON.parse(answer), url!)
  }
})

t.test('the routes are those of the spec', async (t) => {
  const routes = rowsOf(section('Routes')).flatMap((row) => codeIn(row.split('|')[1]!))
  const plain = Object.keys(spec.paths).filter((path) => !FORMAT.test(path))
  t.same(routes.sort(), [...plain, '/docs'].sort())
})

t.test('the formats are those that operations offer, with their media types', async (t) => {
  const offered = new Set<string>()
  for (const [path, { get }] of Object.entries(spec.paths)) {
    const [format] = FORMAT.exec(path) ?? []
    if (!get) continue
    const { content } = (get as unknown as Offering).responses['200']
    if (format) offered.add([format, ...Object.keys(content)].join(' '))
  }
  const rows = rowsOf(section('Formats')).map((row) => codeIn(row).slice(0, 2).join(' '))
  t.same(rows.sort(), [...offered].sort())
})

t.test('the variables and their defaults are those of the code', async (t) => {
  const rows = rowsOf(section('Configuration')).map((row) => row.split('|').slice(1, 3).flatMap(codeIn))
  const defaults = Object.entries(readConfig({})).map(([name, value]) =>
    value === undefined ? [name] : [name, String(value)],
  )
  t.same(rows, defaults)
})

t.test('what is composed are this image and settings that there are', async (t) => {
  const { services } = parse(readFileSync('.deploy/compose.yaml', 'utf8'), { merge: true })
  t.ok(existsSync(`.deploy/${services.verbatim.build}/Dockerfile`))
  t.equal(services.verbatim.deploy.replicas, 2)
  for (const name of Object.keys(services.verbatim.environment)) t.ok(name in readConfig({}), name)
  const [, file] = services.load.command
  t.ok(existsSync(file), file)
})

t.test('every path of the code map exists', async (t) => {
  const paths = rowsOf(section('Find your way in the code')).flatMap((row) => codeIn(row.split('|')[1]!))
  t.ok(paths.length >= 10)
  for (const path of paths) t.ok(existsSync(path), path)
})

t.test('the sample of an article is sound, and the sample fault is what a typing error gives', async (t) => {
  const [sample] = /```json\n(.*?)\n```/s.exec(section('Add an article'))!.slice(1)
  const [fault] = /```text\n(.*?)\n```/s.exec(section('Add an article'))!.slice(1)
  const text = `${'\n'.repeat(6)}A $70 billion deficit.`
  const check = async (facts: string) =>
    faultsOf(
      await folderWith(t, { 'people.json': undefined, 'articles/a/article.txt': text, 'articles/a/facts.json': facts }),
    )
  t.same(await check(sample!), [])
  const [found] = await check(sample!.replace('billion', 'bilion'))
  t.equal(found?.replace(/:\d+:\d+ /, ' '), fault?.replace(/:\d+:\d+ /, ' '))
})

t.test(
  'the image runs on Node 24 as another user than root, with a health check and without source or tests',
  async (t) => {
    const stages = readFileSync('Dockerfile', 'utf8').split(/^FROM /m)
    const last = stages.at(-1)!
    t.match(last, /^node:24-bookworm-slim\n/)
    t.match(last, /^USER 1000:1000$/m)
    t.match(last, /^HEALTHCHECK /m)
    t.notMatch(last, /^RUN |COPY (src|test)/m)
  },
)
