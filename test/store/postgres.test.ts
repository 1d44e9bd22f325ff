import fc from 'fast-check'
import { pino } from 'pino'
import t from 'tap'
import { z } from 'zod'
import { buildApp } from '../../src/app.js'
import { loadCorpus } from '../../src/corpus/corpus.js'
import { VOCABULARY } from '../../src/kinds/index.js'
import { indexedIn, loadFolder } from '../../src/loading.js'
import { sizeOf } from '../../src/store/postgres/corpus.js'
import { type Database, databaseAt, inTransaction } from '../../src/store/postgres/database.js'
import { keyOf, valueIn } from '../../src/store/postgres/keys.js'
import { allBut, vector } from '../../src/store/postgres/lexemes.js'
import { postgresStore } from '../../src/store/postgres/postgres.js'
import { type Indexed, migrate } from '../../src/store/postgres/schema.js'
import { replaceRecords } from '../../src/store/postgres/write.js'
import { codePoint } from '../support/code-point.js'
import { startPostgres } from '../support/postgres.js'
import { servedFrom } from '../support/served.js'
import { storeContract } from './contract.js'

const figure = { kind: 'figure', schema: z.unknown() }

t.test('keys are ordered as their values: numbers by size, text by code point', async () => {
  const number = fc.double({ noNaN: true }).map((value) => value + 0)
  fc.assert(fc.property(number, number, (a, b) => valueIn(keyOf(a)) === a && (a < b ? keyOf(a) < keyOf(b) : true)))
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), fc.string({ unit: codePoint }), (a, b) => {
      const bytes = (text: string) => Buffer.from(keyOf(text))
      return (
        Buffer.compare(bytes(a), bytes(b)) === Buffer.compare(Buffer.from(`t${a}`), Buffer.from(`t${b}`)) ||
        /\0/.test(a + b)
      )
    }),
  )
})

t.test('a vector notes no more places than PostgreSQL takes', async (t) => {
  const places = vector(Array.from({ length: 20_000 }, () => ['the'])).split(',')
  t.equal(places.length, 255)
  t.match(vector(Array.from({ length: 20_000 }, (_, at) => [`w${at}`])), /'w19999':16383$/)
})

