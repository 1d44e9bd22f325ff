import t from 'tap'
import { compileFiles, knownOf } from '../../src/corpus/articles.js'
import { compiler, here } from '../../src/corpus/elsewhere.js'
import { VOCABULARY } from '../../src/kinds/index.js'
import { unpack } from '../../src/kinds/packed.js'
import { article } from '../support/folder.js'

const knowing = (name: string) =>
  knownOf(
    { entities: new Map([['person', JSON.stringify({ people: [{ id: 'ann-lee', name }] })]]) },
    VOCABULARY,
    () => {},
  )

const files = (lines: number, name = 'Ann Lee') => ({
  text: Array.from(
    { length: lines },
    (_, at) => `${name} paid $${at + 2} million for “lot number ${at},” she said.\n`,
  ).join(''),
  facts: JSON.stringify({
    article: article(),
    quotes: Array.from({ length: lines }, (_, at) => ({ id: `q${at}`, segments: [`lot number ${at},`] })),
  }),
})

t.test('work is done here where there is no thread', async (t) => {
  const known = knowing('Ann Lee')
  const work = here(new URL('data:text/javascript,export const both = (task, known) => [task, known]'))
  t.same(await work('both', 1, known), [1, known])
})

t.test('a long article comes to the same in a thread', async (t) => {
  const compile = compiler()
  for (const name of ['Ann Lee', 'Bo Park']) {
    const known = knowing(name)
    for (const lines of [1, 300]) {
      const sent = files(lines, name)
      const [here, there] = [compileFiles('a', sent, known), await compile('a', sent, known)]
      const entries = [here, there].map(({ sound }) =>
        unpack(sound!).map(({ kind, id, document }) => ({ kind, id, document })),
      )
      t.same(entries[1], entries[0])
      t.equal(entries[0]!.filter(({ kind }) => kind === 'mention').length, lines)
    }
  }
})

t.test('what would take too long is given up, and the next one is not', async (t) => {
  const compile = compiler(400)
  const known = knowing('Ann Lee')
  let late = 0
  const ticks = setInterval(() => late++, 10)
  await t.rejects(compile('a', files(4000), known), { name: 'TooMuchWork' })
  clearInterval(ticks)
  t.ok(late > 5, 'others have their turns meanwhile')
  const again = compiler()
  t.match(await again('a', files(200), known), { faults: [] })
  t.match(await again('a', { ...files(400), facts: '{' }, known), { faults: [{}] })
  const unsendable = { ...files(400), facts: (() => {}) as unknown as string }
  await t.rejects(again('a', unsendable, known), { name: 'DataCloneError' })
})
