import fc from 'fast-check'
import t from 'tap'
import { pack, unpack } from '../../src/kinds/packed.js'
import { codePoint } from '../support/code-point.js'

const string = fc.string({ unit: 'grapheme' })
const entries = fc.array(
  fc.record({
    kind: string,
    id: string,
    facets: fc.dictionary(string, fc.oneof(string, fc.boolean(), fc.array(string)), { noNullPrototype: true }),
    sorts: fc.dictionary(string, fc.oneof(string, fc.integer()), { noNullPrototype: true }),
    text: fc.oneof(
      string,
      string.map((text) => `${text}, `.repeat(2500)),
    ),
    document: fc.jsonValue({ stringUnit: codePoint }),
  }),
)

t.test('what is packed is unpacked as it was, whatever the script', async () => {
  fc.assert(
    fc.property(entries, (entries) => {
      const unpacked = unpack(structuredClone(pack(entries)))
      t.same(
        unpacked.map(({ kind, id, facets, sorts, text, document }) => ({ kind, id, facets, sorts, text, document })),
        entries.map((entry) => ({ ...entry, document: JSON.parse(JSON.stringify(entry.document)) })),
      )
      t.same(
        unpacked.map(({ json }) => Buffer.from(json!).toString()),
        entries.map(({ document }) => JSON.stringify(document)),
      )
    }),
    { numRuns: 50 },
  )
})
