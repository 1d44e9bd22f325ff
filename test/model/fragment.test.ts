import t from 'tap'
import { fragment } from '../../src/model/fragment.js'

const of = (content: string, words: string, from = 0) => {
  const start = content.indexOf(words, from)
  return decodeURIComponent(fragment(content, { start, end: start + words.length }))
}

t.test('a passage that stands once is named by its words', async (t) => {
  t.equal(of('one two three', 'two'), '#:~:text=two')
})

t.test('a passage that stands again is named with the words around it', async (t) => {
  t.equal(of('a b c d e f\ng b h', 'b', 12), '#:~:text=g-,b,-h')
  t.equal(of('b\n\nb', 'b', 1), '#:~:text=b-,b')
  t.equal(of('b\n\nb', 'b'), '#:~:text=b,-b')
})

t.test('a passage over several lines is named by its ends', async (t) => {
  t.equal(of('x first line\n\nlast line y', 'first line\n\nlast line'), '#:~:text=first line,last line')
})

t.test('what the syntax of fragments uses is escaped', async (t) => {
  t.equal(fragment('a -- b, c & d', { start: 2, end: 7 }), '#:~:text=%2D%2D%20b%2C')
})
