import t from 'tap'
import { z } from 'zod'
import { partsOf } from '../../src/corpus/parts.js'
import { Words, wordsShape } from '../../src/kinds/anchor.js'
import { entityId } from '../../src/kinds/id.js'

const Record = z.strictObject({
  ...wordsShape,
  count: z.number(),
  cue: Words.optional().describe('A cue.'),
  segments: z.array(Words).default([]),
  about: z.union([entityId('person'), z.array(entityId())]),
  piped: z.object({ at: Words }).transform(({ at }) => at),
})
const parts = (value: unknown) => [...partsOf(Record, value, ['facts', 0])]

t.test('words and entity ids are found wherever a schema has them, each with its place', async (t) => {
  const found = parts({
    text: 'a',
    suffix: 'b',
    count: 1,
    cue: 'c',
    segments: ['d', { text: 'e', prefix: 'f' }],
    about: ['person:ann', 'country:pe'],
    piped: { at: 'g' },
  })
  t.same(found, [
    { path: ['facts', 0, 'text'], words: { text: 'a', suffix: 'b' } },
    { path: ['facts', 0, 'cue'], words: { text: 'c' } },
    { path: ['facts', 0, 'segments', 0], words: { text: 'd' } },
    { path: ['facts', 0, 'segments', 1, 'text'], words: { text: 'e', prefix: 'f' } },
    { path: ['facts', 0, 'about', 0], entity: { entity: 'person', id: 'ann' } },
    { path: ['facts', 0, 'about', 1], entity: { entity: 'country', id: 'pe' } },
    { path: ['facts', 0, 'piped', 'at'], words: { text: 'g' } },
  ])
})

t.test('what is faulty is passed over, and hides nothing beside it', async (t) => {
  const found = parts({ text: 1, count: 'x', cue: '', segments: [{}, 'd'], about: 'person:ann', piped: null })
  t.same(found, [
    { path: ['facts', 0, 'segments', 1], words: { text: 'd' } },
    { path: ['facts', 0, 'about'], entity: { entity: 'person', id: 'ann' } },
  ])
  t.same(parts('nothing'), [])
  t.same(parts({ segments: 'none', about: 'nobody' }), [])
})
