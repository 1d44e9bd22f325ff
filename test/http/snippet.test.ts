import t from 'tap'
import { snippet } from '../../src/http/snippet.js'

const marking = (text: string, words: string) => {
  const start = text.indexOf(words)
  return snippet(text, [{ start, end: start + words.length }])
}

t.test('a short text is shown whole', async (t) => {
  t.same(marking('one two three', 'two'), { snippet: 'one two three', marks: [{ start: 4, end: 7 }] })
  t.same(snippet('nothing marked', []), { snippet: 'nothing marked', marks: [] })
})

t.test('a long text is cut at word ends, and marks count code points', async (t) => {
  const text = `${'🤝 word '.repeat(30)}target ${'𝒳 rest '.repeat(60)}`
  const { snippet: shown, marks } = marking(text, 'target')
  t.match(shown, /^(🤝|word) .* (𝒳|rest)$/u)
  t.equal([...shown].slice(marks[0]!.start, marks[0]!.end).join(''), 'target')
})

t.test('a match longer than a snippet is shown whole', async (t) => {
  const text = `${'a '.repeat(30)}${'b'.repeat(300)} c`
  t.match(marking(text, 'b'.repeat(300)).snippet, /b{300}/)
})
