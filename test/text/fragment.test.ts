import fc from 'fast-check'
import t from 'tap'
import { fold, squeeze } from '../../src/text/fold.js'
import { fragment } from '../../src/text/fragment.js'
import { findFragment } from '../support/text-fragment.js'

const at = (content: string, start: number, end: number) =>
  fragment({ content, squeezed: squeeze(content) }, { start, end })
const of = (content: string, words: string, from = 0) => {
  const start = content.indexOf(words, from)
  const found = at(content, start, start + words.length)
  return found && decodeURIComponent(found)
}

t.test('a passage is named with the words around it', async (t) => {
  t.equal(of('one two three', 'two'), ':~:text=one-,two,-three')
  t.equal(
    of('one two three four five six seven eight nine ten eleven', 'six'),
    ':~:text=two three four five-,six,-seven eight nine ten',
  )
})

t.test('context goes on over the end of a line where the passage starts or ends it', async (t) => {
  t.equal(of('a b\n\nc\nd e', 'c'), ':~:text=a b-,c,-d e')
  t.equal(of('alone', 'alone'), ':~:text=alone')
})

t.test('a word that stands in another is named with the rest of it', async (t) => {
  t.equal(of('Of Japan’s position', 'Japan'), ':~:text=Of-,Japan,-’s position')
})

t.test(
  'context grows until an earlier place fits no more, whatever its case, accents and quotation marks',
  async (t) => {
    const content = 'x1 a b c d «É» e f g h y1. x2 A B C D "e" E F G H y2'
    t.equal(of(content, 'e', content.indexOf('"e"')), ':~:text=h y1. x2 A B C D "-,e,-" E F G H y2')
  },
)

t.test('a place that no context tells from an earlier one has no text fragment', async (t) => {
  const content = 'one two three\n\none two three\nfour'
  t.equal(of(content, 'two'), ':~:text=one-,two,-three')
  t.equal(of(content, 'two', 5), undefined)
  t.equal(of(content, 'one', 5), ':~:text=one two three-,one,-two three')
  t.equal(of(content, 'three', 15), ':~:text=one two-,three,-four')
})

t.test('the end of a line is no more than a space to a browser', async (t) => {
  t.equal(of('x a b y\n\nx a\n\nb z', 'b', 10), ':~:text=x a-,b,-z')
  t.equal(of('x a b y\n\nx a\n\nb\ny', 'b', 10), undefined)
})

t.test('a passage over several lines is named by its ends', async (t) => {
  t.equal(of('x first line\n\nlast line y', 'first line\n\nlast line'), ':~:text=x-,first line,last line,-y')
  t.equal(of('x same\nsame y', 'same\nsame'), ':~:text=x-,same,same,-y')
  t.equal(of('x a\nb y\nx a\nb y', 'a\nb', 5), undefined)
})

t.test('what the syntax of fragments uses is escaped', async (t) => {
  const content = 'a -- b, c & d'
  t.equal(at(content, 2, 7), ':~:text=a-,%2D%2D%20b%2C,-c%20%26%20d')
})

t.test('folding keeps every place', async (t) => {
  for (let unit = 0; unit < 0x10000; unit++) {
    if (fold(String.fromCharCode(unit)).length !== 1) t.fail(`U+${unit.toString(16)}`)
  }
  t.equal(fold('É“İ’𝒳'), 'e"i\'𝒳')
})

t.test('whatever the text, a text fragment leads to its own passage first', async (t) => {
  const words = fc.array(fc.constantFrom('a', 'A', 'b', 'é', '“c”', '"c"', 'd,', 'e-f'), { minLength: 1, maxLength: 6 })
  const texts = fc
    .array(
      words.map((line) => line.join(' ')),
      { minLength: 1, maxLength: 6 },
    )
    .map((lines) => lines.join('\n'))
  let named = 0
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (content, from, count) => {
      const found = [...content.matchAll(/[^\s"“”]+/g)]
      const first = found[from % found.length]!
      const last = found[Math.min(found.indexOf(first) + (count % 4), found.length - 1)]!
      const span = { start: first.index, end: last.index + last[0].length }
      const link = at(content, span.start, span.end)
      if (link === undefined) return
      named++
      t.same(findFragment(content, `#${link}`), span)
    }),
  )
  t.ok(named > 50)
})

t.test(
  'a passage that is no more than a line end, or longer than any link should be, has no text fragment',
  async (t) => {
    t.equal(at('\na', 0, 1), undefined)
    const word = 'word'.repeat(20_000)
    t.equal(of(`one ${word} three`, word), undefined)
    t.equal(of(`one ${word} three`, 'one'), undefined)
    t.equal(of(`one ${word} three`, 'three'), undefined)
    t.equal(of(`${'one two '.repeat(300)}three`, 'three')?.length, 30)
  },
)
