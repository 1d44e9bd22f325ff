import fc from 'fast-check'
import t from 'tap'
import { wordsAt } from '../../src/draft/proposal.js'

/** Words that repeat, some with characters beyond the BMP. */
const words = fc
  .array(fc.constantFrom('5', 'of', 'the', '🤝', '𝒳y', 'cars'), { minLength: 1, maxLength: 90 })
  .map((list) => list.join(' '))

/** The same, by looking through the whole text each time. */
const plainly = (content: string, start: number, end: number) => {
  const isOne = (passage: string) => content.indexOf(passage) === content.lastIndexOf(passage)
  const whole = (context: string) => context.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
  const text = content.slice(start, end)
  if (isOne(text)) return text
  for (const length of [4, 8, 16, 32, 64, 128]) {
    const prefix = whole(content.slice(Math.max(0, start - length), start))
    const suffix = whole(content.slice(end, end + length))
    if (isOne(prefix + text)) return { text, prefix }
    if (isOne(text + suffix)) return { text, suffix }
    if (isOne(prefix + text + suffix)) return { text, prefix, suffix }
  }
  return text
}

t.test('words have as little context as leaves one place, and none where no context does', async (t) => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat({ max: 12 }), (content, first, length) => {
      const points = [...content]
      const from = first % points.length
      const before = points.slice(0, from).join('')
      const text = points.slice(from, from + 1 + length).join('')
      const [start, end] = [before.length, before.length + text.length]
      t.same(wordsAt(content, { start, end }), plainly(content, start, end))
    }),
  )
})
