/** The whole test: lint, types, then tap on what was compiled, ending with `N passed, N failed` alone on the last line. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where tests and source are compiled to, side by side. */
const BUILD = '.build'

const step = (command: string, ...args: string[]) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

step('npm', 'run', '--silent', 'lint')
rmSync(BUILD, { recursive: true, force: true })
step('tsc', '-p', 'test', '--outDir', BUILD)
cpSync('package.json', `${BUILD}/package.json`)
gather(`${BUILD}/test`)

const tap = spawn('tap', process.argv.slice(2), {
  env: { ...process.env, CI: 'true' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let output = ''
tap.stdout.on('data', (chunk) => {
  output += chunk
  process.stdout.write(chunk)
})
tap.on('close', (code) => {
  const totals = /^# \{ total: .*\}/m.exec(output)?.[0] ?? ''
  const count = (name: string) => Number(new RegExp(`${name}: (\\d+)`).exec(totals)?.[1] ?? 0)
  const skipped = count('skip') > 0 ? `, ${count('skip')} skipped` : ''
  console.log(`${count('pass')} passed, ${count('fail')} failed${skipped}`)
  process.exitCode = code ?? 1
})

/** The tests of a folder run in one process: each process of its own would spend two seconds on starting. */
function gather(tests: string) {
  for (const folder of readdirSync(tests, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const files = readdirSync(join(tests, folder.name)).filter((file) => file.endsWith('.test.js'))
    if (files.length === 0) continue
    const imports = files.map((file) => `import './${folder.name}/${file}'\n`)
    writeFileSync(join(tests, `${folder.name}.test.js`), imports.join(''))
  }
}
