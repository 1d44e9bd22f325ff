import { appendFileSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { run, startServer } from '../support/process.js'

const dist = join(import.meta.dirname, '../../src')
const bundle = join(dist, 'bundle.js')
const compiled = join(dist, `bundle.${process.version}.compiled`)

t.test('the bundle', async (t) => {
  const build = () => run(t, 'cli/bundle.js').ended

  await t.test('is compiled once', async (t) => {
    // others run meanwhile what is here
    appendFileSync(bundle, '// of before')
    t.equal(await build(), 0)
    t.notMatch(readFileSync(bundle, 'utf8'), '// of before')
    rmSync(compiled)
    t.equal(await build(), 0)
    const { mtimeMs } = statSync(compiled)
    t.equal(await build(), 0)
    t.equal(statSync(compiled).mtimeMs, mtimeMs)
  })

  await t.test('answers what the server of many files answers, compiled before or not', async (t) => {
    const many = await startServer(t, {}, 'server.js')
    const one = await startServer(t)
    rmSync(compiled)
    const anew = await startServer(t)
    for (const path of ['/v1/quotes', '/openapi.json', '/docs/static/swagger-ui.css', '/docs/', '/v1/search?q=trade']) {
      const answers = await Promise.all([many, one, anew].map(({ url }) => fetch(url + path)))
      t.same(new Set(answers.map(({ status }) => status)), new Set([200]), path)
      t.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1, path)
    }
  })
})
