import fc from 'fast-check'
import t, { type Test } from 'tap'
import { loadCorpus } from '../../src/corpus/corpus.js'
import type { Reference } from '../../src/kinds/id.js'
import { quote } from '../../src/kinds/quote.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Verification } from '../../src/verify/verification.js'
import { verify } from '../../src/verify/verify.js'
import { folderWithFacts } from '../support/folder.js'
import { entriesOf, generateArticle, personReference, randomNumbers, sentences } from '../support/generated.js'

/** Everything at once. */
const ALL = { from: 0, limit: 10_000 }
const shipped = await memoryStore((await loadCorpus('data')).entries)
const ask = (quote: string, speaker?: Reference) => verify(shipped, quote, speaker)
const changed = ({ matches }: Pick<Verification, 'matches'>) =>
  matches[0]!
    .changes!.filter(({ change }) => change !== 'kept')
    .map(({ change, record, asked }) => [change, record, asked])

t.test('these very characters inside one quotation are exact, and anchored', async (t) => {
  const { verdict, matches } = await ask('is the best for both of the countries.')
  t.equal(verdict, 'exact')
  t.match(matches, [
    { in: 'quotation', similarity: 1, speaker: { id: 'shinzo-abe' }, anchors: [{ start: 1173, end: 1211 }] },
  ])
  t.match((await ask(' I would do it, ')).matches, [{ verdict: 'exact', anchors: [{ exact: 'I would do it,' }] }])
})

t.test('the same words typed differently are typographic, with the folds that it took and no others', async (t) => {
  const folds = async (quote: string) => {
    const { verdict, matches } = await ask(quote)
    t.equal(verdict, 'typographic', quote)
    return matches[0]!.folds
  }
  t.same(await folds("I don't like the deal"), ['quotation-marks'])
  t.same(await folds('“not fair”'), ['quotation-marks'])
  t.same(await folds('NOT fair'), ['case'])
  t.same(await folds('not  fair'), ['white-space'])
  t.same(await folds('not fair!'), ['closing-punctuation'])
  t.same(await folds('(not fair.'), ['punctuation'])
  t.same(await folds('reciprocal — very important word — trade'), ['dashes'])
  t.same(await folds('free fair and reciprocal'), ['punctuation'])
  t.same(await folds('ﬀree, fair'.replace('ﬀ', 'ｆ')), ['unicode-form'])
  t.same(await folds('Is The Best for both!'), ['case', 'closing-punctuation'])
})

t.test('an ellipsis on record may be typed as points', async (t) => {
  const data = await folderWithFacts(
    t,
    { quotes: [{ id: 'x', segments: ['Well… we agree'] }], figures: [] },
    '“Well… we agree”',
  )
  const { verdict, matches } = await verify(await memoryStore((await loadCorpus(data)).entries), 'Well... we agree')
  t.equal(verdict, 'typographic')
  t.same(matches[0]!.folds, ['ellipsis'])
})

t.test('parts around an ellipsis or brackets, in this order, are elided', async (t) => {
  const left = await ask('Too many contingencies … better for OUR workers')
  t.match(left, {
    verdict: 'elided',
    matches: [{ anchors: [{ exact: 'Too many contingencies' }, { exact: 'better for OUR workers' }] }],
  })
  t.notOk('insertions' in left.matches[0]!)
  t.match(await ask('[The TPP] is the best […] of the countries'), {
    verdict: 'elided',
    matches: [{ insertions: ['The TPP'] }],
  })
  t.equal((await ask('better for OUR workers ... Too many contingencies')).verdict, 'not-found', 'the wrong order')
  t.equal((await ask('Too many cheeses … better for OUR workers')).verdict, 'not-found')
  t.equal((await ask('[…]')).verdict, 'not-found', 'nothing but an elision')
})

t.test('near words are altered, and a dropped "not" shows', async (t) => {
  const without = await ask('I want to go back into TPP')
  t.equal(without.verdict, 'altered')
  t.same(changed(without), [['deleted', 'don’t', undefined]])
  t.same(changed(await ask('is the worst for both of the countries')), [['replaced', 'best', 'worst']])
  t.same(changed(await ask('is the very best for both of the countries')), [['inserted', undefined, 'very']])
})

