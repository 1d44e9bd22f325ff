import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { databaseSource } from '../../src/database.js'
import { databaseDesk } from '../../src/desks/database.js'
import { VOCABULARY } from '../../src/kinds/index.js'
import { indexedIn, loadFolder } from '../../src/loading.js'
import { type Database, databaseAt } from '../../src/store/postgres/database.js'
import { migrate } from '../../src/store/postgres/schema.js'
import { article, type Folder, folderWith, soundFolder } from '../support/folder.js'
import { type Postgres, startPostgres } from '../support/postgres.js'
import { desk, deskContract, written } from './contract.js'

const WHATEVER = { 'if-match': '*' }

t.test('edits in a database', async (t) => {
  t.setTimeout(120_000)
  const postgres = await startPostgres(t)
  if (!postgres) return t.pass('PostgreSQL', { skip: 'none for this platform, and no TEST_DATABASE_URL' })
  await deskContract(t, 'as in a folder', async (t) => (await prepare(t, postgres)).serve())

  await t.test(
    'names are looked for anew where they may stand, and what keeps an article from it is said',
    async (t) => {
      const facts = soundFolder()['articles/a/facts.json']
      const { serve } = await prepare(t, postgres, {
        'articles/a/facts.json': {
          ...facts,
          mentions: [{ text: 'Lee', suffix: ' said', entity: 'none', reason: 'another' }],
        },
      })
      const { ask } = await desk(t, await serve())
      t.match(await ask('PUT', '/v1/articles/b', written({ mentions: [] })), { status: 201 })
      const none = { text: 'Nobody came.', facts: { article: article() } }
      t.match(await ask('PUT', '/v1/articles/c', none), { status: 201 })
      const { body } = await ask('PUT', '/v1/people/ann-lee', { name: 'Ann Lee', aliases: [] }, WHATEVER)
      const job = await finished(ask, body.change.job)
      t.match(job, { articles: 2, left: 0, faults: [/^articles\/a\/facts\.json:\d+:\d+ \/mentions\/0 .*no alias/] })
      t.match(
        (await ask('GET', '/v1/mentions?person=ann-lee&article=a')).body.total,
        1,
        'a faulty one stays what it was',
      )
      t.match((await ask('GET', '/v1/mentions?person=ann-lee&article=b')).body.total, 1)
      // whose names are written without spaces may stand within any word
      const anywhere = await ask('PUT', '/v1/people/x', { name: '李' })
      t.match(await finished(ask, anywhere.body.change.job), { articles: 3 })
      const { change } = (await ask('PUT', '/v1/people/x', { name: '李', wikidata: 'Q1' }, WHATEVER)).body
      t.notOk('job' in change, 'the names are the same')
    },
  )

  await t.test('of many who change the same one does, and of many who change others all do', async (t) => {
    const { serve } = await prepare(t, postgres)
    const [one, other] = [await desk(t, await serve()), await desk(t, await serve())]
    const same = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        (at % 2 ? one : other).ask(
          'PUT',
          '/v1/articles/b',
          written({}, `${soundFolder()['articles/a/article.txt']}${at}.\n`),
        ),
      ),
    )
    t.same(same.map(({ status }) => status).sort(), [201, ...Array(7).fill(428)])
    const others = await Promise.all(
      Array.from({ length: 12 }, (_, at) => {
        const { ask } = at % 2 ? one : other
        // entities change while articles are compiled with them
        return at % 3
          ? ask('PUT', `/v1/articles/c${at}`, written())
          : ask('PUT', `/v1/people/p${at}`, { name: `Lee P${at}` })
      }),
    )
    t.ok(others.every(({ status }) => status === 201))
    const { items } = (await one.ask('GET', '/v1/changes?limit=100')).body
    const sequences = items.map(({ sequence }: { sequence: number }) => sequence)
    t.same(
      sequences,
      sequences.toSorted((a: number, b: number) => a - b),
    )
    t.equal(new Set(sequences).size, sequences.length)
    while ((await other.ask('GET', '/v1/articles')).body.total < 10) await setTimeout(20)
  })

  await t.test('a standby is read as long as it has all that was seen', async (t) => {
    const [{ url, database }, standby] = [await prepare(t, postgres), await prepare(t, postgres)]
    const { rows } = await database.query<{ epoch: string; revision: string }>('SELECT epoch, revision FROM corpus')
    const { epoch, revision } = rows[0]!
    const follow = (revision: number) =>
      standby.database.query('UPDATE corpus SET epoch = $1, revision = $2', [epoch, revision])
    await standby.database.query(`DELETE FROM records WHERE kind = 'person'`)
    const source = await databaseSource(url, silent, standby.url)
    t.teardown(() => source.close!())
    const { ask } = await desk(t, source)
    // a download is never kept
    const people = async () => Number((await ask('GET', '/v1/people.csv')).headers['x-total-count'])
    t.equal(await people(), 1, 'what stands in another history is not read')
    await follow(Number(revision))
    while ((await people()) !== 0) await setTimeout(20)
    t.match(await ask('PUT', '/v1/people/bo-park', { name: 'Bo Park' }), { status: 201 })
    t.equal(await people(), 2, 'it is behind')
    await follow(Number(revision) + 5)
    while ((await people()) !== 0) await setTimeout(20)
    await standby.database.query('DROP TABLE corpus')
    while ((await people()) !== 2) await setTimeout(20)
  })

  await t.test('work that was begun with other names is done again', async (t) => {
    const { database, url } = await prepare(t, postgres)
    const edits = databaseDesk(database)
    await edits.edit(
      { type: 'person', id: 'ann-lee', source: { id: 'ann-lee', name: 'Ann Lee' } },
      { expected: await versionOf(database) },
    )
    t.equal(await edits.work(), true)
    t.equal(await edits.work(), false)
    await database.query(`INSERT INTO tasks VALUES ('a', 1), ('gone', 1)`)
    const session = await database.connect()
    await session.query('BEGIN')
    await session.query('UPDATE corpus SET entities = entities + 1')
    const begun = edits.work()
    await setTimeout(100)
    const others = databaseAt(url, () => {})
    t.equal(await databaseDesk(others).work(), true, 'others do what nobody has begun: here it is gone')
    await others.end()
    await session.query('COMMIT')
    session.release(false)
    t.equal(await begun, true, 'it is left')
    t.equal(await edits.work(), true)
    t.equal(await edits.work(), false)
  })

  await t.test('work on what was put in meanwhile is done already', async (t) => {
    const { serve, database, edits } = await prepare(t, postgres)
    await database.query(`INSERT INTO tasks VALUES ('a', 1)`)
    const session = await database.connect()
    await session.query('BEGIN')
    await session.query('SELECT FROM corpus FOR UPDATE')
    const begun = edits.work()
    await setTimeout(100)
    await session.query(`UPDATE articles SET revision = 'another' WHERE article = 'a'`)
    await session.query('COMMIT')
    session.release(false)
    t.equal(await begun, true)
    const { rows } = await database.query<{ revision: string }>('SELECT revision FROM corpus')
    // nobody is served yet, and whoever is then sees what was changed before
    const source = await serve()
    await edits.edit({ type: 'person', id: 'x', source: { id: 'x', name: 'Xu' } }, { expected: undefined })
    let seen = ''
    while (seen <= rows[0]!.revision) seen = (await source.load()).revision
  })

  await t.test('a folder is loaded beside what came over HTTP', async (t) => {
    const { serve, database } = await prepare(t, postgres)
    const { ask } = await desk(t, await serve())
    const folder = async (changes: Folder) => loadFolder(database, await folderWith(t, changes))
    t.match(await ask('PUT', '/v1/people/bo-park', { name: 'Bo Park', aliases: ['We'] }), { status: 201 })
    t.match(
      await ask(
        'PUT',
        '/v1/articles/b',
        written({
          quotes: [{ id: 'x', speaker: 'person:bo-park', about: ['agreement:pact'], segments: ['We agree,'] }],
        }),
      ),
      {
        status: 201,
      },
    )
    const people = {
      people: [
        { id: 'ann-lee', name: 'Ann Lee' },
        { id: 'cy', name: 'Cy' },
      ],
    }
    t.match(await folder({ 'people.json': people }), { faults: [], put: 1, removed: 0 })
    t.match((await ask('GET', '/v1/mentions?article=a&person=bo-park')).body.total, 2, 'names of both are found')
    const other = { 'articles/a/article.txt': undefined, 'articles/a/facts.json': undefined }
    const second = { 'articles/d/article.txt': 'Ann.', 'articles/d/facts.json': { article: article() } }
    t.match(await folder({ ...other, ...second, 'people.json': { people: [] }, 'agreements.json': undefined }), {
      ...{ faults: [], put: 1, removed: 1 },
    })
    t.match(await ask('PUT', '/v1/people/bo-park', { name: 'Bo', aliases: ['We'] }, WHATEVER), { status: 200 })
    t.match(
      await ask('PUT', '/v1/articles/d', written({ quotes: [], article: article({ title: 'Corrected' }) }), WHATEVER),
      {
        status: 200,
      },
    )
    const people2 = { people: [{ id: 'bo-park', name: 'Bo of the folder' }] }
    t.match(await folder({ ...other, ...second, 'people.json': people2 }), { faults: [], put: 0, kept: 1 })
    t.match((await ask('GET', '/v1/articles/d')).body.title, 'Corrected')
    t.match((await ask('GET', '/v1/people/bo-park')).body.name, 'Bo')
    const there = async (path: string) => (await ask('GET', path)).status
    t.equal(await there('/v1/articles/a'), 404)
    t.equal(await there('/v1/articles/b'), 200)
    t.equal(await there('/v1/people/bo-park'), 200)
    t.equal(await there('/v1/people/ann-lee'), 404)
    t.equal(await there('/v1/agreements/pact'), 200, 'an article that stays names it')
    t.match(await folder({ ...other, ...second, 'people.json': { people: [{ id: 'x' }] } }), { put: 0, faults: [{}] })
  })

  await t.test('an article that is loaded while entities change is looked at again', async (t) => {
    const { database, edits } = await prepare(t, postgres)
    let changed: Promise<unknown> | undefined
    const between: Database = {
      ...database,
      query(sql, values) {
        // after the entities were put in, before the articles are
        if (/SELECT article, stamp/.test(sql)) {
          changed = edits.edit({ type: 'person', id: 'z', source: { id: 'z', name: 'Zed' } }, { expected: undefined })
          return changed.then(() => database.query(sql, values))
        }
        return database.query(sql, values)
      },
    }
    await loadFolder(between, await folderWith(t, { 'people.json': { people: [{ id: 'ann-lee', name: 'Ann Lee' }] } }))
    t.equal(await edits.work(), true)
    t.equal(await edits.work(), false)
  })

  await t.test(
    'who listens hears of a change though connections were cut, and a database that is read only says so',
    async (t) => {
      const { serve, database, url } = await prepare(t, postgres)
      const [one, other] = [await desk(t, await serve()), await desk(t, await serve())]
      await database.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()')
      while ((await one.ask('PUT', '/v1/articles/b', written())).status >= 500) await setTimeout(20)
      while ((await other.ask('GET', '/v1/articles/b')).status !== 200) await setTimeout(20)
      const name = new URL(url).searchParams.get('options')
      t.match(name, 'search_path')
      await database.query('ALTER ROLE verbatim SET default_transaction_read_only = on')
      await database.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()')
      while ((await one.ask('GET', '/v1/articles/b')).status !== 200) await setTimeout(20)
      let refused = await one.ask('PUT', '/v1/articles/c', written())
      while (refused.status === 201) refused = await one.ask('PUT', `/v1/articles/c`, written())
      t.match(refused, { status: 503, headers: { 'retry-after': /\d/ } })
      await database.query(
        'SET default_transaction_read_only = off; ALTER ROLE verbatim RESET default_transaction_read_only',
      )
      await database.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()')
      while ((await one.ask('PUT', '/v1/articles/c', written())).status >= 500) await setTimeout(20)
    },
  )
})

const silent = pino({ level: 'silent' })

/** A database with the sound folder, and what serves it. */
const prepare = async (t: Test, postgres: Postgres, changes: Folder = {}) => {
  const url = await postgres.empty()
  const database = databaseAt(url, () => {})
  t.teardown(() => database.end())
  await migrate(database, indexedIn(VOCABULARY))
  await loadFolder(database, await folderWith(t, changes))
  const serve = async () => {
    const source = await databaseSource(url, silent)
    t.teardown(() => source.close!())
    return source
  }
  return { url, serve, database, edits: databaseDesk(database) }
}

const finished = async (ask: Awaited<ReturnType<typeof desk>>['ask'], job: string) => {
  for (;;) {
    const { body } = await ask('GET', job)
    if (body.status === 'done') return body
  }
}

const versionOf = async (database: Database) => {
  const { rows } = await database.query<{ document: Buffer }>(
    `SELECT document FROM records WHERE kind = 'source' AND id = 'person:ann-lee'`,
  )
  return JSON.parse(String(rows[0]!.document)).revision as string
}
