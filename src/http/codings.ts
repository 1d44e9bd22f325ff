/** Content codings (RFC 9110, 8.4.1): what a client takes, and bytes in it. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

export type Coding = 'identity' | 'gzip' | 'br'

/** Bytes from which a coding saves more than its header costs. */
export const WORTH_CODING = 1000

const SHORTEST_FIRST: Coding[] = ['br', 'gzip']

/** By what a client says; clients say few things, and nothing is kept of longer ones. */
const known = new Map<string, Coding>()
const [MOST_KNOWN, LONGEST_KNOWN] = [100, 100]

/** The shortest coding that a client takes; `identity` where it takes no other. */
export const codingFor = (acceptEncoding: string | undefined): Coding => {
  if (!acceptEncoding) return 'identity'
  const before = known.get(acceptEncoding)
  if (before) return before
  const taken = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } }).encodings(SHORTEST_FIRST)
  const coding = SHORTEST_FIRST.find((coding) => taken.includes(coding)) ?? 'identity'
  if (known.size < MOST_KNOWN && acceptEncoding.length < LONGEST_KNOWN) known.set(acceptEncoding, coding)
  return coding
}

const inGzip = promisify(gzip)
const inBrotli = promisify(brotliCompress)
/** Of 11: beyond this it takes ten times as long for a twentieth less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** The bytes in a coding. */
export const encode = async (body: Buffer, coding: Coding): Promise<Buffer> => {
  if (coding === 'gzip') return inGzip(body)
  return coding === 'br' ? inBrotli(body, BROTLI) : body
}