t.test('what has all but some of the words is found by few combinations of them', async () => {
  const word = fc.integer({ min: 0, max: 400 }).map((number) => `w${number}`)
  const some = fc.uniqueArray(word, { minLength: 1, maxLength: 120 }).chain((words) =>
    fc.record({
      words: fc.constant(words),
      missing: fc.integer({ min: 0, max: words.length - 1 }),
      order: fc.shuffledSubarray(words, { minLength: words.length }),
    }),
  )
  fc.assert(
    fc.property(some, ({ words, missing, order }) => {
      const left = new Set(order.slice(missing))
      const combinations = allBut(words, missing)
        .split(' | ')
        .map((all) => all.replaceAll(/[()']/g, '').split(' & '))
      return combinations.length <= 120 && combinations.some((all) => all.every((one) => left.has(one)))
    }),
  )
})

t.test('on a real PostgreSQL', async (t) => {
  t.setTimeout(120_000)
  const postgres = await startPostgres(t)
  if (!postgres) return t.pass('PostgreSQL', { skip: 'none for this platform, and no TEST_DATABASE_URL' })
  const open: Database[] = []
  const lost: Error[] = []
  const empty = async (indexed: Partial<Indexed> = {}) => {
    const database = databaseAt(await postgres.empty(), (error) => lost.push(error))
    // a database is done with when ten more are made
    if (open.push(database) > 10) await open.shift()!.end()
    await migrate(database, { orders: ['id', 'value'], compared: [], ...indexed })
    return database
  }
  await storeContract(
    t,
    'the store in PostgreSQL',
    async (entries) => {
      const database = await empty({ orders: entries.flatMap(({ sorts }) => Object.keys(sorts)) })
      await inTransaction(database, (session) => replaceRecords(session, '', entries))
      return postgresStore(database, () => '')
    },
    10,
  )

  await t.test('every question is answered by an index', async (t) => {
    const database = await empty({ compared: [{ facet: 'min', test: 'atLeast' }] })
    await database.query(`INSERT INTO records
      SELECT 'a' || n / 50, CASE n % 10 WHEN 0 THEN 'figure' WHEN 1 THEN 'passage' ELSE 'other' END, 'r' || n,
        ARRAY['unit=t' || n % 2, 'rare=t' || n], '{}', jsonb_build_object('min', 't' || n), jsonb_build_object('id', 't' || n, 'value', 'n' || n % 1000),
        'words', ('w' || n || ' common')::tsvector, '{"pieces":[],"article":"a","id":"x"}'
      FROM generate_series(1, 30000) AS n`)
    await database.query(`INSERT INTO terms SELECT 'word' || n FROM generate_series(1, 30000) AS n`)
    await database.query('ANALYZE')
    const scanned: string[] = []
    const store = postgresStore(
      {
        ...database,
        async query(sql, values) {
          const { rows } = await database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, values)
          scanned.push(...rows.map((row) => row['QUERY PLAN']).filter((line) => /Seq Scan on/.test(line)))
          return database.query(sql, values)
        },
      },
      () => '',
    )
    const list = { where: [], sort: { key: 'value', descending: true }, limit: 20 }
    const is = (facet: string, value: string) => ({ facet, test: 'is' as const, value })
    await store.get(figure, 'r10')
    await store.list(figure, list)
    await store.list(figure, { ...list, after: { key: 500, id: 'r' } })
    await store.list(figure, { ...list, where: [is('unit', '1')] })
    await store.list(figure, { ...list, where: [is('rare', '10')] })
    await store.list(figure, { ...list, where: [{ facet: 'min', test: 'atLeast', value: '29999' }] })
    await store.list(figure, { ...list, text: 'w10 common' })
    await store.search({ text: 'w10 wurd7', kind: 'figure', limit: 20 })
    t.match(await store.search({ text: 'common', limit: 20 }), { total: 500, totalIsAtLeast: true })
    t.match(await store.search({ text: 'common', kind: 'person', limit: 20 }), { total: 0 })
    t.match(
      await store.search({ text: 'common w1', kind: 'figure', limit: 20 }),
      { total: 500, totalIsAtLeast: true },
      'a frequent word, and another only begun',
    )
    await store.wordsInRow('w11', { from: 0, limit: 20 })
    await store.nearTo(['w11', 'w21', 'w31'], 1, { from: 0, limit: 20 })
    t.same(scanned, [])
  })

  await t.test('words that stand in too many passages are not compared with them', async (t) => {
    const database = await empty()
    await database.query(`INSERT INTO records SELECT 'a', 'passage', 'r' || n, '{}', '{}', '{}', '{}', '', 'the', '{}'
      FROM generate_series(1, 501) AS n`)
    const store = postgresStore(database, () => '')
    await t.rejects(store.wordsInRow('the', { from: 0, limit: 1 }), { name: 'TooCommon' })
    const app = await buildApp({
      config: { CORS_ORIGIN: ['*'] },
      logger: pino({ level: 'silent' }),
      served: await servedFrom(store),
    })
    const { statusCode, body } = await app.inject('/v1/verify?quote=the')
    t.match([statusCode, JSON.parse(body)], [422, { type: '/problems/too-common' }])
    await app.close()
  })

  await t.test('a search for words that very much has ranks no more than it says', async (t) => {
    const database = await empty()
    await database.query(`INSERT INTO records SELECT 'a', 'quote', 'r' || n, '{}', '{}', '{}', '{}', 'a word', 'word:1', '{}'
      FROM generate_series(1, 700) AS n`)
    const search = { text: 'word', kind: 'quote', limit: 2 }
    const store = postgresStore(database, () => '')
    const first = await store.search(search)
    t.match(first, { total: 500, totalIsAtLeast: true, items: [{ text: 'a word' }, {}] })
    const second = await store.search({ ...search, after: first.next })
    t.equal(new Set([...first.items, ...second.items].map(({ id }) => id)).size, 4)
  })

  await t.test(
    'no more records of a list are counted than it says, but all of a kind, and all of a download',
    async (t) => {
      const database = await empty()
      const entries = Array.from({ length: 1_001 }, (_, at) => ({
        ...{
          kind: 'figure',
          id: `r${at}`,
          facets: { unit: 'x', year: '2018' },
          sorts: { id: `r${at}` },
          text: '',
          document: {},
        },
      }))
      await inTransaction(database, (session) => replaceRecords(session, 'a', entries))
      const store = postgresStore(database, () => '')
      const list = { where: [], sort: { key: 'id', descending: false } }
      const narrowed = { ...list, where: [{ facet: 'unit', test: 'is' as const, value: 'x' }] }
      t.match(await store.list(figure, { ...narrowed, limit: 1 }), { total: 1_000, totalIsAtLeast: true })
      t.match(await store.list(figure, { ...list, limit: 1 }), { total: 1_001, totalIsAtLeast: undefined })
      t.equal((await store.stream(figure, list)).total, 1_001)
      t.same(await store.tally(figure, 'year', { where: narrowed.where, limit: 1 }), {
        values: [{ value: '2018', count: 1_000 }],
        of: 1_000,
      })
      await inTransaction(database, (session) => replaceRecords(session, 'a', entries.slice(0, 3)))
      t.match(await postgresStore(database, () => '').list(figure, { ...list, limit: 1 }), { total: 3 })
    },
  )

  await t.test('a download that nobody reads on gives its session back', async (t) => {
    const database = await empty()
    await database.query(`INSERT INTO records SELECT 'a', 'figure', 'r' || n, '{}', '{}', '{}', '{"id": "t"}', '', '', '{}'
      FROM generate_series(1, 3000) AS n`)
    const store = postgresStore(database, () => '')
    for (let times = 0; times < 30; times++) {
      const { total, pages } = await store.stream(figure, { where: [], sort: { key: 'id', descending: false } })
      t.equal(total, 3000)
      if (times < 5) for await (const page of pages) if (page.length > 0) break
    }
    const { pages } = await store.stream(figure, { where: [], sort: { key: 'id', descending: true }, limit: 2500 })
    let count = 0
    for await (const page of pages) count += page.length
    t.equal(count, 2500)
  })

  await t.test('what can be put right by another time is told from what can’t', async (t) => {
    const database = await empty()
    await t.rejects(database.query('SELECT nothing'), { code: '42703' })
    const session = await database.connect()
    await session.query('SET statement_timeout = 20')
    await t.rejects(session.query('SELECT pg_sleep(60)'), { name: 'StoreUnavailable' })
    session.release(true)
    await t.rejects(
      inTransaction(database, (session) => session.query('SELECT nothing')),
      { code: '42703' },
    )
    await t.rejects(migrate(database, { orders: ['a b'], compared: [] }), TypeError)
    await t.rejects(databaseAt('postgresql:///x?host=/nowhere', () => {}).connect(), { name: 'StoreUnavailable' })
    const ended = databaseAt(await postgres.empty(), () => {})
    await ended.end()
    await t.rejects(ended.query('SELECT 1'), { name: 'StoreUnavailable' })
    const store = postgresStore(database, () => '')
    await t.rejects(store.stream(figure, { where: [], sort: { key: 'a b', descending: true } }), TypeError)
  })

  await t.test('a folder is loaded whole, and once', async (t) => {
    const database = await empty(indexedIn(VOCABULARY))
    const told: number[][] = []
    t.match(await loadFolder(database, 'data', (...counts) => told.push(counts)), { faults: [], put: 1, kept: 0 })
    t.same(told, [[1, 1]])
    t.match(await loadFolder(database, 'data'), { faults: [], put: 0, kept: 1, removed: 0 })
    t.equal(await sizeOf(database), (await loadCorpus('data')).entries.length)
  })
  t.same(lost, [])
  await Promise.all(open.map((database) => database.end()))
})