t.test('word boundaries hold, and one word alone is no likeness', async (t) => {
  t.equal((await ask('unfairly')).verdict, 'not-found')
  t.equal((await ask('fai')).verdict, 'not-found')
  t.equal((await ask('cheese deal')).verdict, 'not-found')
})

t.test('words that stand in several quotations list them all', async (t) => {
  const { matches } = await ask('back into TPP')
  t.same(matches.map(({ quote }) => quote!.id.split('.')[1]).sort(), ['deal-i-cant-refuse', 'tweet-on-tpp'])
  t.equal((await ask('fair')).matches.length, 2)
})

t.test('words strung together over an interruption say so', async (t) => {
  const strung = await ask('for the United States, Too many contingencies')
  t.match(strung, {
    verdict: 'exact',
    matches: [
      { acrossSegments: true, anchors: [{ exact: 'for the United States,' }, { exact: 'Too many contingencies' }] },
    ],
  })
  t.equal((await ask('Too many contingencies')).matches[0]!.acrossSegments, false)
})

t.test('the article’s own words are narration, after any quotation', async (t) => {
  t.match(await ask('mixed messages about possibly rejoining'), { verdict: 'exact', matches: [{ in: 'narration' }] })
  const { matches } = await ask('the deal')
  t.same(new Set(matches.map((match) => match.in)), new Set(['quotation']))
  const both = (await ask('bilateral trade agreement')).matches.map((match) => match.in)
  t.same(both, ['quotation'])
  t.same((await ask('Japan')).matches[0]!.in, 'quotation')
  t.ok((await ask('Japan')).matches.some((match) => match.in === 'narration' && match.quote === undefined))
})

const person = (id: string): Reference => ({ type: 'person', id, name: id, href: `/v1/people/${id}` })

t.test('what others said exactly never hides what the speaker asked for said nearly', async (t) => {
  const others = Array.from({ length: 150 }, (_, number) => ({
    id: `q${number}`,
    speaker: number + 1,
    said: 'we will sign it',
  }))
  const storeOf = (...own: string[]) => {
    const quotes = [...others, ...own.map((said, number) => ({ id: `own${number}`, speaker: 0, said }))]
    const content = quotes.map(({ id, said }) => `${id} “${said}”\n`).join('')
    const texts = quotes.map(({ said, ...quote }) => ({
      ...quote,
      text: said,
      start: content.indexOf(`${quote.id} “`) + quote.id.length + 2,
    }))
    return memoryStore(entriesOf({ id: 'a', content, quotes: texts }))
  }
  const asked = async (own: string[], quote: string, page = { from: 0, limit: 20 }) =>
    verify(await storeOf(...own), quote, personReference(0), page)

  t.match(await asked(['we will not sign it'], 'we will sign it'), {
    verdict: 'altered',
    total: 151,
    agreeing: 1,
    matches: [
      { verdict: 'altered', speakerAgrees: true },
      { verdict: 'exact', speakerAgrees: false },
    ],
  })
  t.match(await asked(['We will sign it'], 'we will sign it'), { verdict: 'typographic', total: 151, agreeing: 1 })
  t.match(await asked(['we will gladly sign it'], 'we will … sign it'), { verdict: 'elided', total: 151, agreeing: 1 })
  t.match(await asked(['we do not agree'], 'we will sign it'), {
    verdict: 'elsewhere',
    total: 150,
    agreeing: 0,
    matches: [{ verdict: 'exact', speakerAgrees: false }],
  })
  t.match(await asked([], 'nobody said so'), { verdict: 'not-found', total: 0, agreeing: 0, matches: [] })

  const own = ['we will not sign it', 'We will gladly sign it']
  const seen = []
  for (let from = 0; from < 160; from += 50) {
    const page = await asked(own, 'we will sign it', { from, limit: 50 })
    t.match(page, { verdict: 'altered', total: 152, agreeing: 2 }, 'the same on every page')
    seen.push(...page.matches.map(({ quote }) => quote!.id))
  }
  t.same(seen.slice(0, 2), ['a.own0', 'a.own1'])
  t.equal(new Set(seen).size, 152)
  t.equal(seen.length, 152)
})

