/** Entries as bytes: small to keep, quick to hand from one thread to another, and read again where they are needed. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Entry, Facets, Sorts } from './record.js'

/** Bytes from which an entry is deflated: its text and its coverage, of which a request needs few, are half of an article. */
const LONG = 2500

/** What entries are found by, and of each, one after the other, all that it holds as UTF-8: its words, its document as JSON. */
export interface Packed {
  heads: Pick<Entry, 'kind' | 'id' | 'facets' | 'sorts'>[]
  /** Bytes of the words of each. */
  words: Uint32Array
  /** Bytes that each holds, deflated where they are many. */
  sizes: Uint32Array
  /** Where each ends in `bytes`. */
  ends: Uint32Array
  bytes: Uint8Array<ArrayBuffer>
}

export const pack = (entries: Entry[]): Packed => {
  const wholes = entries.map(({ text, document }) => Buffer.from(text + JSON.stringify(document)))
  const parts = wholes.map((whole) => (whole.length < LONG ? whole : deflateRawSync(whole, { level: 3 })))
  let end = 0
  return {
    heads: entries.map(({ kind, id, facets, sorts }) => ({ kind, id, facets, sorts })),
    words: Uint32Array.from(entries, ({ text }) => Buffer.byteLength(text)),
    sizes: Uint32Array.from(wholes, ({ length }) => length),
    ends: Uint32Array.from(parts, ({ length }) => (end += length)),
    bytes: Buffer.concat(parts),
  }
}

/** Takes over what is packed. */
export const unpack = ({ heads, ...held }: Packed): Entry[] => {
  // the entries of an article say the same words again and again: one copy of each is kept
  const known = new Map<string, string>()
  const one = <T>(value: T): T => {
    if (typeof value !== 'string') return value
    if (!known.has(value)) known.set(value, value)
    return known.get(value) as T
  }
  const inOneCopy = <T>(values: Record<string, T>) => {
    for (const [key, value] of Object.entries(values))
      values[key] = Array.isArray(value) ? (value.map(one) as T) : one(value)
    return values
  }
  return heads.map(
    ({ kind, id, facets, sorts }, at) =>
      new PackedEntry({ kind: one(kind), id: one(id), facets: inOneCopy(facets), sorts: inOneCopy(sorts) }, held, at),
  )
}

class PackedEntry implements Entry {
  readonly kind: string
  readonly id: string
  readonly facets: Facets
  readonly sorts: Sorts
  readonly #packed: Omit<Packed, 'heads'>
  readonly #at: number

  constructor({ kind, id, facets, sorts }: Packed['heads'][number], packed: Omit<Packed, 'heads'>, at: number) {
    this.kind = kind
    this.id = id
    this.facets = facets
    this.sorts = sorts
    this.#packed = packed
    this.#at = at
  }

  get text(): string {
    return this.#whole().toString('utf8', 0, this.#words)
  }

  get json(): Uint8Array {
    return this.#whole().subarray(this.#words)
  }

  get document(): unknown {
    return JSON.parse(this.#whole().toString('utf8', this.#words))
  }

  /** Where its document begins. */
  get #words(): number {
    return this.#packed.words[this.#at]!
  }

  /** Its words and its document. */
  #whole(): Buffer {
    const { bytes, sizes, ends } = this.#packed
    const start = ends[this.#at - 1] ?? 0
    const part = Buffer.from(bytes.buffer, bytes.byteOffset + start, ends[this.#at]! - start)
    return sizes[this.#at]! < LONG ? part : inflateRawSync(part)
  }
}
