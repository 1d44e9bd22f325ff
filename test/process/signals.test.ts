import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import t from 'tap'
import { folderWith } from '../support/folder.js'
import { startServer } from '../support/process.js'

const CLIENTS = 20
const RELOADS = 12
t.setTimeout(0)

t.test('under load another corpus comes in one step, a faulty one never, and the end cuts no answer', async (t) => {
  t.setTimeout(0)
  const folder = await folderWith(t, {})
  const server = await startServer(t, { DATA_DIR: folder, LOG_LEVEL: 'info', RATE_LIMIT: '0' })
  const people = join(folder, 'people.json')
  const written = readFileSync(people, 'utf8')
  /** Named by the number of the corpus, as long as it is sound. */
  const write = (corpus: number, sound: boolean) =>
    writeFileSync(people, sound ? written.replace('Ann Lee', `Ann Lee${' Lee'.repeat(corpus)}`) : '{')
  let running = true
  let answers = 0
  const client = async (number: number) => {
    let newest = 0
    while (running) {
      const response = await fetch(`${server.url}/v1/people?limit=${1 + (number % 5)}`).catch(() => undefined)
      if (!response) return // no longer listening
      assert.equal(response.status, 200)
      const { items } = (await response.json()) as { items: { name: string }[] }
      const corpus = items[0]!.name.split(' ').length - 2
      assert(corpus >= newest, `corpus ${corpus} came after ${newest}`)
      newest = corpus
      answers++
    }
  }
  const clients = Array.from({ length: CLIENTS }, (_, number) => client(number))
  for (let reload = 1; reload <= RELOADS; reload++) {
    write(reload, reload % 3 !== 0)
    server.child.kill('SIGHUP')
    const done = () => server.out().match(/"msg":"(?:reloaded|refused to reload)"/g)?.length === reload
    while (!done()) await setTimeout(5)
  }
  server.child.kill('SIGTERM')
  t.equal(await server.ended, 0)
  running = false
  await Promise.all(clients)
  t.ok(answers > CLIENTS, `${answers} answers`)
  t.equal(server.out().match(/"refused to reload"/g)?.length, RELOADS / 3)
})
