/** Values as text that PostgreSQL orders as we do: by type, then numbers by size, and text by code point (`COLLATE "C"`). */
import type { Scalar } from '../../kinds/record.js'

const SIGN = 1n << 63n
const ALL = (1n << 64n) - 1n
const bits = new DataView(new ArrayBuffer(8))

/** Text in the database has no NUL: this, which no text has, stands for it in what is asked for. */
const NO_CHARACTER = '\u{10FFFF}'
export const storable = (text: string): string => text.replaceAll('\0', NO_CHARACTER)

/** One letter for the type, then the value. */
export const keyOf = (value: Scalar): string => {
  if (typeof value === 'boolean') return `b${Number(value)}`
  if (typeof value === 'string') return `t${storable(value)}`
  bits.setFloat64(0, value)
  const sortable = bits.getBigUint64(0)
  // IEEE 754: what is negative is ordered the other way round
  return `n${(sortable & SIGN ? ALL ^ sortable : sortable | SIGN).toString(16).padStart(16, '0')}`
}

/** The text or the number of a key. */
export const valueIn = (key: string): string | number => {
  if (key.startsWith('t')) return key.slice(1)
  const sortable = BigInt(`0x${key.slice(1)}`)
  bits.setBigUint64(0, sortable & SIGN ? sortable ^ SIGN : ALL ^ sortable)
  return bits.getFloat64(0)
}
