import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import t from 'tap'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const imports = files.flatMap((file) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map(
    ([, from, dynamic]) => {
      const name = (from ?? dynamic)!
      return {
        file,
        name,
        target: name.startsWith('.') ? normalize(join(dirname(file), name)).replace(/\.js$/, '.ts') : undefined,
      }
    },
  ),
)
const layerOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : file.replace('.ts', ''))

/** Who may import whom. Data flows from corpus to store to route to representation; the model is everybody's. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  config: [],
  corpus: ['model'],
  store: ['model'],
  represent: ['model'],
  verify: ['model', 'store'],
  http: ['model', 'store'],
  routes: ['model', 'store', 'http', 'represent', 'verify'],
  app: ['config', 'store', 'http', 'routes'],
  openapi: ['app', 'corpus', 'store'],
  server: ['app', 'config', 'corpus', 'store'],
  cli: ['openapi', 'config', 'corpus', 'store'],
}

t.test('layers import only what lies below them', async (t) => {
  t.ok(imports.length > 100)
  for (const { file, target } of imports) {
    if (target === undefined) continue
    const [from, to] = [layerOf(file), layerOf(target)]
    t.ok(from === to || MAY_IMPORT[from]?.includes(to), `${file} may not import ${target}`)
  }
})

t.test('http knows of stores only what every store promises', async (t) => {
  const targets = imports.filter(({ file }) => /^(http|routes)\//.test(file)).map(({ target }) => target)
  t.notOk(targets.includes('store/memory.ts'))
})

t.test('the model imports nothing but zod', async (t) => {
  const packages = imports.filter(({ file, target }) => file.startsWith('model/') && target === undefined)
  t.same(new Set(packages.map(({ name }) => name)), new Set(['zod']))
})

t.test('only the process reads the environment', async (t) => {
  const readers = files.filter((file) => /process\.env/.test(readFileSync(join('src', file), 'utf8')))
  t.same(readers, ['server.ts'])
})

t.test('every file is reached from a program, so that coverage sees it', async (t) => {
  const reached = new Set(files.filter((file) => file === 'server.ts' || file.startsWith('cli/')))
  for (const file of reached)
    for (const { target } of imports.filter((item) => item.file === file)) if (target) reached.add(target)
  t.same(
    files.filter((file) => !reached.has(file)),
    [],
  )
})

t.test('nothing stands at the top level but what belongs there', async (t) => {
  const visible = readdirSync('.').filter((name) => !name.startsWith('.') && !['node_modules', 'dist'].includes(name))
  t.same(visible.sort(), [
    'Dockerfile',
    'LICENSE',
    'README.md',
    'data',
    'openapi',
    'package-lock.json',
    'package.json',
    'src',
    'test',
    'tsconfig.json',
  ])
})

t.test('every test runs: by itself, or in the file that gathers its folder', async (t) => {
  const gathered = ['http', 'routes', 'represent', 'corpus', 'model']
  for (const folder of gathered) {
    const gatherer = readFileSync(`test/${folder}.test.ts`, 'utf8')
    const tests = readdirSync(`test/${folder}`).filter((file) => file.endsWith('.test.ts'))
    for (const file of tests) t.match(gatherer, `'./${folder}/${file.replace(/ts$/, 'js')}'`)
  }
  const others = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const alone = others.map(({ name }) => name).filter((name) => !gathered.includes(name))
  t.same(alone.sort(), ['bench', 'browser', 'docs', 'process', 'store', 'support', 'verify'])
})
