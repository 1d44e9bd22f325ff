import t from 'tap'
import { anchorAt } from '../../src/kinds/anchor.js'
import { text } from '../../src/text/text.js'

t.test('offsets count code points, and context never splits one', async (t) => {
  const content = `${'🤝'.repeat(40)} here ${'𝒳'.repeat(40)}`
  const start = content.indexOf('here')
  const anchor = anchorAt(text('a', content, 'r'), { start, end: start + 4 })
  t.match(anchor, { start: 41, end: 45, exact: 'here' })
  t.equal(anchor.prefix, `${'🤝'.repeat(31)} `)
  t.equal(anchor.suffix, ` ${'𝒳'.repeat(31)}`)
  t.ok(anchor.prefix.isWellFormed() && anchor.suffix.isWellFormed())
})

t.test('the length of a text is its code points', async (t) => {
  t.equal(text('a', 'a🤝e\u0301', 'r').length, 4)
  t.equal(text('a', 'plain', 'r').length, 5)
})

t.test('an offset and its index lead to each other', async (t) => {
  for (const content of ['a🤝e\u0301🤝', 'plain']) {
    const { offset, index, length } = text('a', content, 'r')
    for (let points = 0; points <= length; points++) {
      t.equal(index(points), [...content].slice(0, points).join('').length)
      t.equal(offset(index(points)), points)
    }
  }
})
