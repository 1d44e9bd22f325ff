import fc from 'fast-check'
import t from 'tap'
import { repeatsOf } from '../../src/text/repeats.js'

t.test(
  'what is longer than a place repeats stands in the text once, and what is no longer, more than once',
  async (t) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '5', '本', '🤝'), maxLength: 40 }), (content) => {
        const isOne = (words: string) => content.indexOf(words) === content.lastIndexOf(words)
        return [...repeatsOf(content)].every((most, start) => {
          const isAlone = start + most === content.length || isOne(content.slice(start, start + most + 1))
          return isAlone && (most === 0 || !isOne(content.slice(start, start + most)))
        })
      }),
    )
    t.same([...repeatsOf('')], [])
    t.same([...repeatsOf('5 5 5')], [3, 2, 3, 2, 1])
  },
)
