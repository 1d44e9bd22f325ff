import fc from 'fast-check'

/** Any character that Unicode has a place for, for texts of them: `unit: 'binary'` would list all of them, which takes seconds. */
export const codePoint = fc
  .integer({ min: 0, max: 0x10f7ff })
  .map((place) => String.fromCodePoint(place < 0xd800 ? place : place + 0x800))
