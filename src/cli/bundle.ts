/**
 * The last step of `npm run build`: the compiled server and the libraries that it uses become one file, `bundle.js`, which
 * `start.js` runs. Node spends half of a start on finding and compiling hundreds of files.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'

const dist = resolve(import.meta.dirname, '..')

/** Files that a module looks for beside itself are where they were: each module keeps its address. */
const addresses: Plugin = {
  name: 'addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.[cm]?js$/ }, ({ path }) => {
      const here = `require("node:path").join(__bundled, ${JSON.stringify(relative(dist, path))})`
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', `require("node:url").pathToFileURL(${here}).href`)
        .replaceAll(/\b__dirname\b/g, `require("node:path").dirname(${here})`)
      return { contents, loader: 'js' }
    })
  },
}

const { outputFiles } = await build({
  entryPoints: [join(dist, 'server.js')],
  ...{ bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20', legalComments: 'none' },
  mainFields: ['module', 'main'],
  plugins: [addresses],
  // which pg uses where it is there; which only a thread needs
  external: ['pg-native', 'eld/*'],
  logLevel: 'warning',
})
const { text } = outputFiles[0]!
const file = join(dist, 'bundle.js')
const made = readdirSync(dist).filter((name) => name.startsWith('bundle.'))
const isKnown = made.includes('bundle.js') && readFileSync(file, 'utf8') === text
if (!isKnown || !made.includes(`bundle.${process.version}.compiled`)) {
  for (const name of made) if (name !== 'bundle.js') rmSync(join(dist, name))
  // whole, for those that start meanwhile
  writeFileSync(`${file}.part`, text)
  renameSync(`${file}.part`, file)
  // it keeps what it has compiled when it ends: told to, once it is ready, or by itself, with data at fault
  const env = { ...process.env, PORT: '0', METRICS_PORT: '', DATABASE_URL: '', LOG_LEVEL: 'info' }
  const server = spawn(process.execPath, [join(dist, 'start.js'), 'keep'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  server.stdout.once('data', () => server.kill())
  await once(server, 'close')
}
