/** What every store must keep, run against each. */
import fc from 'fast-check'
import type { Test } from 'tap'
import { z } from 'zod'
import type { Entry, Facets, RecordKind } from '../../src/kinds/record.js'
import type { Condition, Query, Store } from '../../src/store/store.js'
import { passagesContract } from './passages-contract.js'

type Measured = { id: string; value: number }
const kind = (name: string): RecordKind<Measured> => ({
  kind: name,
  schema: z.object({ id: z.string(), value: z.number() }),
})
const figure = kind('figure')

/** A record as a store sees it; what the document is does not matter to it. */
const entry = (id: string, facets: Facets, value: number, text = ''): Entry<Measured> => ({
  kind: 'figure',
  id,
  facets,
  sorts: { id, value },
  text,
  document: { id, value },
})

const ENTRIES = [
  entry('a', { unit: 'USD', country: ['us', 'jp'], value: 5, disputed: false }, 5),
  entry('b', { unit: 'EUR', country: [], value: 7, disputed: true }, 7),
  entry('c', { country: ['jp'], value: 5 }, 5),
  entry('d', { unit: 'USD', value: -1 }, -1),
]
const query = (changes: Partial<Query> = {}): Query => ({
  where: [],
  sort: { key: 'value', descending: false },
  limit: 10,
  ...changes,
})