t.test('very short words and words of many speakers come with a caution', async (t) => {
  const caution = async (quote: string) => (await ask(quote)).caution
  for (const quote of ['deal', 'unconstitutional', 'not fair', 'we will be', '不公平'])
    t.same(await caution(quote), ['short'], quote)
  for (const quote of ['the wonderful agreement', 'it is what it is']) t.notOk('caution' in (await ask(quote)), quote)
  const said = async (speakers: number) => {
    const quotes = Array.from({ length: 20 }, (_, number) => ({
      id: `q${number}`,
      speaker: number % speakers,
      text: 'we will sign it now',
      start: number * 22 + 1,
    }))
    const store = await memoryStore(entriesOf({ id: 'a', content: '“we will sign it now”\n'.repeat(20), quotes }))
    return [(await verify(store, 'we will sign it')).caution, (await verify(store, 'it', personReference(3))).caution]
  }
  t.same(await said(9), [undefined, ['short']])
  t.same(await said(10), [['common'], ['short', 'common']])
})

t.test('the changes make the record the words asked for, with the fewest edits, whatever the words', async () => {
  const words = (minLength: number, maxLength: number) =>
    fc
      .array(fc.constantFrom('we', 'will', 'sign', 'it', 'now'), { minLength, maxLength })
      .map((words) => words.join(' '))
  await fc.assert(
    fc.asyncProperty(words(1, 12), words(1, 12), async (said, asked) => {
      const content = `“${said}”\n`
      const store = await memoryStore(
        entriesOf({ id: 'a', content, quotes: [{ id: 'q', speaker: 0, text: said, start: 1 }] }),
      )
      const { verdict, matches } = await verify(store, asked)
      if (verdict !== 'altered')
        return verdict === 'not-found' || (verdict === 'exact' && ` ${said} `.includes(` ${asked} `))
      const { changes, anchors } = matches[0]!
      const side = (key: 'record' | 'asked') => changes!.flatMap((change) => change[key] ?? []).join(' ')
      const count = (text: string | undefined) => text?.split(' ').length ?? 0
      const edits = changes!.map(({ change, record, asked }) =>
        change === 'kept' ? 0 : Math.max(count(record), count(asked)),
      )
      return (
        side('asked') === asked &&
        side('record') === anchors[0]!.exact &&
        ` ${said} `.includes(` ${anchors[0]!.exact} `) &&
        edits.reduce((sum, count) => sum + count) <= Math.max(1, Math.floor(count(asked) / 4))
      )
    }),
    { numRuns: 300 },
  )
})

t.test('of two things to overlook that do the same, one is named', async (t) => {
  const quotes = [{ id: 'q', speaker: 0, text: 'fair  - reciprocal trade', start: 1 }]
  const store = await memoryStore(entriesOf({ id: 'a', content: '“fair  - reciprocal trade”\n', quotes }))
  const { verdict, matches } = await verify(store, 'fair - reciprocal trade')
  t.equal(verdict, 'typographic')
  t.equal(matches[0]!.folds!.length, 1)
})

t.test('marks that the record has around the words are the same characters', async (t) => {
  const store = await memoryStore(entriesOf({ id: 'a', content: 'the so-called “fair” deal\n', quotes: [] }))
  t.match(await verify(store, '“fair”'), {
    verdict: 'exact',
    matches: [{ in: 'narration', anchors: [{ exact: '“fair”' }] }],
  })
  t.match(await verify(store, '“fair”,'), {
    verdict: 'typographic',
    matches: [{ folds: ['quotation-marks', 'closing-punctuation'] }],
  })
})

t.test('whether the speaker agrees is said of quotations, and only when one was asked for', async (t) => {
  t.match((await ask('not fair', person('donald-trump'))).matches, [{ speakerAgrees: true }])
  t.match((await ask('not fair', person('shinzo-abe'))).matches, [{ speakerAgrees: false }])
  t.notOk('speakerAgrees' in (await ask('not fair')).matches[0]!)
  t.notOk('speakerAgrees' in (await ask('mixed messages', person('shinzo-abe'))).matches[0]!)
})

