import t from 'tap'
import { meantBy } from '../../src/text/meant.js'

t.test('a name that was mistyped is told from one that is another', async (t) => {
  const people = ['person:shinzo-abe', 'person:donald-trump']
  t.equal(meantBy('person:donald-trumb', people), 'person:donald-trump')
  t.equal(meantBy('person:shinzo-ab', people), 'person:shinzo-abe')
  t.equal(meantBy('person:clara-whitcombe', people), undefined)
  t.equal(meantBy('person:ann-lee', people), undefined)
  t.equal(meantBy('spaeker', ['limit', 'speaker']), 'speaker')
  t.equal(meantBy('x', []), undefined)
  t.equal(meantBy('x'.repeat(300), ['x'.repeat(299)]), undefined, 'nobody meant that')
})
