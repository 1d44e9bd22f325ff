import { pino } from 'pino'
import t from 'tap'
import { readConfig } from '../src/config.js'
import { metrics } from '../src/metrics.js'
import { serve } from '../src/serving.js'

t.test('whatever keeps another corpus from being served, the one before goes on', async (t) => {
  const lines: Record<string, unknown>[] = []
  const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) })
  const counting = metrics()
  let read = 0
  const serving = await serve(readConfig({ DATA_DIR: 'data' }), logger, {
    ...counting,
    corpus(outcome, corpus) {
      counting.corpus(outcome, corpus)
      if (++read === 2) throw new Error('unforeseen')
    },
  })
  const { revision } = serving.corpus()
  await Promise.all([serving.reload(), serving.reload()])
  t.match(lines, [
    { level: 50, err: { message: 'unforeseen' }, msg: 'refused to reload' },
    { level: 30, revision, msg: 'reloaded' },
  ])
})
