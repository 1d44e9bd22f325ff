import fc from 'fast-check'
import t from 'tap'
import { locate } from '../../src/corpus/locate.js'
import { anchorAt } from '../../src/kinds/anchor.js'
import { text } from '../../src/text/text.js'

/** Words of many scripts, some beyond the BMP, some with combining marks. */
const WORDS = [
  'trade',
  'deal',
  'Abe',
  'e\u0301tude',
  '貿易',
  '協定',
  '🤝',
  '👩‍👩‍👧',
  'naïve',
  '$70',
  '12',
  '𝒳y',
  'مرحبا',
  'ไทย',
]
const word = fc.constantFrom(...WORDS)
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
const MARK = 'zqzq'

t.test('words that stand in one place are found there, and the anchor slices to them in code points', async () => {
  fc.assert(
    fc.property(words, words, words, (before, middle, after) => {
      const exact = `${MARK} ${middle}`
      const content = `${before} ${exact} ${after}`
      const located = locate(text('a', content, 'r'), { text: exact })
      if (!('span' in located)) throw new Error(located.fault)
      const anchor = anchorAt(text('a', content, 'r'), located.span)
      const points = [...content]
      const [around, beyond] = [points.slice(0, anchor.start).join(''), points.slice(anchor.end).join('')]
      return (
        points.slice(anchor.start, anchor.end).join('') === exact &&
        around === `${before} ` &&
        around.endsWith(anchor.prefix) &&
        beyond.startsWith(anchor.suffix) &&
        [...anchor.prefix].length === Math.min(32, [...around].length)
      )
    }),
  )
})

t.test('words that stand nowhere are refused', async () => {
  fc.assert(fc.property(words, (content) => 'fault' in locate(text('a', content, 'r'), { text: MARK })))
})

t.test('words that stand twice are refused, and one place is left by its whole context', async () => {
  fc.assert(
    fc.property(words, words, (before, between) => {
      const content = `${before} ${MARK} ${between} ${MARK}!`
      const source = text('a', content, 'r')
      const first = locate(source, { text: MARK, prefix: `${before} `, suffix: ` ${between}` })
      const second = locate(source, { text: MARK, suffix: '!' })
      return (
        'fault' in locate(source, { text: MARK }) &&
        'span' in first &&
        first.span.start === before.length + 1 &&
        'span' in second &&
        second.span.end === content.length - 1
      )
    }),
  )
})

t.test('the place is the one of all whole words that has the context before it and behind it', async (t) => {
  const few = fc.array(fc.constantFrom('5', '5', 'of', 'a', '本'), { maxLength: 20 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(
      few,
      fc.constantFrom('', ' ', 'of ', '5 of ', 'a'),
      fc.constantFrom('', ' ', ' a', ' of 5'),
      (content, prefix, suffix) => {
        const places = [...content.matchAll(/(?<!\S)5(?!\S)/g)].filter(
          ({ index }) => content.slice(0, index).endsWith(prefix) && content.slice(index + 1).startsWith(suffix),
        )
        const located = locate({ content }, { text: '5', prefix, suffix })
        t.equal('span' in located ? located.span.start : undefined, places.length === 1 ? places[0]!.index : undefined)
      },
    ),
  )
})

t.test('overlapping places count as several', async (t) => {
  t.match(locate(text('a', 'no no no', 'r'), { text: 'no no' }), { fault: /2 times/ })
})

t.test('a letter is never parted from its combining mark, nor a word from its ending', async (t) => {
  const fault = (content: string, words: string) => {
    const located = locate(text('a', content, 'r'), { text: words })
    return 'fault' in located ? located.fault : undefined
  }
  t.match(fault('cafe\u0301 au lait', 'cafe'), /only inside a longer word/)
  t.match(fault('in 2012', '12'), /only inside a longer word/)
  t.match(fault('𝒳y', '𝒳'), /only inside a longer word/)
  t.equal(fault('「日本の首相」', '日本'), undefined)
  t.equal(fault('Japan’s', 'Japan'), undefined)
  t.equal(fault('\u0301x', '\u0301x'), undefined)
})

t.test('the nearest passage is shown in whole words', async (t) => {
  t.match(locate(text('a', 'the trade deficit with Japan', 'r'), { text: 'trade deficits' }), {
    fault: /nearest passage is “trade deficit” \(line 1\)/,
  })
  t.match(locate(text('a', 'an unfairly made deal', 'r'), { text: 'airly mode' }), { fault: /“unfairly made”/ })
  t.match(locate(text('a', 'an unfairly made deal', 'r'), { text: 'airly mod' }), { fault: /“unfairly made”/ })
})
