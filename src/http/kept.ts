/**
 * Finished answers, kept whole: what was asked before costs what its bytes cost. They are found before any route, and
 * nothing else knows of them. They belong to one corpus: where it becomes another, they are forgotten.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { codingFor } from './codings.js'
import { type Finished, isUnchanged } from './finished.js'

/** Bytes of all that is kept. */
const MOST_BYTES = 64 * 2 ** 20
/** Of one answer: a larger one would push out what many ask for. */
const LARGEST = 2 ** 22
/** Characters of what an answer is kept under, and an allowance for its headers. */
const [LONGEST_KEY, HEADERS] = [2000, 2000]

export interface Kept extends Finished {
  /** The path of the route that made it. */
  route: string | undefined
}

export interface KeptAnswers {
  /** What was answered to the same request before. */
  find(request: IncomingMessage): Kept | undefined
  /** Must be told of every request that is answered anew, before it is looked at. */
  begin(request: IncomingMessage): void
  /** Keeps what the corpus as it is was asked for; what was asked before it changed is not kept. */
  keep(request: IncomingMessage, answer: Kept): void
  /** All of it: the corpus is another. */
  forget(): void
}

/** `byOrigin` where an answer depends on the web origin that asks. */
export const keptAnswers = (byOrigin: boolean): KeptAnswers => {
  const answers = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    maxEntrySize: LARGEST,
    sizeCalculation: ({ body }, key) => body.length + 2 * key.length + HEADERS,
  })
  /** All that an answer depends on, as the client wrote it: `links.self` repeats the address. */
  const keyOf = ({ url, originalUrl = url, headers }: IncomingMessage & { originalUrl?: string }) =>
    `${originalUrl}\n${codingFor(headers['accept-encoding'])}\n${headers.accept}\n${byOrigin && headers.origin}`
  /** Of the corpus as it is. */
  let begun = new WeakSet<IncomingMessage>()
  return {
    begin(request) {
      begun.add(request)
    },
    forget() {
      answers.clear()
      begun = new WeakSet()
    },
    find: (request) =>
      (request.method === 'GET' || request.method === 'HEAD') && request.headers.host !== undefined
        ? answers.get(keyOf(request))
        : undefined,
    keep(request, answer) {
      const key = keyOf(request)
      if (begun.has(request) && key.length <= LONGEST_KEY) answers.set(key, answer)
    },
  }
}

/** Headers as Node writes them fastest, names and values in turn: made when an answer is sent again. */
const rawOf = (headers: OutgoingHttpHeaders): string[] => {
  const known = RAW.get(headers)
  if (known) return known
  const raw = Object.entries(headers).flatMap(([name, value]) => [value].flat().flatMap((one) => [name, String(one)]))
  RAW.set(headers, raw)
  return raw
}
const RAW = new WeakMap<OutgoingHttpHeaders, string[]>()

/** Writes the answer, or 304 where the client has it. */
export const send = (answer: Finished, request: IncomingMessage, response: ServerResponse, id: string) => {
  const unchanged = isUnchanged(answer, request.headers)
  const isHead = request.method === 'HEAD'
  const head = rawOf(unchanged ? answer.unchanged : answer.headers).concat('x-request-id', id)
  if (unchanged && isHead) head.push('content-length', String(answer.body.length))
  response.writeHead(unchanged ? 304 : 200, head).end(unchanged || isHead ? undefined : answer.body)
}
