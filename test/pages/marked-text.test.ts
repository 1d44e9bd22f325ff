import fc from 'fast-check'
import t from 'tap'
import { markedText } from '../../src/pages/marked-text.js'
import type { Mark, Stretch } from '../../src/pages/stretches.js'
import { codePoint } from '../support/code-point.js'
import { checkNesting, textOf } from '../support/page.js'

const mark = (kind: Mark['kind'], changes: Partial<Mark> = {}): Mark => ({
  kind,
  note: `a ${kind}`,
  target: `the-${kind}`,
  stops: true,
  ...changes,
})
const stretch = (start: number, end: number, ...marks: Mark[]): Stretch => ({ start, end, marks })
const show = (text: string, ...stretches: Stretch[]) =>
  markedText([...text], { start: 0, end: [...text].length }, stretches).replaceAll(
    / (data-note|tabindex|aria-describedby|aria-label)="[^"]*"/g,
    '',
  )

t.test('a text without stretches stays as it is, escaped', async (t) => {
  t.equal(show(''), '')
  t.equal(show('a <b> & "c"'), 'a &#60;b&#62; &#38; &#34;c&#34;')
})

t.test('a stretch inside another stays inside it', async (t) => {
  t.equal(
    show('abcdef', stretch(0, 5, mark('quote')), stretch(1, 3, mark('person'))),
    '<mark id="at-0-5" class="quote">a<mark id="at-1-3" class="person">bc</mark>de</mark>f',
  )
})

t.test('of two that cross, the second closes early and opens again, without a second id', async (t) => {
  t.equal(
    show('abcdef', stretch(0, 3, mark('quote')), stretch(2, 5, mark('person'))),
    '<mark id="at-0-3" class="quote">ab<mark id="at-2-5" class="person">c</mark></mark><mark class="person">de</mark>f',
  )
})

t.test('only the first part of a stretch can be reached with the Tab key and says what it means', async (t) => {
  const markup = markedText([...'abcdef'], { start: 0, end: 6 }, [
    stretch(0, 3, mark('quote')),
    stretch(2, 5, mark('person')),
  ])
  t.equal(markup.match(/tabindex="0" aria-describedby="the-person"/g)?.length, 1)
  t.equal(markup.match(/data-note="a person"/g)?.length, 2)
})

t.test('a stretch that no mark shows is only a place to jump to', async (t) => {
  t.equal(show('abc', stretch(1, 2)), 'a<span id="at-1-2">b</span>c')
})

t.test('a stretch with two facts carries both, and a number leads to its target', async (t) => {
  const both = markedText([...'abc'], { start: 0, end: 3 }, [
    stretch(0, 3, mark('quote', { stops: false, number: 7 }), mark('figure', { stops: false })),
  ])
  t.equal(
    both,
    '<mark id="at-0-3" class="quote figure" data-note="a quote. a figure" tabindex="-1">' +
      '<a class="number" href="#the-quote" data-number="7" aria-label="a quote"></a>abc</mark>',
  )
})

t.test('offsets count code points', async (t) => {
  t.equal(show('🤝𝒳c', stretch(1, 2, mark('person'))), '🤝<mark id="at-1-2" class="person">𝒳</mark>c')
})

t.test('a stretch over two blocks is marked in both, with its id in the first', async (t) => {
  const points = [...'ab\ncd']
  const stretches = [stretch(1, 4)]
  t.equal(markedText(points, { start: 0, end: 2 }, stretches), 'a<span id="at-1-4">b</span>')
  t.equal(markedText(points, { start: 3, end: 5 }, stretches), '<span>c</span>d')
})

t.test('whatever the marks, elements nest and what is read is the text', async (t) => {
  const spans = fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.boolean()), { maxLength: 8 })
  const property = fc.property(fc.string({ unit: codePoint, maxLength: 12 }), spans, fc.nat(6), (text, spans, from) => {
    const points = [...text]
    const block = { start: Math.min(from, points.length), end: points.length }
    const stretches = spans
      .map(([start, length, shown]) => stretch(start, start + length + 1, ...(shown ? [mark('person')] : [])))
      .sort((a, b) => a.start - b.start || b.end - a.end)
    const markup = markedText(points, block, stretches)
    checkNesting(markup)
    return textOf(markup) === points.slice(block.start).join('')
  })
  t.doesNotThrow(() => fc.assert(property))
})
