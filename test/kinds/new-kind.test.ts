/** A kind of fact that only this test knows: one object, and everything else follows. */
import { parse } from 'csv-parse/sync'
import { pino } from 'pino'
import t from 'tap'
import { z } from 'zod'
import { buildApp } from '../../src/app.js'
import { loadCorpus } from '../../src/corpus/corpus.js'
import { dataSchemas } from '../../src/corpus/files.js'
import { Anchor, wordsShape } from '../../src/kinds/anchor.js'
import { placeColumns } from '../../src/kinds/columns.js'
import { factKind, oneAnchor, servedFact, type WrittenFactKind, writtenFact } from '../../src/kinds/fact.js'
import { byEntity, filter } from '../../src/kinds/filters.js'
import { entityId, Reference } from '../../src/kinds/id.js'
import { VOCABULARY, vocabularyOf } from '../../src/kinds/index.js'
import { textParameter } from '../../src/kinds/parameters.js'
import { memoryStore } from '../../src/store/memory.js'
import { faultsOf, folderWithFacts } from '../support/folder.js'
import { servedFrom } from '../support/served.js'

const Written = z.strictObject({ ...writtenFact, ...wordsShape, by: entityId('person'), tone: z.string() })
const Pledge = z
  .object({ ...servedFact('pledge'), by: Reference, tone: z.string(), anchor: Anchor })
  .meta({ id: 'Pledge', description: 'What somebody promises.' })
type Pledge = z.infer<typeof Pledge>

const facts = factKind<Pledge>(oneAnchor)
const pledge: WrittenFactKind<z.infer<typeof Written>, Pledge> = {
  ...facts,
  kind: 'pledge',
  plural: 'pledges',
  description: 'What people promise.',
  schema: Pledge,
  written: Written,
  ground: (written, ground) => ({
    by: ground.reference(written.by),
    tone: written.tone,
    anchor: ground.anchor(written),
  }),
  filters: {
    ...facts.filters,
    ...byEntity<Pledge>('their pledges', ({ by }) => [by], ['person']),
    tone: filter(textParameter('How it is said.', 'firm'), ({ tone }) => tone),
  },
  columns: { id: ({ id }) => id, by: ({ by }) => by.id, tone: ({ tone }) => tone, ...placeColumns },
  search: { words: ({ anchor, tone }) => `${tone} ${anchor.exact}`, title: ({ anchor }) => anchor.exact },
  says: ({ by, tone }) => `${by.name} promises, ${tone}`,
}

const vocabulary = vocabularyOf([...VOCABULARY.written, pledge])
const written = (changes: object = {}) => [
  { id: 'sign', text: 'We sign.', by: 'person:ann-lee', tone: 'firm', ...changes },
]

t.test(
  'a kind of one object is loaded, served, listed, filtered, found, downloaded, annotated and shown',
  async (t) => {
    const folder = await folderWithFacts(t, { pledges: written() })
    const { entries } = await loadCorpus(folder, { vocabulary })
    const app = await buildApp({
      config: { CORS_ORIGIN: ['*'], PUBLIC_URL: undefined },
      served: await servedFrom(await memoryStore(entries)),
      logger: pino({ level: 'silent' }),
      vocabulary,
    })
    t.teardown(() => app.close())
    const get = async (url: string, accept = '*/*') => (await app.inject({ url, headers: { accept } })).body
    const json = async (url: string) => JSON.parse(await get(url))

    const served = await json('/v1/pledges/a.sign')
    t.match(served, { type: 'pledge', by: { name: 'Ann Lee' }, tone: 'firm', anchor: { exact: 'We sign.' } })
    t.match(await json('/v1/pledges?person=ann-lee&tone=firm&sort=-position'), { total: 1, items: [served] })
    t.match(await json('/v1/pledges?tone=soft'), { total: 0 })
    t.match(await json('/v1/search?q=firm'), { items: [{ type: 'pledge', id: 'a.sign', name: 'We sign.' }] })
    t.match(await json('/v1/search?q=firm&type=pledge'), { total: 1 })
    t.match(parse(await get('/v1/pledges.csv'), { columns: true }), [{ id: 'a.sign', by: 'ann-lee', tone: 'firm' }])
    t.match(await json('/v1/articles/a'), { facts: { pledges: 1 }, links: { pledges: '/v1/pledges?article=a' } })
    t.match(await json('/v1/people/ann-lee'), { links: { pledges: '/v1/pledges?person=ann-lee' } })
    t.match(await json('/'), { links: { pledges: '/v1/pledges' } })
    const annotations: { id: string; body: unknown[] }[] = (await json('/v1/articles/a/annotations')).items
    t.match(annotations.find(({ id }) => id.endsWith('#a.sign'))?.body[1], { value: 'Ann Lee promises, firm' })
    t.match(await get('/articles/a', 'text/html'), /<h3>Pledges <span class="count">1<\/span>.*Ann Lee promises, firm/s)
    t.match(await get('/', 'text/html'), /1 pledge/)
    const spec = await json('/openapi.json')
    t.ok('/v1/pledges' in spec.paths && '/v1/pledges/{pledgeId}' in spec.paths && spec.components.schemas.Pledge)
    t.ok('pledges' in (dataSchemas(vocabulary)['facts.schema.json'] as { properties: object }).properties)
  },
)

t.test('its faults are reported as those of any other kind', async (t) => {
  const folder = await folderWithFacts(t, { pledges: written({ text: 'We sing.', by: 'person:nobody', tone: 1 }) })
  const faults = await faultsOf(folder, vocabulary)
  t.equal(faults.length, 3)
  t.match(faults.join('\n'), /pledges\/0\/text {2}“We sing.” is not in the text/)
  t.match(faults.join('\n'), /pledges\/0\/by {2}"person:nobody" is not known/)
  t.match(faults.join('\n'), /pledges\/0\/tone {2}/)
})
