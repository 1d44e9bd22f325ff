/** The whole test: lint, the build with its types, then tap on what was built, ending with `N passed, N failed` alone on the last line. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'

const step = async (script: string) => {
  const [status] = await once(spawn('npm', ['run', '--silent', script], { stdio: 'inherit' }), 'close')
  if (status !== 0) process.exit(1)
}

await Promise.all(['lint', 'typecheck'].map(step))
await step('bundle')
gather()

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

/**
 * Makes the programs that tap runs, `.build/programs`: tests of which most is other processes are two, all other tests
 * are two. A program for each file would spend two seconds on starting. Beside each stands what starts it
 * (`support/counted.ts`).
 */
function gather() {
  const apart = { browser: 'browser', process: 'process', store: 'process' }
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'))
  rmSync('.build/programs', { recursive: true, force: true })
  mkdirSync('.build/programs')
  for (const [index, file] of files.sort().entries()) {
    const program =
      Object.entries(apart).find(([folder]) => file.startsWith(`${folder}/`))?.[1] ?? `other-${1 + (index % 2)}`
    appendFileSync(`.build/programs/${program}.js`, `import '../test/${file.replace(/ts$/, 'js')}'\n`)
    writeFileSync(`.build/programs/${program}.test.js`, `import '../test/support/counted.js'\n`)
  }
  // beside the tests stands what they test: the build itself
  rmSync('.build/src', { force: true })
  symlinkSync('../dist', '.build/src')
  cpSync('package.json', '.build/package.json')
}
