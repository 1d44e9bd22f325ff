import t from 'tap'
import { linesOf } from '../../src/text/lines.js'

t.test('the lines of a text are those that hold something, whatever ends them', async (t) => {
  const text = ' a\r\n\n \t\nb c \rd'
  t.same(
    linesOf(text).map(({ start, end }) => text.slice(start, end)),
    ['a', 'b c', 'd'],
  )
})

t.test('a line of nothing but space takes no more than its length', async (t) => {
  t.same(linesOf(`a\n${' '.repeat(200_000)}`), [{ start: 0, end: 1 }])
})
