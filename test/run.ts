/** The whole test: lint, types, then tap on what was compiled, ending with `N passed, N failed` alone on the last line. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'

/** Where tests and source are compiled to, side by side. */
const BUILD = '.build'

const step = (command: string, ...args: string[]) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

step('biome', 'ci', '.')
rmSync(BUILD, { recursive: true, force: true })
step('tsc', '-p', 'test', '--outDir', BUILD)
cpSync('package.json', `${BUILD}/package.json`)

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
