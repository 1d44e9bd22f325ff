/** The places of each key (0 to `most`), rising, one key after the other in one array; `from` and `to` say where a key's are. */
export const inverted = (keys: Uint32Array, most: number) => {
  const ends = new Uint32Array(most + 1)
  for (const key of keys) ends[key]!++
  for (let key = 1; key <= most; key++) ends[key]! += ends[key - 1]!
  const next = Uint32Array.from(ends)
  const places = new Uint32Array(keys.length)
  for (let place = keys.length - 1; place >= 0; place--) places[--next[keys[place]!]!] = place
  return { places, rangeOf: (key: number) => ({ from: key === 0 ? 0 : ends[key - 1]!, to: ends[key]! }) }
}
