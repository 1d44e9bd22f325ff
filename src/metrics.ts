/** What Prometheus reads: how long answers take, which corpus is served, how the process fares. */
import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Observe } from './http/request-log.js'

/** Seconds: what is kept takes parts of a millisecond, what is slow parts of a second. */
const BUCKETS = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

export interface Metrics {
  observe: Observe
  /** A corpus was served from now on, or refused. */
  corpus(outcome: 'served' | 'refused', corpus?: { revision: string; records: number }): void
  /** Answers `/metrics`, and nothing else. */
  server: Server
}

export const metrics = (): Metrics => {
  const registers = [new Registry()]
  collectDefaultMetrics({ register: registers[0]! })
  const duration = new Histogram({
    name: 'verbatim_answer_seconds',
    help: 'How long answers took, by route and status; kept ones were made before.',
    labelNames: ['method', 'route', 'status', 'kept'],
    buckets: BUCKETS,
    registers,
  })
  const corpora = new Counter({
    name: 'verbatim_corpora_total',
    help: 'Corpora that were read, by what became of them.',
    labelNames: ['outcome'],
    registers,
  })
  const records = new Gauge({
    name: 'verbatim_records',
    help: 'Records of the corpus that is served, by its revision.',
    labelNames: ['revision'],
    registers,
  })
  return {
    observe: ({ method, route = 'none', status, ms, kept }) =>
      duration.observe({ method, route, status, kept: String(kept) }, ms / 1000),
    corpus(outcome, served) {
      corpora.inc({ outcome })
      if (!served) return
      records.reset()
      records.set({ revision: served.revision }, served.records)
    },
    server: createServer(async ({ url }, response) => {
      if (url !== '/metrics') return response.writeHead(404).end()
      const [registry] = registers
      return response.writeHead(200, { 'content-type': registry!.contentType }).end(await registry!.metrics())
    }),
  }
}
