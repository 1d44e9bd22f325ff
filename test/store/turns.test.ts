import { setTimeout } from 'node:timers/promises'
import t from 'tap'
import { turns } from '../../src/store/turns.js'

t.test('others have their turn during long work, and only then', async (t) => {
  let others = 0
  const timer = setInterval(() => others++, 1)
  const turn = turns()
  await turn()
  t.equal(others, 0)
  // however long a busy machine lets this wait
  for (let times = 0; others < 2 && times < 1e7; times++) await turn()
  clearInterval(timer)
  t.ok(others > 1)
  await setTimeout(0)
})