/** `runs` is how many stores are made of random records. */
export const storeContract = (t: Test, name: string, makeStore: (entries: Entry[]) => Promise<Store>, runs = 50) =>
  t.test(name, async (t) => {
    const store = await makeStore(ENTRIES)
    const ids = async (changes: Partial<Query>) =>
      (await store.list(figure, query(changes))).items.map(({ document: { id } }) => id)

    await t.test('gets a document by kind and id, or nothing', async (t) => {
      t.match(await store.get(figure, 'b'), { id: 'b', value: 7 })
      t.equal(await store.get(figure, 'z'), undefined)
      t.equal(await store.get(kind('quote'), 'b'), undefined)
    })

    await t.test('gets those of many documents that there are', async (t) => {
      t.match(
        await store.getMany(figure, ['b', 'z', 'a']),
        new Map([
          ['a', { value: 5 }],
          ['b', { value: 7 }],
        ]),
      )
      t.equal((await store.getMany(kind('quote'), ['b'])).size, 0)
    })

    await t.test('sorts by key, then by id, both ways', async (t) => {
      t.same(await ids({}), ['d', 'a', 'c', 'b'])
      t.same(await ids({ sort: { key: 'value', descending: true } }), ['b', 'c', 'a', 'd'])
    })

    await t.test('orders text by code point', async (t) => {
      const names = ['\u{10000}', '\uFF61', 'z', 'zz', 'é', '']
      const store = await makeStore(
        names.map((name, at) => ({ ...entry(`r${at}`, {}, at), sorts: { id: `r${at}`, name } })),
      )
      const { items } = await store.list(figure, query({ sort: { key: 'name', descending: false } }))
      t.same(
        items.map(({ document: { value } }) => names[value]),
        names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
      )
    })

    await t.test('narrows by facets: one value, one among several, none', async (t) => {
      const where = (...where: Condition[]) => ids({ where, sort: { key: 'id', descending: false } })
      t.same(await where({ facet: 'unit', test: 'is', value: 'USD' }), ['a', 'd'])
      t.same(await where({ facet: 'country', test: 'is', value: 'jp' }), ['a', 'c'])
      t.same(await where({ facet: 'disputed', test: 'is', value: false }), ['a'])
      t.same(await where({ facet: 'nothing', test: 'is', value: 'x' }), [])
      t.same(await where({ facet: 'unit', test: 'is', value: 'USD' }, { facet: 'country', test: 'is', value: 'us' }), [
        'a',
      ])
    })

    await t.test('narrows to what another record names, in the same order', async (t) => {
      const naming = { ...entry('n', { figure: ['c', 'zz', 'a', 'd'] }, 0), kind: 'article' }
      const one = { ...entry('m', { figure: 'b' }, 0), kind: 'article' }
      const store = await makeStore([...ENTRIES, naming, one])
      const named = async (value: string, ...where: Condition[]) =>
        (
          await store.list(figure, query({ where: [{ facet: 'article', test: 'namedBy', value }, ...where] }))
        ).items.map(({ document: { id } }) => id)
      t.same(await named('n'), ['d', 'a', 'c'])
      t.same(await named('n', { facet: 'unit', test: 'is', value: 'USD' }), ['d', 'a'])
      t.same(await named('m'), ['b'])
      t.same(await named('no'), [])
    })

    await t.test('compares facets, and an absent one never fits', async (t) => {
      const where = (...where: Condition[]) => ids({ where, sort: { key: 'id', descending: false } })
      t.same(await where({ facet: 'value', test: 'atLeast', value: 5 }), ['a', 'b', 'c'])
      t.same(await where({ facet: 'value', test: 'atMost', value: 5 }), ['a', 'c', 'd'])
      t.same(await where({ facet: 'unit', test: 'atLeast', value: 'F' }), ['a', 'd'])
      t.same(await where({ facet: 'value', test: 'atLeast', value: '0' }), [])
    })

    await t.test('pages without the place of the last record having to exist', async (t) => {
      t.same(await ids({ after: { key: 5, id: 'b' } }), ['c', 'b'])
      t.same(await ids({ after: { key: 6, id: '' } }), ['b'])
      t.same(await ids({ after: { key: 9, id: '' } }), [])
      t.same(await ids({ after: { key: 5, id: 'b' }, sort: { key: 'value', descending: true } }), ['a', 'd'])
    })

    await t.test('counts on all pages, and says where the next begins only when there is one', async (t) => {
      t.match(await store.list(figure, query({ limit: 2 })), { total: 4, next: { key: 5, id: 'a' } })
      t.notOk('next' in (await store.list(figure, query({ limit: 4 }))))
      t.same(await store.list(kind('role'), query()), { items: [], total: 0 })
    })

    await t.test('finds what has all the words: stemmed, mistyped, begun', async (t) => {
      const store = await makeStore([
        entry('a', {}, 1, 'trade agreements with Japan'),
        entry('b', {}, 2, 'an agreement'),
        entry('c', {}, 3, 'an agreement'),
        entry('d', {}, 4, 'Café au lait'),
      ])
      const found = async (text: string) =>
        (await store.search({ text, kind: 'figure', limit: 10 })).items.map(({ id }) => id).sort()
      t.same(await found('agreement'), ['a', 'b', 'c'])
      t.same(await found('japan agreement'), ['a'])
      t.same(await found('japan lait'), [])
      t.same(await found('…'), [], 'no word finds nothing')
      t.same(await found("japan' lait"), [])
      t.same(await found('agrement'), ['a', 'b', 'c'])
      t.same(await found('cafe'), ['d'])
      t.same(await found('trade jap'), ['a'])
      t.same(await found('jap trade'), [], 'only the last word may be begun')
      t.same((await store.search({ text: 'agreement', kind: 'quote', limit: 10 })).items, [])
      t.same(
        await store
          .list(figure, query({ text: 'agreement', limit: 1 }))
          .then(({ items, total }) => [items[0]!.document.id, total]),
        ['a', 3],
      )
    })

    await t.test('pages what it finds, and marks the words', async (t) => {
      const store = await makeStore(['a', 'b', 'c'].map((id) => entry(id, {}, 1, 'one deal, two deals')))
      const search = (after?: Query['after']) => store.search({ text: 'deal', kind: 'figure', limit: 2, after })
      const first = await search()
      t.match(first, { total: 3, items: [{ id: 'a' }, { id: 'b' }], next: { id: 'b' } })
      t.match(await search(first.next), { total: 3, items: [{ id: 'c' }] })
      t.notOk((await search(first.next)).next)
      t.same(first.items[0]!.marks, [
        { start: 4, end: 8 },
        { start: 14, end: 19 },
      ])
    })

    await t.test(
      'narrows what it finds by facets and counts it by each, of speakers those with their type',
      async (t) => {
        const by = (speaker: string, year: string) => ({ speaker: [speaker, `person:${speaker}`], year })
        const store = await makeStore([
          entry('a', { ...by('ann', '2018'), country: ['jp', 'us'], other: 'x' }, 1, 'a deal'),
          entry('b', { ...by('bob', '2019'), country: 'jp' }, 2, 'deals'),
          entry('c', by('ann', '2019'), 3, 'a deal'),
          entry('d', { country: 'jp' }, 4, 'no word of it'),
          { ...entry('e', {}, 5, 'dealing'), kind: 'quote' },
        ])
        const is = (facet: string, value: string) => ({ facet, test: 'is' as const, value })
        const search = { text: 'deal', counted: true, limit: 2 }
        t.same((await store.search(search)).counts, {
          type: [
            { value: 'figure', count: 3 },
            { value: 'quote', count: 1 },
          ],
          speaker: [
            { value: 'person:ann', count: 2 },
            { value: 'person:bob', count: 1 },
          ],
          person: [],
          organization: [],
          country: [
            { value: 'jp', count: 2 },
            { value: 'us', count: 1 },
          ],
          agreement: [],
          year: [
            { value: '2019', count: 2 },
            { value: '2018', count: 1 },
          ],
        })
        const narrowed = await store.search({ ...search, where: [is('speaker', 'ann'), is('year', '2019')] })
        t.match(narrowed, { total: 1, items: [{ id: 'c' }], counts: { type: [{ value: 'figure', count: 1 }] } })
        t.match(await store.search({ ...search, where: [is('country', 'fr')] }), { total: 0, counts: { type: [] } })
        t.notOk('counts' in (await store.search({ text: 'deal', limit: 2 })))
        const tally = { where: [], limit: 1 }
        t.same(await store.tally(figure, 'speaker', tally), { values: [{ value: 'person:ann', count: 2 }] })
        t.same(await store.tally(figure, 'year', { where: [is('speaker', 'ann')], limit: 9 }), {
          values: [
            { value: '2018', count: 1 },
            { value: '2019', count: 1 },
          ],
        })
        t.same(await store.tally(figure, 'agreement', tally), { values: [] })
        t.same(await store.tally(figure, 'year', { where: [is('speaker', 'zoe')], limit: 9 }), { values: [] })
        t.same(await store.tally(kind('role'), 'speaker', tally), { values: [] })
      },
    )

    await passagesContract(t, makeStore, runs)

    await t.test('pages add up to the whole list, each record once, whatever the size of the page', async () => {
      const records = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), fc.integer({ min: 0, max: 3 })), {
        selector: ([id]) => id,
        maxLength: 30,
      })
      await fc.assert(
        fc.asyncProperty(records, fc.integer({ min: 1, max: 7 }), fc.boolean(), async (records, limit, descending) => {
          const store = await makeStore(records.map(([id, value]) => entry(id, {}, value)))
          const sort = { key: 'value', descending }
          const whole = (await store.list(figure, query({ sort, limit: 100 }))).items.map(({ document: { id } }) => id)
          const paged: string[] = []
          for (let after: Query['after'], more = true; more; ) {
            const page = await store.list(figure, query({ sort, limit, after }))
            paged.push(...page.items.map(({ document: { id } }) => id))
            after = page.next
            more = after !== undefined
          }
          return whole.length === records.length && paged.join() === whole.join()
        }),
        { numRuns: runs },
      )
    })
  })
