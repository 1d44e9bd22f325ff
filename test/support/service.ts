/** The service over a data folder, asked without a network; every answer is held to the spec. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import inject from 'light-my-request'
import { pino } from 'pino'
import tap, { type Test } from 'tap'
import { buildApp } from '../../src/app.js'
import type { Desk } from '../../src/corpus/desk.js'
import { folderSource } from '../../src/folder.js'
import type { Entry } from '../../src/kinds/record.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store } from '../../src/store/store.js'
import { checkAnswer } from './contract.js'

export interface Answer {
  status: number
  headers: Record<string, string | undefined>
  body: string
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into documents of every kind
  json: () => any
}
export type Ask = (url: string, options?: Omit<inject.InjectOptions, 'url'>) => Promise<Answer>

export interface Service {
  ask: Ask
  /** The lines of the log so far. */
  log: Record<string, unknown>[]
}

export interface ServiceOptions {
  data?: string
  entries?: Entry[]
  store?: Store
  desk?: Partial<Desk>
  origins?: string[]
  publicUrl?: string
  perMinute?: number
  proxies?: string[]
  revision?: string
}

const loaded = async (folder: string) => (await folderSource(folder)).load()

/** The shipped data, read once: no test writes there. */
const data = loaded('data')

/** By content coding. */
const DECODERS: Record<string, (bytes: Buffer) => Buffer> = { gzip: gunzipSync, br: brotliDecompressSync }

export const service = async (t: Test, options: ServiceOptions = {}): Promise<Service> => {
  const log: Record<string, unknown>[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => log.push(JSON.parse(line)) })
  const served = await (options.data === undefined ? data : loaded(options.data))
  const { revision = options.entries ? 'none' : served.revision } = options
  const app = await buildApp({
    config: {
      CORS_ORIGIN: options.origins ?? ['*'],
      PUBLIC_URL: options.publicUrl,
      TRUST_PROXY: options.proxies,
    },
    served: {
      ...served,
      ...{ revision, cursors: revision },
      desk: { ...served.desk, ...options.desk },
      store: options.store ?? (options.entries ? await memoryStore(options.entries) : served.store),
    },
    // a test may keep the event loop
    ...(options.perMinute !== undefined && { limits: { perMinute: options.perMinute, latest: 0 } }),
    logger,
  })
  t.teardown(() => app.close())
  const ask: Ask = async (url, { method = 'GET', ...options } = {}) => {
    const { statusCode, headers, rawPayload } = await inject(app.handle, { method, ...options, url })
    const coding = rawPayload.length > 0 ? headers['content-encoding'] : undefined
    const body = String(DECODERS[String(coding)]?.(rawPayload) ?? rawPayload)
    const answer = { status: statusCode, headers: headers as Answer['headers'], body, json: () => JSON.parse(body) }
    const { accept } = (options.headers ?? {}) as { accept?: string }
    checkAnswer({
      method,
      url,
      accept,
      status: statusCode,
      mediaType: answer.headers['content-type'],
      body,
      location: answer.headers['content-location'],
    })
    return answer
  }
  return { ask, log }
}

let shared: Promise<Service> | undefined
/** The service over the shipped data, made once for all tests that only ask: they may hear what it has kept for others. */
export const shipped = (): Promise<Pick<Service, 'ask'>> => {
  shared ??= service(tap)
  return shared
}
