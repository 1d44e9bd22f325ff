/** Entries as bytes: small to keep, quick to hand from one thread to another, and read again where they are needed. */
import type { Entry, Facets, Sorts } from './record.js'

/** What entries are found by, and all that they hold as UTF-8: the words of one, its document as JSON, those of the next … */
export interface Packed {
  heads: Pick<Entry, 'kind' | 'id' | 'facets' | 'sorts'>[]
  /** Where the words and the document of each entry end, one after the other. */
  ends: Uint32Array
  bytes: Uint8Array<ArrayBuffer>
}

export const pack = (entries: Entry[]): Packed => {
  const parts = entries.flatMap(({ text, document }) => [text, JSON.stringify(document)])
  let end = 0
  return {
    heads: entries.map(({ kind, id, facets, sorts }) => ({ kind, id, facets, sorts })),
    ends: Uint32Array.from(parts, (part) => (end += Buffer.byteLength(part))),
    bytes: new TextEncoder().encode(parts.join('')),
  }
}

export const unpack = ({ heads, ends, bytes }: Packed): Entry[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return heads.map(
    (head, at) => new PackedEntry(head, buffer, [ends[2 * at - 1] ?? 0, ends[2 * at]!, ends[2 * at + 1]!]),
  )
}

class PackedEntry implements Entry {
  readonly kind: string
  readonly id: string
  readonly facets: Facets
  readonly sorts: Sorts
  readonly #bytes: Buffer
  readonly #start: number
  readonly #middle: number
  readonly #end: number

  constructor(
    { kind, id, facets, sorts }: Packed['heads'][number],
    bytes: Buffer,
    [start, middle, end]: [number, number, number],
  ) {
    this.kind = kind
    this.id = id
    this.facets = facets
    this.sorts = sorts
    this.#bytes = bytes
    this.#start = start
    this.#middle = middle
    this.#end = end
  }

  get text(): string {
    return this.#bytes.toString('utf8', this.#start, this.#middle)
  }

  get json(): Uint8Array {
    return this.#bytes.subarray(this.#middle, this.#end)
  }

  get document(): unknown {
    return JSON.parse(this.#bytes.toString('utf8', this.#middle, this.#end))
  }
}
