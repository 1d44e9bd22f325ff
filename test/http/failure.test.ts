import t from 'tap'
import { loadCorpus } from '../../src/corpus/corpus.js'
import { TooMuchWork } from '../../src/corpus/elsewhere.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store } from '../../src/store/store.js'
import { spec } from '../support/contract.js'
import { service, shipped } from '../support/service.js'

t.test('a failure of ours answers 500, says nothing of its cause and logs it under the request’s id', async (t) => {
  const sound = await memoryStore([])
  let broken = false
  const store = {
    ...sound,
    get: async (): Promise<undefined> => {
      if (broken) throw new Error('the disk is on fire')
    },
  }
  const { ask, log } = await service(t, { store })
  broken = true
  const { status, headers, body } = await ask('/v1/quotes/x')
  t.equal(status, 500)
  t.notMatch(body, /fire/)
  t.match(
    log.find(({ level }) => level === 50),
    { reqId: headers['x-request-id'], err: { message: 'the disk is on fire', stack: /Error/ } },
  )
})

t.test('readiness is lost when the store can’t answer', async (t) => {
  const sound = await memoryStore([])
  let broken = false
  const store = {
    ...sound,
    get: (...args: Parameters<typeof sound.get>) => (broken ? Promise.reject(new Error('gone')) : sound.get(...args)),
  } as typeof sound
  const { ask } = await service(t, { store })
  t.equal((await ask('/readyz')).status, 200)
  broken = true
  t.equal((await ask('/readyz')).status, 500)
  t.equal((await ask('/livez')).status, 200)
})

t.test('a client’s mistake that has no type of its own keeps its status', async (t) => {
  const { ask } = await shipped()
  const { status, json } = await ask('/docs/static/swagger-ui.css', { headers: { range: 'bytes=99999999-' } })
  t.equal(status, 416)
  t.match(json(), { type: 'about:blank', title: 'Range Not Satisfiable', status: 416 })
})

t.test('what takes too long to check is too large', async (t) => {
  const check = () => Promise.reject(new TooMuchWork())
  const { ask } = await service(t, { desk: { check } })
  const { status, json } = await ask('/v1/check', {
    method: 'POST',
    payload: { text: 'Nobody came.', facts: {} },
  })
  t.match([status, json()], [413, { type: '/problems/content-too-large', detail: /too long/ }])
})

t.test('a body is never read, however large', async (t) => {
  const { ask } = await shipped()
  const { status, json } = await ask('/v1/quotes', {
    method: 'POST',
    payload: 'x'.repeat(2 ** 20 + 1),
    headers: { 'content-type': 'text/plain' },
  })
  t.equal(status, 405, 'bodies are not read')
  t.match(json(), { status: 405 })
})

t.test('a spec whose examples a store failed to give is a failure that does not last', async (t) => {
  const sound = await memoryStore((await loadCorpus('data')).entries)
  let broken = true
  const list: Store['list'] = (kind, query) =>
    broken ? Promise.reject(new Error('the disk is on fire')) : sound.list(kind, query)
  const { ask } = await service(t, { store: { ...sound, list } })
  t.equal((await ask('/openapi.json')).status, 500)
  broken = false
  t.same((await ask('/openapi.json')).json(), spec)
})