t.test('what the article itself corrects comes with the correction', async (t) => {
  t.match((await ask('I don’t like the deal')).matches, [{ disputed: /South Korea is wrong/ }])
})

t.test('quotations without a speaker are found too', async (t) => {
  const data = await folderWithFacts(t, { quotes: [{ id: 'x', segments: ['We agree,'] }] })
  const { matches } = await verify(await memoryStore((await loadCorpus(data)).entries), 'We agree')
  t.match(matches, [{ in: 'quotation' }])
  t.notOk('speaker' in matches[0]!)
})

/** Every run of three or more words. */
const runsOf = (text: string): string[][] => {
  const words = text.split(' ')
  return words.flatMap((_, start) => words.slice(start + 2).map((_, length) => words.slice(start, start + 3 + length)))
}

t.test('every run of three words and more of every shipped quotation is exact', async (t) => {
  const { items } = await shipped.list(quote, { where: [], sort: { key: 'id', descending: false }, limit: 100 })
  let tried = 0
  for (const { id, form, segments } of items.map(({ document }) => document)) {
    for (const run of segments.flatMap(({ exact }) => runsOf(exact))) {
      const { verdict, matches } = await ask(run.join(' '))
      if (verdict !== (form === 'direct' ? 'exact' : 'paraphrase') || !matches.some(({ quote }) => quote?.id === id))
        t.fail(`${run.join(' ')}: ${verdict}`)
      tried++
    }
  }
  t.ok(tried > 900, `${tried} runs`)
})

t.test(
  'in a thousand articles, runs are exact, one changed word is that change, and what was never said is not found',
  async (t: Test) => {
    const [draw, size] = [randomNumbers(1), { people: 20, narration: [4, 12] as [number, number] }]
    const sentence = sentences(draw)
    const articles = Array.from({ length: 1000 }, (_, number) => generateArticle(number, sentence, draw, size))
    const store = await memoryStore(articles.flatMap(entriesOf))
    const items = articles.flatMap(({ id: article, quotes }) =>
      quotes.map(({ id, text }) => ({ id: `${article}.${id}`, text })),
    )
    const random = randomNumbers(2)
    const anyOf = (from: number, to: number) => from + Math.floor(random() * (to - from))
    const STRANGE = 'zyzzyva'
    for (const { id, text } of items.filter((_, index) => index % 50 === 0)) {
      const words = text.split(' ')
      const length = anyOf(3, words.length + 1)
      const start = anyOf(0, words.length - length + 1)
      const run = words.slice(start, start + length)
      const same = await verify(store, run.join(' '), undefined, ALL)
      if (!same.matches.some(({ quote, verdict }) => quote?.id === id && verdict === 'exact'))
        t.fail(`exact: ${run.join(' ')}`)

      const at = anyOf(0, length)
      const inside = anyOf(1, length - 1)
      const expectations = [
        { words: run.with(at, STRANGE), change: 'replaced', record: run[at], asked: STRANGE },
        { words: run.toSpliced(inside, 1), change: 'deleted', record: run[inside], asked: undefined },
        { words: run.toSpliced(inside, 0, STRANGE), change: 'inserted', record: undefined, asked: STRANGE },
      ]
      for (const { words, change, record, asked } of expectations) {
        const { verdict, matches } = await verify(store, words.join(' '), undefined, ALL)
        // without one of its words a run may be what somebody else said
        if (change === 'deleted' && verdict === 'exact') continue
        const found = matches.some(({ changes }) => {
          const made = changes?.filter((item) => item.change !== 'kept') ?? []
          return (
            made.length === 1 && made[0]!.change === change && made[0]!.record === record && made[0]!.asked === asked
          )
        })
        if (verdict !== 'altered' || !found) t.fail(`${change} ${record}: ${words.join(' ')} is ${verdict}`)
      }
    }
    const elsewhere = sentences(randomNumbers(3))
    for (let count = 0; count < 1000; count++) {
      const sentence = elsewhere(6, 25)
      const { verdict } = await verify(store, sentence, undefined, ALL)
      if (verdict !== 'not-found') t.fail(`${sentence} is ${verdict}`)
    }
    t.equal(items.length, 6000)
  },
)
