import t from 'tap'
import { service } from '../support/service.js'
import { askAtRandom } from './requests.js'

/** `npm run torture` asks far more often. */
const REQUESTS = Number(process.argv[2] ?? 600)

t.setTimeout(0)

t.test('whatever is asked, nothing fails and no answer contradicts the spec', async (t) => {
  t.setTimeout(0)
  const { ask, log } = await service(t)
  const statuses = await askAtRandom(ask, REQUESTS, Math.random() * 2 ** 31)
  t.comment(JSON.stringify(statuses))
  for (const status of [200, 204, 304, 400, 404, 405, 406]) t.ok(statuses[status]! > 0, `${status} comes`)
  t.same(
    log.filter(({ level }) => Number(level) >= 50),
    [],
  )
})
