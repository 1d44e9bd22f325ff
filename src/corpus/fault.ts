/** What is wrong with a data folder, where, and what would be right. */
import { shortened } from '../text/quoted.js'

export interface Fault {
  /** Path below the data folder. */
  file: string
  /** From 1; absent when the whole file is meant. */
  line?: number
  /** From 1, in characters as editors count them (UTF-16 code units). */
  column?: number
  /** JSON pointer (RFC 6901) into the file. */
  pointer?: string
  detail: string
}

export type Report = (fault: Fault) => void

/** Thrown with every fault of a data folder at once. */
export class FaultyCorpus extends Error {
  readonly faults: Fault[]
  constructor(faults: Fault[]) {
    super(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n${faults.map(printFault).join('\n')}`)
    this.name = 'FaultyCorpus'
    this.faults = faults
  }
}

/** What work comes to, or what is made of the faults that keep it from that. */
export const orFaults = <T, F>(work: Promise<T>, faulty: (faults: Fault[]) => F): Promise<T | F> =>
  work.catch((error: unknown) => {
    if (error instanceof FaultyCorpus) return faulty(error.faults)
    throw error
  })

/** UTF-16 units that are shown of what is wrong. */
const SHOWN = 2000

/** `file:line:column pointer  what is wrong` in one line, the form that terminals and editors turn into a link. */
export const printFault = ({ file, line, column, pointer, detail }: Fault): string => {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const parts = [place, pointer].flatMap((part) => (part ? [shortened(part)] : []))
  return `${parts.join(' ')}  ${shortened(detail, SHOWN)}`
}

/** In reading order: by file, then by place. Faults of whole files come first. */
export const sortFaults = (faults: Fault[]): Fault[] => faults.toSorted((a, b) => compare(place(a), place(b)))

const place = ({ file, line = 0, column = 0 }: Fault) =>
  [file, ...[line, column].map((n) => String(n).padStart(9, '0'))].join(' ')

/** By UTF-16 code unit. */
export const compare = (a: string, b: string) => Number(a > b) - Number(a < b)
