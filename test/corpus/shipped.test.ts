import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { countEntries, loadCorpus } from '../../src/corpus/corpus.js'
import { articleText } from '../../src/kinds/article.js'
import type { Entity } from '../../src/kinds/entity.js'
import { figure } from '../../src/kinds/figure.js'
import { VOCABULARY } from '../../src/kinds/index.js'
import { position } from '../../src/kinds/position.js'
import { quote } from '../../src/kinds/quote.js'
import { documentsOf, type RecordKind } from '../../src/kinds/record.js'

const corpus = await loadCorpus('data')
const all = <D>(kind: RecordKind<D>): D[] => documentsOf(corpus.entries, kind)

t.test('the shipped text is the published one, byte for byte', async (t) => {
  const bytes = readFileSync('data/articles/trump-abe-trade-talks/article.txt')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  t.equal(sha256, '0a8f841525660b3992e7e3d64c7ae1543c7097fce8bb7c27ded407dbcb23ece9')
  t.equal(all(VOCABULARY.article)[0]?.sha256, sha256)
})

t.test('the shipped corpus says all that the article says', async (t) => {
  t.same(countEntries(corpus), {
    article: 1,
    text: 1,
    revision: 1,
    coverage: 1,
    passage: 11,
    quote: 10,
    figure: 5,
    role: 2,
    position: 9,
    mention: 52,
    person: 3,
    organization: 1,
    country: 3,
    agreement: 2,
    source: 9,
    change: 10,
  })
})

t.test('quotes carry speaker, medium, segments and what the article disputes', async (t) => {
  const rows = all(quote).map(({ id, speaker, medium, form, segments, partial, disputed }) => [
    id.split('.')[1],
    speaker?.id,
    medium,
    form,
    segments.length,
    partial,
    disputed !== undefined,
  ])
  t.same(rows, [
    ['free-fair-and-reciprocal', 'donald-trump', 'press-conference', 'direct', 1, false, false],
    ['best-for-both', 'shinzo-abe', undefined, 'direct', 1, true, false],
    ['not-fair', 'donald-trump', undefined, 'direct', 1, true, false],
    ['substantially-better', 'donald-trump', undefined, 'direct', 1, true, false],
    ['tweet-on-tpp', 'donald-trump', 'tweet', 'direct', 2, false, true],
    ['deal-i-cant-refuse', 'donald-trump', undefined, 'direct', 1, false, false],
    ['expedite-arms-sales', 'donald-trump', undefined, 'indirect', 1, false, false],
    ['us-interest-in-bilateral-deal', 'shinzo-abe', undefined, 'indirect', 1, false, false],
    ['consider-re-entering', 'donald-trump', undefined, 'indirect', 1, false, false],
    ['not-interested', 'donald-trump', undefined, 'indirect', 1, false, false],
  ])
})

t.test('figures carry the printed words and the value that they say', async (t) => {
  t.same(
    all(figure).map(({ text, value, unit, kind }) => [text, value, unit, kind]),
    [
      ['fourth-largest', 4, undefined, 'rank'],
      ['$200 billion', 200e9, 'USD', 'money'],
      ['$70 billion', 70e9, 'USD', 'money'],
      ['12-nation', 12, 'nation', 'count'],
      ['two-day', 2, 'day', 'duration'],
    ],
  )
})

t.test('positions say who stands where', async (t) => {
  t.same(
    all(position)
      .map(
        ({ holder, stance, agreement, inferred }) =>
          `${holder.id} ${stance} ${agreement.id}${inferred ? ' (inferred)' : ''}`,
      )
      .sort(),
    [
      'donald-trump conditional tpp',
      'donald-trump conditional tpp',
      'donald-trump opposes tpp',
      'donald-trump seeks us-japan-trade-agreement',
      'jp member tpp (inferred)',
      'jp supports tpp',
      'kr not-a-party tpp',
      'us seeks us-japan-trade-agreement',
      'us withdrew tpp',
    ],
  )
})

t.test('the blocks are the lines of the text, in order', async (t) => {
  const { blocks, length } = all(VOCABULARY.article)[0]!
  const points = [...all(articleText)[0]!.text]
  t.same(
    blocks.map(({ type }) => type),
    [
      'summary',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'source',
    ],
  )
  t.ok(blocks.every(({ start, end, text }) => points.slice(start, end).join('') === text))
  t.equal(length, points.length)
})

t.test('every identifier is one of those that are certain', async (t) => {
  const entities = VOCABULARY.entities.flatMap((kind) => all<Entity>(kind))
  const given = entities.flatMap(({ name, wikidata, wikipedia }) =>
    wikidata || wikipedia ? [[name, wikidata ?? wikipedia]] : [],
  )
  t.same(Object.fromEntries(given), {
    'Bloomberg News': 'https://en.wikipedia.org/wiki/Bloomberg_News',
    'Donald Trump': 'Q22686',
    'Shinzo Abe': 'Q132345',
    Japan: 'Q17',
    'South Korea': 'Q884',
    'United States': 'Q30',
    'Trans-Pacific Partnership': 'https://en.wikipedia.org/wiki/Trans-Pacific_Partnership',
  })
})
