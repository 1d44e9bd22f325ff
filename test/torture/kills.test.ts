/** `npm run torture` kills 200 times: every answered write is there afterwards, and nothing half-written ever shows. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { article, folderWith } from '../support/folder.js'
import { startPostgres } from '../support/postgres.js'
import { type Run, run, startServer } from '../support/process.js'

const TIMES = Number(process.argv[2] ?? 1)
/** Milliseconds of writing, after the first write, before a kill. */
const LONGEST = 400
const WRITERS = 3

const TOKEN = 'kill'
const TOKENS = `write:${createHash('sha256').update(TOKEN).digest('hex')}`

/** An article that says everywhere which version it is. */
const versioned = (version: number) => ({
  text: `It cost $${version} million.\n${'“It is so,” Lee said.\n'.repeat(20)}It was $${version} million.\n`,
  facts: {
    article: article({ title: `Version ${version}` }),
    figures: ['It cost ', 'It was '].map((prefix, at) => ({
      ...{ id: `f${at}`, kind: 'money', text: `$${version} million`, prefix },
      ...{ value: version * 1e6, unit: 'USD', label: 'price' },
    })),
  },
})

interface Writer {
  id: string
  /** The latest version that was sent, and that was answered. */
  sent: number
  answered: number
}

const writers = (): Writer[] => Array.from({ length: WRITERS }, () => ({ id: `w${number++}`, sent: 0, answered: 0 }))
let number = 0

/** Writes versions until the service is gone; whatever it answers must be so. */
const write = async (writer: Writer, url: () => string, isOver: () => boolean) => {
  while (!isOver()) {
    const version = ++writer.sent
    const response = await fetch(`${url()}/v1/articles/${writer.id}`, {
      method: 'PUT',
      headers: {
        ...{ authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        ...(writer.answered + (version > 1 ? 1 : 0) > 0 && { 'if-match': '*' }),
      },
      body: JSON.stringify(versioned(version)),
    }).catch(() => undefined)
    if (response?.status === 412) {
      // nothing of the first was written
      assert.equal(writer.answered, 0)
      writer.sent = 0
    } else if (response?.ok) writer.answered = version
    else if (response) assert.equal(response.status, 503, await response.text())
    else await setTimeout(20)
  }
}

/** What is there must be all of one version: the last that was answered, or one that was sent after it. */
const verify = async ({ id, sent, answered }: Writer, url: string) => {
  const json = async (path: string) => (await fetch(`${url}${path}`)).json()
  const shown = await json(`/v1/articles/${id}`)
  if (shown.status === 404) return assert.equal(answered, 0, `${id}: version ${answered} is lost`)
  const version = Number(shown.title.split(' ')[1])
  assert(version >= answered && version <= sent, `${id} is version ${version} of ${answered} to ${sent}`)
  const { items } = await json(`/v1/figures?article=${id}`)
  assert.deepEqual(
    items.map(({ value }: { value: number }) => value),
    [version * 1e6, version * 1e6],
  )
  assert.equal(await (await fetch(`${url}/v1/articles/${id}/text`)).text(), versioned(version).text)
  const kept = await json(`/v1/articles/${id}/revisions/${shown.revision}`)
  assert.equal(kept.text, versioned(version).text)
  return undefined
}

const answeredOf = (all: Writer[]) => all.reduce((sum, { answered }) => sum + answered, 0)

/** Kills what `kill` kills while others write, and looks at what is there when it is started again. */
const torment = async (times: number, start: () => Promise<{ url: string }>, kill: () => Promise<unknown>) => {
  const all = writers()
  let { url } = await start()
  for (let time = 0; time < times; time++) {
    let over = false
    const writing = all.map((writer) =>
      write(
        writer,
        () => url,
        () => over,
      ),
    )
    const before = answeredOf(all)
    while (answeredOf(all) === before) await setTimeout(10)
    await setTimeout(Math.random() * LONGEST)
    await kill()
    over = true
    await Promise.all(writing)
    ;({ url } = await start())
    for (const writer of all) await verify(writer, url)
  }
  return answeredOf(all)
}

const killed = async ({ child, ended }: Run) => {
  child.kill('SIGKILL')
  await ended
}

const server = (t: Test, env: NodeJS.ProcessEnv, file?: string) =>
  startServer(t, { ...env, TOKENS, RATE_LIMIT: '0' }, file)

t.setTimeout(0)

t.test('a process that serves a folder is killed', async (t) => {
  t.setTimeout(0)
  const DATA_DIR = await folderWith(t, {})
  let running: Run
  const start = async () => {
    const started = await server(t, { DATA_DIR })
    running = started
    return started
  }
  const answered = await torment(TIMES, start, () => killed(running))
  t.ok(answered > 0, `${TIMES} kills, ${answered} answered writes`)
})

t.test('a process that serves a database, and the database, are killed', async (t) => {
  t.setTimeout(0)
  const postgres = await startPostgres(t)
  if (!postgres?.kill) return t.pass('PostgreSQL', { skip: 'none for this platform' })
  const DATABASE_URL = await postgres.empty()
  const loading = run(t, 'cli/load.js', [await folderWith(t, {})], { DATABASE_URL })
  assert.equal(await loading.ended, 0, loading.err())
  let running: Run | undefined
  const start = async () => {
    const started = await server(t, { DATABASE_URL })
    running = started
    return started
  }
  const replicas = await torment(TIMES, start, () => killed(running!))
  t.ok(replicas > 0, `${TIMES} kills of a replica, ${replicas} answered writes`)

  // the replica goes on: it finds the database again by itself
  const { url } = await server(t, { DATABASE_URL }, 'server.js')
  const again = async () => {
    await postgres.start!()
    while ((await fetch(`${url}/readyz`)).status !== 200) await setTimeout(20)
    return { url }
  }
  let restart = async () => {
    restart = again
    return { url }
  }
  const databases = await torment(
    TIMES,
    () => restart(),
    () => postgres.kill!(),
  )
  t.ok(databases > 0, `${TIMES} kills of PostgreSQL, ${databases} answered writes`)
})
