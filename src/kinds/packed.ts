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

export const unpack = ({ heads, words, sizes, ends, bytes }: Packed): Entry[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return heads.map((head, at) => new PackedEntry(head, buffer, [ends[at - 1] ?? 0, ends[at]!], words[at]!, sizes[at]!))
}

class PackedEntry implements Entry {
  readonly kind: string
  readonly id: string
  readonly facets: Facets
  readonly sorts: Sorts
  readonly #bytes: Buffer
  readonly #start: number
  readonly #end: number
  readonly #words: number
  readonly #size: number

  constructor(
    { kind, id, facets, sorts }: Packed['heads'][number],
    bytes: Buffer,
    [start, end]: [number, number],
    words: number,
    size: number,
  ) {
    this.kind = kind
    this.id = id
    this.facets = facets
    this.sorts = sorts
    this.#bytes = bytes
    this.#start = start
    this.#end = end
    this.#words = words
    this.#size = size
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

  /** Its words and its document. */
  #whole(): Buffer {
    const part = this.#bytes.subarray(this.#start, this.#end)
    return this.#size < LONG ? part : inflateRawSync(part)
  }
}
