import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import t from 'tap'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const imports = files.flatMap((file) =>
  [
    ...readFileSync(join('src', file), 'utf8').matchAll(/from '([^']+)'|import\('([^']+)'\)|new URL\('(\.[^']+\.js)'/g),
  ].map(([, from, dynamic, thread]) => {
    const name = (from ?? dynamic ?? thread)!
    return {
      file,
      name,
      target: name.startsWith('.') ? normalize(join(dirname(file), name)).replace(/\.js$/, '.ts') : undefined,
    }
  }),
)
const layerOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : file.replace('.ts', ''))

/** Who may import whom: each what stands before it, siblings not each other. */
const LAYERS = [
  ['text', 'config'],
  ['kinds'],
  ['corpus', 'store', 'formats', 'pages'],
  ['verify', 'http', 'assistants', 'draft'],
  ['routes'],
  ['desks', 'source'],
  ['app', 'metrics', 'loading', 'folder', 'edit'],
  ['openapi', 'database'],
  ['serving'],
  ['stdio'],
  ['server', 'start', 'cli'],
]
const rank = (layer: string) => LAYERS.findIndex((layers) => layers.includes(layer))

t.test('layers import only what lies below them', async (t) => {
  t.ok(imports.length > 100)
  for (const { file, target } of imports) {
    if (target === undefined) continue
    const [from, to] = [layerOf(file), layerOf(target)]
    t.ok(from === to || rank(to) < rank(from), `${file} may not import ${target}`)
  }
})

t.test('http knows of stores only what every store promises', async (t) => {
  const targets = imports.filter(({ file }) => /^(http|routes)\//.test(file)).map(({ target }) => target)
  t.notOk(targets.includes('store/memory.ts'))
})

t.test('only the process reads the environment, and what starts it hands it on', async (t) => {
  const readers = files.filter((file) => /process\.env/.test(readFileSync(join('src', file), 'utf8')))
  t.same(readers.sort(), ['cli/bundle.ts', 'cli/load.ts', 'cli/mcp.ts', 'server.ts'])
})

t.test('every file is reached from a program, so that coverage sees it', async (t) => {
  const reached = new Set(files.filter((file) => ['server.ts', 'start.ts'].includes(file) || file.startsWith('cli/')))
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

t.test('nothing imports in a circle, not for types either', async (t) => {
  const targetsOf = (file: string) =>
    imports.flatMap((item) => (item.file === file && item.target ? [item.target] : []))
  const done = new Set<string>()
  const visit = (file: string, path: string[]): string[][] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file]]
    if (done.has(file)) return []
    const circles = targetsOf(file).flatMap((target) => visit(target, [...path, file]))
    done.add(file)
    return circles
  }
  t.same(
    files.flatMap((file) => visit(file, [])).map((circle) => circle.join(' → ')),
    [],
  )
})
